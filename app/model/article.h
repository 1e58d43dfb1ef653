#pragma once
// An immutable text with its structure: one revision of what was imported. Held only as shared_ptr<const Article>.

#include "base/id.h"
#include "base/result.h"
#include "model/block.h"
#include "model/selector.h"

#include <QDateTime>
#include <QStringList>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// What is known about an article besides its text.
struct Metadata {
    QString title;       ///< never empty in a library
    QStringList authors; ///< names only, where they could be told
    QStringList credits; ///< whole credit lines as they stand in the text
    QString site;        ///< newspaper, site or publisher
    QString url;
    QString language;   ///< BCP 47, empty = unknown
    QString published;  ///< ISO date or date-time as given, may be only a year
    QString identifier; ///< "doi:…", "isbn:…", "urn:…" as the document gives it; may be empty
    friend bool operator==(const Metadata &, const Metadata &) = default;
};

/// How much of a document became the article.
enum class Extent {
    FoundArticle, ///< of a web page the article in it; of other documents everything
    WholePage,    ///< everything a page shows
};

/// Where an article came from.
struct Source {
    QString path;   ///< the file it was read from, empty for pasted text
    QString format; ///< the importer's name: "text", "markdown" …
    QString hash;   ///< sha256 of the original bytes
    int importerVersion = 0;
    Extent extent = Extent::FoundArticle;
    friend bool operator==(const Source &, const Source &) = default;
};

/// Where a page of the original begins.
struct PageStart {
    qsizetype offset = 0; ///< UTF-16 units
    QString label;        ///< as printed
    friend bool operator==(const PageStart &, const PageStart &) = default;
};

struct Article {
    ArticleId id;
    QString text; ///< the blocks' texts joined by '\n'
    std::vector<Block> blocks;
    std::vector<Span> spans;
    std::vector<PageStart> pages; ///< by offset; empty when the original has none
    std::vector<Error> notices;   ///< what could not be read of a damaged or cut original
    Metadata metadata;
    Source source;
    QDateTime added; ///< UTC

    /// Index of the block that holds the offset (an offset on the separator belongs to the block before it).
    /// Clamped to the first and last block; 0 for an article without blocks.
    [[nodiscard]] size_t blockAt(qsizetype offset) const;
    [[nodiscard]] QStringView textIn(TextRange range) const { return range.in(text); }
    /// The spans that touch a block, in order.
    [[nodiscard]] std::span<const Span> spansIn(size_t block) const;
    /// The block's language, or the article's.
    [[nodiscard]] QString languageOf(size_t block) const;
    /// The page that holds the offset; nothing before the first page or without pages.
    [[nodiscard]] std::optional<PageSelector> pageAt(qsizetype offset) const;
    /// Index of the nearest heading at or before the block, or -1.
    [[nodiscard]] qsizetype headingOf(size_t block) const;
    /// What stands before a note's first paragraph: its mark as printed; empty for further ones and other blocks.
    [[nodiscard]] QString footnoteMark(size_t block) const;
    /// Blocks sorted, disjoint, one '\n' between, covering the text; spans sorted and inside one block each;
    /// pages sorted and inside the text.
    [[nodiscard]] bool isConsistent() const;

    friend bool operator==(const Article &, const Article &) = default;
};

using ArticlePtr = std::shared_ptr<const Article>;

/// An image or other part that belongs to an article, named by the sha256 of its bytes.
struct Resource {
    QString name;
    QString mediaType;
    QByteArray bytes;
    friend bool operator==(const Resource &, const Resource &) = default;
};

/// A row of the article list: everything but the text. Values that change (removed, opened, progress) live here.
struct ArticleSummary {
    ArticleId id;
    Metadata metadata;
    Source source;
    QDateTime added;      ///< UTC
    QDateTime opened;     ///< UTC, invalid = never
    qsizetype words = 0;  ///< Unicode words
    int highlights = 0;   ///< derived
    qreal progress = 0;   ///< 0–1, furthest place read
    bool removed = false; ///< in the bin: kept, not shown
    friend bool operator==(const ArticleSummary &, const ArticleSummary &) = default;
};
