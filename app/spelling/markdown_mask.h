#pragma once
// Which parts of a Markdown text are prose.

#include "model/text_range.h"

#include <QString>
#include <vector>

/// True for each UTF-16 unit that is no prose: code, addresses, e-mail, file paths, link targets, HTML tags, #tags,
/// @names and quoted lines ("> …"). As long as the text.
[[nodiscard]] std::vector<bool> notProse(const QString &text);
