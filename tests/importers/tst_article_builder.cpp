#include "importers/article_builder.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestArticleBuilder : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void blocksAreJoinedByOneLineEnd()
    {
        ArticleBuilder builder(u"text"_s);
        builder.beginBlock(Block::Kind::Heading, 2);
        builder.addText(u"  A   title \n");
        builder.beginBlock(Block::Kind::Paragraph);
        builder.beginBlock(Block::Kind::Paragraph);
        builder.addText(u"One\ttwo ");
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"A title\nOne two"_s);
        QCOMPARE(imported->article.blocks.size(), size_t(2));
        QCOMPARE(imported->article.blocks[0].level, 2);
        QVERIFY(imported->article.isConsistent());
    }

    void spansFollowTheText()
    {
        ArticleBuilder builder(u"text"_s);
        builder.addText(u"  a ");
        builder.beginSpan(Span::Kind::Strong);
        builder.addText(u" b");
        builder.endSpan(Span::Kind::Strong);
        builder.beginSpan(Span::Kind::Strong);
        builder.addText(u"c ");
        builder.endSpan(Span::Kind::Strong);
        builder.beginSpan(Span::Kind::Emphasis);
        builder.endSpan(Span::Kind::Emphasis);
        builder.beginSpan(Span::Kind::Link, u"x"_s);
        builder.addText(u"left open ");
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"a bc left open"_s);
        const std::vector<Span> expected = {{Span::Kind::Strong, {2, 4}, {}}, {Span::Kind::Link, {5, 14}, u"x"_s}};
        QCOMPARE(imported->article.spans, expected);
    }

    void compositionCarriesSpansAlong()
    {
        ArticleBuilder builder(u"text"_s);
        builder.addText(u"xe");
        builder.beginSpan(Span::Kind::Emphasis);
        builder.addText(u"\u0301");
        builder.endSpan(Span::Kind::Emphasis);
        builder.addText(u"y");
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"xéy"_s);
        QCOMPARE(imported->article.spans.at(0).range, (TextRange{1, 2}));
    }

    void softBreaksBetweenIdeographsVanish()
    {
        ArticleBuilder builder(u"text"_s);
        builder.addText(u"图书");
        builder.addSoftBreak();
        builder.beginSpan(Span::Kind::Strong);
        builder.addText(u"馆");
        builder.endSpan(Span::Kind::Strong);
        builder.addSoftBreak();
        builder.addText(u"word");
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"图书馆 word"_s);
        QCOMPARE(imported->article.spans.at(0).range, (TextRange{2, 3}));
    }

    void codeKeepsItsSpaceAndLines()
    {
        ArticleBuilder builder(u"text"_s);
        builder.beginBlock(Block::Kind::Code);
        builder.addText(u"\tif  x\n\n    y\n");
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"\tif  x\n\n    y"_s);
        QCOMPARE(imported->article.blocks.size(), size_t(1));
    }

    void anImageSplitsItsParagraph()
    {
        ArticleBuilder builder(u"text"_s);
        builder.beginSpan(Span::Kind::Emphasis);
        builder.addText(u"before ");
        builder.addImage(builder.addResource("bytes", u"image/png"_s), u"seen");
        builder.addText(u"after");
        builder.endSpan(Span::Kind::Emphasis);
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"seen\nafter"_s.prepend(u"before\n"_s));
        QCOMPARE(imported->article.blocks.at(1).kind, Block::Kind::Image);
        QCOMPARE(imported->article.blocks.at(1).detail, imported->resources.at(0).name);
    }

    void manySpansAreHarmless()
    {
        ArticleBuilder builder(u"text"_s);
        for (int depth = 0; depth < 100'000; ++depth)
            builder.beginSpan(Span::Kind::Emphasis);
        builder.addText(u"x");
        for (int depth = 0; depth < 100'000; ++depth)
            builder.endSpan(Span::Kind::Emphasis);
        for (int count = 0; count < 100'000; ++count) {
            builder.beginSpan(Span::Kind::Code);
            builder.addText(u"y");
            builder.endSpan(Span::Kind::Code);
            builder.addText(u" ");
        }
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QVERIFY(imported->article.isConsistent());
        QCOMPARE(imported->article.spans.at(1).kind, Span::Kind::Code);
        QCOMPARE(imported->article.spans.size(), size_t(100'001));
    }

    void linksLeadToTheirBlock()
    {
        ArticleBuilder builder(u"text"_s);
        builder.addText(u"See ");
        builder.beginSpan(Span::Kind::Link, u"#late"_s);
        builder.addText(u"below");
        builder.endSpan(Span::Kind::Link);
        builder.addText(u" or ");
        builder.beginSpan(Span::Kind::Link, u"#nowhere"_s);
        builder.addText(u"nowhere");
        builder.endSpan(Span::Kind::Link);
        builder.endBlock();
        builder.addAnchor(u"late"_s);
        builder.beginBlock(Block::Kind::Paragraph);
        builder.beginBlock(Block::Kind::Heading, 1);
        builder.addText(u"Here");
        builder.addAnchor(u"late"_s);
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.spans.size(), size_t(1));
        QCOMPARE(imported->article.spans[0].target, u"#b1"_s);
        QCOMPARE(linkedBlock(imported->article.spans[0].target), 1);
        QCOMPARE(linkedBlock(u"https://example.org/#b1"), -1);
        QCOMPARE(linkedBlock(u"#bx"), -1);
    }

    void pagesBeginAtTheirLetters()
    {
        ArticleBuilder builder(u"pdf"_s);
        builder.beginPage(u"iv"_s);
        builder.beginBlock(Block::Kind::Paragraph);
        builder.addText(u"  One ");
        builder.beginPage(u"1"_s);
        builder.addText(u" two.");
        builder.endBlock();
        builder.beginPage(u"2"_s);
        builder.beginPage(u"3"_s);
        builder.addText(u"Three.");
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"One two.\nThree."_s);
        QCOMPARE(imported->article.pages,
                 (std::vector<PageStart>{{0, u"iv"_s}, {4, u"1"_s}, {9, u"2"_s}, {9, u"3"_s}}));
        QCOMPARE(imported->article.pageAt(5), (PageSelector{1, u"1"_s}));
        QCOMPARE(imported->article.pageAt(10), (PageSelector{3, u"3"_s}));
        QVERIFY(imported->article.spans.empty());
    }

    void commentsKeepTheirPassage()
    {
        ArticleBuilder builder(u"docx"_s);
        builder.addText(u" cafe");
        builder.beginComment(u"0"_s, {.note = u"crosses"_s, .author = u"A"_s});
        builder.addText(u"\u0301 au");
        builder.endBlock();
        builder.addText(u"lait ");
        builder.endComment(u"0"_s);
        builder.addText(u"here");
        builder.beginComment(u"1"_s, {.note = u"a point"_s});
        builder.endComment(u"1"_s);
        builder.endComment(u"unknown"_s);
        const auto imported = builder.finish({});
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"café au\nlait here"_s);
        QCOMPARE(imported->annotations.size(), size_t(2));
        QCOMPARE(imported->annotations[0].note, u"crosses"_s);
        QCOMPARE(imported->article.textIn(imported->annotations[0].range).toString(), u"é au\nlait"_s);
        QCOMPARE(imported->article.textIn(imported->annotations[1].range).toString(), u"lait here"_s);
    }

    void noticesAreKept()
    {
        ArticleBuilder builder(u"docx"_s);
        builder.addNotice({Error::Kind::Incomplete, u"footnotes.xml"_s, {}});
        builder.addText(u"text");
        QCOMPARE(builder.finish({})->article.notices,
                 (std::vector{Error{Error::Kind::Incomplete, u"footnotes.xml"_s, {}}}));
    }

    void drawingsAreKept_withoutWhatLeadsOut()
    {
        ArticleBuilder builder(u"html"_s);
        const QString name = builder.addResource("<svg><image href=\"/etc/x.png\"/></svg>", u"image/svg+xml"_s);
        QCOMPARE(builder.addResource("<svg/>", u"image/svg+xml"_s), name);
        QCOMPARE(builder.addResource("<svg>", u"image/svg+xml"_s), QString());
        builder.addImage(name, u"A drawing");
        const auto imported = builder.finish({});
        QCOMPARE(imported->resources, (std::vector{Resource{name, u"image/svg+xml"_s, "<svg/>"}}));
    }

    void nothingIsAnError()
    {
        ArticleBuilder builder(u"text"_s);
        builder.beginBlock(Block::Kind::Rule);
        builder.addText(u" \u00A0\u200B");
        const auto imported = builder.finish({.name = u"it"_s});
        QVERIFY(!imported);
        QCOMPARE(imported.error(), (Error{Error::Kind::Empty, u"it"_s, {}}));
    }
};

QTEST_APPLESS_MAIN(TestArticleBuilder)
#include "tst_article_builder.moc"
