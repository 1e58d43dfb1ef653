#pragma once
// Articles as an OpenDocument text: highlights are shading, and what the reader noted are comments on the very
// passages.

#include "exporters/exporter.h"

/// OpenDocument 1.3: headings, lists, footnotes, tables and links are real ones. Each article begins on a new page.
/// The text waits in a temporary file, so that memory is bounded by the largest article.
/// As a report it is the quotes and notes only, under headings.
[[nodiscard]] Result<> writeOdt(const ExportSnapshot &snapshot, QIODevice &device);
