#include "support/strict_test.h"
#include "ui/settings/reading_controls.h"
#include "ui/settings/settings.h"

#include <QAbstractButton>
#include <QPalette>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

class TestSettings final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void comeBackAsWritten();
    void emptyFileGivesDefaults();
    void nonsenseBecomesDefaults();
    void removedShortcutsStayRemoved();
    void typographyFollows();
    void systemThemeFollowsThePalette();
    void zoomStaysWithinLimits();
    void controlsAnnounceEdits();
};

void TestSettings::comeBackAsWritten()
{
    Settings settings;
    settings.reading = {.theme = ThemeMode::Sepia,
                        .font = FontChoice::Sans,
                        .size = 21,
                        .leading = 1.85,
                        .measure = 60,
                        .justify = false,
                        .hyphenate = false};
    settings.spelling = {.enabled = false, .languages = {u"fr_FR"_s, u"en_GB"_s}};
    settings.language = u"fr"_s;
    settings.shortcuts = {{u"edit.find"_s, {u"Ctrl+Shift+F"_s, u"F3"_s}}, {u"annotate.tag"_s, {}}};
    settings.window = {.geometry = "abc",
                       .panes = QByteArray("\x01\x02\x00\xff", 4),
                       .articleListVisible = false,
                       .panelVisible = false,
                       .menuBarVisible = true,
                       .caretBrowsing = true,
                       .cardsByDate = true,
                       .panelTab = 2,
                       .lastArticle = u"0d3b"_s,
                       .lastStyle = {HighlightStyle::Shape::Underline, Colour::Purple}};
    settings.exporting = {.format = u"csv"_s, .folder = u"/home/me/notes"_s};
    settings.exporting.options[u"csv"_s] = {.includeNotes = false,
                                            .includeDates = false,
                                            .grouping = ExportOptions::Grouping::Tag,
                                            .context = ExportOptions::Context::Paragraph};
    settings.exporting.options[u"my/own 100 %"_s] = {.includeTags = false, .wholeText = true, .report = true};
    const QTemporaryDir folder;
    {
        QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        writeSettings(file, settings);
    }
    const QSettings again(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QCOMPARE(readSettings(again), settings);
}

void TestSettings::emptyFileGivesDefaults()
{
    const QTemporaryDir folder;
    const QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QCOMPARE(readSettings(file), Settings());
}

void TestSettings::nonsenseBecomesDefaults()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    file.setValue("reading/theme"_L1, u"purple"_s);
    file.setValue("reading/size"_L1, 4000);
    file.setValue("reading/leading"_L1, -3.0);
    file.setValue("window/lastColour"_L1, u"octarine"_s);
    const Settings settings = readSettings(file);
    QCOMPARE(settings.reading.theme, ThemeMode::System);
    QCOMPARE(settings.reading.size, ReadingLimits::LargestSize);
    QCOMPARE(settings.reading.leading, ReadingLimits::TightestLeading);
    QCOMPARE(settings.window.lastStyle, HighlightStyle());
}

void TestSettings::removedShortcutsStayRemoved()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Settings settings;
    settings.shortcuts = {{u"edit.find"_s, {u"F4"_s}}};
    writeSettings(file, settings);
    settings.shortcuts.clear();
    writeSettings(file, settings);
    QVERIFY(readSettings(file).shortcuts.isEmpty());
}

void TestSettings::typographyFollows()
{
    ReadingSettings reading;
    reading.size = 22;
    reading.font = FontChoice::Sans;
    const Typography sans = typographyOf(reading);
    QCOMPARE(sans.size, 22.0);
    QCOMPARE(sans.family, u"Noto Sans"_s);
    ReadingSettings wider = reading;
    wider.measure += 10;
    QVERIFY(typographyOf(wider).columnWidth > sans.columnWidth);
}

void TestSettings::systemThemeFollowsThePalette()
{
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(20, 20, 20));
    dark.setColor(QPalette::WindowText, QColor(240, 240, 240));
    QPalette light;
    light.setColor(QPalette::Window, QColor(240, 240, 240));
    light.setColor(QPalette::WindowText, QColor(20, 20, 20));
    QVERIFY(coloursOf(ThemeMode::System, dark).isDark);
    QVERIFY(!coloursOf(ThemeMode::System, light).isDark);
    QCOMPARE(coloursOf(ThemeMode::Sepia, dark), sepiaTheme());
    QCOMPARE(coloursOf(ThemeMode::Light, dark), lightTheme());
    QCOMPARE(coloursOf(ThemeMode::Dark, light), darkTheme());
}

void TestSettings::zoomStaysWithinLimits()
{
    QCOMPARE(zoomedSize(18, 1), 19);
    QCOMPARE(zoomedSize(ReadingLimits::LargestSize, 3), ReadingLimits::LargestSize);
    QCOMPARE(zoomedSize(ReadingLimits::SmallestSize, -3), ReadingLimits::SmallestSize);
    QCOMPARE(zoomedSize(30, 0), ReadingSettings().size);
}

void TestSettings::controlsAnnounceEdits()
{
    ReadingControls controls({});
    QSignalSpy edited(&controls, &ReadingControls::edited);
    controls.setReading({.size = 25});
    QCOMPARE(edited.count(), 0);
    controls.findChildren<QSlider *>().front()->setValue(30);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(controls.reading().size, 30);
    const auto buttons = controls.findChildren<QAbstractButton *>();
    const auto dark = std::ranges::find_if(
        buttons, [](const QAbstractButton *button) { return button->accessibleName() == u"Theme: Dark"; });
    QVERIFY(dark != buttons.end());
    (*dark)->click();
    QCOMPARE(controls.reading().theme, ThemeMode::Dark);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
