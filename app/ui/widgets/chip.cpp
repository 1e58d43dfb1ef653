#include "ui/widgets/chip.h"

#include <QFontMetricsF>
#include <QPainter>

namespace {
constexpr qreal SidePadding = 8; // px
constexpr qreal EdgePadding = 2; // px above and below
} // namespace

QSizeF chipSize(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    return {std::ceil(metrics.horizontalAdvance(text)) + 2 * SidePadding,
            std::ceil(metrics.height()) + 2 * EdgePadding};
}

void paintChip(QPainter &painter, const QRectF &rectangle, const QString &text, const QColor &background,
               const QColor &ink, const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(background);
    painter.drawRoundedRect(rectangle, rectangle.height() / 2, rectangle.height() / 2);
    painter.setPen(ink);
    painter.setFont(font);
    const QRectF inner = rectangle.adjusted(SidePadding - 1, 0, -SidePadding + 1, 0);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, inner.width() + 1);
    painter.drawText(inner, int(Qt::AlignCenter) | int(Qt::TextSingleLine), shown);
    painter.restore();
}
