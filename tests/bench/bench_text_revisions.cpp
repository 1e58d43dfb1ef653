// A thousand passages carried over to another revision of a text of a hundred thousand words.

#include "text/revision_map.h"

#include <benchmark/benchmark.h>

#include <QString>
#include <QStringList>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Paragraphs = 1250;
constexpr int WordsInParagraph = 80;
constexpr int Quotes = 1000;

enum Edits { Light, Heavy, Moved };

/// The same words on every machine; common ones are common.
class Writer {
public:
    Writer()
    {
        for (int i = 0; i < 8000; ++i) {
            QString word;
            for (int letters = below(8) + 2; letters > 0; --letters)
                word += QChar(char16_t(u'a' + below(26)));
            m_words += word;
        }
    }

    int below(int limit) { return int(m_random() % unsigned(limit)); }

    QString word()
    {
        const double x = below(100000) / 100000.0;
        return m_words[qsizetype(x * x * x * double(m_words.size() - 1))];
    }

    QString paragraph()
    {
        QStringList words;
        for (int i = 1; i <= WordsInParagraph; ++i)
            words += word() + (i % 12 == 0 ? u"."_s : QString());
        return words.join(u' ');
    }

private:
    std::mt19937 m_random{7};
    QStringList m_words;
};

QStringList edited(QStringList paragraphs, Edits edits, Writer &writer)
{
    for (QString &paragraph : paragraphs) {
        QStringList words = paragraph.split(u' ');
        for (QString &word : words) {
            if (edits != Moved && writer.below(edits == Light ? 200 : 6) == 0)
                word = writer.word();
        }
        paragraph = words.join(u' ');
    }
    for (int i = 0; edits == Moved && i < Paragraphs / 10; ++i)
        paragraphs.swapItemsAt(writer.below(Paragraphs), writer.below(Paragraphs));
    return paragraphs;
}

void carryOver(benchmark::State &state)
{
    Writer writer;
    QStringList paragraphs;
    for (int i = 0; i < Paragraphs; ++i)
        paragraphs += writer.paragraph();
    const QString before = paragraphs.join(u'\n');
    const QString after = edited(paragraphs, Edits(state.range(0)), writer).join(u'\n');
    int found = 0;
    for (auto _ : state) {
        const RevisionMap map(before, after);
        found = 0;
        for (int i = 0; i < Quotes; ++i) {
            const qsizetype start = before.size() / Quotes * i;
            found += map.find({start, start + 40 + i % 160}) ? 1 : 0;
        }
    }
    state.counters["found"] = found;
}
BENCHMARK(carryOver)->Arg(Light)->Arg(Heavy)->Arg(Moved)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
