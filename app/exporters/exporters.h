#pragma once
// The table of export formats.

#include "exporters/exporter.h"

#include <span>

[[nodiscard]] std::span<const Exporter> exporters();
/// Null when no format has that name.
[[nodiscard]] const Exporter *exporterNamed(const QString &name);
