#pragma once
// What an open library keeps in memory, as it stands in the file.

#include "library/library.h"

class Store;

struct Library::State {
    struct Marks {
        std::vector<Annotation> annotations;
        std::vector<Anchor> anchors;
    };
    qint64 dataVersion = 0;
    Codebook codebook;
    std::unordered_map<ArticleId, Marks> articles; ///< of open articles only

    /// Throws StorageError.
    [[nodiscard]] static State read(Store &store, const std::vector<ArticlePtr> &open);
};
