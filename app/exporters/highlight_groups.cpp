#include "exporters/highlight_groups.h"

#include "model/colour_words.h"

#include <QSet>
#include <map>

namespace {

std::vector<GroupedHighlight> inTextOrder(const ExportSnapshot &snapshot)
{
    std::vector<GroupedHighlight> all;
    for (const ExportedArticle &exported : snapshot.articles) {
        for (const Annotation &annotation : exported.annotations)
            all.push_back({&exported, &annotation});
    }
    return all;
}

std::vector<HighlightGroup> byTag(const ExportSnapshot &snapshot)
{
    std::unordered_map<TagId, std::vector<GroupedHighlight>> tagged;
    HighlightGroup untagged;
    for (const GroupedHighlight &highlight : inTextOrder(snapshot)) {
        bool isTagged = false;
        for (const TagId id : highlight.annotation->tags) {
            if (snapshot.codebook.tag(id)) {
                tagged[id].push_back(highlight);
                isTagged = true;
            }
        }
        if (!isTagged)
            untagged.highlights.push_back(highlight);
    }
    std::vector<HighlightGroup> groups;
    for (const TagId id : snapshot.codebook.inOrder()) {
        if (const auto found = tagged.find(id); found != tagged.end())
            groups.push_back({snapshot.codebook.path(id), std::move(found->second)});
    }
    if (!untagged.highlights.empty())
        groups.push_back(std::move(untagged));
    return groups;
}

/// Ordered by key; its text is the title.
template <typename KeyOf, typename TitleOf>
std::vector<HighlightGroup> byKey(const ExportSnapshot &snapshot, KeyOf keyOf, TitleOf titleOf)
{
    std::map<decltype(keyOf(GroupedHighlight())), HighlightGroup> groups;
    for (const GroupedHighlight &highlight : inTextOrder(snapshot)) {
        HighlightGroup &group = groups[keyOf(highlight)];
        group.title = titleOf(highlight);
        group.highlights.push_back(highlight);
    }
    std::vector<HighlightGroup> result;
    for (auto &[key, group] : groups)
        result.push_back(std::move(group));
    return result;
}

std::vector<HighlightGroup> byArticle(const ExportSnapshot &snapshot)
{
    std::vector<HighlightGroup> groups;
    for (const ExportedArticle &exported : snapshot.articles) {
        HighlightGroup group{exported.article->metadata.title, {}};
        for (const Annotation &annotation : exported.annotations)
            group.highlights.push_back({&exported, &annotation});
        if (!group.highlights.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

std::vector<HighlightGroup> groupsOf(const ExportSnapshot &snapshot)
{
    const auto day = [](const GroupedHighlight &h) { return h.annotation->created.toUTC().date(); };
    const auto colour = [](const GroupedHighlight &h) { return h.annotation->style.colour; };
    switch (snapshot.options.grouping) {
    case ExportOptions::Grouping::Tag:
        return byTag(snapshot);
    case ExportOptions::Grouping::Colour:
        return byKey(snapshot, colour, [&](const GroupedHighlight &h) { return colourWord(colour(h)); });
    case ExportOptions::Grouping::Date:
        return byKey(snapshot, day, [&](const GroupedHighlight &h) { return day(h).toString(Qt::ISODate); });
    case ExportOptions::Grouping::Article:
        return byArticle(snapshot);
    case ExportOptions::Grouping::TextOrder:
        break;
    }
    return {{QString(), inTextOrder(snapshot)}};
}

std::vector<GroupedHighlight> inGroupOrder(const ExportSnapshot &snapshot)
{
    std::vector<GroupedHighlight> all;
    QSet<const Annotation *> seen;
    for (const HighlightGroup &group : groupsOf(snapshot)) {
        for (const GroupedHighlight &highlight : group.highlights) {
            if (!seen.contains(highlight.annotation))
                all.push_back(highlight);
            seen.insert(highlight.annotation);
        }
    }
    return all;
}
