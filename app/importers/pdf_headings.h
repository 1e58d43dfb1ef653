#pragma once
// Which paragraphs are headings, and of which level.

#include "importers/pdf_paragraph.h"

/// Told by size, weight, numbers and the outline. The title of the document, if it stands in the text, has level 1.
void findHeadings(std::vector<PdfParagraph> &paragraphs, const std::vector<PdfOutlineEntry> &outline,
                  const PdfMeasure &measure);
