#pragma once
// The controls that shape the text (theme, font, size, spacing, width, justification): the same in the settings and in
// the popover behind “Aa”.

#include "ui/settings/settings.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QFormLayout;
class QLabel;
class QSlider;

class ReadingControls final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingControls(const ReadingSettings &reading, QWidget *parent = nullptr);
    [[nodiscard]] const ReadingSettings &reading() const { return m_reading; }
    /// Shows other values without announcing them.
    void setReading(const ReadingSettings &reading);

Q_SIGNALS:
    void edited(const ReadingSettings &reading);

private:
    void build();
    QWidget *makeChoices(QButtonGroup *group, const QStringList &texts, const QString &name);
    QWidget *makeSlider(QSlider *slider, QLabel *value, int least, int most, const QString &name);
    void connectControls();
    void collect();
    void showValues();

    ReadingSettings m_reading;
    QButtonGroup *m_theme;
    QButtonGroup *m_font;
    QSlider *m_size;
    QSlider *m_leading;
    QSlider *m_measure;
    QLabel *m_sizeValue;
    QLabel *m_leadingValue;
    QLabel *m_measureValue;
    QCheckBox *m_justify;
    QCheckBox *m_hyphenate;
};
