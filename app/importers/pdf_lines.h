#pragma once
// Words that stand side by side → lines.

#include "importers/pdf_page.h"

/// The size that most letters have, points; 0 without words.
[[nodiscard]] double usualSize(const std::vector<PdfWord> &words);

/// The size of the running text: the largest one that many letters have, as notes and listings may be longer than it.
[[nodiscard]] double textSize(const std::vector<PdfWord> &words);

/// Lines from top to bottom, the words of each in reading order. All words belong to one column.
[[nodiscard]] std::vector<PdfLine> linesOf(std::vector<PdfWord> words);

/// Sets box, size and page, and which words a space follows.
void finishLine(PdfLine &line);
