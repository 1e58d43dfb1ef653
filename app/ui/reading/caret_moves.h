#pragma once
// Where a key takes the caret.

#include "ui/reading/text_column.h"

enum class CaretMove {
    Left,
    Right,
    WordLeft,
    WordRight,
    SentenceBack,
    SentenceForward,
    ParagraphBack,
    ParagraphForward,
    LineUp,
    LineDown,
    LineStart,
    LineEnd,
    ArticleStart,
    ArticleEnd,
};

/// The offset after the move. Left and right are those of the eye: in a right-to-left block, left goes on.
/// `goalX`: px, the x that up and down keep to.
[[nodiscard]] qsizetype moved(TextColumn &column, qsizetype from, CaretMove move, qreal goalX);

/// Start of the next or previous word from an offset, across blocks; `words` may be negative.
[[nodiscard]] qsizetype movedByWords(const Article &article, qsizetype from, int words);
/// The same for the start of a highlight: the space between two blocks is no place to stop at.
[[nodiscard]] qsizetype movedByWordStarts(const Article &article, qsizetype from, int words);
/// The same to the ends of words: where the end of a highlight goes.
[[nodiscard]] qsizetype movedByWordEnds(const Article &article, qsizetype from, int words);
