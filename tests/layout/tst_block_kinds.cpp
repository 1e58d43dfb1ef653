#include "layout/block_style.h"
#include "layout_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;
using Kind = Block::Kind;

class TestBlockKinds : public StrictTest {
    Q_OBJECT

    static BlockLayout laidOut(const ArticlePtr &article, qreal width = 500, const QImage &image = {})
    {
        return BlockLayout(*article, 0, usualTypography(width), image);
    }
    static ArticlePtr table(const QString &text, const QString &alignment = u"lr"_s)
    {
        return articleOf({.kind = Kind::Table, .level = 1, .detail = alignment}, text);
    }

private Q_SLOTS:
    void headings_areLargerByLevelAndKeepApart()
    {
        const ArticlePtr article = makeArticle({u"Text before."_s, u"# One"_s, u"## Two"_s, u"Text."_s, u"Text."_s});
        std::vector<BlockLayout> layouts;
        for (size_t i = 0; i < 5; ++i)
            layouts.emplace_back(*article, i, usualTypography());
        QVERIFY(layouts[1].lineRect(0).height() > layouts[2].lineRect(0).height());
        QVERIFY(layouts[2].lineRect(0).height() > layouts[3].lineRect(0).height() * 0.9);
        QVERIFY(layouts[1].spaceBefore() > layouts[4].spaceBefore());
        QVERIFY(layouts[3].spaceBefore() < layouts[4].spaceBefore());
        QCOMPARE(layouts[0].spaceBefore(), 0.0);
    }

    void notes_hangBehindTheirMark()
    {
        const auto article = makeArticle({u"A note"_s, u"More of it"_s});
        for (Block &block : article->blocks) {
            block.kind = Kind::Footnote;
            block.detail = u"1–2"_s;
        }
        article->blocks[0].marker = u"1"_s;
        QCOMPARE(blockStyle(*article, 0, usualTypography()).marker, u"1"_s);
        QCOMPARE(blockStyle(*article, 1, usualTypography()).marker, QString());
    }

    void quotesAndItems_areIndented()
    {
        const QString text = u"Some words"_s;
        const auto left = [&](const Block &block) { return laidOut(articleOf(block, text)).lineRect(0).left(); };
        QCOMPARE(left({}), 0.0);
        QVERIFY(left({.kind = Kind::Quote, .quoteDepth = 1}) > 10);
        QVERIFY(left({.kind = Kind::Quote, .quoteDepth = 2}) > left({.kind = Kind::Quote, .quoteDepth = 1}));
        const Block item{.kind = Kind::ListItem, .level = 1, .marker = u"•"_s};
        QVERIFY(left(item) > 10);
        QVERIFY(left({.kind = Kind::ListItem, .level = 2, .marker = u"•"_s}) > left(item));
        QVERIFY(left({.kind = Kind::ListItem, .level = 1, .marker = u"mmmviii."_s}) > left(item));
    }

    void rightToLeft_mirrorsIndents()
    {
        const BlockLayout layout = laidOut(articleOf({.kind = Kind::Quote, .quoteDepth = 1}, u"שלום עולם"_s, u"he"_s));
        QVERIFY(layout.lineRect(0).right() < 490);
        QVERIFY(layout.lineRect(0).right() > 440);
    }

    void code_keepsItsLinesAndItsSpaces()
    {
        const ArticlePtr article = articleOf({.kind = Kind::Code}, u"if (x ?) {\n    return;\n}"_s);
        const BlockLayout layout = laidOut(article);
        QCOMPARE(layout.lineCount(), 3);
        QVERIFY(layout.rectsFor({15, 21})[0].left() > layout.rectsFor({0, 2})[0].left() + 20);
        QVERIFY(layout.lineRect(0).top() > 5);
        QVERIFY(laidOut(articleOf({.kind = Kind::Code}, QString(300, u'x'))).lineCount() > 2);
    }

    void verse_hangsWhatDoesNotFit()
    {
        const ArticlePtr article =
            articleOf({.kind = Kind::Verse}, u"Une ligne fort longue qui ne tient pas dans la colonne\nCourte"_s);
        const BlockLayout layout = laidOut(article, 250);
        QVERIFY(layout.lineCount() >= 3);
        QVERIFY(layout.lineRect(1).left() > layout.lineRect(0).left() + 20);
        QCOMPARE(layout.lineRect(layout.lineCount() - 1).left(), layout.lineRect(0).left());
    }

    void table_isAGrid()
    {
        const QString text = u"Ville\tPrêts\nParis\t12 000\nLyon\t8 000"_s;
        const ArticlePtr article = table(text);
        const BlockLayout layout = laidOut(article);
        const auto rectOf = [&](const QString &words) {
            const qsizetype start = text.indexOf(words);
            const auto rects = layout.rectsFor({start, start + words.size()});
            return rects.size() == 1 ? rects[0] : QRectF();
        };
        QCOMPARE(rectOf(u"Ville"_s).left(), rectOf(u"Paris"_s).left());
        QCOMPARE(rectOf(u"Ville"_s).top(), rectOf(u"Prêts"_s).top());
        QVERIFY(rectOf(u"Paris"_s).top() > rectOf(u"Ville"_s).bottom());
        QVERIFY(rectOf(u"Prêts"_s).left() > rectOf(u"Ville"_s).right());
        QVERIFY(qAbs(rectOf(u"12 000"_s).right() - rectOf(u"8 000"_s).right()) < 1.5); // the column is right-aligned
        for (const QString &words : {u"Lyon"_s, u"8 000"_s, u"Prêts"_s}) {
            const QPointF start(rectOf(words).left() + 0.5, rectOf(words).center().y());
            QCOMPARE(layout.offsetAt(start), text.indexOf(words));
            QVERIFY(layout.hasTextAt(start));
        }
        QCOMPARE(layout.rectsFor({0, text.size()}).size(), size_t(6));
    }

    void table_wrapsInsideItsCells()
    {
        const QString text = u"Nom\tRemarque\nA\t"_s + u"des mots et encore des mots "_s.repeated(8);
        const BlockLayout layout = laidOut(table(text), 300);
        QVERIFY(layout.lineCount() > 6);
        for (const QRectF &rect : layout.rectsFor({0, text.size()}))
            QVERIFY(rect.left() >= 0 && rect.right() <= 300.5);
        // white space under the short cell belongs to it
        QCOMPARE(layout.offsetAt({5, layout.height() - 10}), text.indexOf(u"A\t") + 0);
    }

    void table_ofUnevenRowsIsSafe()
    {
        const BlockLayout layout = laidOut(table(u"a\nb\tc\td\n\n\te"_s));
        QVERIFY(layout.lineCount() >= 6);
        QVERIFY(layout.offsetAt({400, 60}) >= 0);
        QCOMPARE(layout.rectsFor({0, 100}).size(), size_t(5)); // the empty cells have none
    }

    void image_isScaledToTheColumn()
    {
        QImage image(1000, 500, QImage::Format_RGB32);
        const Block block{.kind = Kind::Image, .detail = u"x"_s};
        QCOMPARE(laidOut(articleOf(block, QString()), 400, image).height(), 200.0);
        QVERIFY(laidOut(articleOf(block, u"Caption"_s), 400, image).height() > 210);
        QCOMPARE(laidOut(articleOf(block, QString()), 400, image.scaled(100, 50)).height(), 50.0);
        QVERIFY(laidOut(articleOf(block, QString()), 400).height() > 100); // the place is kept while it is decoded
    }

    void spans_changeWidthsNotOffsets()
    {
        const QString text = u"plain words that are set"_s;
        const auto end = [&](std::vector<Span> spans) {
            const BlockLayout layout = laidOut(articleOf({}, text, u"en"_s, std::move(spans)));
            return layout.caretRect(text.size()).left();
        };
        const TextRange words{6, 11};
        const qreal plain = end({});
        QVERIFY(end({{Span::Kind::Strong, words, {}}}) > plain);
        QVERIFY(end({{Span::Kind::Superscript, words, {}}}) < plain);
        QVERIFY(end({{Span::Kind::Code, words, {}}}) != plain);
        QCOMPARE(end({{Span::Kind::Link, words, u"https://example.org"_s}}), plain);
        QVERIFY(end({{Span::Kind::Strong, {0, 20}, {}}, {Span::Kind::Emphasis, words, {}}}) > plain);
    }

    void narrowColumns_areRagged()
    {
        const QString text = u"des mots et encore des mots plus longs que les autres dans la colonne "_s.repeated(4);
        const auto isJustified = [&](qreal width) {
            const BlockLayout layout = laidOut(articleOf({}, text), width);
            return layout.lineRect(0).width() > width - 1 && layout.lineRect(1).width() > width - 1;
        };
        QVERIFY(isJustified(450));
        QVERIFY(!isJustified(180));
        QVERIFY(laidOut(articleOf({.kind = Kind::Quote, .quoteDepth = 30}, text), 200).lineCount() > 3);
    }

    void giantBlocks_areLaidOutInParts()
    {
        const QString text = u"Une phrase de quelques mots, ni longue ni courte. "_s.repeated(4000);
        const ArticlePtr article = articleOf({}, text);
        BlockLayout layout = laidOut(article);
        qreal told = layout.height();
        layout.setHeightListener([&told](qreal height) { told = height; });
        const qsizetype middle = text.size() / 2;
        const int line = layout.lineAt(middle);
        const QRectF caret = layout.caretRect(middle);
        QCOMPARE(layout.offsetAt(caret.center()), middle);
        QVERIFY(layout.lineRange(line).contains(middle));
        QCOMPARE(layout.lineRange(line + 1).start, layout.lineRange(line).end);
        QCOMPARE(layout.lineRange(line - 1).end, layout.lineRange(line).start);
        const TextRange seen = layout.rangeWithin(caret.top(), caret.top() + 300);
        QVERIFY(seen.contains(middle) && seen.length() < 2000);
        qsizetype expected = 0;
        const size_t rects = layout.rectsFor({0, text.size()}).size(); // lays everything out
        QCOMPARE(rects, size_t(layout.lineCount()));
        for (int i = 0; i < layout.lineCount(); ++i) {
            QCOMPARE(layout.lineRange(i).start, expected);
            expected = layout.lineRange(i).end;
        }
        QCOMPARE(expected, text.size());
        QCOMPARE(told, layout.height());
    }

    void giantBlocks_withoutSpacesKeepTheirGraphemes()
    {
        const QString family = u"👩‍👩‍👧‍👦"_s;
        const QString text = family.repeated(int(BlockLayout::GiantBlock / family.size() + 500));
        const BlockLayout layout = laidOut(articleOf({}, text));
        for (qreal y = 0; y < layout.height(); y += layout.height() / 9)
            QCOMPARE(layout.offsetAt({100, y}) % family.size(), 0);
    }

    void estimates_areNearTheTruth()
    {
        const QString text = u"The crates of books are still waiting under the tarpaulin on the quay. "_s.repeated(9);
        const ArticlePtr article = makeArticle({u"# A title"_s, text, u"> "_s + text, text.left(90)});
        const Typography typography = usualTypography();
        for (size_t i = 0; i < article->blocks.size(); ++i) {
            const qreal real = BlockLayout(*article, i, typography).height();
            const qreal guess = estimatedHeight(*article, i, typography);
            QVERIFY2(guess > real * 0.6 && guess < real * 1.6,
                     QByteArray::number(guess) + " " + QByteArray::number(real));
        }
    }
};

QTEST_MAIN(TestBlockKinds)
#include "tst_block_kinds.moc"
