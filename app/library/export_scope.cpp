#include "library/export_scope.h"

#include "storage/store.h"

#include <QHash>

namespace {

/// How many highlights of each article carry one of the tags or a tag below it.
QHash<ArticleId, int> taggedIn(Store &store, const std::vector<TagId> &tags)
{
    const Codebook codebook(store.tags().all());
    std::vector<TagId> all = tags;
    for (const TagId tag : tags) {
        const std::vector<TagId> below = codebook.descendants(tag);
        all.insert(all.end(), below.begin(), below.end());
    }
    QHash<ArticleId, int> counts;
    for (const Annotation &annotation : store.annotations().withTags(all))
        ++counts[annotation.article];
    return counts;
}

std::vector<ArticleSummary> summariesIn(Store &store, const std::vector<ArticleId> &articles)
{
    if (articles.empty())
        return store.articles().list({}, false, 0, -1);
    std::vector<ArticleSummary> summaries;
    for (const ArticleId id : articles) {
        if (auto summary = store.articles().summary(id))
            summaries.push_back(*std::move(summary));
        else
            summaries.push_back({.id = id}); // reading it will say that it is gone
    }
    return summaries;
}

} // namespace

std::vector<ArticleId> articlesIn(Store &store, const ExportRequest &request)
{
    const bool hasTags = !request.options.onlyTags.empty();
    const QHash<ArticleId, int> tagged = hasTags ? taggedIn(store, request.options.onlyTags) : QHash<ArticleId, int>();
    std::vector<ArticleId> ids = request.articles;
    if (ids.empty()) {
        for (const ArticleSummary &summary : store.articles().list({}, false, 0, -1))
            ids.push_back(summary.id);
    }
    if (hasTags)
        std::erase_if(ids, [&tagged](ArticleId id) { return !tagged.contains(id); });
    return ids;
}

ExportAmount amountIn(Store &store, const ExportRequest &request)
{
    ExportAmount amount;
    const bool hasTags = !request.options.onlyTags.empty();
    const QHash<ArticleId, int> tagged = hasTags ? taggedIn(store, request.options.onlyTags) : QHash<ArticleId, int>();
    for (const ArticleSummary &summary : summariesIn(store, request.articles)) {
        const int highlights = hasTags ? tagged.value(summary.id) : summary.highlights;
        if (hasTags && highlights == 0)
            continue;
        ++amount.articles;
        amount.highlights += highlights;
    }
    if (!request.options.onlyHighlights.empty())
        amount.highlights = std::min(amount.highlights, int(request.options.onlyHighlights.size()));
    return amount;
}

ExportedArticles asking(const ExportedArticles &articles, std::function<Result<>()> before)
{
    const auto asked = [before = std::move(before)](const ExportedArticles &all) -> ExportedArticles::Load {
        return [before, all](ArticleId id) { return before().and_then([&] { return all.loaded(id); }); };
    };
    return ExportedArticles(articles.ids(), asked(articles), asked(articles.outlines()));
}

ExportedResources askingForImages(const ExportSnapshot &snapshot, std::function<Result<>()> before)
{
    return ExportedResources([before = std::move(before), all = snapshot.resources,
                              articles = snapshot.articles](const QString &name) -> std::optional<Resource> {
        const Result<> going = before();
        if (!going)
            articles.stop(going.error());
        return going ? all.find(name) : std::nullopt;
    });
}
