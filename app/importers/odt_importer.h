#pragma once
// OpenDocument texts (.odt, .ott, and flat .fodt).

#include "importers/importer.h"

[[nodiscard]] Result<ImportedArticle> readOdt(const QByteArray &bytes, const ImportOptions &options);
