#include "support/strict_test.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

class TestTheme final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void sheetNamesOnlyRealColours_data();
    void sheetNamesOnlyRealColours();
    void wordsAreLegible_data() { sheetNamesOnlyRealColours_data(); }
    void wordsAreLegible();
    void widgetsTakeTheSheet();
    void mixesInBetween();
};

namespace {
ThemeColours themeNamed(const QByteArray &name)
{
    return name == "light" ? lightTheme() : name == "sepia" ? sepiaTheme() : darkTheme();
}
} // namespace

void TestTheme::sheetNamesOnlyRealColours_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"light", "sepia", "dark"})
        QTest::newRow(name) << QByteArray(name);
}

void TestTheme::sheetNamesOnlyRealColours()
{
    QFETCH(QByteArray, name);
    const QString sheet = styleSheetOf(themeNamed(name));
    QVERIFY2(!sheet.contains(u'%'), "a token was not replaced");
    QVERIFY(sheet.contains(themeNamed(name).accent.name()));
    QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
}

void TestTheme::wordsAreLegible()
{
    QFETCH(QByteArray, name);
    const ThemeColours colours = themeNamed(name);
    const QPalette palette = paletteOf(colours);
    const auto check = [&](QPalette::ColorRole ink, QPalette::ColorRole ground, double least) {
        return contrast(palette.color(ink), palette.color(ground)) >= least;
    };
    QVERIFY(check(QPalette::WindowText, QPalette::Window, 7));
    QVERIFY(check(QPalette::Text, QPalette::Base, 7));
    QVERIFY(check(QPalette::HighlightedText, QPalette::Highlight, 4.5));
    QVERIFY(check(QPalette::PlaceholderText, QPalette::Base, 4.5));
    QVERIFY(contrast(colours.softInk, colours.chrome) >= 4.5);
    QVERIFY(contrast(colours.accent, colours.chrome) >= 3);
}

void TestTheme::widgetsTakeTheSheet()
{
    QLineEdit edit;
    edit.setStyleSheet(styleSheetOf(darkTheme()));
    edit.setPalette(paletteOf(darkTheme()));
    edit.resize(100, 30);
    const QColor middle = edit.grab().toImage().pixelColor(50, 15);
    QVERIFY2(middle.lightness() < 80, qPrintable(middle.name()));
}

void TestTheme::mixesInBetween()
{
    QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
    QCOMPARE(mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
    QCOMPARE(mixed(Qt::black, Qt::white, 0.5), QColor(128, 128, 128));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
