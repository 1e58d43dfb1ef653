// Every format: documents of ordinary size from bytes to article, in megabytes and articles a second on one thread.

#include "importers/importers.h"
#include "support/epub_maker.h"
#include "support/office_samples.h"
#include "support/pdf_maker.h"

#include <benchmark/benchmark.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Sentence =
    u"The boat that leaves at eleven is the last of the day, and everybody who misses it sleeps on "
    "the quay, under the arches where the nets are dried."_s;

/// About 10,000 words in 100 paragraphs of four sentences.
QByteArray paragraphs(const QByteArray &before, const QByteArray &after)
{
    QByteArray all;
    for (int number = 0; number < 100; ++number) {
        all += before;
        for (int sentence = 0; sentence < 4; ++sentence)
            all += QByteArray::number(number * 4 + sentence) + ". " + Sentence.toUtf8() + ' ';
        all += after;
    }
    return all;
}

QByteArray html()
{
    return "<!doctype html><html lang=en><head><title>The ferry</title></head><body><nav><ul>" +
           QByteArray("<li><a href=\"/s\">Section</a></li>").repeated(40) + "</ul></nav><article><h1>The ferry</h1>" +
           paragraphs("<p>", "</p>\n") + "</article></body></html>";
}

QByteArray mhtml()
{
    return "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"; type=\"text/html\"\r\n\r\n--b\r\n"
           "Content-Type: text/html; charset=utf-8\r\nContent-Location: https://ferry.example/\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
           html().toBase64() + "\r\n--b--\r\n";
}

QByteArray epub()
{
    EpubMaker book;
    for (int chapter = 1; chapter <= 10; ++chapter)
        book.chapters.push_back({"c" + QByteArray::number(chapter) + ".xhtml",
                                 "<h1>" + QByteArray::number(chapter) + "</h1>" +
                                     paragraphs("<p>", "</p>\n").first(17'000).append("</p>")});
    return book.bytes();
}

/// Twenty pages of 46 lines.
QByteArray pdf()
{
    PdfMaker pdf;
    for (int page = 0; page < 20; ++page) {
        if (page > 0)
            pdf.nextPage();
        QStringList lines;
        for (int line = 0; line < 46; ++line)
            lines += Sentence.sliced((page * 7 + line * 13) % 50, 90).trimmed();
        pdf.lines(60, 90, lines, 14);
    }
    return pdf.bytes();
}

struct Sample {
    const char *suffix;
    QByteArray bytes;
};

void readDocument(benchmark::State &state, const Sample &sample)
{
    const QString suffix = QString::fromLatin1(sample.suffix);
    qsizetype letters = 0;
    for (auto _ : state) {
        const auto read = readArticle(sample.bytes, suffix, {});
        if (!read)
            return state.SkipWithError("the document is not read");
        letters = read->article.text.size();
    }
    state.SetBytesProcessed(int64_t(state.iterations()) * sample.bytes.size());
    state.SetItemsProcessed(int64_t(state.iterations()));
    state.counters["KB"] = double(sample.bytes.size()) / 1000;
    state.counters["letters"] = double(letters);
}

} // namespace

int main(int argc, char **argv)
{
    const Sample samples[] = {
        {"txt", "The ferry\n\n" + paragraphs("", "\n\n")},
        {"md", "# The ferry\n\n" + paragraphs("", "\n\n")},
        {"html", html()},
        {"mhtml", mhtml()},
        {"epub", epub()},
        {"pdf", pdf()},
        {"docx", docxOf(paragraphs("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"))},
        {"odt", odtOf(paragraphs("<text:p>", "</text:p>"))},
    };
    for (const Sample &sample : samples)
        benchmark::RegisterBenchmark(sample.suffix, [&sample](benchmark::State &state) {
            readDocument(state, sample);
        })->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
