#pragma once
// What a report says about one highlight, as the options ask for it; what they leave out is empty.

#include "exporters/exporter.h"

#include <QSet>

struct HighlightFacts {
    QString quote;                     ///< paragraphs parted by '\n'
    QString around;                    ///< the sentences or paragraphs that hold it
    TextRange inAround;                ///< where the quote stands in them
    QStringList headings;              ///< those it stands under, outermost first, without the article's title
    std::vector<size_t> headingBlocks; ///< the same as blocks of the article
    QString page;                      ///< as printed
    qsizetype paragraph = 0;           ///< counted from 1; 0 = the place is not known
    QString note;
    QStringList tags; ///< paths
    QString colour;   ///< its word
    QString shape;    ///< "highlight" or "underline"
    QString created;  ///< ISO, UTC
    QString modified;
    QString author;
    QString link; ///< to the quoted place on the web
};

/// What stays of an article when its text is gone.
struct ArticleFacts {
    ArticleId id;
    Metadata metadata;
    QDateTime added; ///< UTC
};

[[nodiscard]] ArticleFacts articleFacts(const Article &article);
/// Of the first one; all empty when there is none.
[[nodiscard]] ArticleFacts firstArticle(const ExportedArticles &articles);
[[nodiscard]] HighlightFacts factsOf(const ExportedArticle &exported, const Annotation &annotation,
                                     const ExportSnapshot &snapshot);

/// "2026-03-14T12:00:00Z"; empty for a date that is not known.
[[nodiscard]] QString isoTime(const QDateTime &time);
/// When anything of it was added or changed last: the date of a file that must be the same for the same library.
[[nodiscard]] QDateTime lastChange(const ExportSnapshot &snapshot);
[[nodiscard]] QDateTime lastChange(const ExportedArticle &exported);
/// Indices of the headings above the block (itself, when it is one), outermost first, without the article's title.
[[nodiscard]] std::vector<size_t> headingsAbove(const Article &article, size_t block);
/// Their texts, each in one line.
[[nodiscard]] QStringList headingTexts(const Article &article, const std::vector<size_t> &headings);
/// Indices of the blocks that begin a footnote: the first one of each label.
[[nodiscard]] QSet<size_t> footnoteStartsOf(const Article &article);
/// Indices of the blocks that a link of the article leads to.
[[nodiscard]] QSet<qsizetype> linkedBlocksOf(const Article &article);
/// True for a heading that only repeats the article's title.
[[nodiscard]] bool isTitleHeading(const Article &article, size_t block);
/// An address that opens the page at the quote (a text fragment), or nothing when the article has no web address.
[[nodiscard]] QString quoteLink(const Article &article, const Annotation &annotation);
