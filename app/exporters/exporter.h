#pragma once
// What an exporter is: a snapshot in, a device out. Pure, so it runs in the pool and in the command line alike.

#include "base/result.h"
#include "model/annotation.h"
#include "model/article.h"
#include "model/codebook.h"

#include <QHash>
#include <QIODevice>
#include <vector>

struct ExportedArticle {
    ArticlePtr article;
    std::vector<Annotation> annotations; ///< in text order
};

struct ExportOptions {
    bool includeNotes = true;
    bool includeTags = true;
    bool wholeText = false; ///< Markdown: the whole article, not only the quotes
    friend bool operator==(const ExportOptions &, const ExportOptions &) = default;
};

struct ExportSnapshot {
    std::vector<ExportedArticle> articles;
    Codebook codebook;
    QHash<QString, Resource> resources; ///< by name, only those that the articles show
    ExportOptions options;
    QDateTime now; ///< UTC; stamped into the files
};

struct Exporter {
    QString name;      ///< "markdown", "html", "json-ld": the word on the command line
    QString extension; ///< "md", "html", "jsonld"
    QString mediaType;
    Result<> (*write)(const ExportSnapshot &snapshot, QIODevice &device);
};
