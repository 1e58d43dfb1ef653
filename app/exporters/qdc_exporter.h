#pragma once
// The codebook alone as REFI-QDA (.qdc), for every program of qualitative analysis.

#include "exporters/exporter.h"

/// Invalid when there are no tags: the format can’t say so.
[[nodiscard]] Result<> writeQdc(const ExportSnapshot &snapshot, QIODevice &device);
