#include "layout/line_breaking.h"

#include <algorithm>
#include <array>
#include <limits>

namespace {

constexpr double Unreached = std::numeric_limits<double>::max();
constexpr double Forbidden = 1e9;        ///< only where there is no other way
constexpr double Unit = 10;              ///< what a perfect line costs, before it is squared
constexpr double LooseCost = 250;        ///< added before it is squared, of a line that is just not full enough
constexpr double LadderCost = 30'000;    ///< of two hyphens under each other
constexpr double LastButOneCost = 5'000; ///< of a word divided over the last two lines
constexpr double ShortLastCost = 20'000;
constexpr qreal ShortLast = 0.25; ///< of the width

/// The best way to a point with so many hyphens under each other.
struct Way {
    double cost = Unreached;
    size_t previous = 0; ///< node
    int previousLadder = 0;
};
using Node = std::array<Way, size_t(LineRules::LongestLadder) + 1>;

/// Finds the cheapest way over the points. Node 0 is the start, node n is behind point n - 1.
class WayFinder {
public:
    WayFinder(std::span<const BreakPoint> points, const LineRules &rules);
    [[nodiscard]] std::vector<size_t> ways();

private:
    [[nodiscard]] qreal startOf(size_t node) const { return node == 0 ? 0 : m_points[node - 1].nextStart; }
    [[nodiscard]] bool isDivision(size_t node) const
    {
        return node > 0 && m_points[node - 1].kind == BreakPoint::Kind::Division;
    }
    [[nodiscard]] bool mayDivide(size_t from, size_t to) const;
    [[nodiscard]] double lineCost(size_t from, size_t to) const;
    void connect(size_t from, size_t to);
    [[nodiscard]] std::vector<size_t> wayBack(size_t node) const;

    std::span<const BreakPoint> m_points;
    LineRules m_rules;
    std::vector<Node> m_nodes;
    std::vector<size_t> m_wholeBefore; ///< the last node before or at this one that is not inside a word
    std::vector<size_t> m_wholeAfter;  ///< the first one at or behind it
};

WayFinder::WayFinder(std::span<const BreakPoint> points, const LineRules &rules)
    : m_points(points)
    , m_rules(rules)
    , m_nodes(points.size() + 1)
    , m_wholeBefore(points.size() + 1, 0)
    , m_wholeAfter(points.size() + 1, points.size())
{
    m_nodes[0][size_t(std::clamp(rules.ladder, 0, LineRules::LongestLadder))].cost = 0;
    for (size_t node = 1; node < m_nodes.size(); ++node)
        m_wholeBefore[node] = isDivision(node) ? m_wholeBefore[node - 1] : node;
    for (size_t node = points.size(); node-- > 0;)
        m_wholeAfter[node] = isDivision(node) ? m_wholeAfter[node + 1] : node;
}

/// Only the word that does not fit, never the last one, and only where the line would be loose without a piece of it.
bool WayFinder::mayDivide(size_t from, size_t to) const
{
    const size_t whole = m_wholeBefore[to];
    if (whole <= from)
        return true; // nothing else on the line
    const size_t next = m_wholeAfter[to];
    const qreal start = startOf(from);
    return next < m_points.size() && m_points[next - 1].lineEnd - start > m_rules.width &&
           m_points[whole - 1].lineEnd - start < m_rules.fullEnough * m_rules.width;
}

double WayFinder::lineCost(size_t from, size_t to) const
{
    const qreal length = m_points[to - 1].lineEnd - startOf(from);
    if (m_rules.wished > 0) {
        const double missing = (length - m_rules.wished) / m_rules.width;
        return missing * missing + (isDivision(to) ? Forbidden : 0);
    }
    if (to == m_points.size()) {
        if (m_rules.end == LineRules::TextEnd::CutOff)
            return 0;
        const double missing = 1 - length / (ShortLast * m_rules.width);
        return (missing > 0 ? ShortLastCost * missing : 0) + (isDivision(from) ? LastButOneCost : 0);
    }
    const double looseness = (1 - length / m_rules.width) / (1 - m_rules.fullEnough);
    const double divided = isDivision(to) ? m_rules.divisionCost : 0;
    const double root = Unit + LooseCost * (looseness * looseness * looseness + divided);
    const double cost = root * root;
    return isDivision(to) && !mayDivide(from, to) ? cost + Forbidden : cost;
}

void WayFinder::connect(size_t from, size_t to)
{
    const bool hasHyphen = m_points[to - 1].kind != BreakPoint::Kind::Plain && to < m_points.size();
    const double line = lineCost(from, to);
    for (int ladder = 0; ladder <= LineRules::LongestLadder; ++ladder) {
        const double before = m_nodes[from][size_t(ladder)].cost;
        if (before >= Unreached)
            continue;
        double cost = before + line;
        if (hasHyphen && ladder > 0)
            cost += ladder < LineRules::LongestLadder ? LadderCost : Forbidden;
        const int reached = hasHyphen ? std::min(ladder + 1, LineRules::LongestLadder) : 0;
        Way &way = m_nodes[to][size_t(reached)];
        if (cost < way.cost)
            way = {cost, from, ladder};
    }
}

std::vector<size_t> WayFinder::ways()
{
    size_t last = 0;
    size_t first = 0; // the first node from which a line of whole words may still reach
    for (size_t to = 1; to < m_nodes.size(); ++to) {
        const qreal end = m_points[to - 1].lineEnd;
        while (!isDivision(to) && first < to && end - startOf(first) > m_rules.width)
            ++first;
        if (first == to)
            break; // wider than a line: nothing behind it can be reached
        for (size_t from = first; from < to; ++from) {
            if (end - startOf(from) <= m_rules.width)
                connect(from, to);
        }
        if (std::ranges::any_of(m_nodes[to], [](const Way &way) { return way.cost < Unreached; }))
            last = to;
    }
    return wayBack(last);
}

std::vector<size_t> WayFinder::wayBack(size_t node) const
{
    std::vector<size_t> ends;
    auto ladder = size_t(std::ranges::min_element(m_nodes[node], {}, &Way::cost) - m_nodes[node].begin());
    while (node > 0) {
        const Way &way = m_nodes[node][ladder];
        ends.push_back(node - 1);
        node = way.previous;
        ladder = size_t(way.previousLadder);
    }
    std::ranges::reverse(ends);
    return ends;
}

} // namespace

std::vector<size_t> evenBreaks(std::span<const BreakPoint> points, const LineRules &rules)
{
    return WayFinder(points, rules).ways();
}

std::vector<size_t> balancedBreaks(std::span<const BreakPoint> points, LineRules rules)
{
    const std::vector<size_t> even = evenBreaks(points, rules);
    if (even.size() < 2 || even.back() + 1 != points.size())
        return even;
    rules.wished = points.back().lineEnd / qreal(even.size());
    std::vector<size_t> balanced = evenBreaks(points, rules);
    return balanced.size() > even.size() ? even : balanced;
}
