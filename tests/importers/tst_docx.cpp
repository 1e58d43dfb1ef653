#include "importers/docx_importer.h"
#include "importers/file_kind.h"
#include "importers/importers.h"
#include "support/dump.h"
#include "support/golden.h"
#include "support/office_samples.h"
#include "support/strict_test.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Relationships[] =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
constexpr char Types[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

Result<ImportedArticle> read(const QByteArray &bytes)
{
    return readArticle(bytes, u"docx"_s, {.name = u"paper.docx"_s});
}

ZipPart relationships(const QByteArray &content)
{
    return {"word/_rels/document.xml.rels", Relationships + content + "</Relationships>"};
}

QByteArray relationship(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + Types + type + "\" Target=\"" + target + "\"/>";
}

QStringList noticesOf(const ImportedArticle &imported)
{
    QStringList notices;
    for (const Error &notice : imported.article.notices)
        notices.push_back(notice.detail);
    return notices;
}

/// What old Office containers begin with, and the name of the stream that an encrypted document is in.
QByteArray encryptedDocument()
{
    QByteArray bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba + QByteArray(1024, '\0');
    for (const char c : "EncryptedPackage"_ba)
        bytes += QByteArray(1, c) + '\0';
    return bytes + QByteArray(1024, '\0');
}

} // namespace

class TestDocx : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void articles_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir samples(QStringLiteral(TEST_DATA "/import/docx"));
        for (const QString &name : samples.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            QTest::newRow(qPrintable(name)) << samples.filePath(name);
    }

    void articles()
    {
        QFETCH(QString, folder);
        const auto imported = read(zipOfFolder(folder));
        QVERIFY(imported);
        QVERIFY(imported->article.isConsistent());
        QVERIFY(matchesGolden(folder + u".expected"_s, dump(*imported)));
    }

    void theDatesOfComments_areUtc()
    {
        const auto imported = read(zipOfFolder(QStringLiteral(TEST_DATA "/import/docx/comments")));
        QVERIFY(imported);
        QCOMPARE(imported->annotations.size(), size_t(3));
        QCOMPARE(imported->annotations[0].created, QDateTime(QDate(2023, 2, 1), QTime(10, 0), Qt::UTC));
        QVERIFY(!imported->annotations[2].created.isValid());
    }

    void aDocumentWithAPassword_isSaidToBeProtected()
    {
        const auto imported = readArticle(encryptedDocument(), u"docx"_s, {.name = u"secret.docx"_s});
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Protected);
        QCOMPARE(imported.error().subject, u"secret.docx"_s);
    }

    void anOldDocument_isStillUnsupported()
    {
        const auto imported = readArticle("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba + QByteArray(1024, '\0'), u"doc"_s, {});
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Unsupported);
    }

    void namesOfItsKin_areTold()
    {
        const QByteArray zip = zipOf({{"doc/main.xml", "x"}});
        for (const QString &suffix : {u"docx"_s, u"DOCM"_s, u"dotx"_s})
            QCOMPARE(fileKindOf(zip, suffix).format, u"docx"_s);
    }

    void withoutAMainPart_itIsDamaged()
    {
        const auto imported = read(zipOf({{"word/styles.xml", "<x/>"}}));
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Malformed);
    }

    void titles_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a title") << "On Reading"_ba << u"On Reading"_s;
        QTest::newRow("a program's") << "Microsoft Word - Dokument2"_ba << u"The first words"_s;
        QTest::newRow("a file's name") << "final_v2.DOCX"_ba << u"The first words"_s;
        QTest::newRow("its own name") << "paper"_ba << u"The first words"_s;
        QTest::newRow("untitled") << "Untitled"_ba << u"The first words"_s;
        QTest::newRow("none") << ""_ba << u"The first words"_s;
    }

    void titles()
    {
        QFETCH(QByteArray, title);
        const QByteArray core = "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                                "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
                                title + "</dc:title></c:coreProperties>";
        const auto imported = read(docxOf(wordParagraph("The first words"), {{"docProps/core.xml", core}}));
        QVERIFY(imported);
        QTEST(imported->article.metadata.title, "expected");
    }

    void missingParts_leaveTheTextAndANotice()
    {
        const QByteArray body = "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>"
                                "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Item</w:t>"
                                "<w:drawing><a:blip r:embed=\"rId9\"/></w:drawing></w:r></w:p>";
        const auto imported = read(docxOf(body));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"Head\nItem"_s);
        QCOMPARE(imported->article.blocks[0].level, 2); // its id still says it
        QCOMPARE(imported->article.blocks[1].marker, u"•"_s);
        QCOMPARE(noticesOf(*imported),
                 QStringList({u"its styles are missing"_s, u"the numbers of its lists are missing"_s,
                              u"some of its images are missing"_s}));
    }

    void joinedParagraphs_areWhatTheLastOneIs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto paragraph = [](const QByteArray &properties, const QByteArray &text) {
            return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
        };
        const QByteArray heading = "<w:pStyle w:val=\"Heading2\"/>";
        const QByteArray deleted = "<w:rPr><w:del/></w:rPr>";
        const QByteArray hidden = "<w:rPr><w:specVanish/></w:rPr>";
        const QByteArray large = "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>";
        const auto cell = [](const QByteArray &content) { return "<w:tc>" + content + "</w:tc>"; };
        const auto row = [](const char *name, const QByteArray &body, const QString &text, Block::Kind kind) {
            QTest::newRow(name) << body << text << int(kind);
        };
        using enum Block::Kind;
        row("into a paragraph", paragraph(heading + deleted, "One ") + paragraph({}, "two"), u"One two"_s, Paragraph);
        row("into a heading", paragraph(deleted, "One ") + paragraph(heading, "two"), u"One two"_s, Heading);
        row("through a deleted one",
            paragraph(deleted, "One ") +
                "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:del><w:r><w:delText>no</w:delText></w:r></w:del>"
                "</w:p><w:bookmarkStart w:name=\"a\"/>" +
                paragraph(heading, "two"),
            u"One two"_s, Heading);
        row("a heading that runs in", paragraph(heading + hidden, "One ") + paragraph({}, "two"), u"One two"_s,
            Heading);
        row("a large letter", paragraph(large, "O") + paragraph({}, "nce"), u"Once"_s, Paragraph);
        row("the last of all", paragraph(heading + deleted, "One"), u"One"_s, Heading);
        row("before a table",
            paragraph(deleted, "One") + "<w:tbl><w:tr>" + cell(wordParagraph("a")) + cell(wordParagraph("b")) +
                "</w:tr></w:tbl>",
            u"One\na\tb"_s, Paragraph);
        row("the last of a cell",
            "<w:tbl><w:tr>" + cell(paragraph(deleted, "a")) + cell(paragraph(deleted, "b")) + "</w:tr></w:tbl>" +
                wordParagraph("c"),
            u"a\tb\nc"_s, Table);
        row("the last of a frame",
            "<w:tbl><w:tr>" + cell(paragraph(heading + deleted, "a")) + "</w:tr></w:tbl>" + wordParagraph("b"),
            u"a\nb"_s, Heading);
    }

    void joinedParagraphs_areWhatTheLastOneIs()
    {
        QFETCH(QByteArray, body);
        const auto imported = read(docxOf(body));
        QVERIFY(imported);
        QTEST(imported->article.text, "text");
        QTEST(int(imported->article.blocks.front().kind), "kind");
    }

    void charts_leaveANotice()
    {
        const QByteArray chart = "<w:p><w:r><w:t>Sales</w:t><w:drawing><a:graphic><a:graphicData><c:chart "
                                 "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId1\"/>"
                                 "</a:graphicData></a:graphic></w:drawing></w:r></w:p>";
        const auto imported = read(docxOf(chart + chart));
        QVERIFY(imported);
        QCOMPARE(noticesOf(*imported), QStringList(u"some of its charts were left out"_s));
    }

    void wrongRelationships_doNoHarm()
    {
        const QByteArray all =
            relationship("a", "styles", "../../../../etc/passwd") + relationship("b", "numbering", "document.xml") +
            relationship("c", "footnotes", "document.xml") + relationship("d", "image", "document.xml") +
            relationship("e", "comments", "nothing.xml");
        const auto imported = read(docxOf(
            wordParagraph("Still there") + "<w:p><w:r><a:blip r:embed=\"d\"/></w:r></w:p>", {relationships(all)}));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"Still there"_s);
    }

    void aCutOffArchive_givesWhatThereIs()
    {
        QByteArray body;
        for (int number = 0; number < 3000; ++number)
            body += wordParagraph("Paragraph " + QByteArray::number(number * 7919 % 9973));
        const QByteArray whole = docxOf(body);
        const auto imported = read(whole.first(whole.size() / 2));
        QVERIFY(imported);
        QVERIFY(imported->article.text.startsWith(u"Paragraph 0\nParagraph 7919\n"));
        QVERIFY(!imported->article.notices.empty());
    }

    void entitiesDoNotGrow()
    {
        QByteArray xml = "<!DOCTYPE w:document [<!ENTITY a \"haha\">";
        for (char name = 'b'; name <= 'z'; ++name)
            xml += "<!ENTITY " + QByteArray(1, name) + " \"" +
                   ('&' + QByteArray(1, char(name - 1)) + ';').repeated(10) + "\">";
        xml += "<!ENTITY out SYSTEM \"file:///etc/passwd\">]>" + wordDocument(wordParagraph("before &z;&out; after"));
        const auto imported = read(zipOf({{"word/document.xml", xml}}));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"before after"_s);
    }

    void nestingBeyondAllSense_isCut()
    {
        constexpr int depth = 100'000;
        const QByteArray body = wordParagraph("Above") + QByteArray("<w:tbl><w:tr><w:tc>").repeated(depth) +
                                wordParagraph("Below") + QByteArray("</w:tc></w:tr></w:tbl>").repeated(depth) +
                                wordParagraph("After");
        const auto imported = read(docxOf(body));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"Above\nAfter"_s);
        QCOMPARE(noticesOf(*imported), QStringList(u"its text is cut off or damaged"_s));
    }

    void hugeNumbers_doNoHarm()
    {
        const QByteArray body =
            "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2000000000\"/></w:trPr><w:tc><w:tcPr><w:gridSpan "
            "w:val=\"2000000000\"/></w:tcPr>" +
            wordParagraph("cell") + "</w:tc><w:tc>" + wordParagraph("end") + "</w:tc></w:tr></w:tbl>" +
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-7\"/><w:numId "
            "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        const auto imported = read(docxOf(body));
        QVERIFY(imported);
        QVERIFY(imported->article.text.size() < 1000);
    }

    void fieldsThatNeverEnd_doNoHarm()
    {
        const QByteArray begin = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>";
        const auto imported = read(docxOf(wordParagraph("Shown") + begin.repeated(20'000) + wordParagraph("Silent")));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"Shown"_s);
    }

    void cancelled()
    {
        const auto imported = readDocx(docxOf(wordParagraph("x").repeated(1000)), {.isCancelled = [] { return true; }});
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Cancelled);
    }

    void documentsOfOthers_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator walk(QStringLiteral(SHARED_DATA "/data/docx"), {u"*.docx"_s, u"*.odt"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
        if (!QFile::exists(QStringLiteral(SHARED_DATA "/data/docx")))
            QTest::newRow("none") << QString();
    }

    /// Each is readable, or has nothing to read.
    void documentsOfOthers()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("../shared/data/docx is not there");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QFileInfo info(path);
        const auto imported = readArticle(file.readAll(), info.suffix(), {.name = info.fileName()});
        QVERIFY(imported ? imported->article.isConsistent() : imported.error().kind == Error::Kind::Empty);
    }
};

QTEST_APPLESS_MAIN(TestDocx)
#include "tst_docx.moc"
