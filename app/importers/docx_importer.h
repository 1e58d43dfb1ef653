#pragma once
// Word documents (.docx and its kin; Office Open XML, transitional and strict).

#include "importers/importer.h"

[[nodiscard]] Result<ImportedArticle> readDocx(const QByteArray &bytes, const ImportOptions &options);
