#pragma once
// How the items of a list are counted and marked.

#include "importers/html_tree.h"

#include <QString>

struct HtmlList {
    bool isOrdered = false;
    int next = 1;
    int step = 1;       ///< -1 in a reversed list
    QChar style = u'1'; ///< as in <ol type>: 1 a A i I
};

[[nodiscard]] HtmlList listOf(const HtmlNode *list);
/// What stands before the next item: "•", "3.", "c."; counts on.
[[nodiscard]] QString nextMarker(HtmlList &list, const HtmlNode *item, size_t depth);
