#pragma once
// What an exporter is: a snapshot in, a device out. Pure, so it runs in the pool and in the command line alike.

#include "base/result.h"
#include "exporters/exported_articles.h"
#include "model/annotation.h"
#include "model/codebook.h"

#include <QDateTime>
#include <QIODevice>
#include <functional>
#include <optional>
#include <vector>

/// What goes into an export and in which order. Formats leave out what they have no place for.
struct ExportOptions {
    enum class Grouping { TextOrder, Tag, Colour, Date, Article };
    enum class Context { Quote, Sentence, Paragraph }; ///< how much text stands with a quote

    bool includeNotes = true;
    bool includeTags = true;
    bool wholeText = false; ///< Markdown: the whole article, not only the quotes
    bool callouts = false;  ///< Markdown: quotes as callouts (Obsidian) instead of quotations
    bool report = false;    ///< Word, OpenDocument: only quotes and notes, under headings
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
    ExportedArticles articles;
    Codebook codebook;
    ExportedResources resources;
    ExportOptions options;
    QDateTime now; ///< UTC; only templates show it, so that the same library gives the same bytes
    /// The bytes that an article was imported from; nothing when they are not kept. May be null.
    std::function<std::optional<QByteArray>(ArticleId id)> original = {};
    QString templateFolder = {}; ///< where the reader's own formats are; may be empty
    QString library = {};        ///< the file that the articles are read from, never written over; may be empty
    /// Writes the library that the articles are of, for the format "zip"; null when they are of none.
    std::function<Result<>(const ExportSnapshot &snapshot, QIODevice &device)> archive = {};
    /// Nothing narrows the export: the format "zip" takes what is in no list along too.
    bool isWholeLibrary = false;
};

/// A file that was exported before and is exported again.
struct UpdatedFile {
    QByteArray bytes;
    bool hasConflict = false; ///< the old one holds something that this one does not: keep a copy of it
};

struct Exporter {
    enum class Content { Text, Binary }; ///< Text is UTF-8 that can be shown and copied

    QString name;      ///< "markdown", "html", "json-ld": the word on the command line
    QString extension; ///< "md", "html", "jsonld"
    QString mediaType;
    Content content = Content::Text;
    Result<> (*write)(const ExportSnapshot &snapshot, QIODevice &device);
    /// For formats that people write in: the file that stands there, brought up to date. Null for the others.
    Result<UpdatedFile> (*update)(const ExportSnapshot &snapshot, const QByteArray &existing) = nullptr;
    /// For formats that not every article has: whether writing would begin at all. Null for the others.
    Result<> (*check)(const ExportSnapshot &snapshot) = nullptr;
};
