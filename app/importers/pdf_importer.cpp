#include "importers/pdf_importer.h"

#include "importers/pdf_columns.h"
#include "importers/pdf_figures.h"
#include "importers/pdf_footnotes.h"
#include "importers/pdf_headings.h"
#include "importers/pdf_kinds.h"
#include "importers/pdf_lines.h"
#include "importers/pdf_metadata.h"
#include "importers/pdf_placing.h"
#include "importers/pdf_reader.h"
#include "importers/pdf_reflow.h"
#include "importers/pdf_running_heads.h"
#include "importers/pdf_turns.h"
#include "importers/pdf_writer.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

double distance(const QRectF &box, QPointF point)
{
    const double across = std::max({box.left() - point.x(), point.x() - box.right(), 0.0});
    const double down = std::max({box.top() - point.y(), point.y() - box.bottom(), 0.0});
    return across * 0.5 + down; // a note in the margin belongs to the line beside it
}

/// A note is about the whole line nearest to it.
void attachNotes(const std::vector<PdfNote> &notes, std::span<PdfLine> lines)
{
    if (lines.empty())
        return;
    for (const PdfNote &note : notes) {
        PdfLine &line = *std::ranges::min_element(
            lines, {}, [&](const PdfLine &candidate) { return distance(candidate.box, note.point); });
        for (PdfWord &word : line.words)
            word.touches.push_back({note.comment, 0, word.text.size()});
    }
}

Result<std::vector<PdfLine>> allLines(PdfDocument &document, const ImportOptions &options)
{
    std::vector<PdfWord> sample;
    for (PdfPage &page : document.pages) {
        setUpright(page);
        for (size_t index = 0; index < page.words.size(); index += 4) // a part says what is usual
            sample.push_back(page.words[index]);
    }
    const double usual = textSize(sample);
    dropRunningHeads(document.pages, usual);
    for (PdfPage &page : document.pages)
        dropLabels(page, usual);
    std::vector<PdfLine> lines;
    int column = 0;
    for (PdfPage &page : document.pages) {
        if (options.isCancelled())
            return fail(Error::Kind::Cancelled, options.name);
        std::vector<PdfLine> own = linesInReadingOrder(std::move(page.words), column);
        attachNotes(page.notes, own);
        std::ranges::move(own, std::back_inserter(lines));
        page.words = {};
    }
    return lines;
}

bool mentions(const PdfParagraph &paragraph, int note)
{
    return std::ranges::any_of(paragraph.lines, [note](const PdfLine &line) {
        return std::ranges::any_of(line.words, [note](const PdfWord &word) { return word.note == note; });
    });
}

/// Puts each note behind the paragraph that refers to it, or behind the last one that begins on its page. Returns
/// their labels.
QStringList insertNotes(std::vector<PdfFootnote> notes, const PdfDocument &document,
                        std::vector<PdfParagraph> &paragraphs)
{
    QHash<QString, int> uses;
    for (const PdfFootnote &note : notes)
        ++uses[note.mark];
    QStringList labels;
    std::vector<std::vector<PdfParagraph>> behind(paragraphs.size());
    size_t from = 0;
    for (PdfFootnote &note : notes) {
        const QString page = document.pages[size_t(note.page)].label;
        note.paragraph.label = uses[note.mark] > 1 ? note.mark + u" ("_s + page + u')' : note.mark;
        note.paragraph.marker = note.mark;
        labels += note.paragraph.label;
        while (from < paragraphs.size() && paragraphs[from].last().page < note.page)
            ++from;
        size_t place = from > 0 ? from - 1 : 0;
        for (size_t at = from; at < paragraphs.size() && paragraphs[at].first().page <= note.page; ++at) {
            place = at;
            if (mentions(paragraphs[at], int(labels.size()) - 1))
                break;
        }
        if (place < behind.size())
            behind[place].push_back(std::move(note.paragraph));
    }
    std::vector<PdfParagraph> all;
    for (size_t index = 0; index < paragraphs.size(); ++index) {
        all.push_back(std::move(paragraphs[index]));
        std::ranges::move(behind[index], std::back_inserter(all));
    }
    paragraphs = std::move(all);
    return labels;
}

void completeMetadata(const std::vector<PdfParagraph> &paragraphs, Metadata &metadata)
{
    const auto title = std::ranges::find_if(paragraphs, [](const PdfParagraph &p) {
        return p.kind == Block::Kind::Heading && p.level == 1 && p.first().page == 0;
    });
    if (metadata.title.isEmpty() && title != paragraphs.end())
        metadata.title = textOf(*title).simplified();
    for (const PdfParagraph &paragraph : paragraphs) {
        if (!metadata.identifier.isEmpty() || paragraph.first().page > 0)
            return;
        metadata.identifier = doiIn(textOf(paragraph));
    }
}

} // namespace

Result<ImportedArticle> readPdf(const QByteArray &bytes, const ImportOptions &options)
{
    auto document = readPdfDocument(bytes, options);
    if (!document)
        return tl::unexpected<Error>(document.error());
    auto lines = allLines(*document, options);
    if (!lines)
        return tl::unexpected<Error>(lines.error());
    if (lines->empty())
        return fail(Error::Kind::Empty, options.name,
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "scanned pages")));
    const PdfMeasure measure = measureOf(*lines);
    const PdfJoints joints(*lines);
    std::vector<PdfFootnote> notes = takeFootnotes(*lines, measure);
    std::vector<PdfParagraph> paragraphs = paragraphsOf(std::move(*lines), measure);
    findCaptions(paragraphs, measure);
    findListItems(paragraphs, measure);
    findHeadings(paragraphs, document->outline, measure);
    joinAcrossColumns(paragraphs, measure);
    findQuotes(paragraphs, measure);
    const QStringList labels = insertNotes(std::move(notes), *document, paragraphs);
    ArticleBuilder builder(u"pdf"_s);
    builder.metadata() = document->metadata;
    completeMetadata(paragraphs, builder.metadata());
    insertPictures(document->pages, paragraphs, measure);
    for (const Error &notice : document->notices)
        builder.addNotice(notice);
    PdfWriter(*document, measure, joints, builder).write(paragraphs, labels);
    return builder.finish(options);
}
