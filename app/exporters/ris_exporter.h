#pragma once
// The articles in RIS, which EndNote, Mendeley and library catalogues read.

#include "exporters/exporter.h"

[[nodiscard]] Result<> writeRis(const ExportSnapshot &snapshot, QIODevice &device);
