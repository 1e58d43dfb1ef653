#pragma once
// Where the pictures of a PDF stand in its text: beside their captions, else where their page shows them.

#include "importers/pdf_paragraph.h"

/// Puts a paragraph without lines for each picture of the pages, which must stay, among the paragraphs.
void insertPictures(const std::vector<PdfPage> &pages, std::vector<PdfParagraph> &paragraphs,
                    const PdfMeasure &measure);
