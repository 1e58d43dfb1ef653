#include "layout/mark_shapes.h"

#include <QPainterPath>
#include <algorithm>

namespace {

constexpr qreal MarkerRadius = 2.5;
constexpr qreal UnderlineWidth = 2;
constexpr qreal UnderlineStep = 3;

/// Edges on whole pixels, so that neighbours that share an edge neither overlap nor leave a gap.
QRectF onPixels(QRectF rect)
{
    const qreal left = qRound(rect.left());
    const qreal top = qRound(rect.top());
    return {left, top, std::max(1.0, qRound(rect.right()) - left), std::max(1.0, qRound(rect.bottom()) - top)};
}

} // namespace

void paintMarker(QPainter &painter, QRectF rect, Ends rounded, const QColor &colour)
{
    const QRectF stroke = onPixels(rect);
    if (rounded == Ends::Neither || stroke.width() < 2 * MarkerRadius) {
        painter.fillRect(stroke, colour);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (rounded == Ends::Both) {
        painter.drawRoundedRect(stroke, MarkerRadius, MarkerRadius);
        return;
    }
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(stroke, MarkerRadius, MarkerRadius);
    const qreal half = stroke.width() / 2;
    path.addRect(rounded == Ends::Left ? stroke.adjusted(half, 0, 0, 0) : stroke.adjusted(0, 0, -half, 0));
    painter.drawPath(path);
}

void paintFrame(QPainter &painter, QRectF rect, qreal width, const QColor &colour)
{
    painter.setPen(QPen(colour, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(onPixels(rect).adjusted(-0.5, -0.5, 0.5, 0.5), MarkerRadius + 1, MarkerRadius + 1);
}

void paintUnderline(QPainter &painter, QRectF rect, int slot, const QColor &colour)
{
    const QRectF line = onPixels(rect);
    painter.fillRect(
        QRectF(line.left(), line.bottom() - UnderlineWidth + slot * UnderlineStep, line.width(), UnderlineWidth),
        colour);
}

void paintWave(QPainter &painter, QRectF rect, const QColor &colour)
{
    constexpr qreal Height = 1.5;
    constexpr qreal HalfLength = 2;
    QPainterPath path;
    qreal x = rect.left();
    const qreal middle = qRound(rect.bottom()) - Height;
    path.moveTo(x, middle);
    for (qreal side = -Height; x < rect.right(); side = -side) {
        path.quadTo(x + HalfLength / 2, middle + side, x + HalfLength, middle);
        x += HalfLength;
    }
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintPencil(QPainter &painter, QPointF tip, qreal size, const QColor &colour, const QColor &paper)
{
    painter.save();
    painter.translate(tip);
    painter.rotate(45); // upright below, leaning to the right on the page
    const qreal thick = size * 0.32;
    const qreal point = size * 0.34;
    QPainterPath body;
    body.moveTo(0, 0);
    body.lineTo(thick / 2, -point);
    body.lineTo(thick / 2, -size);
    body.lineTo(-thick / 2, -size);
    body.lineTo(-thick / 2, -point);
    body.closeSubpath();
    // a rim of paper keeps it apart from letters that it touches
    painter.setPen(QPen(paper, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(body);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(body);
    painter.fillRect(QRectF(-thick / 2, -size * 0.82, thick, size * 0.1), paper);
    painter.restore();
}
