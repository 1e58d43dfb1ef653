#include "model/codebook.h"

#include <algorithm>

Codebook::Codebook(std::vector<Tag> tags)
    : m_tags(std::move(tags))
{
    std::ranges::sort(m_tags, {}, &Tag::id);
}

const Tag *Codebook::tag(TagId id) const
{
    const auto found = std::ranges::lower_bound(m_tags, id, {}, &Tag::id);
    return found != m_tags.end() && found->id == id ? &*found : nullptr;
}

std::vector<TagId> Codebook::children(TagId parent) const
{
    std::vector<const Tag *> found;
    for (const Tag &tag : m_tags) {
        if (tag.parent == parent)
            found.push_back(&tag);
    }
    std::ranges::sort(found, [](const Tag *a, const Tag *b) {
        if (a->position != b->position)
            return a->position < b->position;
        const int order = a->name.localeAwareCompare(b->name);
        return order != 0 ? order < 0 : a->id < b->id;
    });
    std::vector<TagId> ids;
    for (const Tag *tag : found)
        ids.push_back(tag->id);
    return ids;
}

std::vector<TagId> Codebook::descendants(TagId id) const
{
    std::vector<TagId> result;
    for (const TagId child : children(id)) {
        result.push_back(child);
        std::ranges::copy(descendants(child), std::back_inserter(result));
    }
    return result;
}

QString Codebook::path(TagId id) const
{
    QStringList steps;
    for (const Tag *step = tag(id); step && steps.size() <= qsizetype(m_tags.size()); step = tag(step->parent))
        steps.prepend(step->name);
    return steps.join(u'/');
}

const Tag *Codebook::findPath(const QString &path) const
{
    const Tag *found = nullptr;
    for (const QString &step : tagSteps(path)) {
        found = childNamed(found ? found->id : TagId{}, step);
        if (!found)
            return nullptr;
    }
    return found;
}

const Tag *Codebook::childNamed(TagId parent, const QString &name) const
{
    const auto found = std::ranges::find_if(m_tags, [&](const Tag &tag) {
        return tag.parent == parent && tag.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_tags.end() ? nullptr : &*found;
}

const Tag *Codebook::tagForKey(int key) const
{
    const auto found = std::ranges::find(m_tags, key, &Tag::key);
    return key > 0 && found != m_tags.end() ? &*found : nullptr;
}

bool Codebook::canMove(TagId id, TagId newParent) const
{
    if (!tag(id) || (!newParent.isNull() && !tag(newParent)))
        return false;
    if (newParent == id)
        return false;
    const std::vector<TagId> below = descendants(id);
    return std::ranges::find(below, newParent) == below.end();
}

std::vector<TagId> Codebook::inOrder() const
{
    return descendants(TagId{});
}

void Codebook::apply(const Change<Tag> &change)
{
    const TagId id = change.value().id;
    const auto place = std::ranges::lower_bound(m_tags, id, {}, &Tag::id);
    const bool known = place != m_tags.end() && place->id == id;
    if (!change.after) {
        if (known)
            m_tags.erase(place);
    } else if (known) {
        *place = *change.after;
    } else {
        m_tags.insert(place, *change.after);
    }
}

QStringList tagSteps(const QString &path)
{
    QStringList steps;
    for (const QString &step : path.split(u'/')) {
        if (const QString trimmed = step.simplified(); !trimmed.isEmpty())
            steps.push_back(trimmed);
    }
    return steps;
}
