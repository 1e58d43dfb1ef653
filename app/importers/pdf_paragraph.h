#pragma once
// A block of a PDF in the making: its lines, and what it is taken for.

#include "importers/pdf_page.h"

struct PdfParagraph {
    Block::Kind kind = Block::Kind::Paragraph;
    int level = 0;
    int quoteDepth = 0;
    QString marker; ///< of a list item; its words are still in the first line
    QString label;  ///< of a footnote, likewise
    std::vector<PdfLine> lines;
    const PdfPicture *picture = nullptr; ///< of an image, which has no lines

    [[nodiscard]] const PdfLine &first() const { return lines.front(); }
    [[nodiscard]] const PdfLine &last() const { return lines.back(); }
    [[nodiscard]] double size() const { return lines.front().size; }
};

/// The lines' text with spaces between them.
[[nodiscard]] QString textOf(const PdfParagraph &paragraph);

/// What is usual in the document.
struct PdfMeasure {
    double size = 10;     ///< of the letters, points
    double leading = 12;  ///< from one line to the next, points
    bool isBold = false;  ///< most letters are bold
    bool isRight = false; ///< most text runs from right to left
};
[[nodiscard]] PdfMeasure measureOf(const std::vector<PdfLine> &lines);
