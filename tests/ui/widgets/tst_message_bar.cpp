#include "support/strict_test.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/colour_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

class TestMessageBar final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void showsAndLeaves();
    void actionRunsOnce();
    void escapeCloses();
    void staysInsideItsHost();
    void longTextHasRoom();
    void chipFitsItsText();
    void longTextIsElided();
    void colourButtonsAreNamed();
};

void TestMessageBar::showsAndLeaves()
{
    QWidget host;
    host.resize(400, 300);
    MessageBar bar(&host);
    QVERIFY(bar.text().isEmpty());
    bar.showMessage(u"Saved."_s);
    QCOMPARE(bar.text(), u"Saved."_s);
    QVERIFY(bar.actionText().isEmpty());
    QSignalSpy dismissed(&bar, &MessageBar::dismissed);
    bar.dismiss();
    QVERIFY(bar.text().isEmpty());
    QCOMPARE(dismissed.count(), 1);
}

void TestMessageBar::actionRunsOnce()
{
    QWidget host;
    host.resize(400, 300);
    MessageBar bar(&host);
    int undone = 0;
    bar.showMessage(u"Highlight deleted."_s, u"Undo"_s, [&] { ++undone; });
    QCOMPARE(bar.actionText(), u"Undo"_s);
    bar.triggerAction();
    bar.triggerAction();
    QCOMPARE(undone, 1);
    QVERIFY(bar.text().isEmpty());
    bar.showMessage(u"Deleted."_s, u"Undo"_s, [&] { ++undone; });
    bar.showMessage(u"Something else."_s);
    bar.triggerAction();
    QCOMPARE(undone, 1); // the newer message has no action
}

void TestMessageBar::escapeCloses()
{
    QWidget host;
    host.resize(400, 300);
    MessageBar bar(&host);
    host.show();
    bar.showMessage(u"Can’t be saved."_s, MessageBar::Tone::Problem);
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(bar.text().isEmpty());
}

void TestMessageBar::staysInsideItsHost()
{
    QWidget host;
    host.resize(500, 400);
    MessageBar bar(&host);
    host.show();
    bar.showMessage(
        u"A sentence that is long enough to need more than one line in a narrow window, again and again."_s);
    for (const int width : {900, 500, 240}) {
        host.resize(width, 300);
        QVERIFY2(host.rect().contains(bar.geometry()), qPrintable(QString::number(width)));
        QVERIFY(bar.geometry().bottom() > 200);
    }
}

void TestMessageBar::longTextHasRoom()
{
    qApp->setStyleSheet(styleSheetOf(lightTheme()));
    QWidget host;
    host.resize(600, 300);
    host.show();
    MessageBar bar(&host);
    bar.showMessage(u"A sentence that is too long for one line of this bar. "_s.repeated(3));
    const auto *text = bar.findChild<QLabel *>();
    QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
    qApp->setStyleSheet({});
}

void TestMessageBar::chipFitsItsText()
{
    const QFont font;
    QVERIFY(chipSize(u"citation"_s, font).width() > chipSize(u"ci"_s, font).width());
    QVERIFY(chipSize(u"x"_s, font).height() > QFontMetricsF(font).height());
    QImage image(80, 30, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintChip(painter, QRectF(0, 0, 80, 30), u"a very long name of a tag"_s, Qt::yellow, Qt::black, font);
    painter.end();
    QCOMPARE(image.pixelColor(3, 15), QColor(Qt::yellow));
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0); // round corners
}

void TestMessageBar::longTextIsElided()
{
    ElidedLabel label;
    label.setFullText(QString(200, u'm'));
    QCOMPARE(label.minimumSizeHint().width(), 0);
    QCOMPARE(label.toolTip(), label.fullText());
    QCOMPARE(label.accessibleName(), label.fullText());
}

void TestMessageBar::colourButtonsAreNamed()
{
    QSet<QString> names;
    for (const Colour colour : AllColours) {
        const ColourButton button(colour);
        QVERIFY(!button.accessibleName().isEmpty());
        names.insert(button.accessibleName());
    }
    QCOMPARE(names.size(), qsizetype(AllColours.size()));
}

QTEST_MAIN(TestMessageBar)
#include "tst_message_bar.moc"
