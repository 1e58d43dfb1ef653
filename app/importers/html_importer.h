#pragma once
// Web pages: the article in them, or all they show.

#include "importers/importer.h"

/// Fetches nothing but what the options' readNeighbour hands out, and runs nothing.
[[nodiscard]] Result<ImportedArticle> readHtml(const QByteArray &bytes, const ImportOptions &options);

/// The same for a page whose encoding is told beside it (a Content-Type header), and which a format of another name
/// wraps.
[[nodiscard]] Result<ImportedArticle> readPage(const QByteArray &bytes, const QByteArray &charset,
                                               const QString &format, const ImportOptions &options);
