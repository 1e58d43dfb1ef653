#include "ui/reading/scroll_marks.h"

#include "support/strict_test.h"

#include <QSignalSpy>

namespace {

void showBar(ScrollMarks &bar)
{
    bar.resize(14, 404);
    bar.setRange(0, 9000);
    bar.setPageStep(1000);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
}

} // namespace

class TestScrollMarks : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void marks_standAtTheirPlace()
    {
        ScrollMarks bar;
        showBar(bar);
        QCOMPARE(bar.yOf({0, Qt::red}), 2);
        QCOMPARE(bar.yOf({0.5, Qt::red}), 202);
        QCOMPARE(bar.yOf({1, Qt::red}), 402);
    }

    void marks_areSeenInTheirColour()
    {
        ScrollMarks bar;
        showBar(bar);
        bar.setColours(Qt::white, Qt::gray, Qt::black);
        bar.setMarks({{0.5, QColor(200, 30, 60)}});
        const QImage picture = bar.grab().toImage();
        QCOMPARE(picture.pixelColor(bar.width() - 5, 202), QColor(200, 30, 60));
        QCOMPARE(picture.pixelColor(bar.width() - 5, 300), QColor(Qt::white));
        bar.setMarks({});
        QCOMPARE(bar.grab().toImage().pixelColor(bar.width() - 5, 202), QColor(Qt::white));
    }

    void click_onAMarkGoesToIt()
    {
        ScrollMarks bar;
        showBar(bar);
        bar.setMarks({{0.25, Qt::red}, {0.75, Qt::blue}});
        QSignalSpy clicked(&bar, &ScrollMarks::markClicked);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, {7, bar.yOf({0.75, Qt::blue}) + 2});
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].value<size_t>(), size_t(1));
        QCOMPARE(bar.value(), 0);
    }

    void click_besideTheMarksGoesAPageOn()
    {
        ScrollMarks bar;
        showBar(bar);
        bar.setMarks({{0.75, Qt::blue}});
        QSignalSpy clicked(&bar, &ScrollMarks::markClicked);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, {2, bar.yOf({0.75, Qt::blue})});
        QCOMPARE(clicked.count(), 0);
        QCOMPARE(bar.value(), 1000);
    }

    void handle_isDraggedAlsoWhereAMarkIs()
    {
        ScrollMarks bar;
        showBar(bar);
        bar.setMarks({{0.03, Qt::blue}});
        const QPoint at(7, bar.yOf({0.03, Qt::blue}));
        QSignalSpy clicked(&bar, &ScrollMarks::markClicked);
        QTest::mousePress(&bar, Qt::LeftButton, {}, at);
        QVERIFY(bar.isSliderDown());
        QMouseEvent move(QEvent::MouseMove, QPointF(7, 500), bar.mapToGlobal(QPointF(7, 500)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(&bar, &move);
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, {7, 500});
        QCOMPARE(bar.value(), 9000);
        QCOMPARE(clicked.count(), 0);
        bar.setValue(0);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, at); // let go where it was pressed: the mark is meant
        QCOMPARE(clicked.count(), 1);
    }

    void click_elsewhereGoesAPageOn()
    {
        ScrollMarks bar;
        showBar(bar);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, {7, 300});
        QCOMPARE(bar.value(), 1000);
    }

    void drag_ofTheHandleScrolls()
    {
        ScrollMarks bar;
        showBar(bar);
        QTest::mousePress(&bar, Qt::LeftButton, {}, {7, 10});
        QVERIFY(bar.isSliderDown());
        QMouseEvent move(QEvent::MouseMove, QPointF(7, 500), bar.mapToGlobal(QPointF(7, 500)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(&bar, &move);
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, {7, 500});
        QCOMPARE(bar.value(), 9000);
        QVERIFY(!bar.isSliderDown());
    }
};

QTEST_MAIN(TestScrollMarks)
#include "tst_scroll_marks.moc"
