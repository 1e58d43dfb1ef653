#pragma once
// The PDF that an article came from, with its highlights as annotations that other PDF readers show.

#include "exporters/exporter.h"

/// The original's bytes stay as they are; the annotations are an update behind them. Of one article: Invalid ("one
/// article") for several. NotFound ("original PDF") when it did not come from a PDF that is kept. Protected,
/// Malformed, Unwritable.
[[nodiscard]] Result<> writeOriginalPdf(const ExportSnapshot &snapshot, QIODevice &device);
/// Whether that is one article with its PDF: Invalid and NotFound as above. Nothing is said of no article.
[[nodiscard]] Result<> checkOriginalPdf(const ExportSnapshot &snapshot);
