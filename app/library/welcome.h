#pragma once
// The articles with examples that a new library starts with.

#include "base/result.h"
#include "model/article.h"

#include <vector>

class ImportWorkers;
class Store;

/// Adds the texts of a folder (or resource folder such as ":/welcome"), first name on top of the list, with the
/// highlights that its "highlights.json" describes: [{"file", "quote", "colour", "shape", "tags": [paths], "note"}]. A
/// text that can't be read, or a quote that is not found, is left out. Does nothing in a library that already has
/// articles or tags. Returns what was added. Unreadable (WorkerProblem::Missing): nothing can be read at all. Throws
/// StorageError.
[[nodiscard]] Result<std::vector<ArticleId>> addWelcome(Store &store, ImportWorkers &workers, const QString &folder,
                                                        const QDateTime &now);
