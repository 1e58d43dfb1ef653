#pragma once
// What a single line of a plain text looks like.

#include <QString>
#include <QStringView>
#include <optional>

/// A line that opens a list item.
struct ListMark {
    QString marker;       ///< as it is shown: "•", "3.", "b)"
    qsizetype length = 0; ///< UTF-16 units of mark and white space to leave out
    bool isNumbered = false;
};

[[nodiscard]] std::optional<ListMark> listMark(QStringView line);
/// "* * *", "---", "⁂": a rule between two parts.
[[nodiscard]] bool isRule(QStringView line);
/// The level that a line of === or --- gives the line before it; 0 when it is none.
[[nodiscard]] int underlineLevel(QStringView line);
/// "CHAPTER I", "第三章 …", "XIV.": 2 for chapters and books, 3 for scenes and sections; 0 otherwise.
[[nodiscard]] int chapterLevel(QStringView line);
/// At least two letters, and all of them capitals.
[[nodiscard]] bool isAllCapitals(QStringView line);
/// Ends as a sentence does, closing quotation marks and brackets aside.
[[nodiscard]] bool endsSentence(QStringView line);
/// Its first letter is a capital (quotation marks and dashes before it aside).
[[nodiscard]] bool beginsUpperCase(QStringView line);
/// Columns it takes in a fixed-width font: ideographs take two. Leading white space not counted.
[[nodiscard]] qsizetype columns(QStringView line);
/// Columns of its first word (one ideograph is a word).
[[nodiscard]] qsizetype firstWordColumns(QStringView line);
/// Columns of white space before it; tabs go to the next multiple of 8 and ideographic spaces count two.
[[nodiscard]] qsizetype indentation(QStringView line);
/// How many ">" stand before it, and what is behind them.
struct QuotedLine {
    int depth = 0;
    QStringView text;
};
[[nodiscard]] QuotedLine quotedLine(QStringView line);
