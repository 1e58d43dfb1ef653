#include "layout/text_painter.h"

#include "layout/mark_shapes.h"
#include "text/segments.h"

#include <algorithm>

namespace {

using Shape = Decoration::Shape;
constexpr qreal PencilSize = 11; ///< px

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

/// What one call of paintBlock has at hand.
struct Scene {
    QPainter &painter;
    QPointF topLeft;
    const BlockLayout &layout;
    const PaintContext &context;
    TextRange seen; ///< of the block
    std::vector<const Decoration *> decorations;

    /// The letters' boxes of a range, in the painter's plane: without the white between lines.
    [[nodiscard]] std::vector<QRectF> boxes(TextRange range) const
    {
        std::vector<QRectF> rects = layout.rectsFor(range.intersected(seen));
        const qreal inset = layout.lineInset();
        for (QRectF &rect : rects)
            rect = rect.translated(topLeft).adjusted(0, inset, 0, -inset);
        return rects;
    }
};

Ends endsOf(size_t index, size_t count, bool joinsBefore, bool joinsAfter, bool mirrored)
{
    const bool openStart = index == 0 && joinsBefore;
    const bool openEnd = index + 1 == count && joinsAfter;
    const bool openLeft = mirrored ? openEnd : openStart;
    const bool openRight = mirrored ? openStart : openEnd;
    if (openLeft && openRight)
        return Ends::Neither;
    if (openLeft)
        return Ends::Right;
    return openRight ? Ends::Left : Ends::Both;
}

void paintHighlights(const Scene &scene)
{
    std::vector<const Decoration *> marks;
    std::vector<TextRange> ranges;
    for (const Decoration *decoration : scene.decorations) {
        if (decoration->layer == Layer::Highlight && decoration->shape == Shape::Background) {
            marks.push_back(decoration);
            ranges.push_back(decoration->range.intersected(scene.seen));
        }
    }
    const std::vector<Segment> runs = segments(ranges);
    for (size_t i = 0; i < runs.size(); ++i) {
        const Segment &run = runs[i];
        QColor colour = scene.context.colours.mark(marks[run.owners.front()]->colour);
        for (size_t owner = 1; owner < run.owners.size(); ++owner)
            colour =
                scene.context.colours.blended(colour, scene.context.colours.mark(marks[run.owners[owner]]->colour));
        const bool joinsBefore = i > 0 && runs[i - 1].range.end == run.range.start;
        const bool joinsAfter = i + 1 < runs.size() && runs[i + 1].range.start == run.range.end;
        const std::vector<QRectF> boxes = scene.boxes(run.range);
        for (size_t box = 0; box < boxes.size(); ++box) {
            const Ends ends = endsOf(box, boxes.size(), joinsBefore, joinsAfter, scene.layout.isRightToLeft());
            paintMarker(scene.painter, boxes[box], ends, colour);
        }
    }
}

void paintFocus(const Scene &scene)
{
    const QColor colour = withAlpha(scene.context.colours.accent, 150);
    for (const Decoration *decoration : scene.decorations) {
        const bool isFocused = decoration->layer == Layer::Focus ||
                               (decoration->layer == Layer::Highlight && !scene.context.focused.isNull() &&
                                decoration->annotation == scene.context.focused);
        if (!isFocused)
            continue;
        for (const QRectF &box : scene.boxes(decoration->range))
            paintFrame(scene.painter, box, 1.25, colour);
    }
}

void paintHits(const Scene &scene)
{
    const ThemeColours &colours = scene.context.colours;
    for (const Decoration *decoration : scene.decorations) {
        if (decoration->layer != Layer::SearchHit && decoration->layer != Layer::CurrentHit)
            continue;
        const bool isCurrent = decoration->layer == Layer::CurrentHit;
        for (const QRectF &box : scene.boxes(decoration->range)) {
            paintMarker(scene.painter, box, Ends::Both, colours.searchHit);
            paintFrame(scene.painter, box, isCurrent ? 2 : 1,
                       isCurrent ? colours.searchFrame : withAlpha(colours.searchFrame, 140));
        }
    }
}

void paintFlash(const Scene &scene)
{
    for (const Decoration *decoration : scene.decorations) {
        if (decoration->layer != Layer::Flash)
            continue;
        for (const QRectF &box : scene.boxes(decoration->range))
            paintMarker(scene.painter, box.adjusted(-2, -1, 2, 1), Ends::Both,
                        withAlpha(scene.context.colours.accent, 90));
    }
}

void paintSelection(const Scene &scene)
{
    const TextRange selected = scene.context.selection.intersected(scene.seen);
    if (selected.isEmpty())
        return;
    for (const QRectF &rect : scene.layout.rectsFor(selected))
        paintMarker(scene.painter, rect.translated(scene.topLeft), Ends::Neither, scene.context.colours.selection);
}

/// Lines that overlap lie under each other: each takes the highest place that is free along its whole length.
void paintUnderlines(const Scene &scene)
{
    std::vector<std::pair<TextRange, int>> taken;
    for (const Decoration *decoration : scene.decorations) {
        if (decoration->shape != Shape::Underline)
            continue;
        int slot = 0;
        const auto isTaken = [&](const auto &other) {
            return other.second == slot && other.first.overlaps(decoration->range);
        };
        while (std::ranges::any_of(taken, isTaken))
            ++slot;
        taken.emplace_back(decoration->range, slot);
        for (const QRectF &box : scene.boxes(decoration->range))
            paintUnderline(scene.painter, box, slot, scene.context.colours.line(decoration->colour));
    }
}

void paintWaves(const Scene &scene)
{
    for (const Decoration *decoration : scene.decorations) {
        if (decoration->shape != Shape::Wave)
            continue;
        for (const QRectF &box : scene.boxes(decoration->range))
            paintWave(scene.painter, box, scene.context.colours.misspelling);
    }
}

/// A pencil over the end of what has a note.
void paintNoteSigns(const Scene &scene)
{
    const TextRange block = scene.layout.range();
    for (const Decoration *decoration : scene.decorations) {
        const qsizetype end = decoration->range.end;
        if (!decoration->hasNote || end > block.end || end > scene.seen.end || end <= scene.seen.start)
            continue;
        const std::vector<QRectF> boxes = scene.boxes({std::max(decoration->range.start, end - 1), end});
        if (boxes.empty())
            continue;
        const QRectF last = boxes.back();
        const QPointF tip(scene.layout.isRightToLeft() ? last.left() - 3 : last.right() - 2, last.top() + 5);
        paintPencil(scene.painter, tip, PencilSize, scene.context.colours.line(decoration->colour),
                    scene.context.colours.paper);
    }
}

} // namespace

void paintBlock(QPainter &painter, QPointF topLeft, const BlockLayout &layout, const PaintContext &context)
{
    const QRectF area = context.exposed.isNull() ? visibleArea(painter) : context.exposed;
    constexpr qreal Reach = PencilSize; // what a line's signs stand out of it
    Scene scene{painter, topLeft, layout, context, {}, {}};
    scene.seen = layout.rangeWithin(area.top() - topLeft.y() - Reach, area.bottom() - topLeft.y() + Reach);
    scene.decorations = context.decorations.overlapping(scene.seen);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    layout.drawBackground(painter, topLeft, context.colours);
    paintHighlights(scene);
    paintFlash(scene);
    paintFocus(scene);
    paintHits(scene);
    paintSelection(scene);
    layout.drawText(painter, topLeft, context.colours);
    paintUnderlines(scene);
    paintWaves(scene);
    paintNoteSigns(scene);
    painter.restore();
}
