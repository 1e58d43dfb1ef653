#include "library/import_workers.h"

#include "importers/importers.h"
#include "library/error_text.h"
#include "support/dump.h"
#include "support/strict_test.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <csignal>
#include <sys/wait.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray SomeText = "A title\n\nSome words that make a paragraph, and some more of them.\n";

/// Processes whose parent this one is, that are still there.
QList<pid_t> processes()
{
    QList<pid_t> found;
    for (const QString &task : QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(u"/proc/self/task/%1/children"_s.arg(task));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &id : file.readAll().split(' ')) {
            if (!id.trimmed().isEmpty())
                found.append(id.toInt());
        }
    }
    return found;
}

} // namespace

/// The double's behaviours are named by the document's name; see tests/support/odd_worker.cpp.
class TestImportWorker : public StrictTest {
    Q_OBJECT

    static Result<ImportedArticle> odd(ImportWorkers &workers, const QString &how)
    {
        return workers.read(SomeText, u"txt"_s, {.name = how});
    }

private Q_SLOTS:
    void whatItReads_isWhatTheImporterReads_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(QStringLiteral(TEST_DATA "/import"), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.endsWith(u".expected"))
                QTest::addRow("%s", qPrintable(files.fileName())) << path;
        }
    }

    void whatItReads_isWhatTheImporterReads()
    {
        ImportWorkers workers;
        QFETCH(const QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ImportOptions options;
        options.name = QFileInfo(path).fileName();
        options.readNeighbour = [folder = QFileInfo(path).absoluteDir()](const QString &name) {
            QFile neighbour(folder.filePath(name));
            return neighbour.open(QIODevice::ReadOnly) ? neighbour.readAll() : QByteArray();
        };
        const auto here = readArticle(bytes, QFileInfo(path).suffix(), options);
        const auto there = workers.read(bytes, QFileInfo(path).suffix(), options);
        QCOMPARE(there.has_value(), here.has_value());
        if (here) {
            QCOMPARE(dump(*there), dump(*here));
            QVERIFY(*there == *here);
        } else {
            QVERIFY(there.error() == here.error());
        }
        QCOMPARE(processes().size(), 1);
    }

    void aWorkerIsUsedAgain_andThenGone()
    {
        {
            ImportWorkers workers;
            QVERIFY(processes().isEmpty());
            QVERIFY(workers.read(SomeText, u"txt"_s, {}));
            const QList<pid_t> first = processes();
            QCOMPARE(first.size(), 1);
            for (int number = 0; number < 200; ++number)
                QVERIFY(workers.read(SomeText + QByteArray::number(number), u"txt"_s, {}));
            QCOMPARE(processes(), first);
        }
        QVERIFY(processes().isEmpty());
    }

    void threadsThatAskAtOnce_getAWorkerEach()
    {
        ImportWorkers workers;
        QList<int> numbers(400);
        std::iota(numbers.begin(), numbers.end(), 0);
        const auto titles = QtConcurrent::blockingMapped<QStringList>(numbers, [&workers](int number) {
            const QByteArray text = "Title " + QByteArray::number(number) + "\n\nSome words.\n";
            return workers.read(text, u"txt"_s, {})->article.metadata.title;
        });
        for (const int number : numbers)
            QCOMPARE(titles[number], u"Title %1"_s.arg(number));
        QVERIFY(processes().size() <= QThreadPool::globalInstance()->maxThreadCount());
    }

    void aWorkerKilledFromOutside_isReplaced()
    {
        ImportWorkers workers;
        QVERIFY(workers.read(SomeText, u"txt"_s, {}));
        const QList<pid_t> first = processes();
        QCOMPARE(kill(first.at(0), SIGKILL), 0);
        siginfo_t end{};
        QCOMPARE(waitid(P_PID, id_t(first.at(0)), &end, WEXITED | WNOWAIT), 0);
        QVERIFY(workers.read(SomeText, u"txt"_s, {}));
        QVERIFY(processes() != first);
        QCOMPARE(processes().size(), 1);
    }

    void aFailingReader_costsASentence_data()
    {
        using Kind = Error::Kind;
        QTest::addColumn<QString>("how");
        QTest::addColumn<Error>("expected");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *how, Kind kind, const QString &detail, const QString &sentence) {
            QTest::newRow(how) << QString::fromLatin1(how) << Error{kind, QString::fromLatin1(how), detail} << sentence;
        };
        const QString stopped = u"its reader stopped working"_s;
        const QString nonsense = u"its reader answered nonsense"_s;
        const QString isBroken = u"“%1” is damaged or incomplete (%2): get it again from where it came from."_s;
        for (const char *how : {"crash", "killed", "leave", "deaf"})
            row(how, Kind::Malformed, stopped, isBroken.arg(QString::fromLatin1(how), stopped));
        for (const char *how : {"half", "nonsense", "unknown", "outside", "torn", "false name"})
            row(how, Kind::Malformed, nonsense, isBroken.arg(QString::fromLatin1(how), nonsense));
        row("memory", Kind::TooLarge, u"out of memory"_s,
            u"“memory” would take more memory than a file may: get it in smaller parts, or in another format."_s);
        row("spin", Kind::TimedOut, u"1 s"_s,
            u"“spin” took too long (1 s) and was given up: try again, or choose a smaller file."_s);
    }

    void aFailingReader_costsASentence()
    {
        QFETCH(const QString, how);
        QFETCH(const Error, expected);
        QFETCH(const QString, sentence);
        ImportWorkers workers(QStringLiteral(ODD_WORKER), {.processor = 1s});
        QVERIFY(odd(workers, u"good"_s));
        for (int time = 0; time < 2; ++time) {
            const auto read = odd(workers, how);
            QVERIFY(!read);
            QCOMPARE(int(read.error().kind), int(expected.kind));
            QCOMPARE(read.error().subject, expected.subject);
            QCOMPARE(read.error().detail, expected.detail);
            QCOMPARE(errorText(read.error()), sentence);
            QVERIFY(processes().isEmpty());
        }
        QVERIFY(odd(workers, u"good"_s));
    }

    void aReaderThatHangs_isGivenUp()
    {
        ImportWorkers workers(QStringLiteral(ODD_WORKER), {.patience = 1s});
        for (const QString &how : {u"hang"_s, u"curious"_s}) {
            const auto read = odd(workers, how);
            QVERIFY(!read);
            QCOMPARE(int(read.error().kind), int(Error::Kind::TimedOut));
            QCOMPARE(read.error().detail, u"1 s"_s);
            QVERIFY(processes().isEmpty());
        }
    }

    void cancelling_endsItAtOnce()
    {
        ImportWorkers workers(QStringLiteral(ODD_WORKER));
        int questions = 0;
        ImportOptions options;
        options.name = u"hang"_s;
        options.isCancelled = [&questions] { return ++questions > 3; };
        const auto read = workers.read(SomeText, u"txt"_s, options);
        QVERIFY(!read);
        QCOMPARE(int(read.error().kind), int(Error::Kind::Cancelled));
        QVERIFY(processes().isEmpty());
    }

    void aMissingWorker_saysSo()
    {
        ImportWorkers workers(u"/nowhere/scholiast-import-worker"_s);
        const auto read = workers.read(SomeText, u"txt"_s, {.name = u"some.txt"_s});
        QVERIFY(!read);
        QCOMPARE(errorText(read.error()), u"“some.txt” can’t be read, as a part of Scholiast is missing "
                                          "(scholiast-import-worker): install Scholiast again."_s);
    }

    void theSandbox_refusesEverything()
    {
        QProcess check;
        check.start(importWorkerProgram(), {u"--check-sandbox"_s});
        QVERIFY(check.waitForFinished());
        const QByteArray report = check.readAllStandardOutput();
        if (!report.startsWith("filter: yes"))
            QSKIP("This system has no seccomp");
        QVERIFY2(check.exitCode() == 0 && check.exitStatus() == QProcess::NormalExit, report.constData());
        QVERIFY2(!report.contains("POSSIBLE"), report.constData());
        QCOMPARE(report.count("refused"), 14);
    }

    void startedByHand_itExplainsItself()
    {
        QProcess worker;
        worker.start(importWorkerProgram(), {});
        QVERIFY(worker.waitForFinished());
        QCOMPARE(worker.exitCode(), 2);
        QVERIFY(worker.readAllStandardError().contains("--check-sandbox"));
    }
};

QTEST_GUILESS_MAIN(TestImportWorker)
#include "tst_import_worker.moc"
