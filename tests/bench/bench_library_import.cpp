// Ten thousand small web pages into a new library: how fast, in how much memory, and how long the thread that a window
// would live on is kept from its events meanwhile.

#include "library/import_job.h"
#include "library/library.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Pages = 10'000;
constexpr int Tick = 4; ///< ms between two looks at the clock

/// About 3 KB each, no two alike.
void writePages(const QString &folder)
{
    for (int number = 0; number < Pages; ++number) {
        const QByteArray id = QByteArray::number(number);
        QByteArray page = "<!doctype html><html lang=en><head><title>Note " + id +
                          "</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Note " + id + "</h1>";
        for (int paragraph = 0; paragraph < 12; ++paragraph)
            page += "<p>Paragraph " + QByteArray::number(paragraph * number) +
                    " of a note that somebody wrote on a ferry, about the weather, the harbour and the people who were "
                    "waiting there, <em>with a few words that count</em> and many that do not.</p>";
        QFile file(folder + u"/note%1.html"_s.arg(number));
        if (file.open(QIODevice::WriteOnly))
            file.write(page + "</article></body></html>");
    }
}

double megabytes(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    return double(usage.ru_maxrss) / 1024;
}

void waitFor(const QFuture<Result<>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
}

void importPages(benchmark::State &state)
{
    QTemporaryDir folder;
    const QString pages = folder.filePath(u"pages"_s);
    QDir().mkpath(pages);
    writePages(pages);
    const double before = megabytes(RUSAGE_SELF);
    std::vector<double> gaps;
    int imported = 0;
    for (auto _ : state) {
        Library library(folder.filePath(u"library.db"_s));
        waitFor(library.load());
        QEventLoop loop;
        QElapsedTimer sinceTick;
        QTimer ticks;
        ticks.setTimerType(Qt::PreciseTimer);
        QObject::connect(&ticks, &QTimer::timeout, &loop,
                         [&] { gaps.push_back(double(sinceTick.nsecsElapsed()) / 1e6 - Tick), sinceTick.start(); });
        ImportJob *job = library.importFiles({pages});
        QObject::connect(job, &ImportJob::imported, &loop, [&imported](const ImportReport &report) {
            imported += report.outcome == ImportReport::Outcome::Imported ? 1 : 0;
        });
        QObject::connect(job, &ImportJob::finished, &loop, &QEventLoop::quit);
        sinceTick.start();
        ticks.start(Tick);
        loop.exec();
    }
    if (imported != Pages)
        return state.SkipWithError("pages are missing");
    std::ranges::sort(gaps);
    state.counters["files_per_s"] = benchmark::Counter(Pages, benchmark::Counter::kIsRate);
    state.counters["late_p50_ms"] = gaps[gaps.size() / 2];
    state.counters["late_p99_ms"] = gaps[gaps.size() * 99 / 100];
    state.counters["late_max_ms"] = gaps.back();
    state.counters["grown_mb"] = megabytes(RUSAGE_SELF) - before;
    state.counters["peak_mb"] = megabytes(RUSAGE_SELF);
    state.counters["worker_peak_mb"] = megabytes(RUSAGE_CHILDREN);
}
BENCHMARK(importPages)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
