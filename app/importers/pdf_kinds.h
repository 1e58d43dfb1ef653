#pragma once
// Which paragraphs are list items, captions and quotations.

#include "importers/pdf_paragraph.h"

/// "Figure 3. …": before paragraphs are joined, as captions float.
void findCaptions(std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure);
void findListItems(std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure);
/// Paragraphs set in on both sides.
void findQuotes(std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure);
