#pragma once
// A table's text as rows, cells and columns.

#include "model/article.h"

/// The parts of the range between the separators; at least one.
[[nodiscard]] std::vector<TextRange> textPieces(const QString &text, TextRange range, QChar separator);
/// The widths of the table's columns by their longest texts, in shares of `width`; at least one column.
[[nodiscard]] std::vector<int> documentColumns(const Article &article, const Block &table, int width);
