#include "layout/block_layout.h"

#include "layout/block_layout_p.h"

#include <QFontMetricsF>
#include <algorithm>
#include <limits>

const TextFlow &BlockLayout::Private::flow(size_t index)
{
    LayoutPart &part = parts[index];
    if (!part.flow) {
        const qreal before = height;
        part.flow = makeFlow(part);
        part.lines = part.flow->lineCount();
        part.height = part.flow->height();
        placeParts();
        if (height != before && heightListener)
            heightListener(height);
    }
    return *part.flow;
}

size_t BlockLayout::Private::partAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(parts, offset, {}, [](const LayoutPart &p) { return p.range.start; });
    return after == parts.begin() ? 0 : size_t(after - parts.begin()) - 1;
}

size_t BlockLayout::Private::partOfLine(int line) const
{
    const auto after = std::ranges::upper_bound(parts, line, {}, &LayoutPart::firstLine);
    return after == parts.begin() ? 0 : size_t(after - parts.begin()) - 1;
}

/// The part in whose band the point is; of several beside each other (cells) the nearest.
size_t BlockLayout::Private::partNear(QPointF point) const
{
    const auto distance = [](qreal value, qreal low, qreal high) { return std::max({low - value, value - high, 0.0}); };
    qreal best = std::numeric_limits<qreal>::max();
    size_t nearest = 0;
    qreal top = point.y();
    if (!rowTops.empty()) { // a cell lower than its neighbours owns the white space under it
        const auto row = std::ranges::upper_bound(rowTops.begin(), rowTops.end() - 1, point.y());
        top = row == rowTops.begin() ? rowTops.front() : *(row - 1);
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        const LayoutPart &part = parts[i];
        const qreal down = rowTops.empty() ? distance(top, part.origin.y(), part.origin.y() + part.height)
                                           : std::abs(part.origin.y() - top);
        const qreal aside = distance(point.x(), part.origin.x(), part.origin.x() + part.width);
        const qreal far = down * 1000 + aside;
        if (far < best) {
            best = far;
            nearest = i;
        }
    }
    return nearest;
}

std::vector<TextRange> BlockLayout::Private::rangesOf(Span::Kind kind, TextRange within) const
{
    std::vector<TextRange> ranges;
    for (const Span &span : spans) {
        if (span.kind == kind && span.range.overlaps(within))
            ranges.push_back(span.range.intersected(within));
    }
    return ranges;
}

qreal BlockLayout::Private::baseline() const
{
    const QFontMetricsF metrics(style.flow.font);
    return qRound(std::max(0.0, (style.flow.lineHeight - metrics.height()) / 2) + metrics.ascent());
}

BlockLayout::BlockLayout(const Article &article, size_t block, const Typography &typography, const QImage &image,
                         std::shared_ptr<const Hyphenation> hyphenation)
    : d(std::make_unique<Private>(article, block, typography, image, std::move(hyphenation)))
{
}

BlockLayout::~BlockLayout() = default;
BlockLayout::BlockLayout(BlockLayout &&) noexcept = default;
BlockLayout &BlockLayout::operator=(BlockLayout &&) noexcept = default;

void BlockLayout::setHeightListener(std::function<void(qreal)> listener)
{
    d->heightListener = std::move(listener);
}

qreal BlockLayout::height() const
{
    return d->height;
}

qreal BlockLayout::spaceBefore() const
{
    return d->style.spaceBefore;
}

TextRange BlockLayout::range() const
{
    return d->block.range;
}

bool BlockLayout::isRightToLeft() const
{
    return d->style.flow.isRightToLeft;
}

qsizetype BlockLayout::offsetAt(QPointF point) const
{
    size_t index = d->partNear(point);
    d->flow(index);
    index = d->partNear(point); // laying out may have moved the parts below it
    const QPointF inside = point - d->parts[index].origin;
    const TextFlow &flow = d->flow(index);
    if (d->parts.size() == 1 && inside.y() < 0 && inside.y() >= -d->style.spaceBefore)
        return flow.offsetAt({inside.x(), 0});
    return flow.offsetAt(inside);
}

bool BlockLayout::hasTextAt(QPointF point) const
{
    if (d->block.range.isEmpty())
        return false;
    const size_t index = d->partNear(point);
    const TextFlow &flow = d->flow(index);
    const QPointF inside = point - d->parts[index].origin;
    return inside.y() >= 0 && inside.y() < flow.height() && flow.lineRect(flow.lineAtY(inside.y())).contains(inside);
}

QRectF BlockLayout::caretRect(qsizetype offset) const
{
    const size_t index = d->partAt(offset);
    const QRectF rect = d->flow(index).caretRect(offset);
    return rect.translated(d->parts[index].origin);
}

std::vector<QRectF> BlockLayout::rectsFor(TextRange range) const
{
    std::vector<QRectF> rects;
    const TextRange inside = range.intersected(d->block.range);
    if (inside.isEmpty())
        return rects;
    const size_t first = d->partAt(inside.start);
    size_t end = first;
    for (; end < d->parts.size() && d->parts[end].range.start < inside.end; ++end)
        d->flow(end); // all of them before any position is read
    for (size_t i = first; i < end; ++i)
        d->flow(i).addRects(inside, d->parts[i].origin, rects);
    return rects;
}

qreal BlockLayout::lineInset() const
{
    return std::max(0.0, (d->style.flow.lineHeight - QFontMetricsF(d->style.flow.font).height()) / 2);
}

TextRange BlockLayout::rangeWithin(qreal top, qreal bottom) const
{
    if (!d->rowTops.empty() || bottom <= top)
        return bottom <= top ? TextRange{range().start, range().start} : range();
    const size_t first = d->partNear({0, top});
    d->flow(first);
    TextRange found{d->flow(first).lineRange(d->flow(first).lineAtY(top - d->parts[first].origin.y())).start, 0};
    size_t last = first;
    while (last + 1 < d->parts.size() && d->parts[last + 1].origin.y() < bottom)
        d->flow(++last);
    const TextFlow &flow = d->flow(last);
    found.end = flow.lineRange(flow.lineAtY(bottom - d->parts[last].origin.y())).end;
    return found;
}

int BlockLayout::lineCount() const
{
    return d->parts.back().firstLine + d->parts.back().lines;
}

int BlockLayout::lineAt(qsizetype offset) const
{
    const size_t index = d->partAt(offset);
    if (d->isLazy) { // so that the lines above and below can be named too
        d->flow(index > 0 ? index - 1 : 0);
        d->flow(std::min(index + 1, d->parts.size() - 1));
    }
    const int line = d->flow(index).lineAt(offset);
    return d->parts[index].firstLine + line;
}

TextRange BlockLayout::lineRange(int line) const
{
    const size_t index = d->partOfLine(line);
    const TextFlow &flow = d->flow(index);
    return flow.lineRange(std::clamp(line - d->parts[index].firstLine, 0, flow.lineCount() - 1));
}

QRectF BlockLayout::lineRect(int line) const
{
    const size_t index = d->partOfLine(line);
    const TextFlow &flow = d->flow(index);
    const int inside = std::clamp(line - d->parts[index].firstLine, 0, flow.lineCount() - 1);
    return flow.lineRect(inside).translated(d->parts[index].origin);
}

qreal estimatedHeight(const Article &article, size_t block, const Typography &typography)
{
    return HeightEstimate(typography).height(article, block);
}
