#include "library/library_state.h"

#include "library/revisions.h"
#include "storage/store.h"
#include "text/anchoring.h"

#include <span>

namespace {

/// Its highlights went to another article that is in the list while it went to the bin.
std::optional<ChangeSet> replacement(Store &store, ArticleId id, std::span<const AnnotationId> known)
{
    const std::optional<ArticleSummary> older = store.articles().summary(id);
    if (!older || !older->removed)
        return {};
    for (const ArticleId other : store.annotations().articlesOf(known)) {
        const std::optional<ArticleSummary> newer = store.articles().summary(other);
        if (other != id && newer && !newer->removed) {
            (void)carryStragglers(store, id, other);
            return ChangeSet{.articles = {{{}, newer}, {older, {}}}};
        }
    }
    return {};
}

} // namespace

/// The version is read first: what changes while the rest is read will be noticed at the next look.
Library::State Library::State::read(Store &store, const std::vector<Open> &open)
{
    State state;
    state.dataVersion = store.dataVersion();
    state.codebook = Codebook(store.tags().all());
    for (const auto &[article, known] : open) {
        Marks &marks = state.articles[article->id];
        marks.annotations = store.annotations().ofArticle(article->id);
        marks.anchors = anchorAll(article->text, marks.annotations);
        if (auto change = replacement(store, article->id, known))
            state.revisions.push_back(*std::move(change));
    }
    return state;
}
