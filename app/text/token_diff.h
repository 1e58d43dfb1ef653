#pragma once
// Which words of a text stand in its next revision, and where.

#include "model/text_range.h"

#include <QStringView>
#include <vector>

/// Words, ideographs and punctuation marks of a text; white space only parts them. Typography doesn't count: two tokens
/// that differ only in curly quotes, dashes or soft hyphens have the same `word`.
struct Tokens {
    std::vector<TextRange> ranges; ///< UTF-16 units of the text, sorted
    std::vector<size_t> words;     ///< what they say, as a hash

    [[nodiscard]] qsizetype count() const { return qsizetype(ranges.size()); }
    /// The tokens that a range of the text touches: first, and one past the last.
    [[nodiscard]] TextRange touching(TextRange range) const;
};
[[nodiscard]] Tokens tokensOf(QStringView text);

/// For each token of `before` the index of the same one in `after`, or -1: an order-preserving assignment. Runs that
/// are unique in both texts hold it together (patience), between them the shortest edit script (Myers) is taken; far
/// too different stretches stay apart. About linear in the texts' lengths.
[[nodiscard]] std::vector<qsizetype> tokenDiff(const Tokens &before, const Tokens &after);
