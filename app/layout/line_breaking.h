#pragma once
// Where the lines of a paragraph end so that all of them are about equally full, as in a well-set book. All x are px
// from one origin on the paragraph set as a single endless line: where its first line starts.

#include <QtGlobal>
#include <span>
#include <vector>

/// A place where a line may end.
struct BreakPoint {
    enum class Kind {
        Plain,    ///< after a space, a dash …
        Hyphen,   ///< after a hyphen of the text
        Division, ///< inside a word, which gets a hyphen
    };
    int position = 0;    ///< offset of the next line's first letter
    qreal lineEnd = 0;   ///< px where a line that ends here ends, without spaces, with the hyphen of a division
    qreal nextStart = 0; ///< px where a line that starts here starts
    Kind kind = Kind::Plain;
};

struct LineRules {
    static constexpr int LongestLadder = 2; ///< lines with a hyphen at the end that may follow each other
    /// What is behind the last point. Where the text is cut off any last line will do.
    enum class TextEnd { Paragraph, CutOff };

    qreal width = 0;      ///< px of a full line
    qreal fullEnough = 1; ///< of the width: a line that is this full without a piece of a word never gets one
    TextEnd end = TextEnd::Paragraph;
    int ladder = 0;            ///< lines directly above the first one that end with a hyphen
    qreal wished = 0;          ///< px that all lines should be long, the last one, too; 0 = as full as can be
    double divisionCost = 0.6; ///< 1 = as bad as a line that is just not full enough

    [[nodiscard]] static LineRules justified(qreal width) { return {.width = width, .fullEnough = 0.93}; }
    /// An uneven edge is easier to bear than a hyphen.
    [[nodiscard]] static LineRules ragged(qreal width)
    {
        return {.width = width, .fullEnough = 0.85, .divisionCost = 2};
    }
};

/// The indices of the points at which lines end, with the least sum of looseness, of divided words and of ladders of
/// hyphens. The last point is the text's end; it is not reached when something before it is wider than a line.
[[nodiscard]] std::vector<size_t> evenBreaks(std::span<const BreakPoint> points, const LineRules &rules);
/// The same for a few lines that should all be about equally long; no more lines than it takes.
[[nodiscard]] std::vector<size_t> balancedBreaks(std::span<const BreakPoint> points, LineRules rules);
