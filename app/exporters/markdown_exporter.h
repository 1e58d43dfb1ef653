#pragma once
// Annotated notes as Markdown for Obsidian, Logseq and every other editor: front matter, then the quotes in text order
// under the headings they stand under, each with its tags, note and date and a block id (`^h-…`) to link to.

#include "exporters/exporter.h"

[[nodiscard]] Result<> writeMarkdown(const ExportSnapshot &snapshot, QIODevice &device);
