#pragma once
// The colours of a theme, by what they are for.

#include "model/annotation.h"

#include <QColor>

struct ThemeColours {
    QColor paper, chrome, card, ink, softInk, hairline, accent, selectedRow;
    std::array<QColor, AllColours.size()> marks; ///< behind highlighted text, by Colour
    std::array<QColor, AllColours.size()> lines; ///< underlines, card edges and scroll-bar marks: stronger
    QColor searchHit;                            ///< translucent, never an annotation colour
    QColor searchFrame;
    QColor selection; ///< translucent
    QColor misspelling;
    bool isDark = false;

    [[nodiscard]] QColor mark(Colour colour) const { return marks[size_t(colour)]; }
    [[nodiscard]] QColor line(Colour colour) const { return lines[size_t(colour)]; }
    /// What several highlights over each other look like: multiplied on light paper, screened on dark, never less than
    /// 4.5:1 against the ink.
    [[nodiscard]] QColor blended(QColor below, QColor above) const;
    friend bool operator==(const ThemeColours &, const ThemeColours &) = default;
};

[[nodiscard]] ThemeColours lightTheme();
[[nodiscard]] ThemeColours sepiaTheme();
[[nodiscard]] ThemeColours darkTheme();

/// WCAG 2.1 contrast of two opaque colours, 1–21.
[[nodiscard]] double contrast(QColor a, QColor b);
