#pragma once
// What an importer is: bytes in, article out. No path, no widget, no database.

#include "base/result.h"
#include "model/article.h"

#include <QByteArray>
#include <functional>
#include <vector>

/// What reading a file yields: an article without id and dates, and the parts it shows.
struct ImportedArticle {
    Article article; ///< id null, added invalid: the library gives them
    std::vector<Resource> resources;
    friend bool operator==(const ImportedArticle &, const ImportedArticle &) = default;
};

struct ImportOptions {
    QString name; ///< file name without folder: a last resort for the title; may be empty
    /// The bytes of a file that the document names by a relative path, or nothing. Never leaves the document's folder.
    std::function<QByteArray(const QString &relativePath)> readNeighbour = [](const QString &) { return QByteArray(); };
    std::function<bool()> isCancelled = [] { return false; };
};

struct Importer {
    QString name; ///< "text", "markdown"
    QStringList extensions;
    bool (*recognises)(const QByteArray &head); ///< by content, null when only the name tells
    Result<ImportedArticle> (*read)(const QByteArray &bytes, const ImportOptions &options);
};
