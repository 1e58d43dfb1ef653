// How BlockLayout paints itself.

#include "layout/block_layout_p.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <algorithm>

namespace {

using Kind = Block::Kind;
constexpr qreal Radius = 6;
constexpr qreal BarWidth = 3;

QColor faded(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

void drawHairline(QPainter &painter, QPointF from, qreal width, const QColor &colour)
{
    painter.fillRect(QRectF(from, QSizeF(width, 1)), colour);
}

void drawImage(QPainter &painter, const QImage &image, QRectF rect, const ThemeColours &colours)
{
    if (image.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.chrome);
        painter.drawRoundedRect(rect, Radius, Radius);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(rect, image);
}

void drawTableGrid(QPainter &painter, const std::vector<qreal> &rowTops, int headerRows, qreal left, qreal width,
                   const ThemeColours &colours)
{
    for (size_t row = 0; row < rowTops.size(); ++row) {
        const bool isStrong = row == 0 || row + 1 == rowTops.size() || int(row) == headerRows;
        drawHairline(painter, {left, rowTops[row]}, width, isStrong ? faded(colours.softInk, 150) : colours.hairline);
    }
}

} // namespace

QRectF visibleArea(const QPainter &painter)
{
    if (painter.hasClipping())
        return painter.clipBoundingRect();
    return painter.transform().inverted().mapRect(QRectF(painter.window()));
}

/// Beside the text, through to the bar of the block above.
void BlockLayout::Private::drawQuoteBars(QPainter &painter, const ThemeColours &colours) const
{
    for (int depth = 0; depth < block.quoteDepth; ++depth) {
        const qreal aside = depth * quoteStep(typography);
        const qreal left = style.flow.isRightToLeft ? columnWidth - aside - BarWidth : aside;
        const qreal top = depth < quoteDepthAbove ? 0 : style.spaceBefore;
        painter.fillRect(QRectF(left, top, BarWidth, height - top), faded(colours.softInk, 80));
    }
}

void BlockLayout::Private::drawKind(QPainter &painter, const ThemeColours &colours) const
{
    const QRectF content(contentLeft() - style.padding, style.spaceBefore, contentWidth() + 2 * style.padding,
                         height - style.spaceBefore);
    const QColor line = faded(colours.softInk, 150);
    if (block.kind == Kind::Code) {
        painter.setBrush(colours.chrome);
        painter.drawRoundedRect(content, Radius, Radius);
    } else if (block.kind == Kind::Image) {
        drawImage(painter, image, imageRect, colours);
    } else if (block.kind == Kind::Table) {
        drawTableGrid(painter, rowTops, headerRows, content.left(), content.width(), colours);
    } else if (block.kind == Kind::Rule) {
        const qreal width = qRound(columnWidth / 6);
        drawHairline(painter, {content.center().x() - width / 2, qreal(qRound(content.center().y()))}, width, line);
    } else if (isFirstFootnote && style.spaceBefore > 0) {
        const qreal width = qRound(columnWidth / 5);
        const qreal left = style.flow.isRightToLeft ? columnWidth - width : 0;
        drawHairline(painter, {left, qreal(qRound(style.spaceBefore * 0.6))}, width, line);
    }
}

void BlockLayout::drawBackground(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const
{
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    d->drawQuoteBars(painter, colours);
    d->drawKind(painter, colours);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.chrome);
    const QRectF visible = visibleArea(painter);
    for (const TextRange code : d->rangesOf(Span::Kind::Code, rangeWithin(visible.top(), visible.bottom()))) {
        for (const QRectF &rect : rectsFor(code))
            painter.drawRoundedRect(rect.adjusted(-2, lineInset(), 2, -lineInset()), 3, 3);
    }
    painter.restore();
}

void BlockLayout::drawText(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const
{
    painter.save();
    const QRectF visible = visibleArea(painter);
    const bool isPrinted = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Pdf;
    painter.setPen(d->style.isSoft ? colours.softInk : colours.ink);
    const auto isSeen = [&](const LayoutPart &part) {
        const qreal top = topLeft.y() + part.origin.y();
        return top < visible.bottom() && top + part.height > visible.top();
    };
    const TextRange seen = rangeWithin(visible.top() - topLeft.y(), visible.bottom() - topLeft.y());
    const std::vector<TextRange> references = d->rangesOf(Span::Kind::FootnoteRef, seen);
    for (size_t i = 0; i < d->parts.size(); ++i) {
        if (!d->block.range.isEmpty() && isSeen(d->parts[i])) {
            const TextFlow &flow = d->flow(i);
            if (isPrinted)
                flow.print(painter, topLeft + d->parts[i].origin, visible);
            else
                flow.draw(painter, topLeft + d->parts[i].origin, visible, references, colours.accent);
        }
    }
    const qreal firstLine = topLeft.y() + d->parts.front().origin.y();
    const bool isMarkerSeen = firstLine < visible.bottom() && firstLine + d->style.flow.lineHeight > visible.top();
    if (!d->style.marker.isEmpty() && isMarkerSeen) {
        painter.setFont(d->style.flow.font);
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(d->style.marker);
        const qreal x = isRightToLeft() ? d->contentLeft() + d->contentWidth() + d->style.markerGap
                                        : d->contentLeft() - d->style.markerGap - width;
        painter.setPen(colours.softInk);
        painter.drawText(topLeft + QPointF(x, d->parts.front().origin.y() + d->baseline()), d->style.marker);
    }
    for (const TextRange link : d->rangesOf(Span::Kind::Link, seen)) {
        for (const QRectF &rect : rectsFor(link)) {
            const qreal y = qRound(topLeft.y() + rect.top() + d->baseline() + d->typography.size * 0.13);
            drawHairline(painter, {topLeft.x() + rect.left(), y}, rect.width(), colours.accent);
        }
    }
    painter.restore();
}
