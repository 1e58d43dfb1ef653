#pragma once
// The table of importers, and the one way from bytes to an article.

#include "importers/importer.h"

#include <span>

/// All importers, in the order in which they are asked.
[[nodiscard]] std::span<const Importer> importers();

/// The importer for a file whose bytes and suffix (without dot, any case) these are:
/// bytes count before names. Null when nothing here reads it (a binary, or a document of another format).
[[nodiscard]] const Importer *importerFor(const QByteArray &bytes, const QString &suffix);

/// Reads a whole file. The caller fills id, added, source.path and source.hash. Errors: Empty (nothing but white
/// space), Binary (detail names the kind: "PNG image"), Unsupported (a document we don't read yet: "DjVu"),
/// Malformed, Protected, Cancelled.
[[nodiscard]] Result<ImportedArticle> readArticle(const QByteArray &bytes, const QString &suffix,
                                                  const ImportOptions &options);
