#pragma once
// Values in a template's output: nothing in an article or a note can break out of the file's syntax.

#include "exporters/templates.h"

#include <string>

/// "none", "html", "markdown", "latex", "json", "csv".
[[nodiscard]] std::optional<ExportTemplate::Escape> escapeNamed(const QString &word);
/// What a file with this extension asks for.
[[nodiscard]] ExportTemplate::Escape escapeFor(const QString &extension);
/// UTF-8 in and out. A JSON value stands between quotation marks of the template; a CSV one brings its own.
[[nodiscard]] std::string escaped(const std::string &value, ExportTemplate::Escape escape);
/// A name without its extension that every file system takes: no signs of paths and wildcards, no control characters,
/// no dots or blanks around it, at most 120 units; "Scholiast" when nothing is left.
[[nodiscard]] QString safeFileName(const QString &name);
