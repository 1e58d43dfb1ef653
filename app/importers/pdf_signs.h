#pragma once
// How lines begin and end: list markers, captions, full stops.

#include <QString>

/// What stands before a list item, "•", "3.", "(b)", "[12]"; empty when the line begins otherwise.
[[nodiscard]] QString listMarkerOf(const QString &line);
[[nodiscard]] bool isBullet(const QString &marker);
/// The value of a marker that counts, "3." → 3, "(b)" → 2, "iv)" → 4; -1 when it does not count.
[[nodiscard]] int valueOfMarker(const QString &marker);

/// "Figure 3.", "Table 2", "图 1" at the start of a line. A mere mention ("Figure 3 shows") is `isSure` = false.
struct CaptionSign {
    bool isFound = false;
    bool isSure = false;
};
[[nodiscard]] CaptionSign captionSignOf(const QString &line);

/// Ends as a sentence does, also inside closing quotation marks and brackets.
[[nodiscard]] bool endsSentence(const QString &line);
/// Dots that lead to a page number in a table of contents.
[[nodiscard]] bool hasLeader(const QString &line);
/// "Contents.........." → "Contents…": on paper the dots lead the eye to a page number, in a flowing text they are
/// lines of dots.
[[nodiscard]] QString withShortLeaders(QString text);
/// "2.1" → 2, "IV." → 1, "Chapter 3" → 1; 0 for a text without a number before it.
[[nodiscard]] int numberDepth(const QString &line);
