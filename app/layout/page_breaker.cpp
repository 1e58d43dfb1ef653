#include "layout/page_breaker.h"

#include <algorithm>

namespace {

constexpr size_t MostHeld = 6; ///< blocks that are kept together; more headings than that are no headings

/// The height of a block's beginning that must not be left by the rest: two lines, or all of three.
qreal beginningOf(const std::vector<qreal> &cuts)
{
    return cuts.size() <= 3 ? cuts.back() : cuts[1];
}

} // namespace

PageBreaker::PageBreaker(qreal pageHeight, Paint paint, Turn turn)
    : m_height(pageHeight)
    , m_paint(std::move(paint))
    , m_turn(std::move(turn))
{
}

void PageBreaker::add(size_t block, BlockLayout layout, Keep keep)
{
    std::vector<qreal> cuts = layout.cuts();
    m_held.push_back({block, std::move(layout), std::move(cuts)});
    if (keep == Keep::Free || m_held.size() >= MostHeld)
        placeHeld();
}

void PageBreaker::finish()
{
    placeHeld();
}

void PageBreaker::turn()
{
    m_turn();
    m_y = 0;
}

void PageBreaker::placeHeld()
{
    qreal needed = 0;
    for (const Held &held : m_held)
        needed += &held == &m_held.back() ? beginningOf(held.cuts) : held.cuts.back();
    if (!isAtTop() && m_y + needed > m_height)
        turn();
    for (const Held &held : m_held)
        place(held);
    m_held.clear();
}

/// Where the page ends inside the block, or nothing (0) when not even its next line fits.
qreal PageBreaker::cutFor(const Held &held, qreal from) const
{
    const qreal limit = from + m_height - m_y;
    const auto after = std::ranges::upper_bound(held.cuts, limit);
    const auto first = std::ranges::upper_bound(held.cuts, from);
    if (after <= first)
        return 0;
    auto cut = after - 1;
    const bool leavesOneLine = cut + 2 == held.cuts.end();
    if (leavesOneLine && cut - first >= 2) // two lines go over, and two stay
        --cut;
    return *cut;
}

void PageBreaker::place(const Held &held)
{
    qreal from = isAtTop() ? held.layout.spaceBefore() : 0;
    const qreal end = held.cuts.back();
    while (from < end) {
        const bool fits = m_y + end - from <= m_height;
        qreal to = fits ? end : cutFor(held, from);
        if (to <= from && !isAtTop()) {
            turn();
            from = std::max(from, held.layout.spaceBefore());
            continue;
        }
        if (to <= from) // higher than a page, in one piece
            to = std::min(end, from + m_height);
        m_paint(held.layout, {held.block, from, to, m_y});
        m_y += to - from;
        from = to;
        if (from < end)
            turn();
    }
}
