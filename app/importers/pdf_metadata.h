#pragma once
// What a PDF says about itself: title, authors, date, language, identifier, and its outline.

#include "importers/pdf_page.h"

namespace Poppler {
class Document;
}

/// Fills metadata and outline.
void readPdfMetadata(const Poppler::Document &pdf, const QByteArray &bytes, PdfDocument &document);

/// False for what programs put there by themselves: "untitled", file names, "Microsoft Word - draft.doc".
[[nodiscard]] bool isRealTitle(const QString &title);

/// "doi:10.…" when the text names the document's own DOI; else empty.
[[nodiscard]] QString doiIn(QStringView text);
