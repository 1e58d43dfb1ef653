#include "ui/settings/settings.h"

#include <QPalette>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Enums are kept by name, so that files stay readable and survive reordering.
template <typename Enum>
struct Name {
    Enum value;
    QLatin1StringView name;
};

constexpr Name<ThemeMode> ThemeNames[] = {{ThemeMode::System, "system"_L1},
                                          {ThemeMode::Light, "light"_L1},
                                          {ThemeMode::Sepia, "sepia"_L1},
                                          {ThemeMode::Dark, "dark"_L1}};
constexpr Name<FontChoice> FontNames[] = {{FontChoice::Serif, "serif"_L1}, {FontChoice::Sans, "sans"_L1}};
constexpr Name<HighlightStyle::Shape> ShapeNames[] = {{HighlightStyle::Shape::Highlight, "highlight"_L1},
                                                      {HighlightStyle::Shape::Underline, "underline"_L1}};
constexpr Name<Colour> ColourNames[] = {{Colour::Yellow, "yellow"_L1}, {Colour::Green, "green"_L1},
                                        {Colour::Blue, "blue"_L1},     {Colour::Pink, "pink"_L1},
                                        {Colour::Orange, "orange"_L1}, {Colour::Purple, "purple"_L1}};

template <typename Enum, size_t Count>
Enum valueOf(const Name<Enum> (&names)[Count], const QString &name, Enum otherwise)
{
    for (const Name<Enum> &candidate : names) {
        if (candidate.name == name)
            return candidate.value;
    }
    return otherwise;
}

template <typename Enum, size_t Count>
QString nameOf(const Name<Enum> (&names)[Count], Enum value)
{
    for (const Name<Enum> &candidate : names) {
        if (candidate.value == value)
            return candidate.name;
    }
    return {};
}

constexpr auto ShortcutGroup = "shortcuts/"_L1;

ReadingSettings readReading(const QSettings &file)
{
    const ReadingSettings standard;
    ReadingSettings reading;
    reading.theme = valueOf(ThemeNames, file.value("reading/theme"_L1).toString(), standard.theme);
    reading.font = valueOf(FontNames, file.value("reading/font"_L1).toString(), standard.font);
    reading.size = std::clamp(file.value("reading/size"_L1, standard.size).toInt(), ReadingLimits::SmallestSize,
                              ReadingLimits::LargestSize);
    reading.leading = std::clamp(file.value("reading/leading"_L1, standard.leading).toDouble(),
                                 ReadingLimits::TightestLeading, ReadingLimits::LoosestLeading);
    reading.measure = std::clamp(file.value("reading/measure"_L1, standard.measure).toInt(),
                                 ReadingLimits::NarrowestColumn, ReadingLimits::WidestColumn);
    reading.justify = file.value("reading/justify"_L1, standard.justify).toBool();
    reading.hyphenate = file.value("reading/hyphenate"_L1, standard.hyphenate).toBool();
    return reading;
}

void writeReading(QSettings &file, const ReadingSettings &reading)
{
    file.setValue("reading/theme"_L1, nameOf(ThemeNames, reading.theme));
    file.setValue("reading/font"_L1, nameOf(FontNames, reading.font));
    file.setValue("reading/size"_L1, reading.size);
    file.setValue("reading/leading"_L1, reading.leading);
    file.setValue("reading/measure"_L1, reading.measure);
    file.setValue("reading/justify"_L1, reading.justify);
    file.setValue("reading/hyphenate"_L1, reading.hyphenate);
}

WindowSettings readWindow(const QSettings &file)
{
    const WindowSettings standard;
    WindowSettings window;
    window.geometry = file.value("window/geometry"_L1).toByteArray();
    window.panes = file.value("window/panes"_L1).toByteArray();
    window.articleListVisible = file.value("window/articleList"_L1, standard.articleListVisible).toBool();
    window.panelVisible = file.value("window/panel"_L1, standard.panelVisible).toBool();
    window.menuBarVisible = file.value("window/menuBar"_L1, standard.menuBarVisible).toBool();
    window.caretBrowsing = file.value("window/caret"_L1, standard.caretBrowsing).toBool();
    window.cardsByDate = file.value("window/cardsByDate"_L1, standard.cardsByDate).toBool();
    window.panelTab = file.value("window/panelTab"_L1, standard.panelTab).toInt();
    window.lastArticle = file.value("window/lastArticle"_L1).toString();
    window.lastStyle.shape =
        valueOf(ShapeNames, file.value("window/lastShape"_L1).toString(), standard.lastStyle.shape);
    window.lastStyle.colour =
        valueOf(ColourNames, file.value("window/lastColour"_L1).toString(), standard.lastStyle.colour);
    return window;
}

void writeWindow(QSettings &file, const WindowSettings &window)
{
    file.setValue("window/geometry"_L1, window.geometry);
    file.setValue("window/panes"_L1, window.panes);
    file.setValue("window/articleList"_L1, window.articleListVisible);
    file.setValue("window/panel"_L1, window.panelVisible);
    file.setValue("window/menuBar"_L1, window.menuBarVisible);
    file.setValue("window/caret"_L1, window.caretBrowsing);
    file.setValue("window/cardsByDate"_L1, window.cardsByDate);
    file.setValue("window/panelTab"_L1, window.panelTab);
    file.setValue("window/lastArticle"_L1, window.lastArticle);
    file.setValue("window/lastShape"_L1, nameOf(ShapeNames, window.lastStyle.shape));
    file.setValue("window/lastColour"_L1, nameOf(ColourNames, window.lastStyle.colour));
}

EditedShortcuts readShortcuts(const QSettings &file)
{
    EditedShortcuts shortcuts;
    for (const QString &key : file.allKeys()) {
        if (key.startsWith(ShortcutGroup))
            shortcuts.insert(key.mid(ShortcutGroup.size()), file.value(key).toStringList());
    }
    return shortcuts;
}

} // namespace

Settings readSettings(const QSettings &file)
{
    Settings settings;
    settings.reading = readReading(file);
    settings.spelling.enabled = file.value("spelling/enabled"_L1, settings.spelling.enabled).toBool();
    settings.spelling.languages = file.value("spelling/languages"_L1).toStringList();
    settings.language = file.value("language"_L1).toString();
    settings.shortcuts = readShortcuts(file);
    settings.window = readWindow(file);
    settings.exporting = readExportSettings(file);
    return settings;
}

void writeSettings(QSettings &file, const Settings &settings)
{
    writeReading(file, settings.reading);
    file.setValue("spelling/enabled"_L1, settings.spelling.enabled);
    file.setValue("spelling/languages"_L1, settings.spelling.languages);
    file.setValue("language"_L1, settings.language);
    file.remove("shortcuts"_L1);
    for (auto it = settings.shortcuts.begin(); it != settings.shortcuts.end(); ++it)
        file.setValue(ShortcutGroup + it.key(), it.value());
    writeWindow(file, settings.window);
    writeExportSettings(file, settings.exporting);
}

Typography typographyOf(const ReadingSettings &reading)
{
    Typography typography;
    typography.family = reading.font == FontChoice::Serif ? u"Noto Serif"_s : u"Noto Sans"_s;
    typography.size = reading.size;
    typography.leading = reading.leading;
    typography.justify = reading.justify;
    typography.hyphenate = reading.hyphenate;
    typography.columnWidth = typography.widthOf(reading.measure);
    return typography;
}

ThemeColours coloursOf(ThemeMode mode, const QPalette &system)
{
    switch (mode) {
    case ThemeMode::Light:
        return lightTheme();
    case ThemeMode::Sepia:
        return sepiaTheme();
    case ThemeMode::Dark:
        return darkTheme();
    case ThemeMode::System:
        break;
    }
    const QColor window = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    return window.lightness() < text.lightness() ? darkTheme() : lightTheme();
}

int zoomedSize(int size, int steps)
{
    if (steps == 0)
        return ReadingSettings().size;
    return std::clamp(size + steps, ReadingLimits::SmallestSize, ReadingLimits::LargestSize);
}
