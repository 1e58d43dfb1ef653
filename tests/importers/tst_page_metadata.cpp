// Where pages write their title, authors, date and language.

#include "importers/page_dates.h"
#include "importers/page_metadata.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestPageMetadata : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void titles_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("title");
        QTest::newRow("site behind")
            << u"<title>The ferry | Harbour</title><meta property=og:site_name content=Harbour>"_s << u"The ferry"_s;
        QTest::newRow("site before")
            << u"<title>Harbour - The ferry</title><meta property=og:site_name content=Harbour>"_s << u"The ferry"_s;
        QTest::newRow("heading as set") << u"<title>the ferry - harbour</title><h1>The Ferry</h1>"_s << u"The Ferry"_s;
        QTest::newRow("heading is the site's")
            << u"<meta property=og:title content='The ferry'><h1>Harbour Notes</h1>"_s << u"The ferry"_s;
        QTest::newRow("dash in the title")
            << u"<title>Ferries – a history in nine boats</title>"_s << u"Ferries – a history in nine boats"_s;
        QTest::newRow("Dublin Core") << u"<meta name=DC.title content='The ferry'>"_s << u"The ferry"_s;
        QTest::newRow("none") << u"<p>x"_s << u""_s;
    }

    void titles()
    {
        QFETCH(QString, html);
        QTEST(pageMetadataOf(HtmlTree(html)).article.title, "title");
    }

    void jsonLdInAGraph()
    {
        const PageMetadata page = pageMetadataOf(
            HtmlTree(u"<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Harbour\"},"
                     "{\"@type\":[\"Article\",\"Thing\"],\"headline\":\"The "
                     "ferry\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada Quill\"},"
                     "\"datePublished\":\"2024-03-09T07:30:00.000+0100\",\"inLanguage\":\"en-GB\",\"publisher\":{"
                     "\"name\":\"Harbour Notes\"},"
                     "\"image\":[{\"url\":\"https://h.example/a.jpg\"}]}]}</script>"_s));
        QCOMPARE(page.article.title, u"The ferry"_s);
        QCOMPARE(page.article.authors, QStringList{u"Ada Quill"_s});
        QCOMPARE(page.article.published, u"2024-03-09T07:30:00+01:00"_s);
        QCOMPARE(page.article.language, u"en-GB"_s);
        QCOMPARE(page.article.site, u"Harbour Notes"_s);
        QCOMPARE(page.leadImage, u"https://h.example/a.jpg"_s);
    }

    void microdataAndTime()
    {
        const PageMetadata page = pageMetadataOf(HtmlTree(
            u"<article><span itemprop=author>Bo Lindqvist</span><time datetime='2023-08-02'>2 August</time></article>"_s));
        QCOMPARE(page.article.authors, QStringList{u"Bo Lindqvist"_s});
        QCOMPARE(page.article.published, u"2023-08-02"_s);
    }

    void scholarlyPages()
    {
        const PageMetadata page = pageMetadataOf(
            HtmlTree(u"<meta name=citation_title content='On tides'><meta name=citation_author content='Tan, Mei'>"
                     "<meta name=citation_author content='Quill, Ada'><meta name=citation_date content='2019/05/07'>"
                     "<meta name=citation_doi content='10.1000/tides.7'>"_s));
        QCOMPARE(page.article.authors, (QStringList{u"Tan, Mei"_s, u"Quill, Ada"_s}));
        QCOMPARE(page.article.published, u"2019-05-07"_s);
        QCOMPARE(page.article.identifier, u"doi:10.1000/tides.7"_s);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("iso");
        QTest::newRow("date") << u"2020-01-14"_s << u"2020-01-14"_s;
        QTest::newRow("loose") << u"2020-1-4 9:05"_s << u"2020-01-04T09:05"_s;
        QTest::newRow("zone") << u"2020-01-14T08:30:00Z"_s << u"2020-01-14T08:30:00Z"_s;
        QTest::newRow("German") << u"14.01.2020"_s << u"2020-01-14"_s;
        QTest::newRow("Chinese") << u"2020年1月14日"_s << u"2020-01-14"_s;
        QTest::newRow("mail") << u"Tue, 14 Jan 2020 08:30:00 +0000"_s << u"2020-01-14T08:30:00Z"_s;
        QTest::newRow("seconds") << u"1578990600"_s << u"2020-01-14T08:30:00Z"_s;
        QTest::newRow("year") << u"1894"_s << u"1894"_s;
        QTest::newRow("no day") << u"2020-13-45"_s << u""_s;
        QTest::newRow("words") << u"last Tuesday"_s << u""_s;
    }

    void dates()
    {
        QFETCH(QString, written);
        QTEST(isoDate(written), "iso");
    }
};

QTEST_APPLESS_MAIN(TestPageMetadata)
#include "tst_page_metadata.moc"
