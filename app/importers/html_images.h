#pragma once
// Where the image of an <img> really is: pages that load lazily write it in many places.

#include "importers/html_tree.h"

#include <QStringList>

/// Addresses as written, the best first; placeholders come last. For <img>, <picture>'s sources, <amp-img>, <image>.
[[nodiscard]] QStringList imageAddresses(const HtmlNode &image);
/// A drawn letter, smiley or formula inside a line of text: its alternative text stands for it.
[[nodiscard]] bool isInlineSymbol(const HtmlNode &image);
/// Counts visits or holds a place, and shows nothing.
[[nodiscard]] bool isSpacer(const HtmlNode &image);
/// A <figure> whose text only describes what it shows.
[[nodiscard]] bool isFigureOfImages(const HtmlNode *figure);
/// A short text whose class says that it is a caption.
[[nodiscard]] bool isNamedCaption(const HtmlNode &element);
