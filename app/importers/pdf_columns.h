#pragma once
// The words of a page → its lines in reading order: column after column, tables row by row.

#include "importers/pdf_page.h"

/// `column` counts the columns of the document.
[[nodiscard]] std::vector<PdfLine> linesInReadingOrder(std::vector<PdfWord> words, int &column);
