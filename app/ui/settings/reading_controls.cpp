#include "ui/settings/reading_controls.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qreal LeadingStep = 0.05;

int stepsOf(qreal leading)
{
    return qRound(leading / LeadingStep);
}
} // namespace

ReadingControls::ReadingControls(const ReadingSettings &reading, QWidget *parent)
    : QWidget(parent)
    , m_reading(reading)
    , m_theme(new QButtonGroup(this))
    , m_font(new QButtonGroup(this))
    , m_size(new QSlider(Qt::Horizontal, this))
    , m_leading(new QSlider(Qt::Horizontal, this))
    , m_measure(new QSlider(Qt::Horizontal, this))
    , m_sizeValue(new QLabel(this))
    , m_leadingValue(new QLabel(this))
    , m_measureValue(new QLabel(this))
    , m_justify(new QCheckBox(tr("&Justify both edges"), this))
    , m_hyphenate(new QCheckBox(tr("&Hyphenate"), this))
{
    build();
    setReading(reading);
    connectControls();
}

void ReadingControls::build()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Theme"), makeChoices(m_theme, {tr("System"), tr("Light"), tr("Sepia"), tr("Dark")}, tr("Theme")));
    form->addRow(tr("Font"), makeChoices(m_font, {tr("Serif"), tr("Sans")}, tr("Font")));
    form->addRow(tr("Size"), makeSlider(m_size, m_sizeValue, ReadingLimits::SmallestSize, ReadingLimits::LargestSize,
                                        tr("Text size")));
    form->addRow(tr("Line spacing"), makeSlider(m_leading, m_leadingValue, stepsOf(ReadingLimits::TightestLeading),
                                                stepsOf(ReadingLimits::LoosestLeading), tr("Line spacing")));
    form->addRow(tr("Line length"), makeSlider(m_measure, m_measureValue, ReadingLimits::NarrowestColumn,
                                               ReadingLimits::WidestColumn, tr("Line length")));
    form->addRow(QString(), m_justify);
    form->addRow(QString(), m_hyphenate);
}

QWidget *ReadingControls::makeChoices(QButtonGroup *group, const QStringList &texts, const QString &name)
{
    auto *row = new QWidget(this);
    row->setAccessibleName(name);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (qsizetype index = 0; index < texts.size(); ++index) {
        auto *button = new QPushButton(texts[index], row);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setAccessibleName(name + u": "_s + texts[index]);
        group->addButton(button, int(index));
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

QWidget *ReadingControls::makeSlider(QSlider *slider, QLabel *value, int least, int most, const QString &name)
{
    auto *row = new QWidget(this);
    slider->setRange(least, most);
    slider->setPageStep(qMax(1, (most - least) / 8));
    slider->setAccessibleName(name);
    slider->setMinimumWidth(140);
    value->setProperty("role", u"quiet"_s);
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(u"000 mmmm"_s));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(slider, 1);
    layout->addWidget(value);
    return row;
}

void ReadingControls::connectControls()
{
    connect(m_theme, &QButtonGroup::idClicked, this, &ReadingControls::collect);
    connect(m_font, &QButtonGroup::idClicked, this, &ReadingControls::collect);
    for (QSlider *slider : {m_size, m_leading, m_measure})
        connect(slider, &QSlider::valueChanged, this, &ReadingControls::collect);
    connect(m_justify, &QCheckBox::toggled, this, &ReadingControls::collect);
    connect(m_hyphenate, &QCheckBox::toggled, this, &ReadingControls::collect);
}

void ReadingControls::setReading(const ReadingSettings &reading)
{
    m_reading = reading;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_size), QSignalBlocker(m_leading), QSignalBlocker(m_measure),
                                       QSignalBlocker(m_justify), QSignalBlocker(m_hyphenate)};
    m_theme->button(int(reading.theme))->setChecked(true);
    setFocusProxy(m_theme->checkedButton());
    m_font->button(int(reading.font))->setChecked(true);
    m_size->setValue(reading.size);
    m_leading->setValue(stepsOf(reading.leading));
    m_measure->setValue(reading.measure);
    m_justify->setChecked(reading.justify);
    m_hyphenate->setChecked(reading.hyphenate);
    showValues();
}

void ReadingControls::collect()
{
    m_reading.theme = ThemeMode(m_theme->checkedId());
    m_reading.font = FontChoice(m_font->checkedId());
    m_reading.size = m_size->value();
    m_reading.leading = m_leading->value() * LeadingStep;
    m_reading.measure = m_measure->value();
    m_reading.justify = m_justify->isChecked();
    m_reading.hyphenate = m_hyphenate->isChecked();
    showValues();
    Q_EMIT edited(m_reading);
}

void ReadingControls::showValues()
{
    m_sizeValue->setText(tr("%1 px").arg(m_size->value()));
    m_leadingValue->setText(QLocale().toString(m_leading->value() * LeadingStep, 'f', 2));
    m_measureValue->setText(tr("%n letters", nullptr, m_measure->value()));
}
