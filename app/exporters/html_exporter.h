#pragma once
// The whole article with highlights in place and notes in the margin: one HTML file that needs nothing else.

#include "exporters/exporter.h"

/// Light and dark by the reader's system, printable. Holds no script and loads nothing: a content security policy in
/// the file says so, images are embedded.
[[nodiscard]] Result<> writeHtml(const ExportSnapshot &snapshot, QIODevice &device);
