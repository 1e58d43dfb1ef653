// Exports that are typeset or packed: a book of about 300 pages with 1,000 highlights, half of them with a note.

#include "exporters/exporters.h"
#include "support/article_maker.h"

#include <QBuffer>
#include <QGuiApplication>
#include <benchmark/benchmark.h>

using namespace Qt::Literals::StringLiterals;

namespace {

ExportSnapshot book()
{
    constexpr int Chapters = 30, Paragraphs = 44, Highlights = 1000;
    QStringList texts{u"# The book"_s};
    for (int chapter = 1; chapter <= Chapters; ++chapter) {
        texts += u"## Chapter %1"_s.arg(chapter);
        for (int paragraph = 0; paragraph < Paragraphs; ++paragraph)
            texts += u"Passage %1.%2 begins here. "_s.arg(chapter).arg(paragraph) +
                     u"Quiet readers return to the same page because a sentence asked them something they could not "
                     "answer when they met it first. "_s.repeated(5);
    }
    const auto article = makeArticle(texts);
    ExportedArticle exported{article, {}};
    for (int number = 0; number < Highlights; ++number) {
        const size_t block = 2 + size_t(number) * (article->blocks.size() - 3) / Highlights;
        const qsizetype start = article->blocks[block].range.start;
        Annotation annotation;
        annotation.id = AnnotationId::create();
        annotation.position = {start + number % 7, start + 60 + number % 7};
        annotation.quote.exact = article->textIn(annotation.position).toString();
        annotation.style.colour = AllColours[size_t(number) % AllColours.size()];
        if (number % 2 == 0)
            annotation.note = u"A note of the usual length, *with some stress* in it, that fills two lines or three."_s;
        annotation.created = annotation.modified = article->added;
        exported.annotations.push_back(annotation);
    }
    return {{exported}, {}, {}, {}, article->added};
}

void writes(benchmark::State &state, const QString &format)
{
    const ExportSnapshot snapshot = book();
    qint64 size = 0;
    for (auto _ : state) {
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        if (!exporterNamed(format)->write(snapshot, buffer))
            state.SkipWithError("not written");
        size = buffer.size();
    }
    state.counters["bytes"] = double(size);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    for (const QString &format : {u"docx"_s, u"odt"_s, u"pdf"_s})
        benchmark::RegisterBenchmark(qPrintable(format), [format](benchmark::State &state) {
            writes(state, format);
        })->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
