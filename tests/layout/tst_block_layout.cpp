#include "layout/block_layout.h"
#include "layout_maker.h"
#include "support/golden.h"
#include "support/strict_test.h"
#include "text/breaks.h"

#include <QFile>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString FrenchSample =
    u"Au conseil, on reconnaît le retard. L'adjoint à la culture parle d'une « coordination difficile » entre les "
    "services, et annonce une déclaration commune avant l'été. Qui paiera ? Personne ! Le nombre de prêts a pourtant "
    "augmenté de 18 % en un an, soit 12 000 livres : c'est beaucoup ; trop, dit-on."_s;

/// Every caret position of the block, by going over its text.
std::vector<qsizetype> graphemes(const QString &text)
{
    std::vector<qsizetype> starts{0};
    while (starts.back() < text.size())
        starts.push_back(nextGrapheme(text, starts.back()));
    return starts;
}

bool isBadStart(QStringView line)
{
    return !line.isEmpty() && QStringView(u"»?!;:%").contains(line.front());
}

bool isBadEnd(QStringView line)
{
    return line.trimmed().endsWith(u'«');
}

} // namespace

class TestBlockLayout : public StrictTest {
    Q_OBJECT

    const std::shared_ptr<const Hyphenation> m_hyphenation = std::make_shared<Hyphenation>();

    static void addScripts()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("French") << FrenchSample << u"fr"_s;
        QTest::newRow("astral")
            << u"𝒜𝓁𝓅𝒽𝒶 then 𠀀𠀁 and 👩‍👩‍👧‍👦 beside 🇫🇷🇨🇳 flags"_s
                   .repeated(3)
            << u"en"_s;
        QTest::newRow("combining") << u"Cafe\u0301 nai\u0308ve a\u0323\u0302 voila\u0300 "_s.repeated(8) << u"fr"_s;
        QTest::newRow("Arabic with English")
            << u"هذا نص عربي مع English words و 123 أرقام في السطر "_s.repeated(4) << u"ar"_s;
        QTest::newRow("Hebrew inside English")
            << u"The word שלום means peace and עולם means world. "_s.repeated(4) << u"en"_s;
        QTest::newRow("Chinese") << u"清晨六点，码头上的书箱还盖着油布。“他们答应我们一个星期。”"_s.repeated(4)
                                 << u"zh"_s;
        QTest::newRow("Thai") << u"ภาษาไทยไม่มีการเว้นวรรคระหว่างคำดังนั้นการตัดบรรทัด"_s.repeated(3) << u"th"_s;
        QTest::newRow("soft hyphens") << u"ex\u00ADtra\u00ADor\u00ADdi\u00ADnaire "_s.repeated(12) << u"fr"_s;
        QTest::newRow("line separators") << u"un\u2028deux\u2028\u2028trois"_s << u"fr"_s;
        QTest::newRow("empty") << QString() << u"fr"_s;
        QTest::newRow("spaces") << u"   "_s << u"fr"_s;
    }
    [[nodiscard]] BlockLayout laidOut(const Article &article, const Typography &typography) const
    {
        return BlockLayout(article, 0, typography, {}, m_hyphenation);
    }

private Q_SLOTS:
    void lines_coverTheBlock_data() { addScripts(); }
    void lines_coverTheBlock()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        const ArticlePtr article = articleOf({}, text, language);
        const BlockLayout layout = laidOut(*article, usualTypography(300));
        qsizetype expected = 0;
        const qreal leading = usualTypography().lineHeight();
        for (int line = 0; line < layout.lineCount(); ++line) {
            const TextRange range = layout.lineRange(line);
            QCOMPARE(range.start, expected);
            QVERIFY(range.start <= range.end);
            QCOMPARE(layout.lineRect(line).top(), layout.lineRect(0).top() + line * leading);
            QCOMPARE(layout.lineRect(line).height(), leading);
            QCOMPARE(layout.lineAt(range.start), line);
            expected = range.end;
        }
        QCOMPARE(expected, text.size());
        QCOMPARE(layout.height(), layout.lineCount() * leading);
    }

    void carets_standAtGraphemesAndComeBack_data() { addScripts(); }
    void carets_standAtGraphemesAndComeBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        const ArticlePtr article = articleOf({}, text, language);
        const BlockLayout layout = laidOut(*article, usualTypography(300));
        const std::vector<qsizetype> allowed = graphemes(text);
        for (qreal y = 1; y < layout.height(); y += 9) {
            for (qreal x = -3; x < 310; x += 2.5) {
                const qsizetype offset = layout.offsetAt({x, y});
                QVERIFY2(std::ranges::binary_search(allowed, offset), QByteArray::number(offset));
            }
        }
        for (const qsizetype offset : allowed) {
            const QRectF caret = layout.caretRect(offset);
            QVERIFY(caret.left() >= 0 && caret.right() <= 300);
            QCOMPARE(layout.lineAt(offset), qRound((caret.top() - layout.lineRect(0).top()) / caret.height()));
        }
    }

    void offsets_ofLettersAreFoundAgainUnderThem()
    {
        const ArticlePtr article = articleOf({}, FrenchSample);
        const BlockLayout layout = laidOut(*article, usualTypography(300));
        for (qsizetype offset = 0; offset < FrenchSample.size(); ++offset) {
            const auto rects = layout.rectsFor({offset, offset + 1});
            if (rects.empty()) // the space where a line was broken
                continue;
            QCOMPARE(rects.size(), size_t(1));
            QCOMPARE(layout.offsetAt({rects[0].left() + 0.1, rects[0].center().y()}), offset);
            QVERIFY(layout.hasTextAt(rects[0].center()));
            QCOMPARE(layout.lineAt(offset), layout.lineAt(layout.offsetAt(rects[0].center())));
        }
        QVERIFY(!layout.hasTextAt({-10, 10}));
        QVERIFY(!layout.hasTextAt({10, layout.height() + 5}));
    }

    void rects_areOneALineAndStayInTheColumn()
    {
        const ArticlePtr article = articleOf({}, FrenchSample);
        const BlockLayout layout = laidOut(*article, usualTypography(300));
        const auto rects = layout.rectsFor({3, FrenchSample.size() - 3});
        QCOMPARE(int(rects.size()), layout.lineCount());
        for (const QRectF &rect : rects)
            QVERIFY(rect.left() >= 0 && rect.right() <= 300.5);
        QVERIFY(rects[1].width() > 290); // justified to both edges
        QVERIFY(layout.rectsFor({5, 5}).empty());
        QVERIFY(layout.rectsFor({FrenchSample.size() + 10, FrenchSample.size() + 20}).empty());
        QCOMPARE(layout.rectsFor({-10, 5000}).size(), size_t(layout.lineCount()));
    }

    void rects_ofMixedDirectionsCoverEveryLetter()
    {
        const QString text = u"ab שלום cd"_s;
        const ArticlePtr article = articleOf({}, text, u"en"_s);
        const BlockLayout layout = laidOut(*article, usualTypography(300));
        const auto whole = layout.rectsFor({0, text.size()});
        QCOMPARE(whole.size(), size_t(1));
        qreal sum = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto letter = layout.rectsFor({i, i + 1});
            QCOMPARE(letter.size(), size_t(1));
            sum += letter[0].width();
        }
        QVERIFY(std::abs(sum - whole[0].width()) < 1);
        // “ab ” and the first two Hebrew letters, which stand at the right: two rectangles
        QCOMPARE(layout.rectsFor({0, 5}).size(), size_t(2));
    }

    void highlight_overABrokenWordIncludesItsHyphen()
    {
        const QString text = u"mmmmmmmm ex\u00ADtraordinairement mm"_s;
        const ArticlePtr article = articleOf({}, text);
        Typography typography = usualTypography();
        typography.hyphenate = false;
        typography.justify = false;
        typography.columnWidth = typography.widthOf(60);
        const auto twoLetters = laidOut(*article, typography).rectsFor({9, 11});
        typography.columnWidth = twoLetters[0].right() + 14; // room for “ex-”, not for more
        const BlockLayout layout = laidOut(*article, typography);
        QCOMPARE(layout.lineAt(10), 0);
        QCOMPARE(layout.lineAt(12), 1);
        QVERIFY(layout.rectsFor({9, text.size()})[0].right() > twoLetters[0].right() + 3);
    }

    void frenchSpaces_neverBreak_data()
    {
        QTest::addColumn<int>("width");
        for (int width = 120; width < 700; width += 7)
            QTest::addRow("%d px", width) << width;
    }
    void frenchSpaces_neverBreak()
    {
        QFETCH(int, width);
        const ArticlePtr article = articleOf({}, FrenchSample);
        const BlockLayout layout = laidOut(*article, usualTypography(width));
        for (const QString &line : linesOf(layout, *article)) {
            QVERIFY2(!isBadStart(line), line.toUtf8());
            QVERIFY2(!isBadEnd(line), line.toUtf8());
            QVERIFY2(!line.startsWith(u"000"), line.toUtf8());
        }
    }

    void referenceArticle_hasNoBadLine()
    {
        QFile file(QStringLiteral(SHARED_DATA "/articles/apec-ia.fr.txt"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the reference article is not on this machine");
        const ArticlePtr article =
            makeArticle(QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts), u"fr"_s);
        for (const qreal width : {320.0, 480.0, 556.0, 620.0, 700.0}) {
            for (size_t block = 0; block < article->blocks.size(); ++block) {
                const BlockLayout layout(*article, block, usualTypography(width), {}, m_hyphenation);
                for (const QString &line : linesOf(layout, *article))
                    QVERIFY2(!isBadStart(line) && !isBadEnd(line), line.toUtf8());
            }
        }
    }

    void lines_asTheyBreak()
    {
        if (!hasFont(u"Noto Serif"_s) || m_hyphenation->breaks(u"difficile et", u"fr"_s).empty())
            QSKIP("Noto Serif (fonts-noto-core) or the French patterns (hyphen-fr) are not installed");
        QByteArray dump;
        const ArticlePtr article = articleOf({}, FrenchSample);
        for (const int measure : {30, 45, 66}) {
            for (const bool hyphenate : {true, false}) {
                Typography typography = usualTypography();
                typography.columnWidth = typography.widthOf(measure);
                typography.hyphenate = hyphenate;
                dump += QByteArray::number(measure) + (hyphenate ? " characters\n" : " characters, words whole\n");
                for (const QString &line : linesOf(laidOut(*article, typography), *article))
                    dump += '|' + line.toUtf8() + "|\n";
            }
        }
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/layout/french_lines.txt"), dump));
    }

    void measure_isABooks()
    {
        if (!hasFont(u"Noto Serif"_s))
            QSKIP("Noto Serif (fonts-noto-core) is not installed");
        for (const auto &[text, language] : {std::pair{FrenchSample.repeated(4), u"fr"_s},
                                             std::pair{u"The crates of books are still waiting under the tarpaulin on "
                                                       "the quay, and nobody in the whole of the town knows who will "
                                                       "come and fetch them before the summer. "_s.repeated(6),
                                                       u"en"_s}}) {
            const ArticlePtr article = articleOf({}, text, language);
            Typography typography; // column width 0: the default
            const BlockLayout layout = laidOut(*article, typography);
            const qreal average = qreal(text.size()) / layout.lineCount();
            QVERIFY2(average >= 60 && average <= 75, QByteArray::number(average));
        }
    }

    void chinese_breaksAtTheEdgeButNotBeforeMarks()
    {
        const ArticlePtr article =
            articleOf({}, u"清晨六点，码头上的书箱还盖着油布。“他们答应我们。”"_s.repeated(6), u"zh"_s);
        const BlockLayout layout = laidOut(*article, usualTypography(260));
        const QStringList lines = linesOf(layout, *article);
        QVERIFY(lines.size() > 6);
        for (const QString &line : lines) {
            QVERIFY2(!QStringView(u"，。”！？、").contains(line.front()), line.toUtf8());
            QVERIFY2(!line.endsWith(u'“'), line.toUtf8());
        }
        QVERIFY(lines[0].size() >= 12); // as many as fit
    }

    void thai_breaksBetweenWords()
    {
        const ArticlePtr article = articleOf({}, u"ภาษาไทยไม่มีการเว้นวรรคระหว่างคำ"_s.repeated(3), u"th"_s);
        const BlockLayout layout = laidOut(*article, usualTypography(220));
        QVERIFY(layout.lineCount() > 1);
        QVERIFY(layout.lineCount() < 12);
        for (int line = 0; line < layout.lineCount(); ++line)
            QVERIFY(layout.lineRect(line).width() > 100);
    }

    void rightToLeft_standsAtTheRight()
    {
        const ArticlePtr article = articleOf({}, u"«123» هذا نص"_s, u"ar"_s);
        const BlockLayout layout = laidOut(*article, usualTypography(400));
        QVERIFY(layout.isRightToLeft());
        QVERIFY(layout.lineRect(0).right() > 398);
        QVERIFY(layout.caretRect(0).left() > 390);
        QCOMPARE(layout.offsetAt({399, 10}), qsizetype(0));
        for (const Block::Kind kind : {Block::Kind::Heading, Block::Kind::Verse, Block::Kind::Credit}) {
            const BlockLayout ragged = laidOut(*articleOf({.kind = kind}, u"هذا نص"_s, u"ar"_s), usualTypography(400));
            QVERIFY(ragged.caretRect(0).left() > 350);
        }
        const ArticlePtr english = articleOf({}, u"123 words עולם"_s, u"ar"_s);
        QVERIFY(!laidOut(*english, usualTypography(400)).isRightToLeft());
    }

    void fallbackFonts_leaveTheLinesEven()
    {
        const QString text = u"plain words 汉字 שלום ภาษา 😀 and x² and "_s.repeated(6);
        const auto mark = text.indexOf(u'²');
        const ArticlePtr article = articleOf({}, text, u"en"_s, {{Span::Kind::Superscript, {mark, mark + 1}, {}}});
        const BlockLayout layout = laidOut(*article, usualTypography(260));
        for (int line = 1; line < layout.lineCount(); ++line)
            QCOMPARE(layout.lineRect(line).top() - layout.lineRect(line - 1).top(), usualTypography().lineHeight());
    }

    void words_longerThanTheColumnAreCut()
    {
        const ArticlePtr article = articleOf({}, QString(400, u'x'), u"en"_s);
        const BlockLayout layout = laidOut(*article, usualTypography(200));
        QVERIFY(layout.lineCount() > 10);
        for (int line = 0; line < layout.lineCount(); ++line)
            QVERIFY(layout.lineRect(line).right() <= 200.5);
    }

    void separator_breaksTheLine()
    {
        const ArticlePtr article = articleOf({}, u"un\u2028deux"_s);
        QCOMPARE(linesOf(laidOut(*article, usualTypography()), *article), (QStringList{u"un\u2028"_s, u"deux"_s}));
    }
};

QTEST_MAIN(TestBlockLayout)
#include "tst_block_layout.moc"
