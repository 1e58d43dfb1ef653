#pragma once
// A passage found again by its words, where nothing says where to look.

#include "text/token_diff.h"

#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

/// Made once for a text, then asked for each passage: runs of three words say where it may be, the stretch there that
/// is most like it is compared, and believed only when quote and surroundings are much alike and no other place is
/// nearly as good. The text's tokens must outlive it.
class PassageSearch {
public:
    explicit PassageSearch(const Tokens &text);

    /// The tokens of the text that are the passage `quote` of `from`, or nothing. What stands around the passage in
    /// `from` is compared too. `isTaken` says of a stretch of the text that it is known to be something else.
    [[nodiscard]] std::optional<TextRange> find(const Tokens &from, TextRange quote,
                                                const std::function<bool(TextRange)> &isTaken) const;

private:
    using Run = std::pair<size_t, qsizetype>; ///< its hash, and where it begins
    struct Candidate {
        TextRange tokens; ///< indexes in the text
        double likeness = 0;
    };

    [[nodiscard]] std::vector<qsizetype> seeds(const Tokens &from, TextRange quote) const;
    [[nodiscard]] Candidate closest(const Tokens &from, TextRange quote, qsizetype start) const;
    [[nodiscard]] double surroundings(const Tokens &from, TextRange quote, TextRange found) const;

    const Tokens &m_text;
    std::vector<Run> m_runs; ///< of three words, by their hash
};

/// The words of a run of tokens, cut at the ends of the text.
[[nodiscard]] std::span<const size_t> wordsIn(const Tokens &tokens, TextRange run);

struct TokenRun {
    const Tokens &all;
    TextRange run;
};

/// The range of the new text that answers to `range` of the old one, when `quote` is the old tokens that this touches
/// and `found` the new ones: a quote may begin or end inside a word. Nothing when nothing is left of it.
[[nodiscard]] std::optional<TextRange> textRangeOf(TextRange range, const TokenRun &quote, QStringView newText,
                                                   const TokenRun &found);
