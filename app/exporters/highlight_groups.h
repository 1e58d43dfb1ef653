#pragma once
// The highlights of an export in the order and under the headings that the reader asked for.

#include "exporters/highlight_facts.h"

#include <functional>

/// A highlight by itself: all that a report says of it, without the article's text.
struct HighlightRow {
    AnnotationId id;
    std::shared_ptr<const ArticleFacts> article;
    HighlightFacts facts;
};

[[nodiscard]] HighlightRow highlightRow(const ExportedArticle &exported, const Annotation &annotation,
                                        const ExportSnapshot &snapshot,
                                        const std::shared_ptr<const ArticleFacts> &article);

/// `group`: a tag's path, a colour's word, a day, an article's title; empty in text order and for what has none of
/// them.
using VisitHighlight = std::function<Result<>(const QString &group, const HighlightRow &row)>;

enum class Repeats {
    Once,    ///< every highlight once
    EachTag, ///< grouped by tag: a highlight with two tags under both
};

/// Group after group, in the order of codebook, palette, days or articles; what has no tag comes last. In text order
/// and by article the articles are read one by one; otherwise the rows of all, but not their texts, are in memory at
/// once. Stops at the first failure of `visit` or of the articles.
[[nodiscard]] Result<> eachHighlight(const ExportSnapshot &snapshot, Repeats repeats, const VisitHighlight &visit);
