#include "library/library_state.h"

#include "storage/store.h"
#include "text/anchoring.h"

/// The version is read first: what changes while the rest is read will be noticed at the next look.
Library::State Library::State::read(Store &store, const std::vector<ArticlePtr> &open)
{
    State state;
    state.dataVersion = store.dataVersion();
    state.codebook = Codebook(store.tags().all());
    for (const ArticlePtr &article : open) {
        Marks &marks = state.articles[article->id];
        marks.annotations = store.annotations().ofArticle(article->id);
        marks.anchors = anchorAll(article->text, marks.annotations);
    }
    return state;
}
