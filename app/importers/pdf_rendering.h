#pragma once
// Takes the pictures of a PDF: what its pages look like where their figures stand, with the labels over them.

#include "importers/pdf_page.h"

namespace Poppler {
class Document;
}

/// Sets the bytes of `figures`, turned as the text of their page is, and puts them on the pages. Those that show
/// nothing are left out; the document gets a notice when that is because they are damaged or too many.
void takePictures(Poppler::Document &pdf, std::vector<std::vector<PdfPicture>> figures, PdfDocument &document,
                  const ImportOptions &options);
