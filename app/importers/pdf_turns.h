#pragma once
// Pages whose text does not run from left to right: turned pages, vertical writing, watermarks.

#include "importers/pdf_page.h"

/// Clockwise quarters that most letters of the page are rotated by.
[[nodiscard]] int textTurn(const PdfPage &page);

/// Turns the page so that most of its text is upright. Few words that run another way (stamps in the margin, labels of
/// axes, watermarks) are dropped; many are put below the others.
void setUpright(PdfPage &page);
