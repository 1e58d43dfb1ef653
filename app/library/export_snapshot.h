#pragma once
// From the library to what an exporter takes, and on to a file. Synchronous: for the library's jobs and the command
// line.

#include "exporters/exporter.h"
#include "library/export_formats.h"

#include <span>

class Store;

/// The articles in the given order with their annotations in text order (orphans last), the codebook and the images.
/// When the options name tags or highlights, only those, and only the articles that have some. Articles and images are
/// read from the store when their turn comes, as the library was when the snapshot was made; so it is used on the
/// store's thread and is gone before the store is. NotFound when there is no such article. Throws StorageError.
[[nodiscard]] Result<ExportSnapshot> exportSnapshot(Store &store, std::span<const ArticleId> ids,
                                                    const ExportOptions &options, const QDateTime &now);
/// An article with its annotations where they are in its text now.
[[nodiscard]] ExportedArticle anchoredArticle(Article article, const std::vector<Annotation> &annotations);
/// All articles that are not in the bin, newest first. Throws StorageError.
[[nodiscard]] std::vector<ArticleId> listedArticles(Store &store);

/// What the format's file holds. Unsupported for a format that does not exist; a template's name is a format too.
[[nodiscard]] Result<QByteArray> exportedBytes(const ExportSnapshot &snapshot, const QString &format);
/// What a template that is being written would make. Invalid with the line that is wrong.
[[nodiscard]] Result<QByteArray> templatePreview(const ExportSnapshot &snapshot, const QString &name,
                                                 const QString &source);
/// Writes the file atomically. A Markdown file that stands there is brought up to date instead: what was written in it
/// stays, and if something in it would be lost, a copy of it is kept beside it, whose path is returned (empty when
/// there is none). Unsupported, Unwritable (also for the library that the snapshot is of); the old file stays as it was
/// then.
[[nodiscard]] Result<QString> exportToFile(const ExportSnapshot &snapshot, const QString &format, const QString &path);
/// True for the formats of the program and for the templates in the folder and of the program.
[[nodiscard]] bool isFormat(const QString &templateFolder, const QString &name);
