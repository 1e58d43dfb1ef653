#pragma once
// Articles as a Word document: highlights are shading, and what the reader noted are comments on the very passages.

#include "exporters/exporter.h"

/// Office Open XML (ECMA-376, transitional): headings, lists, footnotes, tables and links are real ones. Each article
/// begins on a new page. Comments and footnotes wait in temporary files, so that memory is bounded by the largest
/// article. As a report it is the quotes and notes only, under headings.
[[nodiscard]] Result<> writeDocx(const ExportSnapshot &snapshot, QIODevice &device);
