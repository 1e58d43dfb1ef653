#include "exporters/original_pdf_exporter.h"

#include "exporters/page_marks.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Result<> writeMarked(const ExportedArticle &exported, const QByteArray &original, const ExportSnapshot &snapshot,
                     QIODevice &device)
try {
    const Article &article = *exported.article;
    const Result<PlacedText> placed = placedText(original);
    if (!placed)
        return fail(placed.error().kind, article.metadata.title, placed.error().detail);
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("original", original.constData(), size_t(original.size()));
    if (pdf.getAllPages().empty())
        return fail(Error::Kind::Malformed, article.metadata.title);
    PdfUpdate update(pdf, original);
    PageMarks marks(pdf, update, snapshot);
    const PlacedPassages passages(article, *placed);
    for (const Annotation &annotation : exported.annotations) {
        const std::vector<PageBox> boxes =
            annotation.position.isEmpty() ? std::vector<PageBox>() : passages.boxes(annotation.position);
        if (!boxes.empty()) {
            marks.mark(annotation, boxes);
            continue;
        }
        const auto page = article.pageAt(annotation.position.start);
        marks.noteBeside(annotation, page ? int(page->index) : 0);
    }
    return update.write(device);
} catch (const std::exception &problem) { // the library's only way to say that something failed
    return fail(Error::Kind::Malformed, exported.article->metadata.title, QString::fromUtf8(problem.what()));
}

/// The bytes of the one article's PDF.
Result<QByteArray> originalPdf(const ExportSnapshot &snapshot)
{
    for (const ExportedArticle &exported : snapshot.articles.outlines()) {
        const Article &article = *exported.article;
        if (snapshot.articles.size() > 1)
            return fail(Error::Kind::Invalid, article.metadata.title, u"one article"_s);
        std::optional<QByteArray> original = snapshot.original ? snapshot.original(article.id) : std::nullopt;
        if (!original || !original->first(std::min<qsizetype>(1024, original->size())).contains("%PDF-"))
            return fail(Error::Kind::NotFound, article.metadata.title, u"original PDF"_s);
        return *std::move(original);
    }
    return fail(Error::Kind::NotFound, {}, u"original PDF"_s);
}

} // namespace

Result<> checkOriginalPdf(const ExportSnapshot &snapshot)
{
    if (snapshot.articles.size() == 0)
        return {}; // nobody asks for a file then
    return originalPdf(snapshot).map([](const QByteArray &) {});
}

Result<> writeOriginalPdf(const ExportSnapshot &snapshot, QIODevice &device)
{
    return originalPdf(snapshot).and_then([&](const QByteArray &original) -> Result<> {
        for (const ExportedArticle &exported : snapshot.articles)
            return writeMarked(exported, original, snapshot, device);
        return {}; // it can't be read: writeExport() says so
    });
}
