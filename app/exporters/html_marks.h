#pragma once
// Inline text as HTML: spans and highlights may overlap in any way, so each run opens and closes what covers it.

#include "exporters/exporter.h"

/// The block's text from `range` (inside the block) with its marks.
[[nodiscard]] QString markedHtml(const ExportedArticle &exported, size_t block, TextRange range);
