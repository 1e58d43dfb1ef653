#pragma once
// Headings that a chapter itself does not mark as such: the contents of the book name them.

#include "importers/epub_outline.h"
#include "importers/html_tree.h"

#include <QHash>
#include <span>

struct EpubHeadings {
    QHash<const HtmlNode *, int> levels; ///< paragraphs of the chapter that are headings
    QString opening;                     ///< what is missing above the chapter's text; may be empty
    int openingLevel = 1;
};

/// `marks` are the entries of the contents that lead into this chapter, in their order.
[[nodiscard]] EpubHeadings epubHeadings(const HtmlTree &chapter, std::span<const EpubMark> marks);
