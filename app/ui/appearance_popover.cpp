#include "ui/appearance_popover.h"

#include "ui/settings/reading_controls.h"

#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

AppearancePopover::AppearancePopover(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_controls(new ReadingControls({}, this))
{
    setProperty("role", u"floating"_s);
    setAccessibleName(tr("Text appearance"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(m_controls);
    connect(m_controls, &ReadingControls::edited, this, &AppearancePopover::edited);
}

void AppearancePopover::setReading(const ReadingSettings &reading)
{
    m_controls->setReading(reading);
}

void AppearancePopover::openBelow(const QWidget *anchor)
{
    adjustSize();
    QPoint corner = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4));
    if (const QScreen *screen = anchor->screen()) {
        const QRect area = screen->availableGeometry();
        corner.setX(qBound(area.left() + 4, corner.x(), qMax(area.left() + 4, area.right() - width() - 4)));
        corner.setY(qMin(corner.y(), area.bottom() - height() - 4));
    }
    move(corner);
    show();
    m_controls->setFocus();
}
