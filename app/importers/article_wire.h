#pragma once
// How an article travels from the process that read it, which is not trusted: whatever arrives is checked.

#include "importers/importer.h"

#include <optional>

/// What became of reading, as bytes. An article beyond all bounds becomes TooLarge.
[[nodiscard]] QByteArray wireBytes(const Result<ImportedArticle> &read);

/// What could not be read of an archive, or why nothing was; at most the first 1000 of it.
[[nodiscard]] QByteArray unpackedToWire(const Result<std::vector<Error>> &unpacked);
/// Nothing when the bytes are no such answer.
[[nodiscard]] std::optional<Result<std::vector<Error>>> unpackedFromWire(const QByteArray &bytes);

/// Nothing when the bytes are no answer, or the article in them is not one that an importer may make: inconsistent,
/// values out of their range, comments outside the text, resources that are not what their names say.
[[nodiscard]] std::optional<Result<ImportedArticle>> readFromWire(const QByteArray &bytes);
