#pragma once
// The settings page that shapes the text, with a sample.

#include "ui/settings/settings.h"

#include <QWidget>

class ReadingControls;

class ReadingPage final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingPage(const ReadingSettings &reading, QWidget *parent = nullptr);
    /// Shows other values without announcing them.
    void setReading(const ReadingSettings &reading);

Q_SIGNALS:
    void edited(const ReadingSettings &reading);

private:
    ReadingControls *m_controls;
};
