#include "ui/settings/reading_page.h"

#include "ui/settings/reading_controls.h"

#include <QPushButton>
#include <QVBoxLayout>

ReadingPage::ReadingPage(const ReadingSettings &reading, QWidget *parent)
    : QWidget(parent)
{
    auto *controls = new ReadingControls(reading, this);
    auto *reset = new QPushButton(tr("&Back to the Defaults"), this);
    reset->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(controls);
    column->addWidget(reset, 0, Qt::AlignLeft);
    column->addStretch();
    connect(controls, &ReadingControls::edited, this, &ReadingPage::edited);
    connect(reset, &QPushButton::clicked, this, [this, controls] {
        controls->setReading({});
        Q_EMIT edited(controls->reading());
    });
}
