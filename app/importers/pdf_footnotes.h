#pragma once
// Notes in small letters at the foot of a column.

#include "importers/pdf_paragraph.h"

struct PdfFootnote {
    PdfParagraph paragraph;
    int page = 0;
    QString mark; ///< as printed, "1" or "*"; empty for what goes on from the page before
};
/// Takes the notes out of the lines, which stay in their order.
[[nodiscard]] std::vector<PdfFootnote> takeFootnotes(std::vector<PdfLine> &lines, const PdfMeasure &measure);

/// "1", "12", "*", "†": the mark of a note, raised or not.
[[nodiscard]] bool isNoteMark(const QString &text);
/// A word that stands higher than its line and is smaller.
[[nodiscard]] bool isRaised(const PdfWord &word, const PdfLine &line);
[[nodiscard]] bool isLowered(const PdfWord &word, const PdfLine &line);
