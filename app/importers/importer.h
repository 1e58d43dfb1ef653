#pragma once
// What an importer is: bytes in, article out. No path, no widget, no database.

#include "base/result.h"
#include "model/annotation.h"
#include "model/article.h"

#include <QByteArray>
#include <functional>
#include <vector>

/// A comment or a highlight that the document brings along.
struct ImportedAnnotation {
    TextRange range; ///< UTF-16 units over the article's text
    HighlightStyle style;
    QString note; ///< Markdown
    QString author;
    QDateTime created; ///< UTC; invalid = unknown
    friend bool operator==(const ImportedAnnotation &, const ImportedAnnotation &) = default;
};

/// What reading a file yields: an article without id and dates, and the parts it shows.
struct ImportedArticle {
    Article article; ///< id null, added invalid: the library gives them
    std::vector<Resource> resources;
    std::vector<ImportedAnnotation> annotations; ///< by start
    friend bool operator==(const ImportedArticle &, const ImportedArticle &) = default;
};

struct ImportOptions {
    QString name; ///< file name without folder: a last resort for the title; may be empty
    Extent extent = Extent::FoundArticle;
    QString address;  ///< URL that the bytes were fetched from; empty for files
    QString password; ///< of a protected document; empty = none
    /// The bytes of a part that the document names, or nothing. A relative path of a file beside it, which never leads
    /// out of the document's folder; for a fetched page an absolute address.
    std::function<QByteArray(const QString &name)> readNeighbour = [](const QString &) { return QByteArray(); };
    std::function<bool()> isCancelled = [] { return false; };
};

struct Importer {
    QString name;           ///< "text", "markdown"; of a document's importer the format that fileKindOf() tells
    QStringList extensions; ///< without dot, in lower case
    Result<ImportedArticle> (*read)(const QByteArray &bytes, const ImportOptions &options);
};
