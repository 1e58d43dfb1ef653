#pragma once
// Inline text as HTML: spans and highlights may overlap in any way, so each run opens and closes what covers it.

#include "exporters/html_article.h"

/// The block's text from `range` (inside the block) with its marks; `html.active` are the highlights that touch it.
[[nodiscard]] QString markedHtml(HtmlArticle &html, size_t block, TextRange range);
