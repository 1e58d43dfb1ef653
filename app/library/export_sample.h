#pragma once
// The beginning of an export, made of as few articles as show it.

#include "library/export_request.h"

class Store;

/// Of the first articles, until their highlights (and texts, where the format shows them) are longer than a sample.
struct SampleSnapshot {
    ExportSnapshot snapshot;
    bool isWhole = true; ///< there are no more articles
};

/// Without images: nobody reads their bytes. For the store's thread. NotFound; throws StorageError.
[[nodiscard]] Result<SampleSnapshot> sampleSnapshot(Store &store, const ExportRequest &request, const QDateTime &now);
/// Pure. The errors of exportedBytes(); for a format that is no text, an empty sample.
[[nodiscard]] Result<ExportSample> sampleOf(const SampleSnapshot &sample, const QString &format);

/// The words of a page of ours, a line for each block: no marks, styles or scripts.
[[nodiscard]] QString readableText(const QString &html);
