// What a reader waits for in the window: the first paint of a text, a page down among highlights, a new highlight. Run
// with QT_QPA_PLATFORM=offscreen; each reports its median and p99.

#include "library/annotation_actions.h"
#include "support/article_maker.h"
#include "support/library_journey.h"
#include "support/temp_library.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"

#include <QApplication>
#include <QRandomGenerator>

#include <benchmark/benchmark.h>
#include <chrono>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int WordsOfParagraph = 80;

QString prose(qsizetype words)
{
    static const QStringList vocabulary =
        QStringLiteral("crates of books are still waiting on the quay and the librarian keeps a notebook in her hand "
                       "while the town council promises a common declaration before the summer for public reading")
            .split(u' ');
    QRandomGenerator random(7);
    QString text;
    for (qsizetype written = 0; written < words; written += WordsOfParagraph) {
        QStringList paragraph;
        for (int i = 0; i < WordsOfParagraph; ++i)
            paragraph << vocabulary[random.bounded(int(vocabulary.size()))];
        text += paragraph.join(u' ') + QStringLiteral(".\n\n");
    }
    return text;
}

ArticlePtr articleOf(qsizetype words)
{
    return makeArticle(prose(words).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts));
}

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void report(benchmark::State &state, std::vector<double> frames)
{
    std::ranges::sort(frames);
    state.counters["p50_ms"] = frames[frames.size() / 2];
    state.counters["p99_ms"] = frames[std::min(frames.size() - 1, frames.size() * 99 / 100)];
}

/// Until everything asked for is on the screen.
void paintNow()
{
    QCoreApplication::processEvents();
}

void firstPaint(benchmark::State &state)
{
    const ArticlePtr article = articleOf(state.range(0));
    ReadingView view;
    view.resize(1000, 900);
    view.show();
    paintNow();
    std::vector<double> times;
    for (auto _ : state) {
        const auto begin = Clock::now();
        view.setArticle(article);
        view.viewport()->repaint();
        times.push_back(millisecondsSince(begin));
        state.PauseTiming();
        view.setArticle(nullptr);
        paintNow();
        state.ResumeTiming();
    }
    report(state, times);
}
BENCHMARK(firstPaint)->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

/// A pane on a text of 100,000 words with some highlights, in a library of its own.
struct Reading {
    TempLibrary file;
    Library library{file.path()};
    SessionPtr session;
    ReadingPane pane{library};

    explicit Reading(int highlights)
    {
        if (!answerOf(library.load()))
            qFatal("the library does not load");
        session = openedText(library, prose(100'000));
        library.perform(manyHighlights(highlights));
        pane.resize(1000, 900);
        pane.setSession(session);
        pane.show();
        paintNow();
    }
    ~Reading()
    {
        if (!answerOf(library.flushed()))
            qFatal("the library does not save");
    }

    ChangeSet highlight(TextRange range, int number) const
    {
        const HighlightStyle style{number % 7 == 0 ? HighlightStyle::Shape::Underline
                                                   : HighlightStyle::Shape::Highlight,
                                   AllColours[size_t(number) % AllColours.size()]};
        return actions::addHighlight(session->article(), range, style, library.now());
    }

    ChangeSet manyHighlights(int count) const
    {
        QRandomGenerator random(11);
        ChangeSet all;
        all.label = QStringLiteral("Highlight");
        for (int i = 0; i < count; ++i) {
            const qsizetype start = random.bounded(session->article().text.size() - 200);
            const ChangeSet one = highlight({start, start + 10 + random.bounded(150)}, i);
            all.annotations.insert(all.annotations.end(), one.annotations.begin(), one.annotations.end());
        }
        return all;
    }
};

void pageDown(benchmark::State &state)
{
    Reading reading(int(state.range(0)));
    ReadingView &view = *reading.pane.view();
    std::vector<double> frames;
    for (auto _ : state) {
        const auto begin = Clock::now();
        view.scrollByPixels(view.viewport()->height() - 60);
        paintNow();
        frames.push_back(millisecondsSince(begin));
        if (view.progress() >= 0.99) {
            state.PauseTiming();
            view.showPlace({});
            paintNow();
            state.ResumeTiming();
        }
    }
    report(state, frames);
}
BENCHMARK(pageDown)->Arg(0)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

void addHighlight(benchmark::State &state)
{
    Reading reading(int(state.range(0)));
    const TextRange block = reading.session->article().blocks[3].range;
    std::vector<double> frames;
    for (auto _ : state) {
        const auto begin = Clock::now();
        reading.library.perform(reading.highlight({block.start + 20, block.start + 60}, 1));
        reading.pane.view()->viewport()->repaint();
        frames.push_back(millisecondsSince(begin));
        state.PauseTiming();
        reading.library.undo();
        if (!answerOf(reading.library.flushed()))
            qFatal("the library does not save");
        paintNow();
        state.ResumeTiming();
    }
    report(state, frames);
}
BENCHMARK(addHighlight)->Arg(0)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
