#pragma once
// What stands before the text about the text: YAML between "---" lines, or "Title: …" lines.

#include "model/article.h"

/// Reads YAML front matter of simple keys into the metadata and returns where the text behind it starts; 0 when there
/// is none. Lines end in '\n'.
qsizetype readFrontMatter(QStringView text, Metadata &metadata);

/// Reads "Title: …", "Author: …" lines among the first ones of a plain text; they stay in the text.
void readHeaderLines(QStringView text, Metadata &metadata);
