#pragma once
// Texts as people compare them, with a map back to the original offsets.

#include "model/text_range.h"

#include <QString>
#include <vector>

enum class Fold : unsigned {
    None = 0,
    Case = 1,       ///< full case folding
    Accents = 2,    ///< é = e, œ = oe, ß = ss
    Typography = 4, ///< curly = straight quotes, all dashes and spaces alike, soft hyphens and zero-width gone
    Whitespace = 8, ///< runs of white space (line ends too) = one space
};
[[nodiscard]] constexpr Fold operator|(Fold a, Fold b)
{
    return Fold(unsigned(a) | unsigned(b));
}
[[nodiscard]] constexpr bool has(Fold set, Fold flag)
{
    return (unsigned(set) & unsigned(flag)) != 0;
}

/// A folded text that knows where each of its units came from.
struct FoldedText {
    QString text;
    std::vector<qsizetype> origin; ///< for each unit of `text`, the offset in the original; one more for the end
    /// The original range that a range of the folded text covers, never half a letter that was folded to several.
    [[nodiscard]] TextRange original(TextRange folded) const;
};
[[nodiscard]] FoldedText folded(QStringView text, Fold fold);
/// The folded text alone (for keys of sorting and completion).
[[nodiscard]] QString foldedKey(QStringView text);
