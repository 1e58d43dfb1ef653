#pragma once
// One row a highlight as an Excel workbook, with the codebook on a second sheet.

#include "exporters/exporter.h"

/// All cells are texts, so nothing in them is ever computed. A text beyond Excel's 32,767 units is cut with "…";
/// Invalid beyond its 1,048,576 rows.
[[nodiscard]] Result<> writeXlsx(const ExportSnapshot &snapshot, QIODevice &device);
