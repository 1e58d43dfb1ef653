#include "layout/height_index.h"

#include <bit>

void HeightIndex::reset(const std::vector<qreal> &heights)
{
    m_heights = heights;
    m_tree.assign(heights.size() + 1, 0);
    for (size_t node = 1; node < m_tree.size(); ++node) {
        m_tree[node] += heights[node - 1];
        const size_t parent = node + (node & (~node + 1));
        if (parent < m_tree.size())
            m_tree[parent] += m_tree[node];
    }
}

void HeightIndex::setHeight(size_t index, qreal height)
{
    const qreal change = height - m_heights[index];
    m_heights[index] = height;
    for (size_t node = index + 1; node < m_tree.size(); node += node & (~node + 1))
        m_tree[node] += change;
}

qreal HeightIndex::top(size_t index) const
{
    qreal sum = 0;
    for (size_t node = std::min(index, m_heights.size()); node > 0; node &= node - 1)
        sum += m_tree[node];
    return sum;
}

size_t HeightIndex::indexAt(qreal y) const
{
    if (m_heights.empty())
        return 0;
    size_t passed = 0;
    qreal left = y;
    for (size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        const size_t node = passed + step;
        if (node < m_tree.size() && m_tree[node] <= left) {
            passed = node;
            left -= m_tree[node];
        }
    }
    return std::min(passed, m_heights.size() - 1);
}
