#pragma once
// Which articles and highlights an export is about. For the store's thread.

#include "library/export_request.h"

#include <functional>

class Store;

/// In the order of the export; without those that have none of the tags that the options name. Throws StorageError.
[[nodiscard]] std::vector<ArticleId> articlesIn(Store &store, const ExportRequest &request);
/// Throws StorageError.
[[nodiscard]] ExportAmount amountIn(Store &store, const ExportRequest &request);

/// The same articles, but `before` is asked before each is read, and may end the walk with its error.
[[nodiscard]] ExportedArticles asking(const ExportedArticles &articles, std::function<Result<>()> before);
/// The same images, of which one article may have hundreds; the error ends the walk through the snapshot's articles.
[[nodiscard]] ExportedResources askingForImages(const ExportSnapshot &snapshot, std::function<Result<>()> before);
