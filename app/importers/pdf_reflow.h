#pragma once
// Lines → paragraphs: where one ends and the next begins, also across columns and pages.

#include "importers/pdf_paragraph.h"

/// Paragraphs, tables and code in the order of their lines; other kinds are told later.
[[nodiscard]] std::vector<PdfParagraph> paragraphsOf(std::vector<PdfLine> lines, const PdfMeasure &measure);

/// Joins a paragraph with its rest in the next column or on the next page; what floats between them (figures,
/// footnotes, tables) comes behind.
void joinAcrossColumns(std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure);
