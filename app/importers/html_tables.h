#pragma once
// The grid that the rows of a <table> make, spanning cells spread out.

#include "importers/html_tree.h"

#include <QString>

struct HtmlGrid {
    using Row = std::vector<const HtmlNode *>; ///< null where a spanning cell goes on, or a row is short
    std::vector<Row> rows;
    size_t columns = 0;
    int headerRows = 0;
    QString alignments; ///< one of l c r a column
    std::vector<const HtmlNode *> captions;
    bool isData = false; ///< else the table only arranges what is in its cells
};

[[nodiscard]] HtmlGrid gridOf(const HtmlNode *table);

/// The numbers of the lines of a listing that stands in a cell beside.
[[nodiscard]] bool isLineGutter(const HtmlNode *preformatted);
