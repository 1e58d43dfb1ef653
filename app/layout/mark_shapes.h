#pragma once
// The shapes that decorations are painted with. Rectangles are px in the painter's plane.

#include <QPainter>
#include <QRectF>

enum class Ends { Neither = 0, Left = 1, Right = 2, Both = 3 };

/// A stroke of a marker pen; only the named ends are rounded, so that neighbours meet without a seam.
void paintMarker(QPainter &painter, QRectF rect, Ends rounded, const QColor &colour);
/// A rounded frame just outside of the rectangle.
void paintFrame(QPainter &painter, QRectF rect, qreal width, const QColor &colour);
/// A line of 2 px; `slot` counts the lines that are above it already.
void paintUnderline(QPainter &painter, QRectF rect, int slot, const QColor &colour);
/// A wavy line at the rectangle's bottom.
void paintWave(QPainter &painter, QRectF rect, const QColor &colour);
/// A small pencil with its tip at the point.
void paintPencil(QPainter &painter, QPointF tip, qreal size, const QColor &colour, const QColor &paper);
