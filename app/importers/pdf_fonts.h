#pragma once
// What the name of a PDF font says about its letters.

#include "importers/pdf_page.h"

/// From names such as "ABCDEF+CMBX10", "Arial,BoldItalic" and "LiberationMono".
[[nodiscard]] PdfStyle styleOfFont(QStringView name);
