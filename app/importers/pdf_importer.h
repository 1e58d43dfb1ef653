#pragma once
// PDF: pages of placed letters → article.

#include "importers/importer.h"

/// Errors: Empty ("scanned pages" when there are only pictures), Protected ("password"), Malformed, TooLarge,
/// Cancelled.
[[nodiscard]] Result<ImportedArticle> readPdf(const QByteArray &bytes, const ImportOptions &options);
