#pragma once
// The articles as BibLaTeX entries in UTF-8, with what BibTeX's older styles need beside it.

#include "exporters/exporter.h"

[[nodiscard]] Result<> writeBibtex(const ExportSnapshot &snapshot, QIODevice &device);
/// Plain text as LaTeX that prints exactly that text.
[[nodiscard]] QString latexEscaped(const QString &text);
