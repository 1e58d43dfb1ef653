#pragma once
// An article as plain text, one paragraph a line, as one would copy it by hand.

#include "model/article.h"

/// Whether it was read from a web page, which may hold more than the article that was found in it.
[[nodiscard]] bool isWebPage(const Source &source);

enum class TextParts {
    Body,         ///< without title and image descriptions; of a web page also without credits and image captions
    TitleAndBody, ///< the title and the credits first, then the body
    Everything,   ///< all there is to read, in its order
};

/// Line ends inside verse, code and tables stay; the last line has none.
[[nodiscard]] QString articleText(const Article &article, TextParts parts = TextParts::Body);
