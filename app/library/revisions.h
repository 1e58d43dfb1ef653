#pragma once
// A text that was read again takes the place of its older revision, and the highlights follow it.

#include "model/change.h"
#include "text/revision_map.h"

#include <optional>
#include <span>
#include <vector>

class Store;
struct NewArticle;

/// One undoable step, and what it does to the highlights.
struct Revision {
    ChangeSet change;
    ArticleId article; ///< the newer one
    int moved = 0;     ///< highlights that found their passage
    int lost = 0;      ///< those that did not: orphans of the newer article
};

/// The annotations of `older` as they stand in `newer`, in the same order; what is lost keeps its old quote. Those of
/// the newer article itself are not among them.
[[nodiscard]] std::vector<Annotation> carriedOver(std::span<const Annotation> annotations, const Article &older,
                                                  const Article &newer);

/// The step that puts `newer` in the place of `older`. The newer article is in the file afterwards, though not in the
/// list before the step is applied; one that was made in the same way earlier is used again. NotFound: there is no such
/// older article. Throws StorageError.
[[nodiscard]] Result<Revision> revisionOf(Store &store, ArticleId older, const NewArticle &newer);

/// The same for a file or page that is imported again with other content, or nothing: nothing in the list came from the
/// same path or address and has highlights, or most highlights would be lost – then it is another text.
[[nodiscard]] std::optional<Revision> revisionOfEarlier(Store &store, const NewArticle &newer);

/// Moves what was marked in the older article after it had made room for the newer one, by somebody who did not know
/// of that yet. Done in the store, as a step for the history. Throws StorageError.
[[nodiscard]] ChangeSet carryStragglers(Store &store, ArticleId older, ArticleId newer);
