// Web pages: the time from bytes to article, for pages of a size and for the pages beside the project.

#include "importers/html_importer.h"

#include <QDir>
#include <QProcess>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace {

/// About 100 KB as pages are: scripts, navigation, an article of 1,500 words, comments.
QByteArray pageOf100Kilobytes()
{
    QByteArray page = "<!DOCTYPE html><html lang=en><head><title>The ferry</title><style>" + QByteArray(8000, 'a') +
                      "</style><script>" + QByteArray(30'000, 'b') + "</script></head><body>";
    page +=
        "<nav><ul>" +
        QByteArray("<li class=\"menu-item menu-item-type\"><a href=\"/section/page\">Section</a></li>").repeated(200) +
        "</ul></nav><main><article class=\"post\"><h1>The ferry</h1>";
    page +=
        QByteArray(
            "<p>The boat that leaves at eleven is the last of the day, and <a href=\"/everybody\">everybody</a> who "
            "misses it sleeps on the quay, under the arches where the nets are <em>dried</em>.</p>\n")
            .repeated(50);
    page += "</article></main><div class=\"comments\">" +
            QByteArray("<div class=\"comment\"><span>Reader</span><p>I was there, and it was so, I think.</p></div>")
                .repeated(250);
    return page + "</div></body></html>";
}

void readPageOf100Kilobytes(benchmark::State &state)
{
    const QByteArray page = pageOf100Kilobytes();
    for (auto _ : state)
        benchmark::DoNotOptimize(readHtml(page, {}));
    state.counters["pages_per_s"] = benchmark::Counter(double(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["KB"] = double(page.size()) / 1000;
}
BENCHMARK(readPageOf100Kilobytes)->Unit(benchmark::kMillisecond);

std::vector<QByteArray> realPages()
{
    std::vector<QByteArray> pages;
    const QDir folder(QStringLiteral(SHARED_PAGES));
    for (const QFileInfo &file : folder.entryInfoList({u"*.gz"_s}, QDir::Files)) {
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-dc"_s, file.filePath()});
        if (gzip.waitForFinished())
            pages.push_back(gzip.readAllStandardOutput());
    }
    return pages;
}

void readRealPages(benchmark::State &state)
{
    const std::vector<QByteArray> pages = realPages();
    if (pages.empty())
        return state.SkipWithError("no pages beside the project");
    std::vector<double> times;
    for (auto _ : state) {
        times.clear();
        for (const QByteArray &page : pages) {
            const auto start = std::chrono::steady_clock::now();
            benchmark::DoNotOptimize(readHtml(page, {}));
            times.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
    }
    std::ranges::sort(times);
    state.counters["p50_ms"] = times[times.size() / 2];
    state.counters["p95_ms"] = times[times.size() * 95 / 100];
}
BENCHMARK(readRealPages)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
