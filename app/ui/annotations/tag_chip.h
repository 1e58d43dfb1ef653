#pragma once
// A tag as a button: a chip in its colour, with a ring when it is checked.

#include "base/id.h"
#include "layout/theme_colours.h"

#include <QAbstractButton>

class TagChip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit TagChip(TagId tag, QWidget *parent = nullptr);
    [[nodiscard]] TagId tag() const { return m_tag; }
    void setColour(Colour colour);
    void setColours(const ThemeColours &colours);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TagId m_tag;
    Colour m_colour = Colour::Yellow;
    ThemeColours m_colours = lightTheme();
};
