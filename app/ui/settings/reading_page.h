#pragma once
// The settings page that shapes the text, with a sample.

#include "ui/settings/settings.h"

#include <QWidget>

class ReadingPage final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingPage(const ReadingSettings &reading, QWidget *parent = nullptr);

Q_SIGNALS:
    void edited(const ReadingSettings &reading);
};
