#pragma once
// Which images of a PDF are figures: not the logo of every page, not the scan behind the text, not an ornament. The
// slices of one figure become one.

#include "importers/pdf_images.h"
#include "importers/pdf_page.h"

/// Of each page, the pictures to be taken of it, from top to bottom. The words of the pages are where they were drawn.
[[nodiscard]] std::vector<std::vector<PdfPicture>> figuresOf(std::vector<std::vector<PdfImage>> images,
                                                             const std::vector<PdfPage> &pages);

/// Takes the labels inside the page's pictures off it, as the pictures show them; what may be text stays, and so do
/// all words of a page that would have none left. Page and words are upright; `usual` is the size of most letters of
/// the document.
void dropLabels(PdfPage &page, double usual);
