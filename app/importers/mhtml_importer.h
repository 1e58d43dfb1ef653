#pragma once
// Web pages saved with all their parts in one file (.mhtml, .mht).

#include "importers/importer.h"

[[nodiscard]] Result<ImportedArticle> readMhtml(const QByteArray &bytes, const ImportOptions &options);
