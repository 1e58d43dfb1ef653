#pragma once
// Web pages: the article in them, or all they show.

#include "importers/importer.h"

/// Fetches nothing but what the options' readNeighbour hands out, and runs nothing.
[[nodiscard]] Result<ImportedArticle> readHtml(const QByteArray &bytes, const ImportOptions &options);
