#include "ui/settings/reading_page.h"

#include "ui/settings/reading_controls.h"

#include <QPushButton>
#include <QVBoxLayout>

ReadingPage::ReadingPage(const ReadingSettings &reading, QWidget *parent)
    : QWidget(parent)
    , m_controls(new ReadingControls(reading, this))
{
    auto *reset = new QPushButton(tr("&Back to the Defaults"), this);
    reset->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_controls);
    column->addWidget(reset, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_controls, &ReadingControls::edited, this, &ReadingPage::edited);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_controls->setReading({});
        Q_EMIT edited(m_controls->reading());
    });
}

void ReadingPage::setReading(const ReadingSettings &reading)
{
    m_controls->setReading(reading);
}
