#pragma once
// A rounded label, as tags are shown.

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

/// px; the text in full plus the padding at both ends.
[[nodiscard]] QSizeF chipSize(const QString &text, const QFont &font);
/// Fills the rectangle with a pill and the text, elided when it doesn't fit.
void paintChip(QPainter &painter, const QRectF &rectangle, const QString &text, const QColor &background,
               const QColor &ink, const QFont &font);
