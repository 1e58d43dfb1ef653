// What the forgiving parser makes of broken pages.

#include "importers/html_tree.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// "p[b[bold] text]": elements with what they hold, texts simplified.
QString shape(const HtmlNode *node)
{
    if (!node->isElement())
        return node->text.toString().simplified();
    QStringList inside;
    for (const HtmlNode *child = node->firstChild; child != nullptr; child = child->next) {
        const QString one = shape(child);
        if (!one.isEmpty())
            inside.append(one);
    }
    return node->name.toString() + (inside.isEmpty() ? QString() : u'[' + inside.join(u' ') + u']');
}

QString bodyOf(const QString &html, HtmlSyntax syntax = HtmlSyntax::Html)
{
    const HtmlTree tree(html, syntax);
    return shape(tree.body());
}

} // namespace

class TestHtmlTree : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void brokenPages_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("body");
        QTest::newRow("nothing") << u""_s << u"body"_s;
        QTest::newRow("text alone") << u"one"_s << u"body[one]"_s;
        QTest::newRow("paragraphs end each other")
            << u"<p>one<p>two<ul><li>a<li>b</ul>"_s << u"body[p[one] p[two] ul[li[a] li[b]]]"_s;
        QTest::newRow("lists in items") << u"<ul><li>a<ul><li>b</ul><li>c</ul>"_s
                                        << u"body[ul[li[a ul[li[b]]] li[c]]]"_s;
        QTest::newRow("terms") << u"<dl><dt>a<dd>b<dt>c</dl>"_s << u"body[dl[dt[a] dd[b] dt[c]]]"_s;
        QTest::newRow("cells") << u"<table><tr><td>a<td>b<tr><td>c</table>d"_s
                               << u"body[table[tr[td[a] td[b]] tr[td[c]]] d]"_s;
        QTest::newRow("loose in a table") << u"<table><p>x</p><tr><td>a</table>"_s << u"body[p[x] table[tr[td[a]]]]"_s;
        QTest::newRow("end tags without a start") << u"</div>a</b></li>b"_s << u"body[a b]"_s;
        QTest::newRow("crossed") << u"<b>1<p>2</b>3</p>4"_s << u"body[b[1 p[2 3]] 4]"_s;
        QTest::newRow("link in link") << u"<a href=x>1<a href=y>2</a>"_s << u"body[a[1] a[2]]"_s;
        QTest::newRow("no tag") << u"a < b && c <3 <"_s << u"body[a < b && c <3 <]"_s;
        QTest::newRow("comments") << u"a<!-- b -->c<!-->d<!doctype x>e<?php f ?>g"_s << u"body[a c d e g]"_s;
        QTest::newRow("script") << u"<p>a<script>if (1 < 2) '</p>'</script>b"_s
                                << u"body[p[a script[if (1 < 2) '</p>'] b]]"_s;
        QTest::newRow("unclosed choice") << u"<select><option>a<option>b<p>text"_s
                                         << u"body[select[option[a] option[b]] p[text]]"_s;
        QTest::newRow("unclosed in noscript")
            << u"<body><noscript><div></noscript><p>text"_s << u"body[noscript[div] p[text]]"_s;
        QTest::newRow("slash means nothing") << u"<div/>a</div>b"_s << u"body[div[a] b]"_s;
        QTest::newRow("upper case") << u"<P ALIGN=left>A</P>"_s << u"body[p[A]]"_s;
        QTest::newRow("head is closed by text") << u"<title>t</title>x<meta name=a>"_s << u"body[x meta]"_s;
    }

    void brokenPages()
    {
        QFETCH(QString, html);
        QTEST(bodyOf(html), "body");
    }

    void xhtmlHonoursSlashes()
    {
        QCOMPARE(bodyOf(u"<html><head><title/></head><body><a id='x'/><p>text</p></body></html>"_s, HtmlSyntax::Xhtml),
                 u"body[a p[text]]"_s);
    }

    void attributesInEveryForm()
    {
        const HtmlTree tree(u"<p id=a CLASS='b c' data-x=\"1 > 0\" hidden title=R&amp;D lang = en>x"_s);
        const HtmlNode *p = tree.body()->firstChild;
        QCOMPARE(p->attribute(u"id"), u"a"_s);
        QCOMPARE(p->attribute(u"class"), u"b c"_s);
        QCOMPARE(p->attribute(u"data-x"), u"1 > 0"_s);
        QVERIFY(p->has(u"hidden"));
        QCOMPARE(p->attribute(u"title"), u"R&D"_s);
        QCOMPARE(p->attribute(u"lang"), u"en"_s);
        QVERIFY(!p->has(u"name"));
    }

    void entities_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("named") << u"&eacute;&mdash;&hellip;"_s << u"é—…"_s;
        QTest::newRow("without semicolon") << u"caf&eacute au lait &amp &copy2024"_s << u"café au lait & ©2024"_s;
        QTest::newRow("numbers") << u"&#233;&#xE9;&#xe9 &#147;a&#148;"_s << u"ééé “a”"_s;
        QTest::newRow("impossible numbers") << u"&#0;&#xD800;&#99999999999;"_s << u"\uFFFD\uFFFD\uFFFD"_s;
        QTest::newRow("no entity") << u"R&D, &nosuch; & &; &#;"_s << u"R&D, &nosuch; & &; &#;"_s;
    }

    void entities()
    {
        QFETCH(QString, html);
        const HtmlTree tree(html);
        QTEST(tree.body()->firstChild->text.toString(), "text");
    }

    void addressesKeepTheirAmpersands()
    {
        const HtmlTree tree(u"<a href='?a=1&copy=2&amp;b=3&para'>x</a>"_s);
        QCOMPARE(tree.body()->firstChild->attribute(u"href"), u"?a=1&copy=2&b=3¶"_s);
    }

    void shadowTrees_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("body");
        const QString end = u"</template>"_s;
        QTest::newRow("alone") << u"<x-a><template shadowrootmode=open><p>a"_s + end + u"</x-a>"_s
                               << u"body[x-a[template[p[a]]]]"_s;
        QTest::newRow("default slot") << u"<x-a><template shadowroot=open><p>a</p><slot>none</slot>"_s + end +
                                             u"b <i>c"_s
                                      << u"body[x-a[template[p[a] slot[b i[c]]]]]"_s;
        QTest::newRow("named slots") << u"<x-a><template shadowmode=open><slot name=t></slot>:<slot>none</slot>"_s +
                                            end + u"<i>b</i><b slot=t>c"_s
                                     << u"body[x-a[template[slot[b[c]] : slot[i[b]]]]]"_s;
        QTest::newRow("nothing for it") << u"<x-a><template shadowmode=open><slot><p>none</slot>"_s + end + u" </x-a>"_s
                                        << u"body[x-a[template[slot[p[none]]]]]"_s;
        QTest::newRow("no slot") << u"<x-a><i>b</i><template shadowmode=open>a"_s + end + u"<b slot=t>c"_s
                                 << u"body[x-a[template[a] i[b] b[c]]]"_s;
        QTest::newRow("one in another")
            << u"<x-a><template shadowmode=open>a<x-b><template shadowmode=open>b<slot></slot>"_s + end +
                   u"<slot></slot></x-b>"_s + end + u"c"_s
            << u"body[x-a[template[a x-b[template[b slot[slot[c]]]]]]]"_s;
        QTest::newRow("two of one host") << u"<x-a><template shadowmode=open>a"_s + end +
                                                u"<template shadowmode=open>b"_s
                                         << u"body[x-a[template[a] template[b]]]"_s;
    }

    void shadowTrees()
    {
        QFETCH(QString, html);
        QTEST(bodyOf(html), "body");
        const HtmlTree tree(html);
        const HtmlNode *node = tree.root();
        for (size_t index = 0; index < tree.nodes().size(); ++index, node = nextNode(node, tree.root())) {
            QCOMPARE(tree.nodes()[index], node);
            QCOMPARE(size_t(node->index), index);
        }
        QCOMPARE(node, nullptr);
    }

    void hostileShadowTrees_areRead_data()
    {
        QTest::addColumn<QString>("html");
        const QString begin = u"<x-a><template shadowmode=open><slot></slot>"_s;
        QTest::newRow("of one host") << u"<x-a>"_s +
                                            u"<template shadowmode=open><slot></slot></template>"_s.repeated(50'000);
        QTest::newRow("in each other") << begin.repeated(50'000);
        QTest::newRow("in slots") << QString(begin + u"</template>"_s).repeated(50'000);
        QTest::newRow("in what slots show") << u"<x-a>"_s + u"<template shadowmode=open><slot>"_s.repeated(50'000);
        QString inner;
        for (qsizetype level = 240; level > 0; --level)
            inner +=
                u"<template shadowmode=open>"_s + u"<b>"_s.repeated(250 - level) + u"<slot></slot></template></x-a>"_s;
        QTest::newRow("the inner ones first") << u"<x-a>"_s.repeated(240) + u"deep"_s + inner;
        QTest::newRow("deep ones") << QString(u"<x-a><template shadowmode=open>"_s + u"<b>"_s.repeated(20) +
                                              u"<slot></slot></template>"_s)
                                          .repeated(5'000);
    }

    void hostileShadowTrees_areRead()
    {
        QFETCH(QString, html);
        const HtmlTree tree(html + u"<p>end"_s);
        size_t deepest = 0;
        for (const HtmlNode *node : tree.nodes()) {
            size_t depth = 0;
            for (; node != nullptr; node = node->parent)
                ++depth;
            deepest = std::max(deepest, depth);
        }
        QVERIFY(deepest <= 3 * HtmlTree::DeepestLevel);
    }

    void buttonsThatAreHeadings_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("words");
        QTest::newRow("a heading") << u"<h2><button>Why?</button></h2>"_s << u"Why?"_s;
        QTest::newRow("in a span") << u"<h3> <span><button>Why?</button></span> </h3>"_s << u"Why?"_s;
        QTest::newRow("a term") << u"<dl><dt><button>Why?</button></dl>"_s << u"Why?"_s;
        QTest::newRow("behind a sign") << u"<h2><button><svg></svg></button><button>Why?</button></h2>"_s << u"Why?"_s;
        QTest::newRow("beside a heading") << u"<h2>Why? <button>Copy</button></h2>"_s << u"Why?"_s;
        QTest::newRow("a second one") << u"<h2><button>Why?</button><button>Copy</button></h2>"_s << u"Why?"_s;
        QTest::newRow("elsewhere") << u"<p>Why?</p><p><button>Because</button></p>"_s << u"Why?"_s;
        QTest::newRow("below a heading") << u"<h2>Why?<div><button>Because</button></div></h2>"_s << u"Why?"_s;
    }

    void buttonsThatAreHeadings()
    {
        QFETCH(QString, html);
        QTEST(textInside(HtmlTree(html).body()).simplified(), "words");
    }

    void deepPagesStayShallow_data()
    {
        QTest::addColumn<QString>("tag");
        for (const char *tag :
             {"div", "b", "a", "span", "table", "ul", "li", "p", "svg", "font", "section", "template", "select"})
            QTest::newRow(tag) << QString::fromLatin1(tag);
    }

    void deepPagesStayShallow()
    {
        QFETCH(QString, tag);
        const HtmlTree tree(QString(u'<' + tag + u'>').repeated(100'000) + u"end"_s);
        size_t deepest = 0;
        for (const HtmlNode *node = tree.nodes().back(); node != nullptr; node = node->parent)
            ++deepest;
        QVERIFY(deepest <= HtmlTree::DeepestLevel + 2);
        QVERIFY(textInside(tree.root()).endsWith(u"end") || tag == u"svg" || tag == u"template" || tag == u"select");
    }

    void walkingMeetsEachNodeOnce()
    {
        const HtmlTree tree(u"<div><p>a<b>b</b></p><ul><li>c</ul></div>d"_s);
        size_t met = 0;
        for (const HtmlNode *node = tree.root(); node != nullptr; node = nextNode(node, tree.root()))
            ++met;
        QCOMPARE(met, tree.nodes().size());
    }
};

QTEST_APPLESS_MAIN(TestHtmlTree)
#include "tst_html_tree.moc"
