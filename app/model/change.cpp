#include "model/change.h"

#include <algorithm>
#include <unordered_set>

namespace {

template <typename T>
std::vector<Change<T>> inverses(const std::vector<Change<T>> &changes)
{
    std::vector<Change<T>> result;
    result.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        result.push_back(change->inverse());
    return result;
}

template <typename T>
std::vector<Change<T>> joinedChanges(std::vector<Change<T>> first, const std::vector<Change<T>> &second)
{
    for (const Change<T> &later : second) {
        const auto known = std::ranges::find(first, later.value().id, [](const auto &c) { return c.value().id; });
        if (known == first.end())
            first.push_back(later);
        else
            known->after = later.after;
    }
    std::erase_if(first, [](const Change<T> &c) { return !c.before && !c.after; });
    return first;
}

template <typename T>
bool touchSame(const std::vector<Change<T>> &one, const std::vector<Change<T>> &other)
{
    return std::ranges::any_of(one, [&other](const Change<T> &change) {
        return std::ranges::find(other, change.value().id, [](const auto &c) { return c.value().id; }) != other.end();
    });
}

} // namespace

ChangeSet ChangeSet::inverse() const
{
    return {label, inverses(tags), inverses(annotations), inverses(articles)};
}

std::vector<ArticleId> ChangeSet::touchedArticles() const
{
    std::vector<ArticleId> ids;
    std::unordered_set<ArticleId> known; // an import is one step with thousands of them
    const auto add = [&](ArticleId id) {
        if (known.insert(id).second)
            ids.push_back(id);
    };
    for (const auto &change : annotations) {
        add(change.value().article);
        if (change.before)
            add(change.before->article);
    }
    for (const auto &change : articles)
        add(change.value().id);
    return ids;
}

std::optional<ArticleId> ChangeSet::successorOf(ArticleId removed) const
{
    for (size_t index = 1; index < articles.size(); ++index) {
        const Change<ArticleSummary> &newer = articles[index - 1];
        const Change<ArticleSummary> &older = articles[index];
        if (older.before && !older.after && older.before->id == removed && newer.after && !newer.before)
            return newer.after->id;
    }
    return {};
}

ChangeSet joined(const ChangeSet &first, const ChangeSet &second)
{
    return {first.label, joinedChanges(first.tags, second.tags), joinedChanges(first.annotations, second.annotations),
            joinedChanges(first.articles, second.articles)};
}

bool touch(const ChangeSet &one, const ChangeSet &other)
{
    return touchSame(one.tags, other.tags) || touchSame(one.annotations, other.annotations) ||
           touchSame(one.articles, other.articles);
}
