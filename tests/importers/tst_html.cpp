// Pages that are hostile, lie about themselves, or are hardly pages.

#include "importers/html_importer.h"
#include "importers/importers.h"
#include "importers/mhtml_importer.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

ImportedArticle read(const QByteArray &html, const ImportOptions &options = {})
{
    return readHtml(html, options).value_or(ImportedArticle());
}

QStringList linesOf(const ImportedArticle &read)
{
    return read.article.text.split(u'\n');
}

constexpr auto Prose = "<p>The boat leaves at eleven, and whoever misses it sleeps on the quay, under the arches.</p>"
                       "<p>Nobody minds: there is soup, and a piano that lost nine keys in the flood of that year.</p>";

} // namespace

class TestHtml : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void hostilePagesAreRead_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("deep") << QByteArray("<div>").repeated(100'000) + Prose;
        QTest::newRow("deep lists") << QByteArray("<ul><li>").repeated(50'000) + Prose;
        QTest::newRow("deep quotations") << QByteArray("<blockquote>").repeated(100'000) + Prose;
        QTest::newRow("deep tables") << QByteArray("<table><tr><td>").repeated(30'000) + Prose;
        QTest::newRow("deep spans") << QByteArray("<b><i><a href=x>").repeated(30'000) + Prose;
        QTest::newRow("many end tags") << QByteArray("</p></div></b>").repeated(200'000) + Prose;
        QTest::newRow("many crossed tags") << QByteArray("<b><p></b>").repeated(50'000) + Prose;
        QTest::newRow("many ampersands") << QByteArray("&x").repeated(500'000) + Prose;
        QTest::newRow("many angle brackets") << QByteArray("< ").repeated(1'000'000) + Prose;
        QTest::newRow("wide cells") << "<table><tr>" + QByteArray("<td colspan=1000 rowspan=1000>x").repeated(2000) +
                                           "</table>" + Prose;
        QTest::newRow("many attributes") << "<p " + QByteArray("a=1 ").repeated(200'000) + ">" + Prose;
        QTest::newRow("many references") << QByteArray("<sup><a href='#n'>1</a></sup>").repeated(20'000) +
                                                "<ol><li id=n>note</ol>" + Prose;
        QTest::newRow("NULs") << QByteArray("<p>a\0b</p>", 10) + Prose;
        QTest::newRow("invalid UTF-8") << QByteArray("<meta charset=utf-8><p>\xFF\xC3\x28\xE2\x82</p>") + Prose;
        QTest::newRow("unknown encoding") << QByteArray("<meta charset=x-nonsense><p>caf\xE9</p>") + Prose;
        QTest::newRow("broken JSON-LD") << QByteArray("<script type='application/ld+json'>{\"@graph\":[[[[</script>") +
                                               Prose;
    }

    void hostilePagesAreRead()
    {
        QFETCH(QByteArray, html);
        for (const Extent extent : {Extent::FoundArticle, Extent::WholePage}) {
            ImportOptions options;
            options.extent = extent;
            const auto imported = readHtml(html, options);
            QVERIFY(imported);
            QVERIFY(imported->article.isConsistent());
            QVERIFY(imported->article.text.contains(u"under the arches"_s));
        }
    }

    void oneVeryLongLine()
    {
        QByteArray html("<p>");
        html +=
            QByteArray("A line without an end, said the printer, is a line without a beginning. ").repeated(700'000);
        const ImportedArticle imported = read(html);
        QVERIFY(imported.article.text.size() > 49'000'000);
        QVERIFY(imported.article.isConsistent());
    }

    void numbersOfLines_areTakenFromListingsOnly_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("words");
        QTest::newRow("numbers") << "<td><pre>5</pre><td><pre>12</pre>"_ba << u"5 12"_s;
        QTest::newRow("columns of numbers") << "<td><pre>1\n2</pre><td><pre>7\n8</pre>"_ba << u"1 2 7 8"_s;
        QTest::newRow("one number") << "<td><pre>5</pre><td><pre>sail()</pre>"_ba << u"5 sail()"_s;
        QTest::newRow("one line") << "<td><pre>1</pre><td><pre>sail()\n</pre>"_ba << u"sail()"_s;
        QTest::newRow("a later line") << "<td class=lineno><pre>5</pre><td><pre>sail()</pre>"_ba << u"sail()"_s;
        QTest::newRow("as many") << "<td><pre>5\n6\n</pre><td><pre>sail()\n\n</pre>"_ba << u"sail()"_s;
        QTest::newRow("too many") << "<td><pre>5\n6\n7</pre><td><pre>sail()\nrow()</pre>"_ba << u"5 6 7 sail() row()"_s;
        QTest::newRow("too few") << "<td><pre>1</pre><td><pre>sail()\nrow()</pre>"_ba << u"1 sail() row()"_s;
        QTest::newRow("blocks") << "<td><pre>1\n2</pre><td><pre><div>sail()</div><div>row()</div></pre>"_ba
                                << u"sail() row()"_s;
        QTest::newRow("two gutters") << "<td><pre>1\n2</pre><td><pre>8\n9</pre><td><pre>sail()<br>row()</pre>"_ba
                                     << u"sail() row()"_s;
    }

    void numbersOfLines_areTakenFromListingsOnly()
    {
        QFETCH(const QByteArray, row);
        const QByteArray html = Prose + ("<table><tr>" + row + "</table>");
        const QString text = read(html, {.extent = Extent::WholePage}).article.text;
        QTEST(text.section(u"that year."_s, 1).simplified(), "words");
    }

    void declarationsThatLieAreNotBelieved()
    {
        const QByteArray utf8 = "<meta charset=iso-8859-1><p>Déjà vu, dit-elle, et déjà lu.</p>";
        QCOMPARE(linesOf(read(utf8)).first(), u"Déjà vu, dit-elle, et déjà lu."_s);
        const QByteArray latin = "<meta charset=utf-8><p>D\xE9"
                                 "j\xE0 vu, dit-elle, et d\xE9"
                                 "j\xE0 lu, et encore une fois d\xE9"
                                 "j\xE0.</p>";
        QVERIFY(read(latin).article.text.startsWith(u"Déjà vu"));
    }

    void declarationsThatAreTrueAreBelieved()
    {
        const QByteArray greek =
            "<?xml version='1.0' encoding='iso-8859-7'?><html><p>\xCA\xE1\xEB\xE7\xEC\xDD\xF1\xE1</p>";
        QCOMPARE(linesOf(read(greek)).first(), u"Καλημέρα"_s);
        const QByteArray japanese =
            "<meta http-equiv=content-type content='text/html; charset=Shift_JIS'><p>\x93\xFA\x96\x7B</p>";
        QCOMPARE(linesOf(read(japanese)).first(), u"日本"_s);
    }

    void encodingsOfSevenBitsAreRead()
    {
        const QByteArray japanese = "<meta charset=iso-2022-jp><p>\x1B$B$3$s$K$A$O\x1B(B.</p>";
        QCOMPARE(read(japanese).article.text, u"こんにちは."_s);
        QCOMPARE(read("<p>\x1B$B$3$s$K$A$O\x1B(B.</p>").article.text, u"こんにちは."_s);
        QCOMPARE(read("<meta charset=hz-gb-2312><p>~{<:Ky2;S{~}.</p>").article.text, u"己所不欲."_s);
        QCOMPARE(read("<p>A boat ~{is~} a \x1B[1mboat\x1B[0m.</p>").article.text, u"A boat ~{is~} a [1mboat[0m."_s);
        const QByteArray mime = "MIME-Version: 1.0\nContent-Type: text/html; charset=iso-2022-jp\n\n"
                                "<p>\x1B$B$3$s$K$A$O\x1B(B.</p>\n";
        QCOMPARE(readMhtml(mime, {}).value_or(ImportedArticle()).article.text, u"こんにちは."_s);
    }

    void nothingIsFetchedAndNothingRuns()
    {
        ImportOptions options;
        QStringList asked;
        options.readNeighbour = [&asked](const QString &name) {
            asked.append(name);
            return QByteArray();
        };
        const QByteArray html = QByteArray(Prose) +
                                "<p><a href='javascript:steal()'>one</a><a href='vbscript:x'>two</a></p>"
                                "<img src='http://evil.example/a.png'><img src='file:///etc/passwd'>"
                                "<img src='../../secret.png'><img src='/etc/passwd'><iframe src='x.html'></iframe>";
        const ImportedArticle imported = read(html, options);
        QCOMPARE(asked, QStringList());
        QVERIFY(imported.article.spans.empty());
    }

    void aFetchedPageResolvesItsAddresses()
    {
        ImportOptions options;
        options.address = u"https://quay.example/notes/boat.html"_s;
        QStringList asked;
        options.readNeighbour = [&asked](const QString &name) {
            asked.append(name);
            return QByteArray();
        };
        const ImportedArticle imported =
            read(QByteArray(Prose) + "<p>And <a href='../soup'>soup</a>.<img src='i/a.png'></p>", options);
        QCOMPARE(asked, QStringList{u"https://quay.example/notes/i/a.png"_s});
        QCOMPARE(imported.article.spans.front().target, u"https://quay.example/soup"_s);
        QCOMPARE(imported.article.metadata.url, options.address);
    }

    void picturesThatCannotBeShownAreNotAskedFor()
    {
        ImportOptions options;
        options.address = u"https://quay.example/"_s;
        QStringList asked;
        options.readNeighbour = [&asked](const QString &name) {
            asked.append(name.section(u'/', -1));
            return QByteArray();
        };
        (void)read(QByteArray(Prose) + "<picture><source type='image/avif' srcset='a.avif 2x'>"
                                       "<source type='IMAGE/WEBP; q=1' srcset='a.webp'><source srcset='a.gif'>"
                                       "<img src='a.jpg'></picture>",
                   options);
        QCOMPARE(asked, (QStringList{u"a.webp"_s, u"a.gif"_s, u"a.jpg"_s}));
    }

    void theWholePageShowsWhatTheArticleLeavesOut()
    {
        const QByteArray html = QByteArray("<nav><a href='/'>Home of all boats</a></nav><article><h1>Boats</h1>") +
                                Prose + "</article><p hidden>Unseen</p><footer>Printed on Thursdays</footer>";
        ImportOptions whole;
        whole.extent = Extent::WholePage;
        const QString text = read(html, whole).article.text;
        QVERIFY(text.contains(u"Home of all boats"_s) && text.contains(u"Printed on Thursdays"_s));
        QVERIFY(!text.contains(u"Unseen"_s));
        QVERIFY(!read(html).article.text.contains(u"Home"_s) && !read(html).article.text.contains(u"Thursdays"_s));
    }

    void shortPagesAreNotLost()
    {
        QCOMPARE(read("<div class=nav><a href=x>abc</a></div>").article.text, u"abc"_s);
        QCOMPARE(read("<p>One line.</p>").article.text, u"One line."_s);
    }

    void pagesWithoutTextSaySo()
    {
        for (const QByteArray html : {"<html></html>", "<script>x</script>", "<p hidden>x</p>"}) {
            const auto imported = readHtml(html, {});
            QVERIFY(!imported);
            QCOMPARE(imported.error().kind, Error::Kind::Empty);
        }
    }

    void readingCanBeCancelled()
    {
        ImportOptions options;
        options.isCancelled = [] { return true; };
        const auto imported = readHtml(Prose, options);
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Cancelled);
    }

    void bytesTellWhatAPageIs()
    {
        const auto page = readArticle(QByteArray("<!DOCTYPE html>") + Prose, u"txt"_s, {});
        QVERIFY(page);
        QCOMPARE(page->article.source.format, u"html"_s);
        const QByteArray mime = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
                                "Content-Type: text/html; charset=iso-8859-2\n\n<p>\xA3\xF3"
                                "d\xBC, said the boat.</p>\n";
        const auto saved = readArticle(mime, u"html"_s, {});
        QVERIFY(saved);
        QCOMPARE(saved->article.source.format, u"mhtml"_s);
        QCOMPARE(saved->article.text, u"Łódź, said the boat."_s);
    }

    void aMessageWithoutAPageSaysSo()
    {
        const auto read = readMhtml("MIME-Version: 1.0\nContent-Type: image/png\n\nabc", {});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Malformed);
    }
};

QTEST_APPLESS_MAIN(TestHtml)
#include "tst_html.moc"
