// Archives are imported as the folders that they were: what is in them, and nothing beside them.

#include "library/archive_files.h"

#include "base/file.h"
#include "library/error_text.h"
#include "library/folder_book.h"
#include "library/import_job.h"
#include "library/import_paths.h"
#include "library/import_workers.h"
#include "library/read_article.h"
#include "support/epub_maker.h"
#include "support/library_journey.h"
#include "support/office_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Page = "<!doctype html><meta charset=utf-8><title>The pond</title><article><h1>The pond</h1>"
                        "<p>Frogs sat at the edge of the pond and waited for the evening, as they always did.</p>"
                        "<img src=\"pictures/frogs.png\" alt=\"Frogs\"></article>";

QByteArray picture()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

EpubMaker book()
{
    EpubMaker book;
    book.chapters = {{"one.xhtml", "<h1>Here</h1><p>A chapter of some words.</p>"}};
    return book;
}

} // namespace

class TestArchiveFiles : public StrictTest {
    Q_OBJECT

    TempLibrary m_place;
    ImportWorkers m_workers;

    QString written(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_place.path(name);
        QDir().mkpath(QFileInfo(path).path());
        return writeFile(path, bytes) ? path : QString();
    }
    QStringList statedNames(const FilesOfArchive &found, const QString &archive) const
    {
        QStringList names;
        for (const FileToRead &file : found.files)
            names.append(file.statedPath.mid(archive.size() + 1));
        return names;
    }

private Q_SLOTS:
    void whatIsInAnArchive_isReadAsFromAFolder()
    {
        const QString path = written(u"texts.zip"_s, zipOf({{"a.txt", "A title\n\nSome words of a text.\n"},
                                                            {"deep/page.html", Page},
                                                            {"deep/pictures/frogs.png", picture()},
                                                            {"deep/page_files/frame.html", Page},
                                                            {"deep/.hidden.txt", "Not a text."},
                                                            {"__MACOSX/._a.txt", "Not a text."},
                                                            {"program.bin", "Not a text."}}));
        QString unpacked;
        {
            const FilesOfArchive found = filesOfArchive(m_workers, path);
            QVERIFY(found.problems.empty());
            QCOMPARE(statedNames(found, path), (QStringList{u"a.txt"_s, u"deep/page.html"_s}));
            const FileToRead &page = found.files[1];
            const auto article = readArticleFile(m_workers, page.path, {}, {.statedPath = page.statedPath});
            QVERIFY(article);
            QCOMPARE(article->article.source.path, path + u"/deep/page.html"_s);
            QCOMPARE(article->article.metadata.title, u"The pond"_s);
            QCOMPARE(article->resources.size(), size_t(1));
            unpacked = page.path;
            QVERIFY(QFileInfo::exists(unpacked));
        }
        QTRY_VERIFY(!QFileInfo::exists(unpacked));
    }

    void documentsInAnArchive_areNotTakenForAllOfIt()
    {
        const QByteArray word = docxOf(wordParagraph("Words of a document."));
        const QByteArray open = odtOf("<text:p>Words of another one.</text:p>");
        const QString path =
            written(u"documents.zip"_s,
                    zipOf({{"a.epub", book().bytes(), true}, {"b.docx", word, true}, {"c.odt", open, true}}));
        const FilesOfArchive found = filesOfArchive(m_workers, path);
        QCOMPARE(statedNames(found, path), (QStringList{u"a.epub"_s, u"b.docx"_s, u"c.odt"_s}));
        for (const FileToRead &file : found.files)
            QVERIFY(readArticleFile(m_workers, file.path, {}));
    }

    void aDocumentNamedZip_isReadAsWhatItIs()
    {
        for (const QByteArray &bytes : {book().bytes(), docxOf(wordParagraph("Words."))}) {
            const QString path = written(u"book.zip"_s, bytes);
            const FilesOfArchive found = filesOfArchive(m_workers, path);
            QVERIFY(found.problems.empty());
            QCOMPARE(found.files.size(), size_t(1));
            QCOMPARE(found.files[0].path, path);
            QVERIFY(found.files[0].statedPath.isEmpty());
            QVERIFY(readArticleFile(m_workers, path, {}));
        }
    }

    void whatLeadsOut_staysInside()
    {
        const QString path =
            written(u"leading.zip"_s, zipOf({{"../../out.txt", "Outside."}, {"/etc/in.txt", "Inside, in a folder."}}));
        const FilesOfArchive found = filesOfArchive(m_workers, path);
        QCOMPARE(statedNames(found, path), QStringList{u"etc/in.txt"_s});
        QCOMPARE(found.problems.size(), size_t(1));
        QCOMPARE(found.problems[0].kind, Error::Kind::Incomplete);
        QVERIFY(!QFileInfo::exists(QFileInfo(found.files[0].path).absoluteDir().filePath(u"../../../out.txt"_s)));
    }

    void namesThatTheDiskCannotHave_areNoHindrance()
    {
        const QString longName = QString(100, QChar(0x6C49));
        const QString path = written(
            u"names.zip"_s, zipOf({{"a.txt", "A title\n\nSome words of a text.\n"},
                                   {"a.txt/b.txt", "Below a text.\n"},
                                   {"deep/" + longName.toUtf8() + ".html", Page},
                                   {"deep/pictures/frogs.png", picture()},
                                   {longName.toUtf8() + '/' + longName.toUtf8() + ".txt", "In a long folder.\n"},
                                   {"z.txt", "Another title\n\nOther words.\n"}}));
        const FilesOfArchive found = filesOfArchive(m_workers, path);
        QVERIFY(found.problems.empty());
        QStringList names = statedNames(found, path);
        names.sort();
        QCOMPARE(names, (QStringList{u"a.txt"_s, u"a.txt/b.txt"_s, u"deep/"_s + longName + u".html"_s, u"z.txt"_s,
                                     longName + u'/' + longName + u".txt"_s}));
        const auto page = std::ranges::find_if(
            found.files, [](const FileToRead &file) { return file.statedPath.endsWith(u".html"); });
        const auto article = readArticleFile(m_workers, page->path, {}, {.statedPath = page->statedPath});
        QVERIFY(article);
        QCOMPARE(article->resources.size(), size_t(1)); // its neighbours are still there
    }

    void whatCannotBeRead_isSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &bytes, Error::Kind kind, const QString &sentence) {
            QTest::newRow(name) << bytes << int(kind) << sentence;
        };
        row("nothing readable", zipOf({{"a.bin", "x"}}), Error::Kind::Empty,
            u"“a.zip” is an archive without texts: choose another one."_s);
        row("locked", zipOf({{"a.txt", "Words."}}, "secret"), Error::Kind::Protected,
            u"“a.zip” is protected (encrypted archive): open it with its password, or get a copy without "
            "protection."_s);
        row("broken", "PK\x03\x04 and nothing more", Error::Kind::Malformed,
            u"“a.zip” is damaged or incomplete (its archive can’t be opened): get it again from where it came from."_s);
        row("archives in it", zipOf({{"inner.zip", zipOf({{"a.txt", "Words."}})}}), Error::Kind::Unsupported,
            u"“inner.zip” can’t be read, as Scholiast does not open this kind of document (ZIP archive): save it in "
            "another format first, such as PDF or EPUB."_s);
    }

    void whatCannotBeRead_isSaid()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, sentence);
        const FilesOfArchive found = filesOfArchive(m_workers, written(u"a.zip"_s, bytes));
        QVERIFY(found.files.empty());
        QCOMPARE(found.problems.size(), size_t(1));
        QTEST(int(found.problems[0].kind), "kind");
        Error error = found.problems[0];
        error.subject = QFileInfo(error.subject).fileName();
        QCOMPARE(errorText(error), sentence);
    }

    void ofADamagedArchive_whatIsThereIsRead()
    {
        QByteArray text;
        for (int number = 0; number < 20'000; ++number)
            text += QByteArray::number(number * 7919 % 100'003) + ' ';
        const QByteArray whole = zipOf({{"a.txt", "A title\n\nSome words.\n"}, {"b.txt", text}});
        const QString path = written(u"cut.zip"_s, whole.first(whole.size() * 2 / 3));
        const FilesOfArchive found = filesOfArchive(m_workers, path);
        QVERIFY(statedNames(found, path).contains(u"a.txt"_s));
        QVERIFY(!found.problems.empty());
        for (const Error &problem : found.problems)
            QCOMPARE(problem.kind, Error::Kind::Incomplete);
    }

    void aFileThatIsNoArchive_isItself()
    {
        const FilesOfArchive found = filesOfArchive(m_workers, u"/nowhere/a.txt"_s);
        QCOMPARE(found.files.size(), size_t(1));
        QCOMPARE(found.files[0].path, u"/nowhere/a.txt"_s);
        const FilesOfArchive missing = filesOfArchive(m_workers, u"/nowhere/a.zip"_s);
        QVERIFY(missing.files.empty());
        QCOMPARE(missing.problems.at(0).kind, Error::Kind::NotFound);
    }

    void aBookThatStandsAsAFolder_isOneFile()
    {
        const QString folder = m_place.path(u"shelf"_s);
        for (const ZipPart &part : book().archive())
            QVERIFY(!written(u"shelf/Book.epub/"_s + QString::fromUtf8(part.name), part.bytes).isEmpty());
        QVERIFY(!written(u"shelf/a.txt"_s, "A title\n\nSome words.\n").isEmpty());
        const QString unpackedBook = folder + u"/Book.epub"_s;
        QCOMPARE(findFiles({folder}).files, (QStringList{unpackedBook, folder + u"/a.txt"_s}));
        QCOMPARE(findFiles({unpackedBook}).files, QStringList{unpackedBook});
        const auto read = readArticleFile(m_workers, unpackedBook, {});
        QVERIFY(read);
        QCOMPARE(read->article.source.format, u"epub"_s);
        QCOMPARE(read->article.source.path, unpackedBook);
        QVERIFY(read->article.text.contains(u"A chapter of some words."));
        QCOMPARE(packedFolderBook(unpackedBook).value(), packedFolderBook(unpackedBook).value());
        QVERIFY(!isFolderBook(folder));
    }

    void theFolderOfASavedPage_isNoPlaceForDocuments()
    {
        for (const QString &name : {u"site/talk.htm"_s, u"site/talk-Dateien/frame.html"_s, u"site/talks_files/a.html"_s,
                                    u"site/talk_notes/b.html"_s})
            QVERIFY(!written(name, Page).isEmpty());
        QStringList names = findFiles({m_place.path(u"site"_s)}).files;
        for (QString &name : names)
            name = QDir(m_place.path(u"site"_s)).relativeFilePath(name);
        QCOMPARE(names, (QStringList{u"talk.htm"_s, u"talk_notes/b.html"_s, u"talks_files/a.html"_s}));
    }

    void anImport_hasARowForEachFileOfAnArchive()
    {
        const QString path = written(u"job.zip"_s, zipOf({{"a.txt", "A title\n\nSome words of a text.\n"},
                                                          {"b.txt", "Another title\n\nOther words of a text.\n"},
                                                          {"empty.txt", ""}}));
        const QString other = written(u"other.txt"_s, "A third title\n\nWords that stand alone.\n");
        Library library(m_place.path(u"job.db"_s), steppingClock());
        ImportJob *job = library.importFiles({path, other, m_place.path(u"gone.zip"_s)});
        QSignalSpy progress(job, &ImportJob::progressed);
        const auto reports = reportsOf(job);
        QCOMPARE(reports.size(), size_t(5));
        QCOMPARE(progress.last(), (QVariantList{5, 5}));
        QStringList imported;
        for (const ImportReport &report : reports) {
            if (report.outcome == ImportReport::Outcome::Imported)
                imported.append(report.path);
        }
        imported.sort();
        QCOMPARE(imported, (QStringList{path + u"/a.txt"_s, path + u"/b.txt"_s, other}));
        QCOMPARE(answerOf(library.articles({})).value().size(), size_t(3));
        QVERIFY(!written(u"folder/deep/inner.zip"_s, zipOf({{"c.txt", "A fourth title\n\nWords in a folder.\n"}}))
                     .isEmpty());
        const auto inFolder = reportsOf(library.importFiles({m_place.path(u"folder"_s)}));
        QCOMPARE(inFolder.size(), size_t(1));
        QCOMPARE(inFolder[0].path, m_place.path(u"folder/deep/inner.zip/c.txt"_s));
        QCOMPARE(inFolder[0].outcome, ImportReport::Outcome::Imported);
        const auto again = reportsOf(library.importFiles({path}));
        QCOMPARE(std::ranges::count(again, ImportReport::Outcome::AlreadyThere, &ImportReport::outcome), 2);
    }
};

QTEST_GUILESS_MAIN(TestArchiveFiles)
#include "tst_archive_files.moc"
