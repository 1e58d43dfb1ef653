#pragma once
// What stands on page after page and is not of the text: running heads, page numbers, footers.

#include "importers/pdf_page.h"

/// Takes them off the pages. Pages are upright; `usual` is the size of most letters of the document.
void dropRunningHeads(std::vector<PdfPage> &pages, double usual);
