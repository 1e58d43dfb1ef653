#pragma once
// An article's blocks as HTML elements with the highlights in them.

#include "exporters/html_article.h"

/// Everything between the article's title and its end; each block is followed by the notes and tags of the highlights
/// that end in it, orphans come after the last one.
[[nodiscard]] QString htmlBody(HtmlArticle &page);
