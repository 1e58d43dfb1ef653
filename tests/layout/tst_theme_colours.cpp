#include "layout/theme_colours.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestThemeColours : public StrictTest {
    Q_OBJECT

    static void addThemes()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << 0;
        QTest::newRow("sepia") << 1;
        QTest::newRow("dark") << 2;
    }
    static ThemeColours fetched()
    {
        QFETCH(int, theme);
        return theme == 0 ? lightTheme() : theme == 1 ? sepiaTheme() : darkTheme();
    }
    static QByteArray named(const QColor &colour) { return colour.name().toLatin1(); }

private Q_SLOTS:
    void contrast_isTheOneOfTheGuidelines()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(contrast(Qt::white, Qt::black), contrast(Qt::black, Qt::white));
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QCOMPARE(qRound(contrast(0x777777, Qt::white) * 100), 448); // the best-known grey that fails
    }

    void ink_isLegibleOnEverySurface_data() { addThemes(); }
    void ink_isLegibleOnEverySurface()
    {
        const ThemeColours theme = fetched();
        for (const QColor &surface : {theme.paper, theme.chrome, theme.card, theme.selectedRow}) {
            QVERIFY2(contrast(theme.ink, surface) >= 7, named(surface));
            QVERIFY2(contrast(theme.accent, surface) >= 4.5, named(surface));
        }
        for (const QColor &surface : {theme.paper, theme.chrome, theme.card})
            QVERIFY2(contrast(theme.softInk, surface) >= 4.5, named(surface));
    }

    void ink_isLegibleOnEveryMarkAndBlend_data() { addThemes(); }
    void ink_isLegibleOnEveryMarkAndBlend()
    {
        const ThemeColours theme = fetched();
        for (const QColor &a : theme.marks) {
            QVERIFY2(contrast(theme.ink, a) >= 4.5, named(a));
            for (const QColor &b : theme.marks) {
                const QColor two = theme.blended(a, b);
                QVERIFY2(contrast(theme.ink, two) >= 4.5, named(two));
                for (const QColor &c : theme.marks) {
                    const QColor three = theme.blended(two, c);
                    QVERIFY2(contrast(theme.ink, three) >= 4.5, named(three));
                }
            }
        }
    }

    void lines_standOutFromThePaperAndFromEachOther_data() { addThemes(); }
    void lines_standOutFromThePaperAndFromEachOther()
    {
        const ThemeColours theme = fetched();
        for (const QColor &line : theme.lines) {
            QVERIFY2(contrast(line, theme.paper) >= 3, named(line));
            QCOMPARE(std::ranges::count(theme.lines, line), 1);
        }
    }

    void blended_looksLikeInkOnInk()
    {
        const ThemeColours light = lightTheme();
        const QColor both = light.blended(light.mark(Colour::Yellow), light.mark(Colour::Blue));
        QVERIFY(both != light.mark(Colour::Yellow) && both != light.mark(Colour::Blue));
        QVERIFY(both.lightness() < light.mark(Colour::Blue).lightness());
        const ThemeColours dark = darkTheme();
        QVERIFY(dark.blended(dark.mark(Colour::Green), dark.mark(Colour::Blue)).lightness() >
                dark.mark(Colour::Green).lightness());
    }
};

QTEST_APPLESS_MAIN(TestThemeColours)
#include "tst_theme_colours.moc"
