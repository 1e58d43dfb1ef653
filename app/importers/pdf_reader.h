#pragma once
// Opens a PDF with poppler and reads all that is in it: words, pictures, comments, links, outline, metadata.

#include "base/result.h"
#include "importers/pdf_page.h"

/// Errors: Protected ("password"), Malformed, TooLarge (pages), Cancelled. A page that can't be read is a notice.
[[nodiscard]] Result<PdfDocument> readPdfDocument(const QByteArray &bytes, const ImportOptions &options);
