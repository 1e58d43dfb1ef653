#pragma once
// EPUB 2 and 3: all chapters of a book as one article.

#include "importers/importer.h"

[[nodiscard]] Result<ImportedArticle> readEpub(const QByteArray &bytes, const ImportOptions &options);
