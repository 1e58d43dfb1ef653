// What a reader waits for: the first screen of a text, a page-down frame, a highlight. Run with
// QT_QPA_PLATFORM=offscreen; frames report their p99 beside the mean.

#include "layout/hyphenation.h"
#include "layout/layout_cache.h"
#include "layout/text_painter.h"
#include "support/article_maker.h"

#include <QGuiApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <map>

namespace {

constexpr qreal ScreenWidth = 1000;
constexpr qreal ScreenHeight = 900;

const QStringList &vocabulary()
{
    static const QStringList words =
        QStringLiteral(
            "la lecture publique attend encore sur le quai des caisses de livres que personne n'a comptées depuis une "
            "semaine et la bibliothécaire note dans son carnet « une déclaration commune » : les horaires changent ? "
            "Non, les services municipaux reconnaissent difficilement leur responsabilité malgré 18 % de prêts")
            .split(u' ');
    return words;
}

/// French prose in paragraphs of 80 words; the same for the same number of words.
ArticlePtr prose(qsizetype words)
{
    static std::map<qsizetype, ArticlePtr> made;
    if (const auto found = made.find(words); found != made.end())
        return found->second;
    QRandomGenerator random(7);
    QStringList paragraphs;
    for (qsizetype written = 0; written < words; written += 80) {
        QStringList paragraph;
        for (int i = 0; i < 80; ++i)
            paragraph << vocabulary()[random.bounded(int(vocabulary().size()))];
        paragraphs << paragraph.join(u' ') + u'.';
    }
    return made[words] = makeArticle(paragraphs, QStringLiteral("fr"));
}

std::vector<Decoration> highlights(const Article &article, int count)
{
    QRandomGenerator random(11);
    std::vector<Decoration> made;
    for (int i = 0; i < count; ++i) {
        const qsizetype start = random.bounded(article.text.size() - 200);
        const qsizetype length = i % 50 == 0 ? 190 : 10 + random.bounded(60);
        made.push_back({{start, start + length},
                        Layer::Highlight,
                        i % 7 == 0 ? Decoration::Shape::Underline : Decoration::Shape::Background,
                        AllColours[size_t(i) % AllColours.size()],
                        i % 5 == 0,
                        AnnotationId::create()});
    }
    return made;
}

Typography typography()
{
    Typography made;
    made.columnWidth = made.widthOf(Typography::DefaultMeasure);
    return made;
}

void paintScreen(QPainter &painter, LayoutCache &cache, qreal top, const PaintContext &context)
{
    painter.fillRect(QRectF(0, 0, ScreenWidth, ScreenHeight), context.colours.paper);
    for (size_t i = cache.blockAtY(top); i < cache.blockCount() && cache.top(i) < top + ScreenHeight; ++i) {
        const BlockLayout &block = cache.block(i);
        paintBlock(painter, {200, cache.top(i) - top}, block, context);
    }
}

QImage screen()
{
    return QImage(int(ScreenWidth), int(ScreenHeight), QImage::Format_ARGB32_Premultiplied);
}

void firstScreen(benchmark::State &state)
{
    const ArticlePtr article = prose(state.range(0));
    const ThemeColours colours = lightTheme();
    const DecorationSet none;
    QImage image = screen();
    const auto hyphenation = std::make_shared<Hyphenation>();
    for (auto _ : state) {
        LayoutCache cache;
        cache.setHyphenation(hyphenation);
        cache.setTypography(typography());
        cache.setArticle(article);
        QPainter painter(&image);
        paintScreen(painter, cache, 0, {colours, none, {}, {}, {}});
    }
}
BENCHMARK(firstScreen)->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void pageDown(benchmark::State &state)
{
    const ArticlePtr article = prose(100'000);
    const ThemeColours colours = lightTheme();
    const DecorationSet set(highlights(*article, int(state.range(0))));
    LayoutCache cache;
    cache.setTypography(typography());
    cache.setArticle(article);
    QImage image = screen();
    qreal top = 0;
    std::vector<double> frames;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        QPainter painter(&image);
        paintScreen(painter, cache, top, {colours, set, {}, {}, {}});
        painter.end();
        frames.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        top = top + 2 * ScreenHeight < cache.totalHeight() ? top + ScreenHeight * 0.9 : 0;
    }
    std::ranges::sort(frames);
    state.counters["p50_ms"] = frames[frames.size() / 2];
    state.counters["p99_ms"] = frames[std::min(frames.size() - 1, frames.size() * 99 / 100)];
}
BENCHMARK(pageDown)->Arg(0)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

void addDecoration(benchmark::State &state)
{
    const ArticlePtr article = prose(100'000);
    const std::vector<Decoration> all = highlights(*article, 10'000);
    DecorationSet set(all);
    const Decoration added = highlights(*article, 1).front();
    for (auto _ : state) {
        set.insert(added);
        set.remove(added.annotation);
    }
}
BENCHMARK(addDecoration)->Unit(benchmark::kMicrosecond);

void rebuildDecorations(benchmark::State &state)
{
    const std::vector<Decoration> all = highlights(*prose(100'000), 10'000);
    for (auto _ : state)
        benchmark::DoNotOptimize(DecorationSet(all));
}
BENCHMARK(rebuildDecorations)->Unit(benchmark::kMicrosecond);

void layOutBlock(benchmark::State &state)
{
    const ArticlePtr article = prose(1'000);
    const Typography type = typography();
    const auto hyphenation = std::make_shared<Hyphenation>();
    for (auto _ : state)
        benchmark::DoNotOptimize(BlockLayout(*article, 0, type, {}, hyphenation).height());
}
BENCHMARK(layOutBlock)->Unit(benchmark::kMicrosecond);

/// One line of a million units: first its top, then a jump to its end, then every line.
void giantParagraph(benchmark::State &state)
{
    QString text;
    while (text.size() < state.range(0))
        text += vocabulary().join(u' ') + QStringLiteral(". ");
    const ArticlePtr article = makeArticle({text}, QStringLiteral("fr"));
    const ThemeColours colours = lightTheme();
    const DecorationSet none;
    QImage image = screen();
    const bool wholly = state.range(1) != 0;
    for (auto _ : state) {
        LayoutCache cache;
        cache.setTypography(typography());
        cache.setArticle(article);
        QPainter painter(&image);
        paintScreen(painter, cache, 0, {colours, none, {}, {}, {}});
        paintScreen(painter, cache, cache.totalHeight() - ScreenHeight, {colours, none, {}, {}, {}});
        if (wholly)
            benchmark::DoNotOptimize(cache.block(0).rectsFor({0, article->text.size()}).size());
    }
}
BENCHMARK(giantParagraph)
    ->ArgNames({"units", "wholly"})
    ->Args({1'000'000, 0})
    ->Args({5'000'000, 0})
    ->Args({1'000'000, 1})
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
