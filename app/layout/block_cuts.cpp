// Where BlockLayout may be cut between pages.

#include "layout/block_layout_p.h"

#include <algorithm>

namespace {

struct Band {
    qreal top;
    qreal bottom;
};

/// Of a table's rows the line between them, where there is one.
qreal cutBetween(qreal bottom, qreal nextTop, const std::vector<qreal> &rowTops)
{
    const auto row = std::ranges::lower_bound(rowTops, bottom);
    return row != rowTops.end() && *row <= nextTop ? *row : bottom;
}

} // namespace

std::vector<qreal> BlockLayout::cuts() const
{
    for (size_t part = 0; part < d->parts.size(); ++part)
        (void)d->flow(part);
    std::vector<qreal> cuts;
    if (d->block.kind != Block::Kind::Image) { // a picture stays with its caption
        std::vector<Band> lines;
        for (const LayoutPart &part : d->parts) {
            const qreal line = part.lines > 0 ? part.height / part.lines : part.height;
            for (int number = 0; number < part.lines; ++number)
                lines.push_back({part.origin.y() + number * line, part.origin.y() + (number + 1) * line});
        }
        std::ranges::stable_sort(lines, {}, &Band::top);
        qreal bottom = 0;
        for (const Band &line : lines) {
            if (bottom > 0 && line.top >= bottom)
                cuts.push_back(cutBetween(bottom, line.top, d->rowTops));
            bottom = std::max(bottom, line.bottom);
        }
    }
    cuts.push_back(d->height);
    return cuts;
}
