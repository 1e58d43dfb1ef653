#pragma once
// A Fenwick tree over block heights: y ⇄ block in O(log n).

#include <QtGlobal>
#include <vector>

class HeightIndex {
public:
    void reset(const std::vector<qreal> &heights);
    void setHeight(size_t index, qreal height);
    [[nodiscard]] qreal height(size_t index) const { return m_heights[index]; }
    [[nodiscard]] size_t size() const { return m_heights.size(); }
    [[nodiscard]] qreal total() const { return top(m_heights.size()); }
    /// Sum of the heights before the index.
    [[nodiscard]] qreal top(size_t index) const;
    /// The block that covers y; clamped to the first and last.
    [[nodiscard]] size_t indexAt(qreal y) const;

private:
    std::vector<qreal> m_heights;
    std::vector<qreal> m_tree; ///< 1-based partial sums
};
