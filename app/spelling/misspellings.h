#pragma once
// The wrong words of a note.

#include "model/text_range.h"

#include <QSet>
#include <QString>
#include <functional>
#include <span>
#include <vector>

class SpellChecker;

/// Ranges in text order over a Markdown text. A word that one of the checkers knows is right; without checkers all
/// are. Left out: code, addresses, e-mail, file paths, link targets, #tags, quoted lines ("> …"), words with digits
/// and words in `ignored` (compared as typed and in lower case, with either apostrophe). Cancelled: what was found
/// so far.
[[nodiscard]] std::vector<TextRange> misspellings(
    const QString &text, std::span<SpellChecker *const> checkers, const QSet<QString> &ignored = {},
    const std::function<bool()> &isCancelled = [] { return false; });

/// The words of a Markdown text that are to be checked: the same exceptions.
[[nodiscard]] std::vector<TextRange> checkableWords(
    const QString &text, const std::function<bool()> &isCancelled = [] { return false; });
