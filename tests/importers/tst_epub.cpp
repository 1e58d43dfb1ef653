// Whole books become the articles that tests/data/import/epub shows.

#include "importers/importers.h"
#include "support/dump.h"
#include "support/epub_maker.h"
#include "support/golden.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray dot()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
        "ErkJggg==");
}

/// EPUB 2: attributes in the metadata, contents and pages in the NCX, headings that are no headings.
EpubMaker older()
{
    EpubMaker book;
    book.metadata = "<dc:title>The Harbour</dc:title><dc:creator opf:role=\"ill\">Ida Ink</dc:creator>"
                    "<dc:creator opf:role=\"aut\">Ann Author; Bo Writer</dc:creator><dc:language>en_GB</dc:language>"
                    "<dc:date opf:event=\"modification\">2020-02-02</dc:date>"
                    "<dc:date opf:event=\"publication\">1999</dc:date><dc:publisher>Quay &amp; Sons</dc:publisher>"
                    "<dc:identifier id=\"uid\" opf:scheme=\"UUID\">0f1e</dc:identifier>"
                    "<dc:identifier opf:scheme=\"ISBN\">978-3-16-148410-0</dc:identifier>";
    book.spineAttributes = "toc=\"ncx\"";
    book.chapters = {
        {"cover.xhtml",
         "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"../art/dot.png\"/></svg>"},
        {"one%20a.xhtml",
         "<p class=\"head\">Chapter&nbsp;One</p><p class=\"head\">Morning</p><p>Gulls <a id=\"gull\"/>cried.</p>"},
        {"two.xhtml",
         "<p>The tide <i>turned</i>; see <a href=\"one%20a.xhtml#gull\">the gulls</a>.</p>"
         "<p id=\"pg3\">Boats came.</p><p><a href=\"cover.xhtml\">Cover</a>, <a href=\"style.css\">style</a>, "
         "<a href=\"https://harbour.example/\">harbour</a>.</p>"},
        {"three.xhtml", "<h2>Night</h2><p>Lamps. <img src=\"../ART/Dot.PNG\" alt=\"A lamp\"/></p>"},
    };
    book.ncx =
        "<navMap><navPoint><navLabel><text>Cover</text></navLabel><content src=\"cover.xhtml\"/></navPoint>"
        "<navPoint><navLabel><text>Chapter One: Morning</text></navLabel><content src=\"one%20a.xhtml\"/></navPoint>"
        "<navPoint><navLabel><text>Noon</text></navLabel><content src=\"two.xhtml\"/>"
        "<navPoint><navLabel><text>Night</text></navLabel><content src=\"three.xhtml\"/></navPoint></navPoint></navMap>"
        "<pageList><pageTarget><navLabel><text>2</text></navLabel><content src=\"two.xhtml\"/></pageTarget>"
        "<pageTarget><navLabel><text>3</text></navLabel><content src=\"two.xhtml#pg3\"/></pageTarget></pageList>";
    book.parts = {{"art/dot.png", dot()}, {"OEBPS/style.css", "p{}"}};
    return book;
}

/// EPUB 3: refinements, notes in the chapter and in another one, page breaks, chapters aside.
EpubMaker newer()
{
    EpubMaker book;
    book.metadata =
        "<dc:title id=\"t1\">Series of Essays</dc:title><meta refines=\"#t1\" property=\"title-type\">collection</meta>"
        "<dc:title id=\"t2\">On Bridges</dc:title><meta refines=\"#t2\" property=\"title-type\">main</meta>"
        "<dc:creator id=\"a\">Cy Span</dc:creator><meta refines=\"#a\" property=\"role\">aut</meta>"
        "<dc:creator id=\"b\">Di Translator</dc:creator><meta refines=\"#b\" property=\"role\">trl</meta>"
        "<dc:identifier id=\"uid\">urn:uuid:1234</dc:identifier><dc:language>en</dc:language>"
        "<dc:date>2021-05-06</dc:date><dc:source>https://bridges.example/essays</dc:source>"
        "<meta property=\"dcterms:modified\">2022-01-01T00:00:00Z</meta>";
    book.chapters = {
        {"a.xhtml", "<section><h1>Arches</h1><span epub:type=\"pagebreak\" id=\"p1\" title=\"1\"/><p>Stone holds<a "
                    "epub:type=\"noteref\" href=\"#n1\">1</a> well<a epub:type=\"noteref\" href=\"notes.xhtml#e1\" "
                    "id=\"r2\">2</a>. "
                    "<span epub:type=\"pagebreak\" id=\"p2\">2</span>More <span>follows</span>.</p>"
                    "<aside epub:type=\"footnote\" id=\"n1\" hidden=\"hidden\"><p>As at Arles.</p></aside></section>"},
        {"b.xhtml", "<div>Cables</div><p>Steel is <b>light</b>. <epub:switch><epub:case required-namespace=\"x\">"
                    "<chem>Fe</chem></epub:case><epub:default>iron</epub:default></epub:switch></p><pre>a\n  b</pre>"},
    };
    book.nav = "<nav epub:type=\"toc\"><h1>Contents</h1><ol><li><a href=\"a.xhtml\">Arches</a></li>"
               "<li><a href=\"b.xhtml\">Cables</a></li><li><a href=\"notes.xhtml\">Notes</a></li></ol></nav>"
               "<nav epub:type=\"page-list\"><ol><li><a href=\"a.xhtml#p1\">i</a></li></ol></nav>";
    book.items = "<item id=\"notes\" href=\"notes.xhtml\" media-type=\"application/xhtml+xml\"/>"
                 "<item id=\"json\" href=\"data.json\" media-type=\"application/json\" fallback=\"plain\"/>"
                 "<item id=\"plain\" href=\"plain.xhtml\" media-type=\"application/xhtml+xml\" fallback=\"json\"/>";
    book.itemrefs = "<itemref idref=\"notes\" linear=\"no\"/><itemref idref=\"json\"/>";
    book.parts = {
        {"OEBPS/notes.xhtml", EpubMaker::page("<div epub:type=\"endnotes\"><ol><li epub:type=\"endnote\" id=\"e1\">"
                                              "<p>Not always. <a href=\"a.xhtml#r2\">↩</a></p></li></ol></div>")},
        {"OEBPS/data.json", "{}"},
        {"OEBPS/plain.xhtml", EpubMaker::page("<p>Figures in words.</p>")}};
    return book;
}

EpubMaker japanese()
{
    EpubMaker book;
    book.metadata = "<dc:title>川の話</dc:title><dc:creator>水野一</dc:creator><dc:language>ja</dc:language>";
    book.spineAttributes = "page-progression-direction=\"rtl\"";
    book.chapters = {{"ichi.xhtml", "<h1>一</h1><p>昔、<ruby>川<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby>のそばに\n"
                                    "<ruby>小屋<rt>こや</rt></ruby>があった。</p>"}};
    return book;
}

EpubMaker arabic()
{
    EpubMaker book;
    book.metadata = "<dc:title>حديقة صغيرة</dc:title><dc:language>ar</dc:language>";
    book.spineAttributes = "page-progression-direction=\"rtl\"";
    book.chapters = {{"bab.xhtml",
                      "<h1>الباب الأول</h1><p>كانت الحديقة هادئة في الصباح.</p><p xml:lang=\"fr\" dir=\"ltr\">"
                      "Le jardin dort.</p>"}};
    return book;
}

/// What wild books are like: no mimetype, other cases, another folder, no declarations, a missing chapter and picture.
EpubMaker careless()
{
    EpubMaker book;
    book.chapters = {
        {"One.XHTML", "<h1>Here</h1><p>Text<br>more &eacute;<p>Open <img src=\"gone.png\" alt=\"A view\"/>"},
        {"gone.xhtml", ""}};
    return book;
}

QByteArray bytesOf(const EpubMaker &book, const QByteArray &name)
{
    std::vector<ZipPart> parts = book.archive();
    if (name == "older") {
        for (ZipPart &part : parts)
            part.name.replace("%20", " ");
    }
    if (name == "careless") {
        std::erase_if(parts, [](const ZipPart &p) { return p.name == "mimetype" || p.name.endsWith("gone.xhtml"); });
        for (ZipPart &part : parts)
            part.name = "My Book/" + part.name.toLower();
    }
    return zipOf(parts);
}

} // namespace

class TestEpub : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void books_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("older") << bytesOf(older(), "older");
        QTest::newRow("newer") << bytesOf(newer(), "newer");
        QTest::newRow("japanese") << bytesOf(japanese(), {});
        QTest::newRow("arabic") << bytesOf(arabic(), {});
        QTest::newRow("careless") << bytesOf(careless(), "careless");
    }

    void books()
    {
        QFETCH(QByteArray, bytes);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto read = readArticle(bytes, u"epub"_s, {.name = name + u".epub"_s});
        QVERIFY(read);
        QVERIFY(read->article.isConsistent());
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/import/epub/") + name + u".expected"_s, dump(*read)));
    }

    void pageAndInnerLink_leadThere()
    {
        const auto read = readArticle(bytesOf(older(), "older"), u"epub"_s, {});
        QVERIFY(read);
        const Article &article = read->article;
        QCOMPARE(article.pageAt(article.text.indexOf(u"Boats"))->label, u"3"_s);
        QCOMPARE(article.pageAt(article.text.indexOf(u"tide"))->label, u"2"_s);
        const auto link = std::ranges::find_if(article.spans, [](const Span &s) { return linkedBlock(s.target) >= 0; });
        QVERIFY(link != article.spans.end());
        QVERIFY(article.textIn(article.blocks[size_t(linkedBlock(link->target))].range).startsWith(u"Gulls"));
    }

    void bytesCountBeforeTheName()
    {
        const auto read = readArticle(newer().bytes(), u"zip"_s, {});
        QVERIFY(read);
        QCOMPARE(read->article.source.format, u"epub"_s);
    }

    void cancelled_stops()
    {
        ImportOptions options;
        options.isCancelled = [] { return true; };
        QCOMPARE(readArticle(newer().bytes(), u"epub"_s, options).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestEpub)
#include "tst_epub.moc"
