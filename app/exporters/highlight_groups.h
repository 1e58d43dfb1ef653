#pragma once
// The highlights of an export in the order and under the headings that the reader asked for.

#include "exporters/exporter.h"

struct GroupedHighlight {
    const ExportedArticle *article = nullptr;
    const Annotation *annotation = nullptr;
};

struct HighlightGroup {
    QString title; ///< a tag's path, a colour's word, a day, an article's title; empty for text order
    std::vector<GroupedHighlight> highlights;
};

/// Groups in the order of codebook, palette, days or articles; a highlight with two tags stands under both, one with
/// none comes last under an empty title. The pointers hold as long as the snapshot.
[[nodiscard]] std::vector<HighlightGroup> groupsOf(const ExportSnapshot &snapshot);
/// The same order with every highlight once.
[[nodiscard]] std::vector<GroupedHighlight> inGroupOrder(const ExportSnapshot &snapshot);
