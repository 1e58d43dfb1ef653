#include "ui/widgets/colour_button.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

QString colourName(Colour colour)
{
    switch (colour) {
    case Colour::Yellow:
        return QCoreApplication::translate("Colour", "Yellow");
    case Colour::Green:
        return QCoreApplication::translate("Colour", "Green");
    case Colour::Blue:
        return QCoreApplication::translate("Colour", "Blue");
    case Colour::Pink:
        return QCoreApplication::translate("Colour", "Pink");
    case Colour::Orange:
        return QCoreApplication::translate("Colour", "Orange");
    case Colour::Purple:
        return QCoreApplication::translate("Colour", "Purple");
    }
    return {};
}

ColourButton::ColourButton(Colour colour, QWidget *parent)
    : QAbstractButton(parent)
    , m_colour(colour)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setTexts();
}

void ColourButton::setTexts()
{
    setAccessibleName(colourName(m_colour));
    setToolTip(colourName(m_colour));
}

void ColourButton::setColours(const ThemeColours &colours)
{
    m_colours = colours;
    update();
}

QSize ColourButton::sizeHint() const
{
    return {24, 24};
}

void ColourButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal diameter = qMin(width(), height());
    QRectF disc(0, 0, diameter, diameter);
    disc.moveCenter(QRectF(rect()).center());
    const qreal inset = underMouse() ? 3 : 4;
    painter.setPen(QPen(m_colours.line(m_colour), 1));
    painter.setBrush(m_colours.mark(m_colour));
    painter.drawEllipse(disc.adjusted(inset, inset, -inset, -inset));
    if (!isChecked() && !hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? m_colours.accent : m_colours.softInk, hasFocus() ? 2 : 1.5));
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
}

void ColourButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QAbstractButton::changeEvent(event);
}
