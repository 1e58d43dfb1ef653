#pragma once
// What a browser would not show.

#include "importers/html_tree.h"

/// The element says itself that it is hidden: the hidden attribute, its style, or a class made for screen readers.
[[nodiscard]] bool isHidden(const HtmlNode &element);
