#include "ui/reading/copied_text.h"

#include "support/article_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

TextRange wholeOf(const Article &article)
{
    return {0, article.text.size()};
}

void makeList(Article &article, size_t block, const QString &marker)
{
    article.blocks[block].kind = Block::Kind::ListItem;
    article.blocks[block].level = 1;
    article.blocks[block].marker = marker;
}

} // namespace

class TestCopiedText : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void plain_keepsParagraphsApart()
    {
        const auto article = makeArticle({u"# Title"_s, u"one two"_s, u"three"_s});
        QCOMPARE(plainTextOf(*article, wholeOf(*article)), u"Title\n\none two\n\nthree"_s);
        QCOMPARE(plainTextOf(*article, {10, 15}), u"two\n\nt"_s);
        QCOMPARE(plainTextOf(*article, {4, 4}), QString());
    }

    void plain_isClean()
    {
        const auto article = makeArticle({u"bi\u00ADblio\u2028thèque"_s});
        QCOMPARE(plainTextOf(*article, wholeOf(*article)), u"biblio\nthèque"_s);
    }

    void plain_keepsListsTightAndMarked()
    {
        auto article = makeArticle({u"before"_s, u"first"_s, u"second"_s, u"after"_s});
        makeList(*article, 1, u"•"_s);
        makeList(*article, 2, u"•"_s);
        QCOMPARE(plainTextOf(*article, wholeOf(*article)), u"before\n\n• first\n• second\n\nafter"_s);
        QCOMPARE(plainTextOf(*article, {7, 12}), u"first"_s); // from one item alone: no mark
    }

    void plain_leavesOutWhatHasNoText()
    {
        auto article = makeArticle({u"a"_s, QString(), u"b"_s});
        article->blocks[1].kind = Block::Kind::Rule;
        QCOMPARE(plainTextOf(*article, wholeOf(*article)), u"a\n\nb"_s);
    }

    void html_hasSimpleMarkup()
    {
        auto article = makeArticle({u"## Title"_s, u"one & two"_s, u"> said"_s});
        article->spans = {{Span::Kind::Emphasis, {6, 9}, {}}, {Span::Kind::Link, {12, 15}, u"https://x.org/?a&b"_s}};
        QCOMPARE(htmlOf(*article, wholeOf(*article)),
                 u"<h2>Title</h2><p><em>one</em> &amp; <a href=\"https://x.org/?a&amp;b\">two</a></p>"
                 "<blockquote><p>said</p></blockquote>"_s);
    }

    void html_cutsSpansAtTheSelection()
    {
        auto article = makeArticle({u"one two"_s});
        article->spans = {{Span::Kind::Strong, {0, 7}, {}}, {Span::Kind::Emphasis, {4, 7}, {}}};
        QCOMPARE(htmlOf(*article, {2, 6}), u"<p><strong>e </strong><strong><em>tw</em></strong></p>"_s);
    }

    void html_groupsListsAndBuildsTables()
    {
        auto article = makeArticle({u"first"_s, u"second"_s, u"a\tb\nc\td"_s});
        makeList(*article, 0, u"1."_s);
        makeList(*article, 1, u"2."_s);
        article->blocks[2].kind = Block::Kind::Table;
        QCOMPARE(htmlOf(*article, wholeOf(*article)),
                 u"<ol><li>first</li><li>second</li></ol>"
                 "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"_s);
    }
};

QTEST_APPLESS_MAIN(TestCopiedText)
#include "tst_copied_text.moc"
