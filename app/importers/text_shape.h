#pragma once
// How the lines of a plain text belong together: wrapped paragraphs, a paragraph a line, or verse.

#include <QStringView>
#include <span>
#include <vector>

struct TextLine {
    QStringView text;      ///< without trailing white space
    qsizetype indent = 0;  ///< columns before it
    qsizetype columns = 0; ///< of the text itself
    [[nodiscard]] qsizetype end() const { return indent + columns; }
};

/// Lines that no blank line parts.
using LineGroup = std::span<const TextLine>;

struct TextShape {
    qsizetype wrapColumn = 0; ///< where lines were broken; 0 = a paragraph a line
    qsizetype indent = 0;     ///< what most lines have before them
    bool hasHeadings = false; ///< short lines that stand alone among paragraphs are headings
    bool hasWideGaps = false; ///< more than one blank line sets parts off: a heading has them before it
};

enum class GroupShape {
    Paragraph, ///< its lines are one text, broken at a column
    Lines,     ///< each line is a paragraph
    Verse,     ///< its lines are lines
};

[[nodiscard]] std::vector<TextLine> linesOf(QStringView text);
[[nodiscard]] std::vector<LineGroup> groupsOf(std::span<const TextLine> lines);
/// Blank lines between a group and the one before it; both of the same lines.
[[nodiscard]] qsizetype blankLinesBetween(LineGroup before, LineGroup group);
[[nodiscard]] TextShape shapeOf(std::span<const LineGroup> groups);
[[nodiscard]] GroupShape shapeOf(LineGroup group, const TextShape &shape);
/// The line was broken because the next one's first word did not fit any more.
[[nodiscard]] bool isFull(const TextLine &line, const TextLine &next, qsizetype wrapColumn);
/// A line that may be a heading if it stands alone: short, no stop at its end, nothing else it could be.
[[nodiscard]] bool mayBeHeading(const TextLine &line);
