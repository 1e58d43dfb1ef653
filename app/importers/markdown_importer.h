#pragma once
// Markdown (CommonMark with tables, task lists, strikethrough, autolinks, footnotes and front matter).

#include "importers/importer.h"

[[nodiscard]] Result<ImportedArticle> readMarkdown(const QByteArray &bytes, const ImportOptions &options);
