#include "layout_maker.h"
#include "support/strict_test.h"

#include <QFontMetricsF>
#include <QTemporaryDir>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString LongSample =
    u"Sur le quai, à six heures du matin, les caisses de livres attendent encore sous la bâche, et personne n'a compté "
    "combien d'encyclopédies, combien d'almanachs dépareillés et d'atlas départementaux l'humidité a déjà "
    "définitivement condamnés. La bibliothécaire municipale, qui photographie méthodiquement chaque étiquette, "
    "recommence l'inventaire avec une obstination tranquille : l'administration départementale réclame, "
    "paraît-il, des renseignements supplémentaires, des justifications irréprochables, une nomenclature "
    "intercommunale. « Nous recommencerons », dit-elle, « autant qu'il faudra. » Les débardeurs, eux, "
    "s'interrompent volontiers pour feuilleter un dictionnaire ou déchiffrer l'enluminure d'une couverture "
    "éclaboussée ; l'un d'entre eux, particulièrement consciencieux, réclame l'authentification d'une dédicace "
    "presque illisible, datée de 1897, et qu'on attribuerait complaisamment à un explorateur oublié. "
    "L'après-midi, malgré l'orage, on transportera précautionneusement les exemplaires récupérables vers les "
    "anciennes manufactures, dont l'aménagement, interminable, demeure l'inépuisable conversation des quartiers "
    "environnants. Qui, d'ailleurs, imaginerait qu'une bibliothèque recommence ainsi, humblement, par "
    "l'essuyage de ses couvertures et l'émerveillement de quelques désœuvrés ?"_s;

QString withDetour(QString text)
{
    return text.insert(text.indexOf(u"La biblio"), u"(שלום) "_s);
}

} // namespace

/// How lines look to a reader, with patterns of our own that divide before every consonant that a vowel follows.
class TestLineFiller : public StrictTest {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<const Hyphenation> m_hyphenation;

    [[nodiscard]] BlockLayout laidOut(const Article &article, int measure, bool justify) const
    {
        Typography typography;
        typography.justify = justify;
        typography.columnWidth = typography.widthOf(measure);
        return BlockLayout(article, 0, typography, {}, m_hyphenation);
    }
    static bool isDivided(const QString &line) { return !line.isEmpty() && line.back().isLetter(); }
    /// Up to the last place at which no word is cut.
    static QString withoutPiece(const QString &line)
    {
        const qsizetype end = std::max(line.lastIndexOf(u' '), line.lastIndexOf(u'-')) + 1;
        return line.first(end).trimmed();
    }
    static QString lastPiece(const QString &line)
    {
        qsizetype start = line.size();
        while (start > 0 && line[start - 1].isLetter())
            --start;
        return line.sliced(start);
    }
    static QString firstPiece(const QString &line)
    {
        qsizetype end = 0;
        while (end < line.size() && line[end].isLetter())
            ++end;
        return line.first(end);
    }

    static void addMeasures()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("measure");
        QTest::addColumn<bool>("justify");
        for (const bool justify : {true, false}) {
            for (const int measure : {36, 42, 50, 58, 66, 75}) {
                const char *const edge = justify ? "justified" : "ragged";
                QTest::addRow("%s, %d", edge, measure) << LongSample << measure << justify;
                QTest::addRow("%s, %d, two directions", edge, measure) << withDetour(LongSample) << measure << justify;
                QTest::addRow("%s, %d, very long", edge, measure)
                    << (LongSample + u' ').repeated(6) << measure << justify;
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QByteArray patterns("UTF-8\n");
        for (const char *consonant : {"b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v"}) {
            for (const char *vowel : {"a", "e", "é", "i", "o", "u", "è"})
                patterns += QByteArray("1") + consonant + vowel + "\n";
        }
        QFile file(m_folder.filePath(u"hyph_fr.dic"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(patterns) == patterns.size());
        file.close();
        m_hyphenation = std::make_shared<Hyphenation>(QStringList{m_folder.path()});
        QVERIFY(m_hyphenation->breaks(LongSample, u"fr"_s).size() > 100);
    }

    void hyphens_areFewAndWellPlaced_data() { addMeasures(); }
    void hyphens_areFewAndWellPlaced()
    {
        QFETCH(QString, text);
        QFETCH(int, measure);
        QFETCH(bool, justify);
        const ArticlePtr article = articleOf({}, text);
        const BlockLayout layout = laidOut(*article, measure, justify);
        const QStringList lines = linesOf(layout, *article);
        const QFontMetricsF metrics(Typography().bodyFont());
        const qreal width = Typography().widthOf(measure);
        int ladder = 0;
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const QString &line = lines[i];
            ladder = isDivided(line) || line.endsWith(u'-') ? ladder + 1 : 0;
            QVERIFY2(ladder <= 2, line.toUtf8());
            if (!isDivided(line))
                continue;
            QVERIFY2(lastPiece(line).size() >= 3, line.toUtf8());
            QVERIFY2(firstPiece(lines[i + 1]).size() >= 3, lines[i + 1].toUtf8());
            const qreal without = metrics.horizontalAdvance(withoutPiece(line)) / width;
            QVERIFY2(without < (justify ? 0.935 : 0.855), line.toUtf8());
        }
        QVERIFY2(lines.last().trimmed().contains(u' ') || !isDivided(lines[lines.size() - 2]), lines.last().toUtf8());
    }

    void lines_fillTheColumnAndNoMore_data() { addMeasures(); }
    void lines_fillTheColumnAndNoMore()
    {
        QFETCH(QString, text);
        QFETCH(int, measure);
        QFETCH(bool, justify);
        const ArticlePtr article = articleOf({}, text);
        const BlockLayout layout = laidOut(*article, measure, justify);
        const qreal width = Typography().widthOf(measure);
        for (int line = 0; line < layout.lineCount(); ++line) {
            QVERIFY(layout.lineRect(line).right() <= width + 0.5);
            const auto rects = layout.rectsFor(layout.lineRange(line));
            QVERIFY(!rects.empty() && rects.front().left() >= 0 && rects.back().right() <= width + 0.5);
            if (justify && line + 1 < layout.lineCount())
                QVERIFY(layout.lineRect(line).width() > width - 1.5);
        }
    }

    void lines_areEven()
    {
        const ArticlePtr article = articleOf({}, LongSample);
        const BlockLayout layout = laidOut(*article, 66, true);
        const QFontMetricsF metrics(Typography().bodyFont());
        const QStringList lines = linesOf(layout, *article);
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const qreal natural = metrics.horizontalAdvance(lines[i].trimmed()) / Typography().widthOf(66);
            QVERIFY2(natural > 0.86, lines[i].toUtf8());
        }
    }

    void narrowLines_areHelpedByHyphens()
    {
        const ArticlePtr article = articleOf({}, LongSample);
        QVERIFY(std::ranges::count_if(linesOf(laidOut(*article, 42, true), *article), isDivided) > 2);
        Typography whole;
        whole.hyphenate = false;
        whole.columnWidth = whole.widthOf(42);
        const BlockLayout layout(*article, 0, whole, {}, m_hyphenation);
        QCOMPARE(std::ranges::count_if(linesOf(layout, *article), isDivided), 0);
    }

    void headings_keepTheirWords()
    {
        const ArticlePtr article = articleOf({.kind = Block::Kind::Heading, .level = 2}, LongSample);
        for (const QString &line : linesOf(laidOut(*article, 40, true), *article))
            QVERIFY2(!isDivided(line), line.toUtf8());
    }

    void headings_areBalanced()
    {
        const QString text = u"Les caisses de livres attendent encore sur le quai"_s;
        const ArticlePtr article = articleOf({.kind = Block::Kind::Heading, .level = 2}, text);
        const BlockLayout layout = laidOut(*article, 58, true);
        QCOMPARE(layout.lineCount(), 2);
        QVERIFY(layout.lineRect(1).width() > 0.7 * layout.lineRect(0).width());
    }

    void formats_areMeasuredAsTheyAre()
    {
        std::vector<Span> spans;
        for (qsizetype start = 0; start + 40 < LongSample.size(); start += 90)
            spans.push_back({start % 180 ? Span::Kind::Strong : Span::Kind::Emphasis, {start, start + 40}, {}});
        const ArticlePtr article = articleOf({}, LongSample, u"fr"_s, spans);
        const BlockLayout layout = laidOut(*article, 50, true);
        const QStringList lines = linesOf(layout, *article);
        int ladder = 0;
        for (int line = 0; line + 1 < layout.lineCount(); ++line) {
            ladder = isDivided(lines[line]) ? ladder + 1 : 0;
            QVERIFY(ladder <= 2);
            QVERIFY(layout.lineRect(line).right() <= Typography().widthOf(50) + 0.5);
        }
    }

    void wordsWiderThanTheColumn_leaveTheRestEven()
    {
        const QString text = LongSample.left(300) + u" https://example.org/"_s + QString(90, u'x') + u' ' + LongSample;
        const ArticlePtr article = articleOf({}, text);
        const BlockLayout layout = laidOut(*article, 50, true);
        const QStringList lines = linesOf(layout, *article);
        QCOMPARE(lines.join(QString()), text);
        int ladder = 0;
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            QVERIFY(layout.lineRect(int(i)).right() <= Typography().widthOf(50) + 0.5);
            ladder = isDivided(lines[i]) && !lines[i].contains(u"xxx") ? ladder + 1 : 0;
            QVERIFY2(ladder <= 2, lines[i].toUtf8());
        }
    }

    void lettersWithoutWidth_areNoTrouble()
    {
        const QString text = (QString(12, QChar(0x200B)) + u"a "_s).repeated(2000);
        const ArticlePtr article = articleOf({}, text, u"fr"_s);
        const BlockLayout layout = laidOut(*article, 66, true);
        QVERIFY(layout.lineCount() > 20);
        QCOMPARE(linesOf(layout, *article).join(QString()), text);
    }

    void joinedLetters_doNotDisturbTheCount()
    {
        // “fi” may be one glyph, e and its accent are: fewer glyphs than letters, and short words at the ends
        const QString text =
            u"un fifre fin a fini à fief e\u0301te\u0301 a fi y a fit ou a e\u0301 y fie a "_s.repeated(9);
        const ArticlePtr article = articleOf({}, text, u"xx"_s);
        const BlockLayout layout = laidOut(*article, 40, true);
        QCOMPARE(linesOf(layout, *article).join(QString()), text);
        for (int line = 0; line + 1 < layout.lineCount(); ++line)
            QVERIFY(layout.lineRect(line).width() > Typography().widthOf(40) - 1.5);
    }
};

QTEST_MAIN(TestLineFiller)
#include "tst_line_filler.moc"
