#pragma once
// A round button that shows one colour of the shared palette; a ring tells that it is the chosen one.

#include "layout/theme_colours.h"

#include <QAbstractButton>

class ColourButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit ColourButton(Colour colour, QWidget *parent = nullptr);
    [[nodiscard]] Colour colour() const { return m_colour; }
    void setColours(const ThemeColours &colours);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setTexts();

    Colour m_colour;
    ThemeColours m_colours = lightTheme();
};

/// The colour's name for people.
[[nodiscard]] QString colourName(Colour colour);
