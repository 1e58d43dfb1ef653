#pragma once
// Takes the pictures of a PDF: what its pages look like where their figures stand, with the labels over them.

#include "importers/pdf_page.h"

#include <ctime>

namespace Poppler {
class Document;
}

/// Sets the bytes of `figures`, turned as the text of their page is, and puts them on the pages. Those that show
/// nothing are left out. False when some are missing because they are damaged, too many, or not taken by `end`.
[[nodiscard]] bool takePictures(Poppler::Document &pdf, std::vector<std::vector<PdfPicture>> figures,
                                PdfDocument &document, const ImportOptions &options, std::clock_t end);
