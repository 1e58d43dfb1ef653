#include "ui/reading/reading_view.h"

#include "support/strict_test.h"
#include "ui/reading/reading_sample.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

class TestReadingViewKeys : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void withoutACaret_arrowsAndPagesScroll()
    {
        ReadingView view;
        showView(view, longArticle(100));
        QTest::keyClick(&view, Qt::Key_Down);
        const int line = view.verticalScrollBar()->value();
        QVERIFY(line > 0);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QTest::keyClick(&view, Qt::Key_Space);
        const int page = view.verticalScrollBar()->value();
        QVERIFY(page > view.viewport()->height() / 2);
        QVERIFY(page < view.viewport()->height()); // some lines stay in sight
        QTest::keyClick(&view, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QTest::keyClick(&view, Qt::Key_PageDown);
        QCOMPARE(view.verticalScrollBar()->value(), page);
    }

    void homeAndEnd_areJumps()
    {
        ReadingView view;
        showView(view, longArticle(100));
        QSignalSpy jumps(&view, &ReadingView::jumpRequested);
        connect(&view, &ReadingView::jumpRequested, &view, &ReadingView::showPlace);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.progress(), 1.0);
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(view.progress(), 0.0);
        QCOMPARE(jumps.count(), 2);
    }

    void shiftArrows_extendFromTheClick()
    {
        ReadingView view;
        showView(view, longArticle(20));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(view, offsetOf(view, u"books"_s)));
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(selectedIn(view), u"books"_s);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(selectedIn(view), u"books are "_s);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(selectedIn(view), u"books are"_s);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.caret(), offsetOf(view, u"books"_s));
        QVERIFY(view.selection().isEmpty());
    }

    void caret_movesByLineWordSentenceAndParagraph()
    {
        ReadingView view;
        showView(view, longArticle(20));
        view.setCaretBrowsing(true);
        view.setCaret(offsetOf(view, u"books"_s));
        const QRect before = view.caretRect(view.caret());
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.caretRect(view.caret()).top() > before.top());
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.caret(), offsetOf(view, u"books"_s));
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(view.caret(), offsetOf(view, u"are still"_s));
        QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(view.caret(), offsetOf(view, u"The librarian"_s));
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view.caret(), 0);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(view.caret(), view.article()->blocks[1].range.start);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view.selection().end, view.article()->blocks[2].range.start);
    }

    void caret_goesToTheEndsOfItsLine()
    {
        ReadingView view;
        showView(view, longArticle(20), {500, 600});
        view.setCaretBrowsing(true);
        view.setCaret(offsetOf(view, u"books"_s));
        const int top = view.caretRect(view.caret()).top();
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.caretRect(view.caret()).top(), top);
        const qsizetype end = view.caret();
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.caret(), end);
        QTest::keyClick(&view, Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(view.selection(), (TextRange{0, end}));
    }

    void caret_isFollowedByTheView()
    {
        ReadingView view;
        showView(view, longArticle(100));
        view.setCaretBrowsing(true);
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.verticalScrollBar()->value() > 0);
        QVERIFY(view.viewport()->rect().contains(view.caretRect(view.caret())));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view.caret(), view.article()->text.size());
        QVERIFY(view.viewport()->rect().contains(view.caretRect(view.caret())));
        QTest::keyClick(&view, Qt::Key_PageUp, Qt::ShiftModifier);
        QVERIFY(view.selection().length() > 200);
        QVERIFY(view.viewport()->rect().contains(view.caretRect(view.caret())));
    }

    void caret_inRightToLeftTextFollowsTheEye()
    {
        ReadingView view;
        showView(view, makeArticle({u"هذه جملة قصيرة باللغة العربية"_s}, u"ar"_s));
        view.setCaretBrowsing(true);
        view.setCaret(0);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.caret(), 1);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view.selection(), (TextRange{1, 4}));
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.selection().isEmpty());
        QCOMPARE(view.caret(), 1); // the right end of the selection
    }

    void caret_crossesParagraphsAndKeepsGraphemesWhole()
    {
        ReadingView view;
        showView(view, makeArticle({u"ae\u0301"_s, u"b"_s}));
        view.setCaretBrowsing(true);
        view.setCaret(1);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.caret(), 3);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.caret(), 4);
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.caret(), 1);
    }

    void afterScrollingOn_aFreshCaretStartsInSight()
    {
        ReadingView view;
        showView(view, longArticle(100));
        view.showPlace({50, 0});
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QVERIFY(view.selection().start >= view.article()->blocks[49].range.start);
        QCOMPARE(view.place().block, 50);
    }

    void selectAll_andEscapeOutwards()
    {
        ReadingView view;
        showView(view, longArticle(5));
        QSignalSpy escaped(&view, &ReadingView::escapePressed);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selection(), (TextRange{0, view.article()->text.size()}));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(view.selection().isEmpty());
        QCOMPARE(escaped.count(), 0);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(escaped.count(), 1);
    }

    void highlights_areReachedAndActivatedByKey()
    {
        ReadingView view;
        showView(view, longArticle(5));
        const Decoration highlight = highlightAt({0, 10});
        const DecorationSet set({highlight});
        view.setDecorations(&set);
        QSignalSpy steps(&view, &ReadingView::annotationStepRequested);
        QSignalSpy activated(&view, &ReadingView::annotationActivated);
        QTest::keyClick(&view, Qt::Key_PageDown, Qt::AltModifier);
        QTest::keyClick(&view, Qt::Key_PageUp, Qt::AltModifier);
        QCOMPARE(steps.count(), 2);
        QCOMPARE(steps[1][0].toInt(), -1);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.count(), 0);
        view.setFocusedAnnotation(highlight.annotation);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        view.setDecorations(nullptr);
    }
};

QTEST_MAIN(TestReadingViewKeys)
#include "tst_reading_view_keys.moc"
