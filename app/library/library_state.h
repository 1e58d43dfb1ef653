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
    std::vector<ChangeSet> revisions; ///< open articles that were replaced by another program: new, then old

    /// An article that is open, and the highlights that it is known to have.
    struct Open {
        ArticlePtr article;
        std::vector<AnnotationId> annotations;
    };
    /// Throws StorageError.
    [[nodiscard]] static State read(Store &store, const std::vector<Open> &open);
};
