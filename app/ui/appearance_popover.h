#pragma once
// What opens from “Aa”: the controls that shape the text, over the text that they shape.

#include "ui/settings/settings.h"

#include <QFrame>

class ReadingControls;

class AppearancePopover final : public QFrame {
    Q_OBJECT
public:
    explicit AppearancePopover(QWidget *parent = nullptr);
    void setReading(const ReadingSettings &reading);
    /// Below the anchor, inside its window's screen.
    void openBelow(const QWidget *anchor);

Q_SIGNALS:
    void edited(const ReadingSettings &reading);

private:
    ReadingControls *m_controls;
};
