#pragma once
// Line icons of our own that take the theme's ink.

#include "layout/theme_colours.h"

#include <QIcon>

/// The icon of `:/icons/<name>.svg`, drawn crisp at any scale in the theme's soft ink (ink when active, accent when on,
/// faint when disabled). A null icon when there is no such name.
[[nodiscard]] QIcon themedIcon(const QString &name, const ThemeColours &colours);
/// The same line drawing in one given colour.
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &colour);
/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();
/// The names of all icons there are, for tests and completeness checks.
[[nodiscard]] QStringList iconNames();
