// 10,000 highlights over 1,000 articles in every format, from the library's file to the exported one: the rate, and how
// much memory it takes above the open library. A process for each format, so that peaks don't mix.

#include "exporters/exporters.h"
#include "library/export_snapshot.h"
#include "library/export_templates.h"
#include "storage/store.h"
#include "support/library_samples.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Articles = 1'000;
constexpr int HighlightsEach = 10;
constexpr int Paragraphs = 40;

Article articleOf(int number)
{
    QStringList paragraphs{u"# Article number %1"_s.arg(number)};
    for (int paragraph = 0; paragraph < Paragraphs; ++paragraph) {
        paragraphs += paragraph % 8 == 0
                          ? u"## Part %1"_s.arg(paragraph / 8)
                          : u"The boat %1 that leaves at eleven is the last of the day, and everybody who misses it "
                            "sleeps on the quay, under the arches where the nets are dried; l’été, à 30 °C, on y "
                            "dort aussi bien qu’ailleurs. Paragraph %2 ends here."_s.arg(number)
                                .arg(paragraph);
    }
    Article article = *makeArticle(paragraphs);
    article.metadata.url = u"https://example.org/%1"_s.arg(number);
    article.metadata.authors = {u"Ada Berg"_s};
    article.added = sampleTime(number);
    return article;
}

void makeLibrary(const QString &path)
{
    Store store(path);
    std::vector<Tag> tags;
    for (int number = 0; number < 50; ++number)
        tags.push_back(sampleTag(u"tag %1"_s.arg(number), number % 5 == 0 ? TagId() : tags[size_t(number / 5 * 5)].id));
    store.apply(adding({}, tags));
    for (int number = 0; number < Articles; ++number) {
        const Article article = articleOf(number);
        store.articles().add(article, {}, {});
        std::vector<Annotation> annotations;
        for (int highlight = 0; highlight < HighlightsEach; ++highlight) {
            const TextRange block = article.blocks[size_t(highlight * 4 + 2)].range;
            annotations.push_back(sampleAnnotation(article, {block.start + 4, block.start + 60},
                                                   {tags[size_t(highlight * 3)].id},
                                                   highlight % 2 == 0 ? u"A note of *some* words."_s : QString()));
        }
        store.apply(adding(annotations));
    }
}

/// Of this process; `field` is VmRSS or VmHWM (the peak). KiB.
qint64 memory(const QByteArray &field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

int exportAs(const QString &path, const QString &format, const QString &target)
{
    Store store(path);
    const std::vector<ArticleId> ids = listedArticles(store);
    const qint64 before = memory("VmRSS");
    QElapsedTimer timer;
    timer.start();
    const std::clock_t start = std::clock();
    const Result<ExportSnapshot> snapshot = exportSnapshot(store, ids, {}, sampleTime());
    const Result<QString> written =
        snapshot.and_then([&](const ExportSnapshot &s) { return exportToFile(s, format, target); });
    if (!written)
        return 1;
    std::printf("%.3f %.3f %lld\n", double(timer.nsecsElapsed()) / 1e6,
                double(std::clock() - start) * 1000 / CLOCKS_PER_SEC, static_cast<long long>(memory("VmHWM") - before));
    return 0;
}

/// Milliseconds, those of them on the processor, and KiB.
using Figures = std::array<double, 3>;

/// Of one export in a process of its own; zeros when it failed.
Figures measured(const QString &library, const QString &format, const QString &target)
{
    QFile::remove(target);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"export"_s, library, format, target});
    process.waitForFinished(-1);
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    return words.size() == 3 ? Figures{words[0].toDouble(), words[1].toDouble(), words[2].toDouble()} : Figures{};
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv); // PDF needs fonts
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == u"export")
        return exportAs(arguments[2], arguments[3], arguments[4]);
    if (arguments.size() == 3 && arguments[1] == u"make") {
        makeLibrary(arguments[2]);
        return 0;
    }
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.db"_s), target = folder.filePath(u"out"_s);
    makeLibrary(library);
    QStringList formats = exporterNames();
    formats.removeAll(u"pdf-original"_s); // of one article that came from a PDF
    for (const TemplateRow &row : exportTemplates({}))
        formats += row.name;
    std::printf("[");
    for (const QString &format : formats) {
        std::array<std::vector<double>, 3> figures;
        for (int round = 0; round < 3; ++round) {
            const Figures one = measured(library, format, target);
            for (size_t figure = 0; figure < one.size(); ++figure)
                figures[figure].push_back(one[figure]);
        }
        for (std::vector<double> &values : figures)
            std::ranges::sort(values);
        const double time = figures[0][1], processor = figures[1][1];
        std::printf("%s\n{\"format\": \"%s\", \"ms\": %.1f, \"cpu_ms\": %.1f, \"highlights_per_s\": %.0f, \"peak_kb\": "
                    "%.0f, \"file_kb\": %lld}",
                    format == formats.front() ? "" : ",", qPrintable(format), time, processor,
                    processor > 0 ? Articles * HighlightsEach * 1000 / processor : 0.0, figures[2][1],
                    static_cast<long long>(QFile(target).size() / 1024));
        std::fflush(stdout);
    }
    std::printf("\n]\n");
    return 0;
}
