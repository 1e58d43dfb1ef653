#include "importers/pdf_reader.h"

#include "importers/pdf_annotations.h"
#include "importers/pdf_complaints.h"
#include "importers/pdf_figures.h"
#include "importers/pdf_metadata.h"
#include "importers/pdf_rendering.h"
#include "importers/pdf_words.h"

#include <algorithm>
#include <memory>
#include <poppler-document.h>
#include <poppler-page.h>
#include <poppler-qt6.h>

namespace {

constexpr int MostPages = 20'000;
constexpr std::clock_t TimeWithPictures = 30 * CLOCKS_PER_SEC; ///< of the minute that a document has
constexpr qsizetype TailLength = 2048;                         ///< bytes at the end in which the mark of the end stands

/// The two doors into poppler: only the C++ one knows the words' fonts, only the Qt one knows annotations.
struct OpenPdf {
    std::unique_ptr<poppler::document> text;
    std::unique_ptr<Poppler::Document> extras;
};

/// A file that was cut has lost its trailer, which only says where the catalogue is.
QByteArray withTrailer(const QByteArray &bytes)
{
    const qsizetype catalog = bytes.indexOf("/Catalog");
    const qsizetype object = catalog < 0 ? -1 : bytes.lastIndexOf(" obj", catalog);
    if (object < 0)
        return {};
    const qsizetype start = std::max(bytes.lastIndexOf('\n', object), bytes.lastIndexOf('\r', object)) + 1;
    return bytes + "\nendstream\nendobj\ntrailer <</Root " + bytes.sliced(start, object - start) + " R>>\n%%EOF\n";
}

Result<OpenPdf> opened(const QByteArray &bytes, const ImportOptions &options)
{
    const std::string password = options.password.toStdString();
    OpenPdf pdf;
    pdf.text.reset(poppler::document::load_from_raw_data(bytes.constData(), int(bytes.size()), password, password));
    if (!pdf.text)
        return fail(Error::Kind::Malformed, options.name);
    if (pdf.text->is_locked())
        return fail(Error::Kind::Protected, options.name, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "password")));
    pdf.extras = Poppler::Document::loadFromData(bytes, QByteArray::fromStdString(password),
                                                 QByteArray::fromStdString(password));
    if (!pdf.extras || pdf.text->pages() <= 0)
        return fail(Error::Kind::Malformed, options.name);
    if (pdf.text->pages() > MostPages)
        return fail(Error::Kind::TooLarge, options.name);
    return pdf;
}

/// False when the page is too damaged to be read.
bool readPage(const OpenPdf &pdf, int index, PdfWordReader &reader, PdfDocument &document)
{
    PdfPage page;
    page.label = QString::number(index + 1);
    const std::unique_ptr<Poppler::Page> extras(pdf.extras->page(index));
    const std::unique_ptr<poppler::page> text(pdf.text->create_page(index));
    const bool isReadable = extras && text;
    if (isReadable) {
        const QString label = extras->label().trimmed();
        page.label = label.isEmpty() ? page.label : label;
        page.size = extras->pageSizeF();
        const PdfMarks marks = marksOf(*extras, document, page.notes);
        reader.read(*text, index, marks, page.words);
    }
    document.pages.push_back(std::move(page));
    return isReadable;
}

void addNotice(PdfDocument &document, const ImportOptions &options, const QString &detail)
{
    document.notices.push_back({Error::Kind::Incomplete, options.name, detail});
}

/// As many as can be by `end`, a time of the processor.
void readPictures(Poppler::Document &pdf, const QByteArray &bytes, PdfDocument &document, const ImportOptions &options,
                  std::clock_t end)
{
    if (std::ranges::all_of(document.pages, [](const PdfPage &page) { return page.words.empty(); }))
        return; // a scan, which is no article
    PdfImageFinder finder(bytes, options.password.toUtf8());
    std::vector<std::vector<PdfImage>> images;
    while (images.size() < document.pages.size() && std::clock() <= end && !options.isCancelled())
        images.push_back(finder.imagesOn(int(images.size()), document.pages[images.size()].size));
    const bool isWhole = images.size() == document.pages.size();
    if (!takePictures(pdf, figuresOf(std::move(images), document.pages), document, options, end) || !isWhole)
        addNotice(document, options, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "some of its pictures")));
}

} // namespace

Result<PdfDocument> readPdfDocument(const QByteArray &bytes, const ImportOptions &options, std::clock_t start)
{
    hushPoppler();
    QByteArray repaired; // outlives the documents, which do not copy it
    auto pdf = opened(bytes, options);
    if (!pdf && pdf.error().kind == Error::Kind::Malformed) {
        repaired = withTrailer(bytes);
        if (!repaired.isEmpty())
            pdf = opened(repaired, options);
    }
    if (!pdf)
        return tl::unexpected<Error>(pdf.error());
    PdfDocument document;
    readPdfMetadata(*pdf->extras, bytes, document);
    PdfWordReader reader;
    bool hasLostPages = false;
    for (int index = 0; index < pdf->text->pages(); ++index) {
        if (options.isCancelled())
            return fail(Error::Kind::Cancelled, options.name);
        hasLostPages = !readPage(*pdf, index, reader, document) || hasLostPages;
    }
    readPictures(*pdf->extras, repaired.isEmpty() ? bytes : repaired, document, options, start + TimeWithPictures);
    if (options.isCancelled())
        return fail(Error::Kind::Cancelled, options.name);
    if (hasLostPages)
        addNotice(document, options, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "damaged pages")));
    else if (!bytes.last(std::min(bytes.size(), TailLength)).contains("%%EOF"))
        addNotice(document, options,
                  QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "the end of the file is missing")));
    return document;
}
