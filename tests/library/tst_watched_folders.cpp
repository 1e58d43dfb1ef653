#include "library/watched_folders.h"

#include "base/file.h"
#include "storage/store_thread.h"
#include "support/epub_maker.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QDir>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Time goes on only when it is told to.
class TestTime {
public:
    [[nodiscard]] Clock clock() const
    {
        return [now = m_seconds] { return QDateTime(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC).addSecs(*now); };
    }
    void pass(int seconds) { *m_seconds += seconds; }

private:
    std::shared_ptr<std::atomic_int> m_seconds = std::make_shared<std::atomic_int>(0);
};

/// A job that is over, whatever it was asked for.
class DoneJob final : public ImportJob {
public:
    [[nodiscard]] const std::vector<ImportReport> &reports() const override { return rows; }
    [[nodiscard]] int total() const override { return int(rows.size()) + unread; }
    void cancel() override {}
    [[nodiscard]] bool isFinished() const override { return true; }

    std::vector<ImportReport> rows;
    int unread = 0; ///< files that it was stopped before
};

/// A look that began and ended in here; none is on its way afterwards.
void lookAt(WatchedFolders &watched)
{
    const auto isQuiet = [&watched] { return !watched.isLooking(); };
    if (!QTest::qWaitFor(isQuiet, 20000))
        qFatal("a look does not end");
    watched.look();
    if (!QTest::qWaitFor(isQuiet, 20000))
        qFatal("a look does not end");
}

} // namespace

class TestWatchedFolders : public StrictTest {
    Q_OBJECT
    using Outcome = ImportReport::Outcome;

    /// A library and a folder beside it that it watches.
    struct Watch {
        TempLibrary file;
        TestTime time;
        std::unique_ptr<Library> library;
        std::vector<ImportReport> reports;

        Watch()
        {
            QDir().mkpath(folder());
            open();
        }
        void open()
        {
            library = std::make_unique<Library>(file.path(), time.clock());
            QSignalSpy ready(&library->watchedFolders(), &WatchedFolders::foldersChanged);
            if (!answerOf(library->load()) || (ready.isEmpty() && !ready.wait()))
                qFatal("the library does not load");
            QObject::connect(&watched(), &WatchedFolders::importStarted, [this](ImportJob *job) {
                QObject::connect(job, &ImportJob::finished, [this, job] {
                    reports.insert(reports.end(), job->reports().begin(), job->reports().end());
                });
            });
        }
        WatchedFolders &watched() const { return library->watchedFolders(); }
        QString folder() const { return file.path(u"inbox"_s); }
        void write(const QString &name, const QByteArray &bytes) const
        {
            QDir().mkpath(QFileInfo(folder() + u'/' + name).path());
            if (!writeFile(folder() + u'/' + name, bytes))
                qFatal("can't write");
        }
        void choose(const std::vector<WatchedFolder> &folders) const
        {
            QSignalSpy changed(&watched(), &WatchedFolders::foldersChanged);
            watched().setFolders(folders);
            if (!changed.wait())
                qFatal("the folders do not change");
            look();
        }
        void look() const { lookAt(watched()); }
        /// Everything written so far is left alone for long enough.
        void settle()
        {
            look();
            time.pass(5);
            look();
        }
        QStringList names() const
        {
            QStringList names;
            for (const ImportReport &report : reports)
                names << QFileInfo(report.path).fileName();
            names.sort();
            return names;
        }
    };

private Q_SLOTS:
    void whatTheReaderCancelled_isTriedAgainAtTheNextStart()
    {
        Watch watch;
        watch.choose({{watch.folder(), false}});
        int started = 0, finished = 0;
        connect(&watch.watched(), &WatchedFolders::importStarted, this, [&](ImportJob *job) {
            ++started;
            connect(job, &ImportJob::finished, this, [&finished] { ++finished; });
            job->cancel();
        });
        watch.write(u"new.txt"_s, "A new text.\n");
        watch.settle();
        QTRY_COMPARE(finished, 1);
        QVERIFY(watch.reports.empty());
        watch.settle();
        QCOMPARE(started, 1); // not again and again
        QVERIFY(answerOf(watch.library->flushed()));
        watch.open();
        watch.settle();
        QTRY_COMPARE(watch.names(), QStringList{u"new.txt"_s});
    }

    void onlyWhatWasTakenOrRefused_isKnown_data()
    {
        QTest::addColumn<int>("unread");
        QTest::addColumn<QStringList>("known");
        QTest::newRow("to its end") << 0 << QStringList{u"refused.txt"_s, u"taken.txt"_s, u"whole.zip"_s};
        QTest::newRow("stopped") << 1 << QStringList{u"refused.txt"_s, u"taken.txt"_s}; // the archive had more, perhaps
    }
    void onlyWhatWasTakenOrRefused_isKnown()
    {
        QFETCH(const int, unread);
        QFETCH(const QStringList, known);
        const TempLibrary file;
        const QString inbox = file.path(u"inbox"_s);
        QVERIFY(QDir().mkpath(inbox));
        StoreThread store(file.path());
        QThreadPool pool;
        TestTime time;
        DoneJob job;
        WatchedFolders watched(store, pool, time.clock(), [&job](const QStringList &) { return &job; });
        QSignalSpy changed(&watched, &WatchedFolders::foldersChanged);
        QSignalSpy started(&watched, &WatchedFolders::importStarted);
        watched.start();
        QTRY_COMPARE(changed.size(), 1);
        watched.setFolders({{inbox, false}});
        QTRY_COMPARE(changed.size(), 2);
        const auto error = [](Error::Kind kind) { return Error{kind, {}, {}}; };
        job.rows = {{.path = u"taken.txt"_s, .outcome = Outcome::Imported},
                    {.path = u"refused.txt"_s, .error = error(Error::Kind::Binary)},
                    {.path = u"unsaved.txt"_s, .error = error(Error::Kind::Storage)},
                    {.path = u"stopped.txt"_s, .error = error(Error::Kind::Cancelled)},
                    {.path = u"whole.zip/deep/a.txt"_s, .outcome = Outcome::Imported},
                    {.path = u"half.zip/a.txt"_s, .outcome = Outcome::Imported},
                    {.path = u"half.zip/b.txt"_s, .error = error(Error::Kind::Storage)}};
        for (ImportReport &row : job.rows) {
            QVERIFY(writeFile(inbox + u'/' + row.path.section(u'/', 0, 0), "x"));
            row.path.prepend(inbox + u'/');
        }
        QVERIFY(writeFile(inbox + u"/unread.txt"_s, "x"));
        job.unread = unread;
        lookAt(watched);
        time.pass(5);
        lookAt(watched);
        QCOMPARE(started.size(), 1);
        Q_EMIT job.finished();
        const auto saved = answerOf(store.run([](Store &s) { return s.watched().knownFiles(); }));
        QVERIFY(saved);
        QStringList names;
        for (const QString &path : *saved)
            names += QFileInfo(path).fileName();
        QCOMPARE(names, known);
    }

    void partsOfAPage_areNoDocuments()
    {
        Watch watch;
        watch.choose({{watch.folder(), true}});
        watch.write(u"talk.html"_s, "<!DOCTYPE html><p>A page about a talk.</p>");
        watch.write(u"talk_files/frame.html"_s, "<!DOCTYPE html><p>A frame with an advertisement.</p>");
        watch.write(u"other_files/text.txt"_s, "A text in a folder like any other.\n");
        watch.settle();
        QTRY_COMPARE(watch.names(), (QStringList{u"talk.html"_s, u"text.txt"_s}));
    }

    void aBookThatIsAFolder_isOneDocument_data()
    {
        QTest::addColumn<bool>("recursive");
        QTest::newRow("subfolders too") << true;
        QTest::newRow("this folder alone") << false;
    }
    void aBookThatIsAFolder_isOneDocument()
    {
        QFETCH(const bool, recursive);
        Watch watch;
        watch.choose({{watch.folder(), recursive}});
        EpubMaker book;
        book.chapters = {{"one.xhtml", "<h1>One</h1><p>The first boat leaves early.</p>"}};
        for (const ZipPart &part : book.archive())
            watch.write(u"boats/"_s + QString::fromLatin1(part.name), part.bytes);
        watch.look();
        watch.time.pass(5);
        watch.write(u"boats/OEBPS/notes.xhtml"_s, "<html/>"); // it is still being copied
        watch.look();
        QVERIFY(watch.reports.empty());
        watch.time.pass(5);
        watch.look();
        QTRY_COMPARE(watch.names(), QStringList{u"boats"_s});
        QCOMPARE(int(watch.reports[0].outcome), int(Outcome::Imported));
        watch.settle();
        QCOMPARE(watch.reports.size(), size_t(1));
    }

    void aNewFile_isImportedOnceItIsWritten()
    {
        Watch watch;
        watch.choose({{watch.folder(), false}});
        watch.write(u"new.txt"_s, "A title\n\nHalf of"); // a download on its way
        watch.look();
        watch.time.pass(5);
        watch.write(u"new.txt"_s, "A title\n\nHalf of it, and then the other half.\n");
        watch.look();
        watch.time.pass(1);
        watch.look();
        QVERIFY(watch.reports.empty());
        watch.time.pass(5);
        watch.look();
        QTRY_COMPARE(watch.reports.size(), size_t(1));
        QCOMPARE(int(watch.reports[0].outcome), int(Outcome::Imported));
        watch.settle();
        QCOMPARE(watch.reports.size(), size_t(1));
        const SessionPtr session = answerOf(watch.library->open(watch.reports[0].article)).value();
        QVERIFY(session->article().text.contains(u"other half"_s));
    }

    void whatIsThereAlready_isNotImported()
    {
        Watch watch;
        watch.write(u"old.txt"_s, "An old text.\n");
        watch.choose({{watch.folder(), false}});
        watch.write(u"new.txt"_s, "A new text.\n");
        watch.settle();
        QTRY_COMPARE(watch.names(), QStringList{u"new.txt"_s});
    }

    void whatCameWhileItWasClosed_isImportedAtTheNextStart()
    {
        Watch watch;
        watch.write(u"old.txt"_s, "An old text.\n");
        watch.choose({{watch.folder(), false}});
        watch.write(u"first.txt"_s, "A first text.\n");
        watch.settle();
        QTRY_COMPARE(watch.reports.size(), size_t(1));
        watch.look();
        QVERIFY(answerOf(watch.library->flushed()));
        watch.library.reset();
        watch.write(u"second.txt"_s, "A second text.\n");
        watch.open();
        QCOMPARE(watch.watched().folders(), (std::vector<WatchedFolder>{{watch.folder(), false}}));
        watch.settle();
        QTRY_COMPARE(watch.names(), (QStringList{u"first.txt"_s, u"second.txt"_s}));
    }

    void subfolders_areLookedIntoWhenAsked()
    {
        Watch watch;
        QDir().mkpath(watch.folder() + u"/deep"_s);
        watch.choose({{watch.folder(), false}});
        watch.write(u"deep/one.txt"_s, "One text.\n");
        watch.settle();
        QVERIFY(watch.reports.empty());
        watch.choose({{watch.folder(), true}});
        watch.write(u"deep/below/two.txt"_s, "Two texts.\n");
        watch.settle();
        QTRY_COMPARE(watch.names(), QStringList{u"two.txt"_s}); // the first was there when subfolders were asked for
    }

    void whatCannotBeRead_isReportedOnce()
    {
        Watch watch;
        watch.choose({{watch.folder(), false}});
        watch.write(u"picture.txt"_s, "\x89PNG\r\n\x1a\n" + QByteArray(2000, '\0'));
        watch.write(u"program.bin"_s, "no kind that can be read");
        watch.write(u".hidden.txt"_s, "A hidden text.\n");
        watch.write(u"paper.pdf.part"_s, "A download.\n");
        watch.write(u"empty.txt"_s, "");
        watch.settle();
        QTRY_COMPARE(watch.names(), QStringList{u"picture.txt"_s});
        QCOMPARE(int(watch.reports[0].error.kind), int(Error::Kind::Binary));
        watch.settle();
        QCOMPARE(watch.reports.size(), size_t(1));
    }

    void aFolderThatIsAway_isWaitedFor()
    {
        Watch watch;
        const QString disk = watch.file.path(u"disk"_s);
        watch.choose({{disk, true}});
        QVERIFY(QDir().mkpath(disk));
        QVERIFY(writeFile(disk + u"/text.txt"_s, "A text on a disk.\n"));
        watch.settle();
        QTRY_COMPARE(watch.names(), QStringList{u"text.txt"_s});
    }

    void aFolderThatIsRemoved_isLeftAlone()
    {
        Watch watch;
        watch.choose({{watch.folder(), false}});
        watch.choose({});
        watch.write(u"new.txt"_s, "A new text.\n");
        watch.settle();
        QVERIFY(watch.reports.empty());
        watch.choose({{watch.folder() + u'/', false}});
        watch.settle();
        QVERIFY(watch.reports.empty());
        QCOMPARE(watch.watched().folders().front().path, watch.folder());
    }

    void theSystem_tellsOfNewFiles()
    {
        Watch watch;
        watch.choose({{watch.folder(), false}});
        watch.write(u"new.txt"_s, "A new text.\n");
        QTRY_VERIFY((watch.time.pass(1), watch.names() == QStringList{u"new.txt"_s})); // nobody asked it to look
    }
};

QTEST_GUILESS_MAIN(TestWatchedFolders)
#include "tst_watched_folders.moc"
