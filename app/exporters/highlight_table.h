#pragma once
// The columns that tables of highlights have, whatever the file format; they never change their order.

#include "exporters/highlight_groups.h"

#include <array>

inline constexpr std::array HighlightColumns{
    "article", "authors", "site",   "url",   "published", "heading",  "page",   "paragraph",  "quote",        "around",
    "note",    "tags",    "colour", "shape", "created",   "modified", "author", "article id", "highlight id", "link"};

/// One text a column; several authors, headings or tags are parted by "; " (headings by " › ").
[[nodiscard]] std::array<QString, HighlightColumns.size()> tableRow(const HighlightRow &row);
