#include "support/strict_test.h"
#include "ui/widgets/icons.h"

#include <QFile>
#include <QImage>
#include <QPixmap>

using namespace Qt::Literals::StringLiterals;

class TestIcons final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void areOneFamily_data();
    void areOneFamily();
    void takeTheThemesInk();
    void disabledIsFainter();
    void unknownNameIsNull();
    void programHasItsOwn();
};

void TestIcons::areOneFamily_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : iconNames()) {
        if (name != u"scholiast" && !name.contains(u"-on-"))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestIcons::areOneFamily()
{
    QFETCH(QString, name);
    QFile file(u":/icons/"_s + name + u".svg"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    QVERIFY(drawing.contains("viewBox=\"0 0 24 24\""));
    QVERIFY(drawing.contains("stroke=\"currentColor\""));
    QVERIFY(drawing.contains("stroke-width=\"1.75\""));
    const QImage image = themedIcon(name, lightTheme()).pixmap(24, 24).toImage();
    qsizetype inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y).alpha() > 100;
    }
    QVERIFY2(inked >= 8, "nothing is drawn");
}

void TestIcons::takeTheThemesInk()
{
    const QColor red(200, 10, 10);
    const QImage image = themedIcon(u"minus"_s, red).pixmap(24, 24).toImage();
    QCOMPARE(image.pixelColor(12, 12).rgb(), red.rgb());
}

void TestIcons::disabledIsFainter()
{
    const ThemeColours colours = lightTheme();
    const QIcon icon = themedIcon(u"minus"_s, colours);
    const QColor normal = icon.pixmap(QSize(24, 24), QIcon::Normal).toImage().pixelColor(12, 12);
    const QColor disabled = icon.pixmap(QSize(24, 24), QIcon::Disabled).toImage().pixelColor(12, 12);
    QVERIFY(contrast(normal, colours.chrome) > contrast(disabled, colours.chrome));
    QCOMPARE(icon.pixmap(QSize(24, 24), QIcon::Normal, QIcon::On).toImage().pixelColor(12, 12).rgb(),
             colours.accent.rgb());
}

void TestIcons::unknownNameIsNull()
{
    QVERIFY(themedIcon(u"no such thing"_s, lightTheme()).isNull());
}

void TestIcons::programHasItsOwn()
{
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
