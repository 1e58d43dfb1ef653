#pragma once
// From the library to what an exporter takes, and on to a file. Synchronous: for the library's jobs and the command
// line.

#include "exporters/exporter.h"
#include "library/export_formats.h"

#include <atomic>
#include <span>

class Store;

/// The articles in the given order with their annotations in text order (orphans last), the codebook and the images.
/// When the options name tags or highlights, only those, and only the articles that have some.
/// NotFound when there is no such article. Throws StorageError.
[[nodiscard]] Result<ExportSnapshot> exportSnapshot(Store &store, std::span<const ArticleId> ids,
                                                    const ExportOptions &options, const QDateTime &now);
/// All articles that are not in the bin, newest first. Throws StorageError.
[[nodiscard]] std::vector<ArticleId> listedArticles(Store &store);

/// What the format's file holds. Unsupported for a format that does not exist.
[[nodiscard]] Result<QByteArray> exportedBytes(const ExportSnapshot &snapshot, const QString &format);
/// Writes the file atomically. Once `isCancelled` says so nothing is written any more, and the file stays as it was.
/// Unsupported, Unwritable, Cancelled.
[[nodiscard]] Result<> exportToFile(const ExportSnapshot &snapshot, const QString &format, const QString &path,
                                    const std::atomic_bool *isCancelled = nullptr);
