#include "library/import_job.h"

#include "base/file.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QDir>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace {

QHash<QString, ImportReport> byName(const std::vector<ImportReport> &reports)
{
    QHash<QString, ImportReport> result;
    for (const ImportReport &report : reports)
        result.insert(QFileInfo(report.path).fileName(), report);
    return result;
}

} // namespace

class TestImportJob : public StrictTest {
    Q_OBJECT
    using Outcome = ImportReport::Outcome;

    /// A folder of texts beside the library.
    struct Texts {
        TempLibrary file;
        QString path(const QString &name) const { return file.path(u"texts/"_s + name); }
        void write(const QString &name, const QByteArray &bytes) const
        {
            QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
            QVERIFY(writeFile(path(name), bytes));
        }
        QString folder() const { return file.path(u"texts"_s); }
    };

private Q_SLOTS:
    void aFolderWithBadFiles_hasARowForEach()
    {
        const Texts texts;
        texts.write(u"good.txt"_s, "A title\n\nA good text with enough words to be one.\n");
        texts.write(u"deep/below/good.md"_s, "# Another title\n\nA good *Markdown* text.\n");
        texts.write(u"same.text"_s, "A title\n\nA good text with enough words to be one.\n");
        texts.write(u"empty.txt"_s, "");
        texts.write(u"blank.txt"_s, " \n\n \t\n");
        texts.write(u"picture.txt"_s, "\x89PNG\r\n\x1a\n" + QByteArray(2000, '\0'));
        texts.write(u"ignored.bin"_s, "not asked for");
        const QString missing = texts.file.path(u"missing.txt"_s);
        QVERIFY(QDir().mkpath(texts.file.path(u"nothing"_s)));
        texts.write(u"named.png"_s, "\x89PNG\r\n\x1a\n" + QByteArray(2000, '\0'));

        Library library(texts.file.path(), steppingClock());
        QSignalSpy lists(&library, &Library::articlesChanged);
        ImportJob *job = library.importFiles({texts.folder(), missing, texts.path(u"named.png"_s),
                                              texts.file.path(u"nothing"_s), texts.path(u"good.txt"_s)});
        QSignalSpy rows(job, &ImportJob::imported);
        QSignalSpy progress(job, &ImportJob::progressed);
        QVERIFY(!job->isFinished());
        const auto reports = reportsOf(job);
        QCOMPARE(reports.size(), size_t(9));
        QCOMPARE(rows.size(), 9);
        QCOMPARE(progress.last(), (QVariantList{9, 9}));
        const auto report = byName(reports);
        QCOMPARE(int(report[u"good.md"_s].outcome), int(Outcome::Imported));
        QCOMPARE(report[u"good.md"_s].title, u"Another title"_s);
        const auto twice = {report[u"good.txt"_s], report[u"same.text"_s]};
        QCOMPARE(std::ranges::count(twice, Outcome::Imported, &ImportReport::outcome), 1);
        QCOMPARE(std::ranges::count(twice, Outcome::AlreadyThere, &ImportReport::outcome), 1);
        QCOMPARE(report[u"good.txt"_s].article, report[u"same.text"_s].article);
        const QHash<QString, Error::Kind> failures{
            {u"empty.txt"_s, Error::Kind::Empty},    {u"blank.txt"_s, Error::Kind::Empty},
            {u"picture.txt"_s, Error::Kind::Binary}, {u"missing.txt"_s, Error::Kind::NotFound},
            {u"named.png"_s, Error::Kind::Binary},   {u"nothing"_s, Error::Kind::Empty}};
        for (auto failure = failures.cbegin(); failure != failures.cend(); ++failure) {
            QCOMPARE(int(report[failure.key()].outcome), int(Outcome::Failed));
            QCOMPARE(int(report[failure.key()].error.kind), int(failure.value()));
            QVERIFY(report[failure.key()].error.subject.endsWith(failure.key()));
            QVERIFY(report[failure.key()].article.isNull());
        }
        QVERIFY(!lists.isEmpty());
        QCOMPARE(answerOf(library.articles({})).value().size(), size_t(2));
    }

    void anImport_isOneUndoableStep()
    {
        const Texts texts;
        for (int number = 0; number < 500; ++number)
            texts.write(u"%1.txt"_s.arg(number), "Title " + QByteArray::number(number) +
                                                     "\n\nA text of its own, number " + QByteArray::number(number) +
                                                     ".\n");
        Library library(texts.file.path(), steppingClock());
        QSignalSpy changes(&library, &Library::changed);
        const auto reports = reportsOf(library.importFiles({texts.folder()}));
        QCOMPARE(reports.size(), size_t(500));
        QCOMPARE(std::ranges::count(reports, Outcome::Imported, &ImportReport::outcome), 500);
        QCOMPARE(library.undoLabel(), u"Import"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(answerOf(library.articles({.limit = 1000})).value().size(), size_t(500));
        library.undo();
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(answerOf(library.articles({})).value().empty());
        library.redo();
        QVERIFY(answerOf(library.flushed()));
        QCOMPARE(answerOf(library.articles({.limit = 1000})).value().size(), size_t(500));
    }

    void whatIsInTheBin_isBroughtBack()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const auto first = reportsOf(library.importText(u"A title\n\nA text.\n"_s));
        library.removeArticles({first.at(0).article});
        QVERIFY(answerOf(library.flushed()));
        const auto again = reportsOf(library.importText(u"A title\n\nA text.\n"_s));
        QCOMPARE(int(again.at(0).outcome), int(Outcome::AlreadyThere));
        QCOMPARE(again.at(0).article, first.at(0).article);
        QCOMPARE(answerOf(library.articles({})).value().size(), size_t(1));
        library.undo();
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(answerOf(library.articles({})).value().empty());
    }

    void whatIsThereAlready_isNoStep()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        (void)reportsOf(library.importText(u"A title\n\nA text.\n"_s));
        library.undo();
        library.redo();
        QVERIFY(answerOf(library.flushed()));
        QSignalSpy changes(&library, &Library::changed);
        const auto again = reportsOf(library.importText(u"A title\n\nA text.\n"_s, u"other name"_s));
        QCOMPARE(int(again.at(0).outcome), int(Outcome::AlreadyThere));
        QCOMPARE(again.at(0).path, u"other name"_s);
        QCOMPARE(changes.size(), 0);
        const auto empty = reportsOf(library.importText(u"  "_s));
        QCOMPARE(int(empty.at(0).error.kind), int(Error::Kind::Empty));
    }

    void cancel_stopsAndKeepsWhatIsStored()
    {
        const Texts texts;
        for (int number = 0; number < 300; ++number)
            texts.write(u"%1.txt"_s.arg(number), "Title\n\nText number " + QByteArray::number(number) + ".\n");
        Library library(texts.file.path(), steppingClock());
        ImportJob *job = library.importFiles({texts.folder()});
        connect(job, &ImportJob::imported, job, &ImportJob::cancel);
        const auto reports = reportsOf(job);
        QVERIFY(!reports.empty());
        QVERIFY(reports.size() < 300);
        const auto imported = std::ranges::count(reports, Outcome::Imported, &ImportReport::outcome);
        QCOMPARE(qsizetype(answerOf(library.articles({.limit = 1000})).value().size()), qsizetype(imported));
        library.undo();
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(answerOf(library.articles({})).value().empty());
    }

    void closingTheLibrary_endsItsJobs()
    {
        const Texts texts;
        for (int number = 0; number < 50; ++number)
            texts.write(u"%1.txt"_s.arg(number), "Title\n\nText number " + QByteArray::number(number) + ".\n");
        {
            Library library(texts.file.path(), steppingClock());
            QSignalSpy rows(library.importFiles({texts.folder()}), &ImportJob::imported);
            QVERIFY(rows.wait());
        }
        Store store(texts.file.path());
        QVERIFY(store.check().ok);
        QVERIFY(store.articles().list({}, false, 0, -1).size() >= 1);
    }

    void nothingToImport_finishesToo()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        QVERIFY(reportsOf(library.importFiles({})).empty());
        QVERIFY(library.undoLabel().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_import_job.moc"
