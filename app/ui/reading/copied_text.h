#pragma once
// A passage as other programs want it: clean text, and simple markup.

#include "model/article.h"

/// Paragraphs a blank line apart, lines of lists under each other; no soft hyphens, no U+2028.
[[nodiscard]] QString plainTextOf(const Article &article, TextRange range);
/// An HTML fragment with headings, lists, quotes, tables, emphasis and links; nothing else.
[[nodiscard]] QString htmlOf(const Article &article, TextRange range);
