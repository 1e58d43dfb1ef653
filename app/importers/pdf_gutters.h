#pragma once
// The white strips between columns.

#include "importers/pdf_page.h"

/// A white rectangle with text on both sides.
struct PdfGutter {
    QRectF box;
    double weight = 0; ///< the more lines it parts, the heavier
};

/// The candidates, heaviest first. `em` is the usual font size.
[[nodiscard]] std::vector<PdfGutter> guttersOf(const std::vector<PdfWord> &words, double em);
