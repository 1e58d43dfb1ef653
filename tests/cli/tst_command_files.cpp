#include "base/file.h"
#include "exporters/archive_reader.h"
#include "library/export_formats.h"
#include "support/command_fixture.h"
#include "support/epub_maker.h"
#include "support/strict_test.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

/// What the command line reads from files and standard input, and what it writes to files.
class TestCommandFiles : public StrictTest, protected CommandFixture {
    Q_OBJECT

    [[nodiscard]] QStringList filesIn(const QString &folder) const
    {
        return QDir(m_folder->filePath(folder)).entryList(QDir::Files);
    }

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        startAnew();
    }

    void standardInput_isRead()
    {
        QCOMPARE(run({u"import"_s, u"-"_s}, "Un texte venu d'ailleurs.\n").exit, Exit::Done);
        QCOMPARE(run({u"list"_s, u"--json"_s}).rows()[0][u"words"_s].toInt(), 4);
    }

    void text_isOneParagraphALine()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "First one here.\n\nSecond one here.\n"));
        QCOMPARE(run({u"text"_s, id.first(8)}).out, u"First one here.\nSecond one here.\n"_s);
    }

    void text_ofFilesNeedsNoLibrary()
    {
        const QString path = fileWith(u"ferry.md"_s, "# The ferry\n\nBy Ann Poole\n\nIt leaves at six.\n\n## Back\n\n"
                                                     "At nine.\n");
        QCOMPARE(run({u"text"_s, path}).out, u"By Ann Poole\nIt leaves at six.\nBack\nAt nine.\n"_s);
        QVERIFY(run({u"text"_s, u"--with-title"_s, path}).out.startsWith(u"The ferry\nBy Ann Poole\nIt leaves"_s));
        QVERIFY(run({u"text"_s, u"--page"_s, path}).out.startsWith(u"The ferry\nBy Ann Poole\n"_s));
        QCOMPARE(run({u"text"_s, u"-"_s}, "From a pipe.\n").out, u"From a pipe.\n"_s);
        QVERIFY(!QFile::exists(m_folder->filePath(u"library.db"_s)));
    }

    void text_writesAFileForEachFile()
    {
        const QString first = fileWith(u"boat.v2.txt"_s, "One boat.\n");
        const QString second = fileWith(u"boat.v2.md"_s, "Two boats.\n");
        const QString target = m_folder->filePath(u"out/texts"_s);
        const Outcome outcome = run({u"text"_s, u"--output-dir"_s, target, first, u"/no/such/file.txt"_s, second});
        QCOMPARE(outcome.exit, Exit::NotFound);
        QVERIFY(outcome.err.contains(u"file.txt"_s));
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(QDir(target).entryList(QDir::Files), QStringList({u"boat.v2.md.txt"_s, u"boat.v2.txt"_s}));
        QCOMPARE(readFile(target + u"/boat.v2.txt"_s).value(), QByteArray("One boat.\n"));
        QCOMPARE(readFile(target + u"/boat.v2.md.txt"_s).value(), QByteArray("Two boats.\n"));
    }

    void export_writesAFileOrSaysWhyNot()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "A text to export.\n"));
        const QString target = m_folder->filePath(u"out.html"_s);
        QCOMPARE(run({u"export"_s, id, u"--format"_s, u"html"_s, u"-o"_s, target}).exit, Exit::Done);
        QVERIFY(QFile::exists(target));
        QCOMPARE(run({u"export"_s, id, u"-o"_s, u"/no/such/folder/x.md"_s}).exit, Exit::NotWritten);
        QCOMPARE(run({u"export"_s, u"--all"_s, u"--format"_s, u"json-ld"_s}).exit, Exit::Done);
        for (const auto &[format, head] : {std::pair(u"docx"_s, "PK"), {u"odt"_s, "PK"}, {u"pdf"_s, "%PDF-"}}) {
            QCOMPARE(run({u"export"_s, id, u"--format"_s, format, u"-o"_s, target}).exit, Exit::Done);
            QVERIFY(readFile(target).value().startsWith(head));
        }
        const Outcome text = run({u"export"_s, id, u"--format"_s, u"pdf-original"_s, u"-o"_s, target});
        QVERIFY(text.exit != Exit::Done);
        QVERIFY2(text.err.contains(u"did not come from a PDF"), qPrintable(text.err));
        QVERIFY(readFile(target).value().startsWith("%PDF-")); // what was there stays
    }

    void export_writesAReportWithoutTheArticle()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "A boat\n\nIt leaves early.\n\nNobody waits.\n"));
        run({u"highlight"_s, id, u"--quote"_s, u"leaves early"_s});
        const QString target = m_folder->filePath(u"out.odt"_s);
        const auto contentOf = [&](const QStringList &more) {
            run(QStringList{u"export"_s, id, u"--format"_s, u"odt"_s, u"-o"_s, target} + more);
            QFile file(target);
            if (!file.open(QIODevice::ReadOnly))
                return QByteArray();
            return ArchiveReader(file, 1 << 20).read(u"content.xml"_s, 1 << 20).value_or(QByteArray());
        };
        QVERIFY(contentOf({}).contains("Nobody waits."));
        const QByteArray report = contentOf({u"--report"_s});
        QVERIFY(report.contains("leaves early") && !report.contains("Nobody waits."));
    }

    void standardInput_isReadAsAFileIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const QString latin = u"Le café était fermé après l’été, à côté du marché où l’on fêtait Noël.\n"_s;
        QTest::newRow("UTF-8") << u"a.txt"_s << latin.toUtf8() << u"Le café était fermé"_s;
        QTest::newRow("Latin-1") << u"a.txt"_s << QString(latin).replace(u'’', u'\'').toLatin1()
                                 << u"Le café était fermé"_s;
        QTest::newRow("UTF-16") << u"a.txt"_s
                                << QByteArray("\xFF\xFE") +
                                       QByteArray(reinterpret_cast<const char *>(latin.utf16()), latin.size() * 2)
                                << u"où l’on fêtait"_s;
        QTest::newRow("page") << u"a.html"_s
                              << QByteArray("<!DOCTYPE html><title>Quay</title><p>The crates are on the quay.</p>")
                              << u"The crates are on the quay."_s;
        QTest::newRow("PDF") << u"a.pdf"_s << readFile(QStringLiteral(TEST_DATA "/import/pdf/locked.pdf")).value()
                             << u"holds some words"_s;
        EpubMaker book;
        book.chapters = {{"one.xhtml", "<h1>One</h1><p>The first boat leaves early.</p>"}};
        QTest::newRow("EPUB") << u"a.epub"_s << book.bytes() << u"The first boat leaves early."_s;
    }
    void standardInput_isReadAsAFileIs()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, words);
        const QStringList password{u"--password"_s, u"secret"_s};
        const QString file = fileWith(name, bytes);
        const Outcome ofFile = run(QStringList{u"text"_s, file} + password);
        const Outcome ofInput = run(QStringList{u"text"_s, u"-"_s} + password, bytes);
        QCOMPARE(ofInput.exit, Exit::Done);
        QVERIFY2(ofInput.out.contains(words), qPrintable(ofInput.out));
        QCOMPARE(ofInput.out, ofFile.out);
        const QString id = run(QStringList{u"import"_s, u"--json"_s, file} + password).rows()[0][u"id"_s].toString();
        const Outcome again = run(QStringList{u"import"_s, u"--json"_s, u"-"_s} + password, bytes);
        QCOMPARE(again.rows()[0][u"outcome"_s].toString(), u"already there"_s);
        QCOMPARE(again.rows()[0][u"id"_s].toString(), id);
    }

    void standardInput_thatIsNoText_isRefused()
    {
        const Outcome outcome = run({u"import"_s, u"-"_s}, "\x89PNG\r\n\x1a\n" + QByteArray(2000, '\0'));
        QCOMPARE(outcome.exit, Exit::NotRead);
        QVERIFY2(outcome.err.contains(u"PNG"_s), qPrintable(outcome.err));
    }

    void text_neverOverwritesWhatItReads()
    {
        const QString text = fileWith(u"talk.txt"_s, "A text of its own.\n");
        const QString page = fileWith(u"talk.html"_s, "<!DOCTYPE html><p>A page about the talk.</p>");
        const QStringList command{u"text"_s, u"--output-dir"_s, m_folder->path()};
        // The page comes first, and its text would be written over the file that is read next.
        QCOMPARE(run(command + QStringList{page, text}).exit, Exit::Done);
        QCOMPARE(readFile(text).value(), QByteArray("A text of its own.\n"));
        QCOMPARE(filesIn({}), QStringList({u"talk.html"_s, u"talk.html.txt"_s, u"talk.txt"_s, u"talk.txt.txt"_s}));
        QCOMPARE(readFile(text + u".txt"_s).value(), QByteArray("A text of its own.\n"));
        QCOMPARE(readFile(page + u".txt"_s).value(), QByteArray("A page about the talk.\n"));
    }

    void text_neverOverwritesWhatItReads_byAnotherName()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"in"_s) && QDir(m_folder->path()).mkpath(u"out"_s));
        const QString text = fileWith(u"in/talk.txt"_s, "A text of its own.\n");
        QVERIFY(QFile::link(text, m_folder->filePath(u"out/talk.txt"_s)));
        QVERIFY(QFile::link(m_folder->filePath(u"in"_s), m_folder->filePath(u"linked"_s)));
        QCOMPARE(run({u"text"_s, u"--output-dir"_s, m_folder->filePath(u"out"_s), m_folder->filePath(u"in"_s)}).exit,
                 Exit::Done);
        QCOMPARE(run({u"text"_s, u"--output-dir"_s, m_folder->filePath(u"linked"_s), text}).exit, Exit::Done);
        QCOMPARE(readFile(text).value(), QByteArray("A text of its own.\n"));
        QCOMPARE(filesIn(u"out"_s), QStringList({u"talk.txt"_s, u"talk.txt.txt"_s}));
        QCOMPARE(filesIn(u"in"_s), QStringList({u"talk.txt"_s, u"talk.txt.txt"_s}));
    }

    void text_replacesWhatAnEarlierRunWrote()
    {
        const QString page = fileWith(u"talk.html"_s, "<!DOCTYPE html><p>As it was.</p>");
        const QStringList command{u"text"_s, u"--output-dir"_s, m_folder->filePath(u"out"_s), page};
        QCOMPARE(run(command).exit, Exit::Done);
        fileWith(u"talk.html"_s, "<!DOCTYPE html><p>As it is.</p>");
        QCOMPARE(run(command).exit, Exit::Done);
        QCOMPARE(filesIn(u"out"_s), QStringList{u"talk.txt"_s});
        QCOMPARE(readFile(m_folder->filePath(u"out/talk.txt"_s)).value(), QByteArray("As it is.\n"));
    }

    void text_ofManyFilesOfOneName_isWrittenForEach()
    {
        QStringList command{u"text"_s, u"--output-dir"_s, m_folder->filePath(u"out"_s)};
        for (const QString &folder : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
            QVERIFY(QDir(m_folder->path()).mkpath(folder));
            command += fileWith(folder + u"/talk.md"_s, "The text in " + folder.toUtf8() + ".\n");
        }
        QCOMPARE(run(command).exit, Exit::Done);
        QCOMPARE(filesIn(u"out"_s),
                 QStringList({u"talk.md.2.txt"_s, u"talk.md.3.txt"_s, u"talk.md.txt"_s, u"talk.txt"_s}));
    }

    void text_sparesTheLibrary()
    {
        const QString library = m_folder->filePath(u"talk.txt"_s);
        const QString page = fileWith(u"talk.html"_s, "<!DOCTYPE html><p>A page about the talk.</p>");
        QCOMPARE(run({u"--library"_s, library, u"import"_s, page}).exit, Exit::Done);
        QCOMPARE(run({u"--library"_s, library, u"text"_s, u"--output-dir"_s, m_folder->path(), page}).exit, Exit::Done);
        QCOMPARE(run({u"--library"_s, library, u"check"_s}).exit, Exit::Done);
        QVERIFY(QFile::exists(page + u".txt"_s));
    }

    void export_neverOverwritesTheLibrary_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::newRow("library") << u"library.db"_s << u"html"_s;
        QTest::newRow("brought up to date") << u"library.db"_s << u"markdown"_s;
        QTest::newRow("log") << u"library.db-wal"_s << u"html"_s;
        QTest::newRow("index") << u"library.db-shm"_s << u"quotes"_s;
        QTest::newRow("link") << u"linked/link.html"_s << u"html"_s;
    }
    void export_neverOverwritesTheLibrary()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, format);
        const QString id = importedId(fileWith(u"a.txt"_s, "A text to export.\n"));
        QVERIFY(QDir(m_folder->path()).mkpath(u"linked"_s));
        QVERIFY(QFile::link(libraryPath(), m_folder->filePath(u"linked/link.html"_s)));
        const Outcome outcome = run({u"export"_s, id, u"--format"_s, format, u"-o"_s, m_folder->filePath(name)});
        QCOMPARE(outcome.exit, Exit::NotWritten);
        QVERIFY2(outcome.err.contains(u"is the library itself or a part of it"_s), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count(u'\n'), 1);
        QCOMPARE(run({u"check"_s}).exit, Exit::Done);
        QCOMPARE(run({u"list"_s, u"--json"_s}).rows().size(), 1);
    }

    void manual_namesEveryFormat()
    {
        const QByteArray manual = readFile(QStringLiteral(PROJECT_SOURCE "/packaging/linux/scholiast-cli.1")).value();
        for (const QString &format : exporterNames()) {
            const QByteArray name = "\\fB" + format.toUtf8().replace("-", "\\-") + "\\fR";
            QVERIFY2(manual.contains(name), name.constData());
        }
    }
};

QTEST_MAIN(TestCommandFiles) // PDF needs fonts
#include "tst_command_files.moc"
