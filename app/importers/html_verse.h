#pragma once
// Which paragraphs are verse: short lines, each ended by a <br>.

#include "importers/html_tree.h"

[[nodiscard]] bool isVerse(const HtmlNode *block);
