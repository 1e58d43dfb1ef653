#pragma once
// One row a highlight, for spreadsheets and statistics.

#include "exporters/exporter.h"

/// RFC 4180: commas, CRLF, quotes where needed. UTF-8 with a byte order mark, without which Excel reads it as Latin-1.
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] Result<> writeCsv(const ExportSnapshot &snapshot, QIODevice &device);

/// A value as it stands in a CSV file: in quotation marks where it needs them; one that a spreadsheet would compute
/// begins with an apostrophe.
[[nodiscard]] QString csvCell(QString text);
