#pragma once
// An article's own text as Markdown, block by block.

#include "model/article.h"

/// One block with its inline marks; `blockId` (may be empty) is appended as " ^id" so that quotes can link to it.
[[nodiscard]] QString markdownOf(const Article &article, size_t block, const QString &blockId);
