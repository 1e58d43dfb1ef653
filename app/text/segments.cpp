#include "text/segments.h"

namespace {

struct Edge {
    qsizetype offset;
    size_t owner;
    bool opens;
};

std::vector<Edge> sortedEdges(std::span<const TextRange> ranges)
{
    std::vector<Edge> edges;
    edges.reserve(ranges.size() * 2);
    for (size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].isEmpty())
            continue;
        edges.push_back({ranges[i].start, i, true});
        edges.push_back({ranges[i].end, i, false});
    }
    std::ranges::sort(edges, {}, &Edge::offset);
    return edges;
}

} // namespace

std::vector<Segment> segments(std::span<const TextRange> ranges)
{
    std::vector<Segment> result;
    std::vector<size_t> open; // ascending
    qsizetype start = 0;
    for (const Edge &edge : sortedEdges(ranges)) {
        if (!open.empty() && edge.offset > start)
            result.push_back({{start, edge.offset}, open});
        start = edge.offset;
        const auto place = std::ranges::lower_bound(open, edge.owner);
        if (edge.opens)
            open.insert(place, edge.owner);
        else
            open.erase(place);
    }
    return result;
}
