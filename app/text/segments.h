#pragma once
// Overlapping ranges as disjoint runs with their owners, for painters and exporters.

#include "model/text_range.h"

#include <span>
#include <vector>

struct Segment {
    TextRange range;
    std::vector<size_t> owners; ///< indices into the input, ascending; never empty
    friend bool operator==(const Segment &, const Segment &) = default;
};

/// Cuts the union of the ranges at every start and end; sorted and disjoint. O(n log n + output).
[[nodiscard]] std::vector<Segment> segments(std::span<const TextRange> ranges);
