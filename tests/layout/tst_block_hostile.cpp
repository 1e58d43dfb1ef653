#include "layout/text_painter.h"
#include "layout_maker.h"
#include "support/strict_test.h"

#include <QRandomGenerator>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

/// Texts that nobody writes but that arrive all the same: nothing crashes, nothing leaves the block.
class TestBlockHostile : public StrictTest {
    Q_OBJECT

    static QString randomText(QRandomGenerator &random, int length)
    {
        static const QString alphabet =
            u"aé fi ffl — « » ? ! 12 345 % e\u0301\u0323 שלום نص 汉字。 ภาษา \u00AD\u00AD\u200B"
            u"\u200D\u200E\u200F\u202A\u202B\u202C\u202E\u2066\u2067\u2069\uFEFF\uFFFC\uFFFD"
            u"\t\n\t\n\u2028\u2029\u0001\u007F👩‍👧 🇫🇷 𝒜"_s;
        QString text;
        for (int i = 0; i < length; ++i)
            text += alphabet[random.bounded(int(alphabet.size()))]; // cuts surrogate pairs, too
        return text;
    }

    static void ask(const BlockLayout &layout, qsizetype size, QRandomGenerator &random)
    {
        QVERIFY(std::isfinite(layout.height()) && layout.height() >= 0);
        for (int i = 0; i < 25; ++i) {
            const QPointF point(random.bounded(600) - 100, random.bounded(600) - 100);
            const qsizetype offset = layout.offsetAt(point);
            QVERIFY(offset >= 0 && offset <= size);
            const QRectF caret = layout.caretRect(offset);
            QVERIFY(std::isfinite(caret.left()) && std::isfinite(caret.top()));
            const qsizetype start = random.bounded(int(size) + 1);
            for (const QRectF &rect : layout.rectsFor({start, start + random.bounded(40)}))
                QVERIFY(rect.width() >= 0 && rect.top() >= 0 && rect.bottom() <= layout.height() + 0.5);
        }
        qsizetype last = 0;
        for (int line = 0; line < layout.lineCount(); ++line) {
            const TextRange range = layout.lineRange(line);
            QVERIFY(range.start >= last && range.end >= range.start && range.end <= size);
            last = range.end;
        }
        QCOMPARE(last, size);
    }

private Q_SLOTS:
    void anyText_ofAnyKind_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(Block::Kind::Caption); ++kind)
            QTest::addRow("kind %d", kind) << kind;
    }
    void anyText_ofAnyKind()
    {
        QFETCH(int, kind);
        QRandomGenerator random(quint32(kind) + 1);
        const auto hyphenation = std::make_shared<Hyphenation>();
        const ThemeColours colours = darkTheme();
        QImage canvas(300, 300, QImage::Format_RGB32);
        for (int round = 0; round < 30; ++round) {
            const QString text = randomText(random, random.bounded(300));
            std::vector<Span> spans;
            for (qsizetype start = 0; start + 20 < text.size(); start += 15)
                spans.push_back({Span::Kind(random.bounded(9)), {start, start + 1 + random.bounded(19)}, {}});
            const ArticlePtr article =
                articleOf({.kind = Block::Kind(kind), .level = round % 8, .quoteDepth = round % 4, .marker = u"•"_s},
                          text, round % 2 ? u"fr"_s : QString(), spans);
            const qreal width = round % 5 == 0 ? 1 : 20 + random.bounded(500);
            const BlockLayout layout(*article, 0, usualTypography(width), {}, hyphenation);
            ask(layout, text.size(), random);
            QPainter painter(&canvas);
            const DecorationSet set(
                {{.range = {3, 90}, .hasNote = true}, {.range = {10, 70}, .shape = Decoration::Shape::Underline}});
            paintBlock(painter, {0, -50.0 * (round % 6)}, layout, {colours, set, {5, 60}, {}, {}});
        }
    }

    void tinyAndHugeType()
    {
        const ArticlePtr article = articleOf({}, u"Des mots « et » encore des mots."_s);
        for (const qreal size : {0.0, 1.0, 200.0}) {
            Typography typography;
            typography.size = size;
            typography.columnWidth = 100;
            const BlockLayout layout(*article, 0, typography);
            QVERIFY(layout.height() > 0);
            QCOMPARE(layout.lineRange(layout.lineCount() - 1).end, article->text.size());
        }
    }
};

QTEST_MAIN(TestBlockHostile)
#include "tst_block_hostile.moc"
