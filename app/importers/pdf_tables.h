#pragma once
// Lines whose words stand under each other in columns → rows with cells.

#include "importers/pdf_page.h"

/// Whether lines that stand side by side, parted by white, are the cells of a table.
[[nodiscard]] bool isTable(const std::vector<PdfLine> &left, const std::vector<PdfLine> &right);

/// Sets the cells of each line. A line stays running text when the table has one column only.
[[nodiscard]] std::vector<PdfLine> tableRows(std::vector<PdfLine> lines, double em);
