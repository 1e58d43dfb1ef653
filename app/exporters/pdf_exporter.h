#pragma once
// Articles typeset on A4 pages by the layout engine of the reading view.

#include "exporters/exporter.h"

/// Coloured highlights, notes in the margin, real text with its fonts, links, an outline of the headings, page
/// numbers. Needs a QGuiApplication, for its fonts. Unwritable.
[[nodiscard]] Result<> writePdf(const ExportSnapshot &snapshot, QIODevice &device);
