#pragma once
// Which articles and highlights an export is about. For the store's thread.

#include "library/export_request.h"

class Store;

/// In the order of the export; without those that have none of the tags that the options name. Throws StorageError.
[[nodiscard]] std::vector<ArticleId> articlesIn(Store &store, const ExportRequest &request);
/// Throws StorageError.
[[nodiscard]] ExportAmount amountIn(Store &store, const ExportRequest &request);
[[nodiscard]] ExportAmount amountOf(const ExportSnapshot &snapshot);
