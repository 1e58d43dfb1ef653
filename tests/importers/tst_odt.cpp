#include "importers/file_kind.h"
#include "importers/importers.h"
#include "importers/odt_importer.h"
#include "support/dump.h"
#include "support/golden.h"
#include "support/office_samples.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Result<ImportedArticle> read(const QByteArray &bytes)
{
    return readArticle(bytes, u"odt"_s, {.name = u"paper.odt"_s});
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestOdt : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void articles_data()
    {
        QTest::addColumn<QString>("path");
        const QDir samples(QStringLiteral(TEST_DATA "/import/odt"));
        for (const QString &name : samples.entryList({u"*.fodt"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << samples.filePath(name);
    }

    void articles()
    {
        QFETCH(QString, path);
        const auto imported = readArticle(bytesOf(path), u"fodt"_s, {.name = QFileInfo(path).fileName()});
        QVERIFY(imported);
        QVERIFY(imported->article.isConsistent());
        QVERIFY(matchesGolden(path + u".expected"_s, dump(*imported)));
    }

    void aFlatDocument_isToldByItsBytes()
    {
        const QByteArray bytes = bytesOf(QStringLiteral(TEST_DATA "/import/odt/structure.fodt"));
        QCOMPARE(fileKindOf(bytes, u"xml"_s).format, u"odt"_s);
        QCOMPARE(fileKindOf(zipOf({{"x", "y"}}), u"ott"_s).format, u"odt"_s);
    }

    void partsOfAnArchive_areFound()
    {
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";
        const QByteArray formula =
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><msqrt><mi>n</mi></msqrt></math>";
        const auto imported =
            read(odtOf("<text:p>Root: <draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>"
                       "<text:p><draw:frame><draw:image xlink:href=\"Pictures/a.svg\"/></draw:frame></text:p>",
                       {{"Pictures/a.svg", svg}, {"Object 1/content.xml", formula}}));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"Root: √n\n"_s);
        QCOMPARE(imported->resources.size(), size_t(1));
        QCOMPARE(imported->resources.front().bytes, svg);
    }

    void anEncryptedText_isSaidToBeProtected()
    {
        const QByteArray manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                    "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry>"
                                    "</m:manifest>";
        const auto imported = read(odtOf("<text:p>x</text:p>", {{"META-INF/manifest.xml", manifest}}));
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Protected);
    }

    void withoutContent_itIsDamaged()
    {
        const auto imported = read(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}}));
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Malformed);
    }

    void cutOffXml_givesWhatThereIs()
    {
        const QByteArray content = openDocumentContent("<text:p>First.</text:p><text:p>Second.</text:p>");
        const auto imported = read(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text", true},
                                          {"content.xml", content.first(content.indexOf("cond."))}}));
        QVERIFY(imported);
        QVERIFY(imported->article.text.startsWith(u"First."));
        QVERIFY(!imported->article.notices.empty());
    }

    void entitiesDoNotGrow()
    {
        QByteArray xml = "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"" + QByteArray("&a;").repeated(1000) + "\">]>";
        xml += openDocumentContent("<text:p>before &b; after</text:p>");
        const auto imported =
            read(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text", true}, {"content.xml", xml}}));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"before after"_s);
    }

    void nestingBeyondAllSense_isCut_data()
    {
        QTest::addColumn<QByteArray>("open");
        QTest::addColumn<QByteArray>("close");
        QTest::newRow("tables") << "<table:table><table:table-row><table:table-cell>"_ba
                                << "</table:table-cell></table:table-row></table:table>"_ba;
        QTest::newRow("lists") << "<text:list><text:list-item>"_ba
                               << "</text:list-item></text:list>"_ba;
        QTest::newRow("sections") << "<text:section>"_ba
                                  << "</text:section>"_ba;
    }

    void nestingBeyondAllSense_isCut()
    {
        QFETCH(QByteArray, open);
        QFETCH(QByteArray, close);
        constexpr int depth = 100'000;
        const auto imported = read(odtOf("<text:p>Above</text:p>" + open.repeated(depth) + "<text:p>Below</text:p>" +
                                         close.repeated(depth) + "<text:p>After</text:p>"));
        QVERIFY(imported);
        QCOMPARE(imported->article.text, u"Above\nAfter"_s);
        QVERIFY(!imported->article.notices.empty());
    }

    void hugeNumbers_doNoHarm()
    {
        const auto imported = read(odtOf(
            "<text:p>a<text:s text:c=\"2000000000\"/>b</text:p><text:h text:outline-level=\"2000000000\">c</text:h>"
            "<table:table><table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell "
            "table:number-columns-repeated=\"2000000000\"><text:p>d</text:p></table:table-cell><table:table-cell/>"
            "</table:table-row></table:table>"));
        QVERIFY(imported);
        QVERIFY(imported->article.text.size() < 1000);
        QCOMPARE(imported->article.blocks[1].level, 6);
    }
};

QTEST_APPLESS_MAIN(TestOdt)
#include "tst_odt.moc"
