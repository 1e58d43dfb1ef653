// Words, folding and find over a million words.

#include "text/breaks.h"
#include "text/find.h"
#include "text/normalize.h"

#include <benchmark/benchmark.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &millionWords()
{
    static const QString text =
        u"L’idée qu’il faut « relire » est vieille : nos cœurs, disait-elle, n’y sont pour rien… "_s.repeated(66700);
    return text;
}

void countWords(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(wordCount(millionWords()));
}
BENCHMARK(countWords)->Unit(benchmark::kMillisecond);

void findCommonWord(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(findAll(millionWords(), u"coeurs"_s));
}
BENCHMARK(findCommonWord)->Unit(benchmark::kMillisecond);

void findWholeWord(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(findAll(millionWords(), u"est"_s, {.wholeWord = true}));
}
BENCHMARK(findWholeWord)->Unit(benchmark::kMillisecond);

void findNothing(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(findAll(millionWords(), u"zibeline"_s));
}
BENCHMARK(findNothing)->Unit(benchmark::kMillisecond);

void foldAll(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(folded(millionWords(), Fold::Typography | Fold::Whitespace));
}
BENCHMARK(foldAll)->Unit(benchmark::kMillisecond);

void stepThroughWords(benchmark::State &state)
{
    qsizetype at = 0;
    for (auto _ : state)
        at = nextWord(millionWords(), at < millionWords().size() ? at : 0, u"fr"_s);
    benchmark::DoNotOptimize(at);
}
BENCHMARK(stepThroughWords);

} // namespace

BENCHMARK_MAIN();
