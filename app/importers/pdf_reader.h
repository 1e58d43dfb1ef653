#pragma once
// Opens a PDF with poppler and reads all that is in it: words, pictures, comments, links, outline, metadata.

#include "base/result.h"
#include "importers/pdf_page.h"

#include <ctime>

/// Errors: Protected ("password"), Malformed, TooLarge (pages), Cancelled. A page that can't be read is a notice, and
/// so are pictures for which there is no time; `start`: the processor's when reading began.
[[nodiscard]] Result<PdfDocument> readPdfDocument(const QByteArray &bytes, const ImportOptions &options,
                                                  std::clock_t start = std::clock());
