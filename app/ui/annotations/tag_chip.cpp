#include "ui/annotations/tag_chip.h"

#include "ui/widgets/chip.h"

#include <QPainter>

TagChip::TagChip(TagId tag, QWidget *parent)
    : QAbstractButton(parent)
    , m_tag(tag)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void TagChip::setColour(Colour colour)
{
    m_colour = colour;
    update();
}

void TagChip::setColours(const ThemeColours &colours)
{
    m_colours = colours;
    update();
}

QSize TagChip::sizeHint() const
{
    return chipSize(text(), font()).toSize() + QSize(4, 4);
}

QSize TagChip::minimumSizeHint() const
{
    return {std::min(40, sizeHint().width()), sizeHint().height()};
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF chip = QRectF(rect()).adjusted(2, 2, -2, -2);
    const QColor mark = m_colours.mark(m_colour);
    paintChip(painter, chip, text(), underMouse() ? mark.darker(104) : mark, m_colours.ink, font());
    if (!isChecked() && !hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isChecked() ? m_colours.accent : m_colours.softInk, isChecked() ? 2 : 1));
    const QRectF ring = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
}
