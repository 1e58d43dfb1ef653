#pragma once
// Plain text of all kinds: a paragraph a line, hard-wrapped, verse, lists, headings by shape.

#include "importers/importer.h"

[[nodiscard]] Result<ImportedArticle> readPlainText(const QByteArray &bytes, const ImportOptions &options);
