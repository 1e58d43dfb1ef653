#pragma once
// The one coordinate inside the program: half-open UTF-16 offsets over an article's text.

#include <QStringView>
#include <algorithm>

struct TextRange {
    qsizetype start = 0; ///< first UTF-16 unit
    qsizetype end = 0;   ///< one past the last

    [[nodiscard]] qsizetype length() const { return end - start; }
    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] bool contains(qsizetype offset) const { return start <= offset && offset < end; }
    [[nodiscard]] bool contains(TextRange other) const { return start <= other.start && other.end <= end; }
    [[nodiscard]] bool overlaps(TextRange other) const { return start < other.end && other.start < end; }
    [[nodiscard]] TextRange intersected(TextRange other) const
    {
        const qsizetype first = std::max(start, other.start);
        return {first, std::max(first, std::min(end, other.end))};
    }
    /// The same range counted from another range's start (a block's).
    [[nodiscard]] TextRange relativeTo(TextRange outer) const { return {start - outer.start, end - outer.start}; }
    [[nodiscard]] TextRange shifted(qsizetype by) const { return {start + by, end + by}; }
    /// The range's text; `text` must be the whole article's.
    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(start, length()); }

    friend bool operator==(TextRange, TextRange) = default;
};
