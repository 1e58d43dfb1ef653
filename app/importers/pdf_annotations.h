#pragma once
// What readers left in a PDF: highlights, underlines and notes; and its links.

#include "importers/pdf_words.h"

namespace Poppler {
class Page;
}

/// Adds the page's links and comments to the document and tells where on the page they are.
[[nodiscard]] PdfMarks marksOf(const Poppler::Page &page, PdfDocument &document, std::vector<PdfNote> &notes);

/// The colour of our palette that is nearest to a document's; yellow for greys.
[[nodiscard]] Colour nearestColour(double red, double green, double blue);
