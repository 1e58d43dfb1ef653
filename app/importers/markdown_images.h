#pragma once
// Where the images of a document come from: its own folder or its own text, never the network.

#include "importers/importer.h"

/// The bytes behind an image's address: a file beside the document, or "data:…;base64,…"; empty for anything else.
[[nodiscard]] QByteArray imageBytes(const QString &address, const ImportOptions &options);
/// By content: "image/png" …; empty when it is no image we can show.
[[nodiscard]] QString imageMediaType(const QByteArray &bytes);
