#pragma once
// Annotated notes as Markdown for Obsidian, Logseq and every other editor: front matter, then the quotes under the
// headings they stand under (or under tags, colours, days), each with its tags, note and date and a block id (`^h-…`)
// to link to. All of it stands in regions (markdown_regions.h), so that the file can be exported again and again while
// somebody writes in it.

#include "exporters/exporter.h"

[[nodiscard]] Result<> writeMarkdown(const ExportSnapshot &snapshot, QIODevice &device);
/// See mergedMarkdown(); line ends and byte order mark stay as they are.
[[nodiscard]] Result<UpdatedFile> updateMarkdown(const ExportSnapshot &snapshot, const QByteArray &existing);
