#pragma once
// How the interface looks: one palette and one style sheet made from a theme's colours.

#include "layout/theme_colours.h"

#include <QFont>
#include <QPalette>
#include <QString>

[[nodiscard]] QPalette paletteOf(const ThemeColours &colours);
/// Flat: hairlines instead of boxes, steps of 4 px, corners of 6 px, a visible ring on what has the focus.
/// Widgets opt into roles by a dynamic property "role": "quiet" (soft ink), "title", "caption", "primary" (button).
[[nodiscard]] QString styleSheetOf(const ThemeColours &colours);
/// The interface's sans, 13 px.
[[nodiscard]] QFont interfaceFont();
/// Two opaque colours mixed; `share` 0–1 of the second.
[[nodiscard]] QColor mixed(const QColor &first, const QColor &second, qreal share);
