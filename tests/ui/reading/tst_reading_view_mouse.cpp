#include "ui/reading/reading_view.h"

#include "support/strict_test.h"
#include "ui/reading/reading_sample.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

void doubleClick(ReadingView &view, QPoint point)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, point);
}

void turnWheel(ReadingView &view, int angle, Qt::KeyboardModifiers modifiers = {}, QPoint pixels = {})
{
    const QPointF at(100, 100);
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), pixels, {0, angle}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

ArticlePtr withFootnote()
{
    QStringList texts{u"A claim1 is made here."_s};
    for (int i = 0; i < 60; ++i)
        texts << u"Filling between the claim and its note, some lines of it."_s.repeated(4);
    texts << u"The note itself."_s;
    auto article = makeArticle(texts);
    article->blocks.back().kind = Block::Kind::Footnote;
    article->blocks.back().detail = u"1"_s;
    article->spans = {{Span::Kind::FootnoteRef, {7, 8}, u"1"_s}, {Span::Kind::Link, {17, 21}, u"https://x.org"_s}};
    return article;
}

} // namespace

class TestReadingViewMouse : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void drag_selects()
    {
        ReadingView view;
        showView(view, longArticle(20));
        QSignalSpy finished(&view, &ReadingView::selectionFinished);
        const qsizetype start = offsetOf(view, u"books are"_s);
        const qsizetype end = offsetOf(view, u" waiting"_s);
        drag(view, pointOf(view, start), pointOf(view, end));
        QCOMPARE(selectedIn(view), u"books are still"_s);
        QCOMPARE(finished.count(), 1);
        drag(view, pointOf(view, end), pointOf(view, start)); // backwards
        QCOMPARE(selectedIn(view), u"books are still"_s);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(view, start));
        QVERIFY(view.selection().isEmpty());
    }

    void drag_acrossParagraphs()
    {
        ReadingView view;
        showView(view, longArticle(20));
        const qsizetype start = offsetOf(view, u"notebook"_s);
        const qsizetype end = view.article()->blocks[1].range.start + 8;
        drag(view, pointOf(view, start), pointOf(view, end));
        QCOMPARE(view.selection(), (TextRange{start, end}));
    }

    void doubleClick_selectsTheWordUnderTheMouse()
    {
        ReadingView view;
        showView(view, longArticle(20));
        doubleClick(view, middleOf(view, u"tarpaulin"_s));
        QCOMPARE(selectedIn(view), u"tarpaulin"_s);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, middleOf(view, u"tarpaulin"_s));
        const QPoint lastLetter = middleOf(view, u"tarpaulin"_s);
        const qsizetype end = offsetOf(view, u"tarpaulin"_s) + 9;
        const QRectF letter = view.visibleRects({end - 1, end}).front();
        QTest::qWait(0);
        doubleClick(view, {int(letter.right()) - 1, lastLetter.y()}); // nearer to the space than to the letter's start
        QCOMPARE(selectedIn(view), u"tarpaulin"_s);
    }

    void doubleClick_andDragGoesByWords()
    {
        ReadingView view;
        showView(view, longArticle(20));
        const QPoint from = middleOf(view, u"crates"_s);
        const QPoint to = middleOf(view, u"still"_s);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent twice(QEvent::MouseButtonDblClick, from, view.viewport()->mapToGlobal(QPointF(from)),
                          Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &twice);
        QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(selectedIn(view), u"crates of books are still"_s);
    }

    void tripleClick_selectsTheParagraph()
    {
        ReadingView view;
        showView(view, longArticle(20));
        const QPoint point = middleOf(view, u"tarpaulin"_s);
        doubleClick(view, point);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(view.selection(), view.article()->blocks[0].range);
    }

    void shiftClick_extends()
    {
        ReadingView view;
        showView(view, longArticle(20));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(view, offsetOf(view, u"crates"_s)));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          pointOf(view, offsetOf(view, u" still"_s)));
        QCOMPARE(selectedIn(view), u"crates of books are"_s);
    }

    void drag_pastTheEdgeScrolls()
    {
        ReadingView view;
        showView(view, longArticle(100));
        const QPoint from = pointOf(view, 5);
        const QPoint below(from.x(), view.viewport()->height() + 60);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, below, view.viewport()->mapToGlobal(QPointF(below)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
        const qsizetype before = view.selection().end;
        QTRY_VERIFY(view.verticalScrollBar()->value() > 200);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, below);
        QVERIFY(view.selection().end > before);
        const int value = view.verticalScrollBar()->value();
        QTest::qWait(80); // nothing goes on by itself
        QCOMPARE(view.verticalScrollBar()->value(), value);
    }

    void rightToLeft_selectsWhatIsUnderTheMouse()
    {
        ReadingView view;
        showView(view, makeArticle({u"هذه جملة قصيرة باللغة العربية للقراءة"_s}, u"ar"_s));
        const qsizetype start = offsetOf(view, u"جملة"_s);
        QVERIFY(view.caretRect(start).left() > view.caretRect(start + 4).left());
        drag(view, pointOf(view, start), pointOf(view, start + 4));
        QCOMPARE(selectedIn(view), u"جملة"_s);
    }

    void click_cyclesThroughOverlappingHighlights()
    {
        ReadingView view;
        showView(view, longArticle(3));
        const Decoration wide = highlightAt({0, 60});
        const Decoration narrow = highlightAt({5, 30}, Colour::Blue);
        const DecorationSet set({wide, narrow});
        view.setDecorations(&set);
        connect(&view, &ReadingView::annotationClicked, &view, &ReadingView::setFocusedAnnotation);
        const QPoint both = middleOf(view, u"books"_s);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, both);
        QCOMPARE(view.focusedAnnotation(), narrow.annotation);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, both);
        QCOMPARE(view.focusedAnnotation(), wide.annotation);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, both);
        QCOMPARE(view.focusedAnnotation(), narrow.annotation);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          pointOf(view, view.article()->blocks[1].range.start + 9));
        QVERIFY(view.focusedAnnotation().isNull());
        view.setDecorations(nullptr);
    }

    void doubleClick_selectsAWordInsideAHighlightToo()
    {
        ReadingView view;
        showView(view, longArticle(3));
        const Decoration highlight = highlightAt({0, 60});
        const DecorationSet set({highlight});
        view.setDecorations(&set);
        doubleClick(view, middleOf(view, u"books"_s));
        const qsizetype start = offsetOf(view, u"books"_s);
        QCOMPARE(view.selection(), (TextRange{start, start + 5}));
        view.setDecorations(nullptr);
    }

    void edges_areDraggedWithAPreviewAndOneResult()
    {
        ReadingView view;
        showView(view, longArticle(3));
        const qsizetype start = offsetOf(view, u"books"_s);
        const Decoration highlight = highlightAt({start, start + 5});
        const DecorationSet set({highlight});
        view.setDecorations(&set);
        view.setFocusedAnnotation(highlight.annotation);
        QSignalSpy previewed(&view, &ReadingView::edgesPreviewed);
        QSignalSpy chosen(&view, &ReadingView::edgesChosen);
        const QRect caret = view.caretRect(start + 5);
        const qsizetype target = offsetOf(view, u" waiting"_s);
        drag(view, {caret.center().x(), caret.bottom() + 5}, pointOf(view, target));
        QVERIFY(previewed.count() >= 1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][1].value<TextRange>(), (TextRange{start, target}));
        QVERIFY(view.selection().isEmpty());
        view.setDecorations(nullptr);
    }

    void edges_escapeCancelsTheDrag()
    {
        ReadingView view;
        showView(view, longArticle(3));
        const qsizetype start = offsetOf(view, u"books"_s);
        const Decoration highlight = highlightAt({start, start + 5});
        const DecorationSet set({highlight});
        view.setDecorations(&set);
        view.setFocusedAnnotation(highlight.annotation);
        QSignalSpy chosen(&view, &ReadingView::edgesChosen);
        QSignalSpy cancelled(&view, &ReadingView::edgesCancelled);
        const QRect caret = view.caretRect(start + 5);
        const QPoint from(caret.center().x(), caret.bottom() + 5);
        const QPoint to = pointOf(view, offsetOf(view, u" waiting"_s));
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(view.viewport(), &move);
        QTest::keyClick(&view, Qt::Key_Escape);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(chosen.count(), 0);
        view.setDecorations(nullptr);
    }

    void links_andFootnotes()
    {
        ReadingView view;
        showView(view, withFootnote());
        QSignalSpy links(&view, &ReadingView::linkActivated);
        QSignalSpy jumps(&view, &ReadingView::jumpRequested);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, u"here"_s));
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].toString(), u"https://x.org"_s);
        const QRectF reference = view.visibleRects({7, 8}).front();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, reference.center().toPoint());
        QCOMPARE(jumps.count(), 1);
        QCOMPARE(jumps[0][0].value<Place>(), (Place{61, 0}));
        view.showPlace({61, 0});
        const QRect note = view.caretRect(view.article()->blocks[61].range.start);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {int(view.column().left()) + 3, note.center().y()});
        QCOMPARE(jumps.count(), 2);
        QCOMPARE(jumps[1][0].value<Place>().block, 0);
    }

    void cursor_saysWhatAClickDoes()
    {
        ReadingView view;
        showView(view, withFootnote());
        const auto shapeAt = [&view](QPoint point) {
            QMouseEvent move(QEvent::MouseMove, point, view.viewport()->mapToGlobal(QPointF(point)), Qt::NoButton,
                             Qt::NoButton, {});
            QCoreApplication::sendEvent(view.viewport(), &move);
            return view.viewport()->cursor().shape();
        };
        QCOMPARE(shapeAt(middleOf(view, u"claim"_s)), Qt::IBeamCursor);
        QCOMPARE(shapeAt(middleOf(view, u"here"_s)), Qt::PointingHandCursor);
        QCOMPARE(shapeAt({3, 300}), Qt::ArrowCursor);
    }

    void wheel_scrollsAndZooms()
    {
        ReadingView view;
        showView(view, longArticle(100));
        turnWheel(view, -120);
        const int oneStep = view.verticalScrollBar()->value();
        QVERIFY(oneStep > 0);
        turnWheel(view, -60); // half steps add up
        turnWheel(view, -60);
        QCOMPARE(view.verticalScrollBar()->value(), 2 * oneStep);
        turnWheel(view, 0, {}, {0, -17});
        QCOMPARE(view.verticalScrollBar()->value(), 2 * oneStep + 17);
        QSignalSpy zoomed(&view, &ReadingView::zoomRequested);
        turnWheel(view, 120, Qt::ControlModifier);
        QCOMPARE(zoomed.count(), 1);
        QCOMPARE(zoomed[0][0].toInt(), 1);
        QCOMPARE(view.verticalScrollBar()->value(), 2 * oneStep + 17);
    }

    void contextMenu_fitsWhatIsUnderTheMouse()
    {
        ReadingView view;
        showView(view, longArticle(3));
        const Decoration highlight = highlightAt({0, 60});
        const DecorationSet set({highlight});
        view.setDecorations(&set);
        QAction copy(u"Copy"_s);
        QAction remove(u"Remove"_s);
        view.setContextActions({&copy}, {&remove});
        QSignalSpy clicked(&view, &ReadingView::annotationClicked);
        const auto actionsAt = [&view](QPoint point) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, point, view.viewport()->mapToGlobal(point));
            QCoreApplication::sendEvent(view.viewport(), &event);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
            if (menu)
                menu->close();
            return actions;
        };
        QCOMPARE(actionsAt(middleOf(view, u"books"_s)), QList<QAction *>{&remove});
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].value<AnnotationId>(), highlight.annotation);
        view.select({70, 90});
        QCOMPARE(actionsAt(middleOf(view, u"books"_s)), QList<QAction *>{&copy});
        view.setDecorations(nullptr);
    }
};

QTEST_MAIN(TestReadingViewMouse)
#include "tst_reading_view_mouse.moc"
