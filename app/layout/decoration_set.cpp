#include "layout/decoration_set.h"

#include <algorithm>
#include <bit>

namespace {

bool standsBefore(const Decoration &a, const Decoration &b)
{
    return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
}

} // namespace

DecorationSet::DecorationSet(std::vector<Decoration> decorations)
    : m_decorations(std::move(decorations))
{
    std::ranges::stable_sort(m_decorations, standsBefore);
    rebuildTree();
}

std::vector<const Decoration *> DecorationSet::overlapping(TextRange range) const
{
    std::vector<const Decoration *> found;
    if (m_decorations.empty() || range.isEmpty())
        return found;
    const auto startOf = [](const Decoration &d) { return d.range.start; };
    const auto limit = std::ranges::lower_bound(m_decorations, range.end, {}, startOf);
    collect(1, range, size_t(limit - m_decorations.begin()), found);
    std::ranges::stable_sort(found, {}, &Decoration::layer);
    return found;
}

/// Goes down only where something ends after the range's start, and only over the first `limit` that start before its
/// end.
void DecorationSet::collect(size_t node, TextRange range, size_t limit, std::vector<const Decoration *> &found) const
{
    if (m_maxEnd[node] <= range.start)
        return;
    if (node >= m_leaves) {
        const Decoration &decoration = m_decorations[node - m_leaves];
        if (node - m_leaves < limit && !decoration.range.isEmpty())
            found.push_back(&decoration);
        return;
    }
    collect(2 * node, range, limit, found);
    size_t firstLeaf = 2 * node + 1;
    while (firstLeaf < m_leaves)
        firstLeaf *= 2;
    if (firstLeaf - m_leaves < limit)
        collect(2 * node + 1, range, limit, found);
}

void DecorationSet::replaceLayer(int layer, std::vector<Decoration> decorations)
{
    for (Decoration &decoration : decorations)
        decoration.layer = layer;
    std::ranges::stable_sort(decorations, standsBefore);
    std::erase_if(m_decorations, [layer](const Decoration &d) { return d.layer == layer; });
    std::vector<Decoration> merged;
    merged.reserve(m_decorations.size() + decorations.size());
    std::ranges::merge(m_decorations, decorations, std::back_inserter(merged), standsBefore);
    m_decorations = std::move(merged);
    rebuildTree();
}

void DecorationSet::insert(const Decoration &decoration)
{
    m_decorations.insert(std::ranges::upper_bound(m_decorations, decoration, standsBefore), decoration);
    rebuildTree();
}

void DecorationSet::remove(AnnotationId annotation)
{
    std::erase_if(m_decorations, [annotation](const Decoration &d) { return d.annotation == annotation; });
    rebuildTree();
}

void DecorationSet::rebuildTree()
{
    m_leaves = std::bit_ceil(std::max<size_t>(m_decorations.size(), 1));
    m_maxEnd.assign(2 * m_leaves, -1);
    for (size_t i = 0; i < m_decorations.size(); ++i)
        m_maxEnd[m_leaves + i] = m_decorations[i].range.end;
    for (size_t node = m_leaves - 1; node > 0; --node)
        m_maxEnd[node] = std::max(m_maxEnd[2 * node], m_maxEnd[2 * node + 1]);
}
