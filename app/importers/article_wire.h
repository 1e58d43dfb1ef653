#pragma once
// How an article travels from the process that read it, which is not trusted: whatever arrives is checked.

#include "importers/importer.h"

#include <optional>

/// What became of reading, as bytes. An article beyond all bounds becomes TooLarge.
[[nodiscard]] QByteArray wireBytes(const Result<ImportedArticle> &read);

/// Nothing when the bytes are no answer, or the article in them is not one that an importer may make: inconsistent,
/// values out of their range, comments outside the text, resources that are not what their names say.
[[nodiscard]] std::optional<Result<ImportedArticle>> readFromWire(const QByteArray &bytes);
