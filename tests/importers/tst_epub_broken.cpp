// Damaged, locked and hostile books: what can be read is, and the rest gets a sentence.

#include "importers/epub_importer.h"
#include "importers/importers.h"
#include "support/epub_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

EpubMaker twoChapters()
{
    EpubMaker book;
    book.chapters = {{"one.xhtml", "<p>First text.</p>"}, {"two.xhtml", "<p>Second text.</p>"}};
    return book;
}

Result<ImportedArticle> read(const QByteArray &bytes)
{
    return readArticle(bytes, u"epub"_s, {.name = u"book.epub"_s});
}

/// Of the one that goes wrong.
Error errorOf(const QByteArray &bytes)
{
    const auto result = read(bytes);
    return result ? Error{.detail = u"was read"_s} : result.error();
}

ZipPart encryption(const QByteArray &algorithm, const QByteArrayList &paths)
{
    QByteArray xml = "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">";
    for (const QByteArray &path : paths)
        xml += "<enc:EncryptedData><enc:EncryptionMethod Algorithm=\"" + algorithm +
               "\"/><enc:CipherData><enc:CipherReference URI=\"" + path + "\"/></enc:CipherData></enc:EncryptedData>";
    return {"META-INF/encryption.xml", xml + "</encryption>"};
}

constexpr char Aes[] = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";

} // namespace

class TestEpubBroken : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void mimetypeElsewhereOrMissing_isRead()
    {
        std::vector<ZipPart> parts = twoChapters().archive();
        std::ranges::rotate(parts, parts.begin() + 1);
        QVERIFY(read(zipOf(parts)));
        parts.pop_back();
        const auto imported = read(zipOf(parts));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"First text.\nSecond text."_s);
    }

    void withoutPackage_allChaptersAreRead()
    {
        EpubMaker book = twoChapters();
        book.chapters = {{"part10.xhtml", "<p>Ten.</p>"}, {"part9.xhtml", "<p>Nine.</p>"}};
        std::vector<ZipPart> parts = book.archive();
        std::erase_if(parts, [](const ZipPart &p) { return p.name.endsWith(".opf"); });
        const auto imported = read(zipOf(parts));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"Nine.\nTen."_s);
        QCOMPARE(imported->article.notices.size(), size_t(1));
        std::erase_if(parts, [](const ZipPart &p) { return p.name.endsWith(".xhtml"); });
        QCOMPARE(errorOf(zipOf(parts)).kind, Error::Kind::Malformed);
        QCOMPARE(errorOf(zipOf(parts)).subject, u"book.epub"_s);
    }

    void missingChapter_isNoticed()
    {
        std::vector<ZipPart> parts = twoChapters().archive();
        std::erase_if(parts, [](const ZipPart &p) { return p.name == "OEBPS/one.xhtml"; });
        const auto imported = read(zipOf(parts));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"Second text."_s);
        QCOMPARE(imported->article.notices.size(), size_t(1));
        QCOMPARE(imported->article.notices[0].kind, Error::Kind::Incomplete);
        QCOMPARE(imported->article.notices[0].subject, u"OEBPS/one.xhtml"_s);
    }

    void cutOffAnywhere_neverBreaks()
    {
        const QByteArray whole = twoChapters().bytes();
        for (qsizetype size = 30; size < whole.size(); size += 7) {
            const auto imported = readEpub(whole.first(size), {.name = u"book.epub"_s});
            QVERIFY(imported ? imported->article.isConsistent()
                             : imported.error().kind == Error::Kind::Malformed ||
                                   imported.error().kind == Error::Kind::Empty);
        }
        const auto half = read(whole.first(whole.indexOf("OEBPS/two.xhtml") + 20));
        QVERIFY(half);
        QVERIFY(half->article.text.startsWith(u"First text."));
        QVERIFY(!half->article.notices.empty());
    }

    void locked_isProtected_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        QTest::newRow("adobe") << "META-INF/rights.xml"_ba
                               << "<adept:rights xmlns:adept=\"http://ns.adobe.com/adept\"/>"_ba
                               << u"locked by Adobe’s copy protection"_s;
        QTest::newRow("apple") << "META-INF/sinf.xml"_ba
                               << "<x/>"_ba << u"locked by Apple’s copy protection"_s;
        QTest::newRow("lcp") << "META-INF/license.lcpl"_ba
                             << "{}"_ba << u"locked by Readium LCP"_s;
        QTest::newRow("other") << "META-INF/rights.xml"_ba
                               << "<x/>"_ba << u"locked by a copy protection"_s;
        QTest::newRow("unnamed") << "unknown"_ba
                                 << "x"_ba << u"locked by a copy protection"_s;
    }

    void locked_isProtected()
    {
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, content);
        QFETCH(QString, detail);
        EpubMaker book = twoChapters();
        book.parts = {{part, content}, encryption(Aes, {"OEBPS/one.xhtml", "OEBPS/two.xhtml"})};
        const Error error = errorOf(book.bytes());
        QCOMPARE(error.kind, Error::Kind::Protected);
        QCOMPARE(error.detail, detail);
        QCOMPARE(error.subject, u"book.epub"_s);
    }

    void lockedWithoutSayingWhichParts_isProtected()
    {
        std::vector<ZipPart> parts = twoChapters().archive();
        for (ZipPart &part : parts) {
            if (part.name.endsWith("one.xhtml") || part.name.endsWith("two.xhtml"))
                part.bytes = "\x8F\x11\xA0garbled";
        }
        parts.push_back({"META-INF/rights.xml", "<rights/>"});
        QCOMPARE(errorOf(zipOf(parts)).kind, Error::Kind::Protected);
    }

    void lockedInPart_isRead()
    {
        EpubMaker book = twoChapters();
        book.parts = {encryption(Aes, {"OEBPS/two.xhtml"})};
        const auto imported = read(book.bytes());
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"First text."_s);
        QCOMPARE(imported->article.notices.size(), size_t(1));
    }

    void garbledFonts_areNoLock()
    {
        EpubMaker book = twoChapters();
        book.parts = {encryption("http://www.idpf.org/2008/embedding", {"OEBPS/font.otf"}), {"OEBPS/font.otf", "x"}};
        const auto imported = read(book.bytes());
        QVERIFY(imported);
        QVERIFY(imported->article.notices.empty());
    }

    void encryptedArchive_isProtected()
    {
        QCOMPARE(errorOf(zipOf(twoChapters().archive(), "key")).kind, Error::Kind::Protected);
    }

    void laughsInThePackage_areNotExpanded()
    {
        EpubMaker book = twoChapters();
        book.metadata = "<dc:title>A&b; book</dc:title>";
        std::vector<ZipPart> parts = book.archive();
        parts[2].bytes.replace("<package", "<!DOCTYPE package [<!ENTITY a \"" + QByteArray(4000, 'x') +
                                               "\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><package");
        const auto imported = read(zipOf(parts));
        QVERIFY(imported);
        QCOMPARE(imported->article.metadata.title, u"A book"_s);
        QCOMPARE(imported->article.text, u"First text.\nSecond text."_s);
    }

    void bomb_isRefused()
    {
        EpubMaker book = twoChapters();
        for (int part = 0; part < 23; ++part)
            book.parts.push_back({"OEBPS/" + QByteArray::number(part), QByteArray(3'000'000, ' ')});
        QCOMPARE(errorOf(book.bytes()).kind, Error::Kind::Malformed);
    }

    void namesThatLeadOut_areNotFollowed()
    {
        EpubMaker book = twoChapters();
        book.chapters[0].bytes =
            "<p>First text.</p><img src=\"../../../etc/passwd\" alt=\"\"/><img src=\"file:///etc/passwd\"/>"
            "<img src=\"https://far.example/x.png\"/><p><a href=\"../../out\">out</a></p>";
        book.items = "<item id=\"out\" href=\"../../../etc/passwd\" media-type=\"application/xhtml+xml\"/>";
        book.itemrefs = "<itemref idref=\"out\"/><itemref idref=\"nowhere\"/>";
        book.parts = {{"../../etc/passwd", "root"}};
        const auto imported = read(book.bytes());
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"First text.\nout\nSecond text."_s);
        QVERIFY(imported->resources.empty());
        QCOMPARE(imported->article.notices.size(), size_t(3));
    }

    void circlesAndDepths_end()
    {
        EpubMaker book = twoChapters();
        book.items = "<item id=\"a\" href=\"a.json\" media-type=\"application/json\" fallback=\"b\"/>"
                     "<item id=\"b\" href=\"b.json\" media-type=\"application/json\" fallback=\"a\"/>";
        book.itemrefs = "<itemref idref=\"a\"/>";
        book.nav = "<nav epub:type=\"toc\">" + "<ol><li>"_ba.repeated(20'000) + "<a href=\"one.xhtml\">One</a>";
        book.parts = {{"OEBPS/a.json", "{}"}, {"OEBPS/b.json", "{}"}};
        const auto imported = read(book.bytes());
        QVERIFY(imported);
        QVERIFY(imported->article.isConsistent());
    }

    void nothingToRead_isEmpty()
    {
        EpubMaker book;
        book.chapters = {{"one.xhtml", " "}};
        QCOMPARE(errorOf(book.bytes()).kind, Error::Kind::Empty);
    }
};

QTEST_APPLESS_MAIN(TestEpubBroken)
#include "tst_epub_broken.moc"
