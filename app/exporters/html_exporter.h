#pragma once
// The whole article with highlights in place and notes in the margin: one HTML file that needs nothing else.

#include "exporters/exporter.h"

/// Light and dark by the reader's system, printable; to be searched and filtered by tag and colour. Loads nothing,
/// images are embedded, and no script runs but the one for the filters: a content security policy in the file says so.
[[nodiscard]] Result<> writeHtml(const ExportSnapshot &snapshot, QIODevice &device);
