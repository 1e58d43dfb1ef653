#include "importers/file_kind.h"
#include "importers/importers.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestImporters : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &suffix, Error::Kind kind,
                            const QString &detail) { QTest::newRow(name) << bytes << suffix << int(kind) << detail; };
        row("no bytes", ""_ba, u"txt"_s, Error::Kind::Empty, {});
        row("white space", " \r\n\t\n"_ba, u"md"_s, Error::Kind::Empty, {});
        row("only a mark", "\xEF\xBB\xBF"_ba, u"txt"_s, Error::Kind::Empty, {});
        row("only an unbreakable space", "\xC2\xA0\n"_ba, u"txt"_s, Error::Kind::Empty, {});
        row("only a comment", "<!-- nothing -->"_ba, u"md"_s, Error::Kind::Empty, {});
        row("PostScript named txt", "%!PS-Adobe-3.0"_ba, u"txt"_s, Error::Kind::Unsupported, u"PostScript"_s);
        row("ZIP", "PK\x03\x04 whatever"_ba, u"zip"_s, Error::Kind::Unsupported, u"ZIP archive"_s);
        row("PNG named md", "\x89PNG\r\n\x1A\n...."_ba, u"md"_s, Error::Kind::Binary, u"PNG image"_s);
        row("ELF", "\x7F\x45LF\x02\x01\x01\x00\x00"_ba, QString(), Error::Kind::Binary, u"ELF program"_s);
        row("zeros and ones", QByteArray("\x00\x01\x02\x03\x04\x05", 6).repeated(200), u"txt"_s, Error::Kind::Binary,
            u"unknown data"_s);
    }

    void documentsAreToldByTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("format");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &suffix, const QString &format) {
            QTest::newRow(name) << bytes << suffix << format;
        };
        const QByteArray zip = "PK\x03\x04"_ba + QByteArray(20'000, '.');
        row("PDF named txt", "%PDF-1.7\n%\xE2\xE3\xCF\xD3"_ba, u"txt"_s, u"pdf"_s);
        row("RTF", "{\\rtf1"_ba, u"doc"_s, u"rtf"_s);
        row("EPUB", "PK\x03\x04 mimetypeapplication/epub+zip"_ba, u"zip"_s, u"epub"_s);
        row("EPUB whose mimetype comes late", zip + "META-INF/container.xml", u"zip"_s, u"epub"_s);
        row("DOCX named zip", zip + "word/document.xml", u"zip"_s, u"docx"_s);
        row("ODT", "PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text"_ba, {}, u"odt"_s);
        row("a ZIP with a name", zip, u"DOCX"_s, u"docx"_s);
        row("a ZIP of whatever", zip, {}, u"zip"_s);
        row("HTML", "\n<!-- saved --><!DOCTYPE html><html><body>x"_ba, u"txt"_s, u"html"_s);
        row("HTML fragment", "<p>x</p>"_ba, u"HTM"_s, u"html"_s);
    }

    void documentsAreToldByTheirBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, suffix);
        const FileKind kind = fileKindOf(bytes, suffix);
        QCOMPARE(int(kind.reading), int(FileKind::Reading::Document));
        QTEST(kind.format, "format");
    }

    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, suffix);
        const auto imported = readArticle(bytes, suffix, {.name = u"it"_s});
        QVERIFY(!imported);
        QTEST(int(imported.error().kind), "kind");
        QTEST(imported.error().detail, "detail");
        QCOMPARE(imported.error().subject, u"it"_s);
    }

    void importersByName_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("importer");
        QTest::newRow("md") << "# x"_ba << u"md"_s << u"markdown"_s;
        QTest::newRow("MARKDOWN") << "x"_ba << u"MARKDOWN"_s << u"markdown"_s;
        QTest::newRow("txt") << "# x"_ba << u"txt"_s << u"text"_s;
        QTest::newRow("no suffix") << "x"_ba << QString() << u"text"_s;
        QTest::newRow("an unknown suffix") << "x"_ba << u"nfo"_s << u"text"_s;
        QTest::newRow("a HTML tag inside Markdown") << "<p>x</p>"_ba << u"md"_s << u"markdown"_s;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFEx\0y\0", 6) << u"txt"_s << u"text"_s;
        QTest::newRow("a head cut inside a letter") << "caf\xC3"_ba << u"txt"_s << u"text"_s;
    }

    void importersByName()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, suffix);
        const Importer *importer = importerFor(head, suffix);
        QVERIFY(importer);
        QTEST(importer->name, "importer");
    }

    void binariesHaveNoImporter() { QVERIFY(!importerFor("\x89PNG\r\n\x1A\n", u"md"_s)); }

    void asciiWithAStrayNul_isNoChinese()
    {
        const auto imported = readArticle(QByteArray("A broken\0file", 13), u"txt"_s, {});
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Binary);
    }

    void theFormatAndVersionAreKept()
    {
        const auto imported = readArticle("Some words.", u"md"_s, {});
        QVERIFY(imported);
        QCOMPARE(imported->article.source.format, u"markdown"_s);
        QVERIFY(imported->article.source.importerVersion > 0);
        QVERIFY(imported->article.id.isNull());
    }
};

QTEST_APPLESS_MAIN(TestImporters)
#include "tst_importers.moc"
