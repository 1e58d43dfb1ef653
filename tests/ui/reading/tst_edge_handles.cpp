#include "ui/reading/edge_handles.h"

#include "support/strict_test.h"

using Edge = EdgeHandles::Edge;

class TestEdgeHandles : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void at_findsTheKnobs()
    {
        EdgeHandles handles;
        const QRectF start(100, 50, 1, 20);
        const QRectF end(200, 80, 1, 20);
        QVERIFY(!handles.at({100, 45}, start, end).has_value());
        handles.setRange({10, 20});
        QCOMPARE(handles.at({100, 45}, start, end).value(), Edge::Start); // above its line
        QCOMPARE(handles.at({200, 105}, start, end).value(), Edge::End);  // below its line
        QVERIFY(!handles.at({150, 60}, start, end).has_value());
        QVERIFY(!handles.at({100, 62}, start, end).has_value()); // the text itself stays selectable
    }

    void drag_movesOneEdge()
    {
        EdgeHandles handles;
        handles.setRange({10, 20});
        handles.grab(Edge::End);
        QCOMPARE(handles.draggedTo(25, 100), (TextRange{10, 25}));
        QCOMPARE(handles.draggedTo(4, 100), (TextRange{4, 10})); // past the other edge
        QCOMPARE(handles.release(), (TextRange{4, 10}));
        QVERIFY(!handles.isGrabbed());
    }

    void drag_neverMakesItEmpty()
    {
        EdgeHandles handles;
        handles.setRange({10, 20});
        handles.grab(Edge::End);
        QCOMPARE(handles.draggedTo(10, 100), (TextRange{10, 11}));
        (void)handles.release();
        handles.setRange({10, 20});
        handles.grab(Edge::Start);
        QCOMPARE(handles.draggedTo(20, 100), (TextRange{19, 20}));
    }

    void cancel_restores()
    {
        EdgeHandles handles;
        handles.setRange({10, 20});
        handles.grab(Edge::Start);
        handles.setRange({1, 2}); // the session announces its own preview: not while dragging
        QCOMPARE(handles.draggedTo(5, 100), (TextRange{5, 20}));
        QCOMPARE(handles.cancel(), (TextRange{10, 20}));
    }
};

QTEST_APPLESS_MAIN(TestEdgeHandles)
#include "tst_edge_handles.moc"
