#pragma once
// The table of export formats.

#include "exporters/exporter.h"

#include <span>

[[nodiscard]] std::span<const Exporter> exporters();
/// Null when no format has that name.
[[nodiscard]] const Exporter *exporterNamed(const QString &name);
/// Writes the whole file, and says it when not all articles could be read: whoever gets an error throws the file away.
[[nodiscard]] Result<> writeExport(const Exporter &exporter, const ExportSnapshot &snapshot, QIODevice &device);
