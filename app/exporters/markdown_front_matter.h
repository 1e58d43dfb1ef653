#pragma once
// What a Markdown file says of itself before its text, in YAML.

#include "exporters/exporter.h"

#include <QStringList>

/// An article's own properties, or what several have in common; dates in ISO 8601.
[[nodiscard]] QStringList frontMatterOf(const ExportSnapshot &snapshot);
