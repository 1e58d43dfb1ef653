#pragma once
// An article's own text as Markdown, block by block.

#include "model/article.h"

/// Each block with its inline marks and its paragraphId(), so that quotes can link to it: "… ^p-3".
[[nodiscard]] QString markdownOf(const Article &article);
/// `paragraph` is counted from 1.
[[nodiscard]] QString paragraphId(qsizetype paragraph);
