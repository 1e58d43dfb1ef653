#pragma once
// The article in a web page: the element that holds it, and what inside that element is not part of it.

#include "importers/page_metadata.h"

#include <vector>

struct MainContent {
    const HtmlNode *root = nullptr; ///< never null
    std::vector<bool> leftOut;      ///< by HtmlNode::index
    [[nodiscard]] bool isLeftOut(const HtmlNode &node) const { return leftOut[node.index]; }
};

/// The whole body, cleaned, when nothing in it looks like an article.
[[nodiscard]] MainContent mainContentOf(const HtmlTree &tree, const PageMetadata &page);
