#pragma once
// What an exporter is: a snapshot in, a device out. Pure, so it runs in the pool and in the command line alike.

#include "base/result.h"
#include "model/annotation.h"
#include "model/article.h"
#include "model/codebook.h"

#include <QHash>
#include <QIODevice>
#include <functional>
#include <optional>
#include <vector>

struct ExportedArticle {
    ArticlePtr article;
    std::vector<Annotation> annotations; ///< in text order; orphans come last, with an empty position
};

/// What goes into an export and in which order. Formats leave out what they have no place for.
struct ExportOptions {
    enum class Grouping { TextOrder, Tag, Colour, Date, Article };
    enum class Context { Quote, Sentence, Paragraph }; ///< how much text stands with a quote

    bool includeNotes = true;
    bool includeTags = true;
    bool wholeText = false; ///< Markdown: the whole article, not only the quotes
    bool includeHeadings = true;
    bool includePages = true;
    bool includeColours = true;
    bool includeDates = true;
    bool includeLinks = true; ///< a link back to the quoted place, where the article has an address
    Grouping grouping = Grouping::TextOrder;
    Context context = Context::Quote;
    std::vector<TagId> onlyTags;              ///< highlights with one of these or a tag below; empty = any
    std::vector<AnnotationId> onlyHighlights; ///< what a filter found; empty = all
    friend bool operator==(const ExportOptions &, const ExportOptions &) = default;
};

struct ExportSnapshot {
    std::vector<ExportedArticle> articles;
    Codebook codebook;
    QHash<QString, Resource> resources; ///< by name, only those that the articles show
    ExportOptions options;
    QDateTime now; ///< UTC; only templates show it, so that the same library gives the same bytes
    /// The bytes that an article was imported from; nothing when they are not kept. May be null.
    std::function<std::optional<QByteArray>(ArticleId id)> original = {};
};

struct Exporter {
    enum class Content { Text, Binary }; ///< Text is UTF-8 that can be shown and copied

    QString name;      ///< "markdown", "html", "json-ld": the word on the command line
    QString extension; ///< "md", "html", "jsonld"
    QString mediaType;
    Content content = Content::Text;
    Result<> (*write)(const ExportSnapshot &snapshot, QIODevice &device);
};
