#pragma once
// What the reader chose, as one value; the only place that knows how it is kept between starts.

#include "layout/theme_colours.h"
#include "layout/typography.h"
#include "ui/settings/export_settings.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

class QPalette;
class QSettings;

enum class ThemeMode { System, Light, Sepia, Dark };
enum class FontChoice { Serif, Sans };

/// Bounds of what can be chosen: sizes in px, widths in letters a line.
namespace ReadingLimits {
inline constexpr int SmallestSize = 12, LargestSize = 40;
inline constexpr int NarrowestColumn = 40, WidestColumn = 100;
inline constexpr qreal TightestLeading = 1.2, LoosestLeading = 2.2;
} // namespace ReadingLimits

struct ReadingSettings {
    ThemeMode theme = ThemeMode::System;
    FontChoice font = FontChoice::Serif;
    int size = 18;       ///< px of the body
    qreal leading = 1.6; ///< line height / size
    int measure = 68;    ///< letters in a line
    bool justify = true;
    bool hyphenate = true;
    friend bool operator==(const ReadingSettings &, const ReadingSettings &) = default;
};

struct SpellingSettings {
    bool enabled = true;
    QStringList languages; ///< "fr_FR"; empty = all that are installed
    friend bool operator==(const SpellingSettings &, const SpellingSettings &) = default;
};

/// Shortcuts by action id in portable text, only for actions whose keys differ from the defaults.
using EditedShortcuts = QHash<QString, QStringList>;

struct WindowSettings {
    QByteArray geometry;
    QByteArray panes; ///< widths of the list, the text and the panel
    bool articleListVisible = true;
    bool panelVisible = true;
    bool menuBarVisible = false;
    bool caretBrowsing = false;
    bool cardsByDate = false; ///< else in the order of the text
    int panelTab = 0;
    QString lastArticle; ///< id; empty = none
    HighlightStyle lastStyle;
    friend bool operator==(const WindowSettings &, const WindowSettings &) = default;
};

struct Settings {
    ReadingSettings reading;
    SpellingSettings spelling;
    QString language; ///< of the interface: "en", "fr", "zh_CN"; empty = the system's
    EditedShortcuts shortcuts;
    WindowSettings window;
    ExportSettings exporting;
    friend bool operator==(const Settings &, const Settings &) = default;
};

/// Values that are missing or out of bounds become defaults.
[[nodiscard]] Settings readSettings(const QSettings &file);
void writeSettings(QSettings &file, const Settings &settings);

[[nodiscard]] Typography typographyOf(const ReadingSettings &reading);
/// `system`: the palette that the desktop gave, which tells whether it is dark.
[[nodiscard]] ThemeColours coloursOf(ThemeMode mode, const QPalette &system);
/// One step larger or smaller (in px of the body), within the limits; 0 = back to the default.
[[nodiscard]] int zoomedSize(int size, int steps);
