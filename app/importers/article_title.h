#pragma once
// A name for an article that brings none along.

#include "model/article.h"

constexpr qsizetype LongestTitle = 80;      ///< UTF-16 units, with the "…"
constexpr qsizetype LongestTitleLine = 100; ///< UTF-16 units of a line that may be a title as it stands

/// A short line without a final stop: how titles look.
[[nodiscard]] bool looksLikeTitle(QStringView line);

/// The text on one line, cut at a word to at most `longest` units, "…" appended when something is missing.
[[nodiscard]] QString shortened(QStringView text, qsizetype longest = LongestTitle);

/// From the first heading, a short first line, the first sentence, or the fallback; never empty.
[[nodiscard]] QString titleOf(const Article &article, const QString &fallback);
