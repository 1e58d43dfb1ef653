#pragma once
// The beginning of an export, made of as few articles as show it.

#include "library/export_request.h"

class Store;

/// Of the first articles, until their highlights (and texts, where the format shows them) are longer than a sample;
/// without images, as nobody reads their bytes. Of a format that is no text, the words that its file holds (PDF,
/// office documents, spreadsheets), or nothing, or why it can't be written. The errors of exportSnapshot() and
/// exportedBytes(). Throws StorageError.
[[nodiscard]] Result<ExportSample> sampleOf(Store &store, const ExportRequest &request, const QDateTime &now);

/// The words of a page of ours, a line for each block: no marks, styles or scripts.
[[nodiscard]] QString readableText(const QString &html);
