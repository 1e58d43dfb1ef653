// The pane with a real library: highlights, edges, finding, jumps and copying.

#include "ui/reading/reading_pane.h"

#include "library/annotation_actions.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"
#include "ui/reading/find_bar.h"
#include "ui/reading/reading_sample.h"
#include "ui/reading/scroll_marks.h"
#include "ui/reading/selection_toolbar.h"
#include "ui/widgets/colour_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A library with one long article, open in a pane in a window.
struct Reading {
    TempLibrary file;
    Library library{file.path(), steppingClock()};
    QWidget window;
    ReadingPane &pane = *new ReadingPane(library, &window);
    SessionPtr session;

    Reading()
    {
        if (!answerOf(library.load()))
            qFatal("the library does not load");
        QString text = u"Crates of books\n\n"_s;
        const ArticlePtr source = longArticle(80);
        for (const Block &block : source->blocks)
            text += source->textIn(block.range).toString() + u"\n\n"_s;
        session = openedText(library, text);
        window.resize(900, 700);
        pane.resize(900, 700);
        pane.setSession(session);
        window.show();
        pane.view()->setFocus();
    }
    ~Reading()
    {
        if (!answerOf(library.flushed()))
            qFatal("the library does not save");
    }

    AnnotationId mark(TextRange range, Colour colour = Colour::Yellow)
    {
        return highlighted(library, *session,
                           actions::addHighlight(session->article(), range, {HighlightStyle::Shape::Highlight, colour},
                                                 library.now()));
    }
    TextRange rangeOf(const QString &words, qsizetype from = 0) const
    {
        const qsizetype start = session->article().text.indexOf(words, from);
        return {start, start + words.size()};
    }
    /// A range far down the article.
    TextRange farRange() const { return rangeOf(u"crates of books"_s, rangeOf(u"70 crates"_s).start); }
};

} // namespace

class TestReadingPane : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void showAnnotation_scrollsFocusesAndIsAJump()
    {
        Reading reading;
        const AnnotationId id = reading.mark(reading.farRange());
        QSignalSpy focused(&reading.pane, &ReadingPane::annotationFocused);
        QSignalSpy history(&reading.pane, &ReadingPane::historyChanged);
        reading.pane.showAnnotation(id);
        QCOMPARE(reading.pane.focusedAnnotation(), id);
        QCOMPARE(focused.count(), 1);
        QVERIFY(
            reading.pane.view()->viewport()->rect().contains(reading.pane.view()->caretRect(reading.farRange().start)));
        QCOMPARE(history.count(), 1);
        const Place there = reading.pane.place();
        QVERIFY(reading.pane.canGoBack());
        reading.pane.back();
        QCOMPARE(reading.pane.place(), Place());
        reading.pane.forward();
        QCOMPARE(reading.pane.place(), there);
        QVERIFY(!reading.pane.canGoForward());
    }

    void jumps_bringAnAwakeCaretAlong()
    {
        Reading reading;
        ReadingView &view = *reading.pane.view();
        const qsizetype thirty = reading.session->article().blocks[30].range.start;
        reading.pane.goTo({30, 0});
        QCOMPARE(view.caret(), 0); // it sleeps where the reader left it
        reading.pane.setCaretBrowsing(true);
        QCOMPARE(view.caret(), thirty);
        const AnnotationId far = reading.mark(reading.farRange());
        reading.pane.showAnnotation(far);
        QCOMPARE(view.caret(), reading.farRange().start);
        reading.pane.back();
        QCOMPARE(view.caret(), thirty);
        reading.pane.goTo({0, 0});
        QCOMPARE(view.caret(), 0);
        QVERIFY(view.viewport()->rect().contains(view.caretRect(view.caret())));
    }

    void mouse_goesBackAndForwardByItsButtons()
    {
        Reading reading;
        reading.pane.goTo({30, 0});
        QTest::mouseClick(reading.pane.view()->viewport(), Qt::BackButton, {}, {200, 200});
        QCOMPARE(reading.pane.place(), Place());
        QTest::mouseClick(reading.pane.view()->viewport(), Qt::ForwardButton, {}, {200, 200});
        QCOMPARE(reading.pane.place(), (Place{30, 0}));
    }

    void annotations_areWalkedInTextOrder()
    {
        Reading reading;
        const AnnotationId second = reading.mark(reading.farRange());
        const AnnotationId first = reading.mark(reading.rangeOf(u"tarpaulin"_s));
        reading.pane.nextAnnotation();
        QCOMPARE(reading.pane.focusedAnnotation(), first);
        reading.pane.nextAnnotation();
        QCOMPARE(reading.pane.focusedAnnotation(), second);
        reading.pane.nextAnnotation();
        QCOMPARE(reading.pane.focusedAnnotation(), first);
        reading.pane.previousAnnotation();
        QCOMPARE(reading.pane.focusedAnnotation(), second);
    }

    void removedAnnotation_losesTheFocus()
    {
        Reading reading;
        const AnnotationId id = reading.mark(reading.rangeOf(u"tarpaulin"_s));
        reading.pane.focusAnnotation(id);
        QSignalSpy focused(&reading.pane, &ReadingPane::annotationFocused);
        reading.library.undo();
        QVERIFY(reading.pane.focusedAnnotation().isNull());
        QCOMPARE(focused.count(), 1);
    }

    void edges_moveByWordsInOneUndoStep()
    {
        Reading reading;
        const AnnotationId id = reading.mark(reading.rangeOf(u"of books"_s, 20));
        reading.pane.focusAnnotation(id);
        const auto quote = [&] { return reading.session->annotation(id)->quote.exact; };
        reading.pane.moveEdge(ReadingPane::Edge::End, 1);
        QCOMPARE(quote(), u"of books are"_s);
        reading.pane.moveEdge(ReadingPane::Edge::End, 1);
        QCOMPARE(quote(), u"of books are still"_s);
        reading.pane.moveEdge(ReadingPane::Edge::Start, -1);
        QCOMPARE(quote(), u"crates of books are still"_s);
        reading.pane.moveEdge(ReadingPane::Edge::End, -1);
        QCOMPARE(quote(), u"crates of books are"_s);
        reading.library.undo();
        QCOMPARE(quote(), u"of books"_s);
    }

    void edges_reachTheParagraphBefore()
    {
        Reading reading;
        const AnnotationId id = reading.mark(reading.rangeOf(u"5 crates"_s));
        reading.pane.focusAnnotation(id);
        reading.pane.moveEdge(ReadingPane::Edge::Start, -1);
        QCOMPARE(reading.session->annotation(id)->quote.exact, u"full.\n5 crates"_s);
        reading.pane.moveEdge(ReadingPane::Edge::Start, 1);
        QCOMPARE(reading.session->annotation(id)->quote.exact, u"5 crates"_s);
    }

    void edges_draggedAreOneUndoStep()
    {
        Reading reading;
        ReadingView &view = *reading.pane.view();
        const TextRange range = reading.rangeOf(u"books"_s, 20);
        const AnnotationId id = reading.mark(range);
        reading.pane.focusAnnotation(id);
        QSignalSpy changed(&reading.library, &Library::changed);
        const QRect caret = view.caretRect(range.end);
        drag(view, {caret.center().x(), caret.bottom() + 5}, pointOf(view, reading.rangeOf(u" waiting"_s).start));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(reading.session->annotation(id)->quote.exact, u"books are still"_s);
        QCOMPARE(reading.pane.focusedAnnotation(), id);
        reading.library.undo();
        QCOMPARE(reading.session->annotation(id)->quote.exact, u"books"_s);
    }

    void find_countsMarksAndSelectsOnEscape()
    {
        Reading reading;
        reading.pane.openFind();
        FindBar &find = *reading.pane.findBar();
        QVERIFY(find.isVisible());
        QTest::keyClicks(find.field(), u"78 crates"_s);
        QCOMPARE(find.countText(), u"1 of 1"_s);
        const TextRange hit = reading.rangeOf(u"78 crates"_s);
        QVERIFY(reading.pane.view()->viewport()->rect().contains(reading.pane.view()->caretRect(hit.start)));
        QTest::keyClick(find.field(), Qt::Key_Escape);
        QCOMPARE(reading.pane.selection(), hit);
        QVERIFY(reading.pane.canGoBack());
        reading.pane.back();
        QCOMPARE(reading.pane.place(), Place());
    }

    void findNext_opensOrGoesOn()
    {
        Reading reading;
        reading.pane.view()->select(reading.rangeOf(u"librarian"_s));
        reading.pane.findNext();
        FindBar &find = *reading.pane.findBar();
        QCOMPARE(find.field()->text(), u"librarian"_s);
        QVERIFY(find.countText().startsWith(u"1 of 1"_s)); // a hundred and some
        reading.pane.findNext();
        QVERIFY(find.countText().startsWith(u"2 of "_s));
        reading.pane.findPrevious();
        QVERIFY(find.countText().startsWith(u"1 of "_s));
    }

    void findNext_goesOnWithTheLastWords()
    {
        Reading reading;
        reading.pane.openFind();
        FindBar &find = *reading.pane.findBar();
        QTest::keyClicks(find.field(), u"LIBRARIAN"_s);
        QVERIFY(find.countText().startsWith(u"1 of "_s));
        QTest::keyClick(find.field(), Qt::Key_Escape);
        reading.pane.findNext();
        QCOMPARE(find.field()->text(), u"LIBRARIAN"_s);
        QVERIFY(find.countText().startsWith(u"2 of "_s));
        QCOMPARE(reading.pane.markedHits(), find.hits());
        QTest::keyClick(find.field(), Qt::Key_Escape);
        QVERIFY(reading.pane.markedHits().empty());
        reading.pane.findPrevious();
        QVERIFY(find.countText().startsWith(u"1 of "_s));
        QTest::keyClick(find.field(), Qt::Key_Escape);
        reading.pane.openFind();
        QVERIFY(!find.hits().empty());
        QCOMPARE(reading.pane.markedHits(), find.hits());
    }

    void anOpenFindBar_leavesTheNextArticleWhereItsReaderWas()
    {
        Reading reading;
        reading.session->setPlace({30, 0.5});
        const SessionPtr other = openedText(reading.library, u"Another\n\nThe librarian waits."_s);
        reading.pane.setSession(other);
        reading.pane.openFind();
        FindBar &find = *reading.pane.findBar();
        QTest::keyClicks(find.field(), u"librarian"_s);
        QCOMPARE(find.countText(), u"1 of 1"_s);
        reading.pane.setSession(reading.session);
        QCOMPARE(reading.pane.place(), (Place{30, 0.5}));
        QVERIFY(find.hits().size() > 1);
        QTest::keyClick(find.field(), Qt::Key_Escape);
        QCOMPARE(reading.pane.place(), (Place{30, 0.5}));
        QVERIFY(!reading.pane.canGoBack());
        reading.pane.openFind();
        QTest::keyClick(find.field(), Qt::Key_Return);
        QTest::keyClick(find.field(), Qt::Key_Escape);
        reading.pane.back();
        QCOMPARE(reading.pane.place(), (Place{30, 0.5}));
    }

    void anAwakeCaret_isWhereAnArticleOpens()
    {
        Reading reading;
        const SessionPtr other = openedText(reading.library, u"Another\n\nThe librarian waits."_s);
        reading.pane.setSession(other);
        reading.pane.setCaretBrowsing(true);
        reading.session->setPlace({30, 0});
        reading.pane.setSession(reading.session);
        QCOMPARE(reading.pane.view()->caret(), reading.session->article().blocks[30].range.start);
        QCOMPARE(reading.pane.place(), (Place{30, 0}));
    }

    void anOpenFindBar_goesOnFromWhereItsReaderIs()
    {
        Reading reading;
        const SessionPtr other = openedText(reading.library, u"Another\n\nThe librarian waits."_s);
        reading.pane.setSession(other);
        reading.pane.openFind();
        FindBar &find = *reading.pane.findBar();
        QTest::keyClicks(find.field(), u"librarian"_s);
        reading.pane.setSession(reading.session);
        reading.pane.view()->showPlace({40, 0});
        find.next();
        const qsizetype forty = reading.session->article().blocks[40].range.start;
        QVERIFY(find.currentHit().start >= forty);
        QTest::keyClick(find.field(), Qt::Key_Escape);
        reading.pane.back();
        QCOMPARE(reading.pane.place(), (Place{40, 0}));
    }

    void copy_takesTheSelectionOrTheFocusedHighlight()
    {
        Reading reading;
        const TextRange range = reading.rangeOf(u"still waiting"_s);
        reading.pane.view()->select(range);
        QTest::keyClick(reading.pane.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"still waiting"_s);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<p>still waiting</p>"_s));
        QCOMPARE(reading.pane.selectedText(), u"still waiting"_s);
        reading.pane.clearSelection();
        reading.pane.focusAnnotation(reading.mark(reading.rangeOf(u"tarpaulin"_s)));
        reading.pane.copySelection();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"tarpaulin"_s);
    }

    void toolbar_appearsBesideTheSelection()
    {
        Reading reading;
        ReadingView &view = *reading.pane.view();
        SelectionToolbar &toolbar = *reading.pane.selectionToolbar();
        QVERIFY(QTest::qWaitForWindowActive(&reading.window));
        const TextRange range = reading.rangeOf(u"still waiting under"_s);
        drag(view, pointOf(view, range.start), pointOf(view, range.end));
        QVERIFY(toolbar.isVisible());
        QVERIFY(view.hasFocus());
        const QRect bar = toolbar.geometry().adjusted(10, 10, -10, -10); // without its shadow
        const QPoint origin = view.viewport()->mapTo(&reading.pane, QPoint());
        for (const QRectF &line : view.visibleRects(view.selection()))
            QVERIFY(!line.translated(origin).intersects(bar));
        QVERIFY(reading.pane.rect().contains(bar));
        QSignalSpy highlights(&reading.pane, &ReadingPane::highlightRequested);
        QTest::mouseClick(toolbar.colourButtons()[2], Qt::LeftButton);
        QCOMPARE(highlights.count(), 1);
        QCOMPARE(highlights[0][0].value<HighlightStyle>(),
                 (HighlightStyle{HighlightStyle::Shape::Highlight, Colour::Blue}));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!toolbar.isVisible());
        QVERIFY(!reading.pane.selection().isEmpty());
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(reading.pane.selection().isEmpty());
    }

    void toolbar_comesBackWithItsSelection()
    {
        Reading reading;
        ReadingView &view = *reading.pane.view();
        SelectionToolbar &toolbar = *reading.pane.selectionToolbar();
        const TextRange range = reading.rangeOf(u"still waiting under"_s);
        drag(view, pointOf(view, range.start), pointOf(view, range.end));
        QVERIFY(toolbar.isVisible());
        view.scrollByPixels(3000);
        QVERIFY(!toolbar.isVisible());
        view.scrollByPixels(-3000);
        QVERIFY(toolbar.isVisible());
        QTest::keyClick(&view, Qt::Key_Escape);
        view.scrollByPixels(3000);
        view.scrollByPixels(-3000);
        QVERIFY(!toolbar.isVisible());
    }

    void toolbar_appearsAfterAKeyboardSelection()
    {
        Reading reading;
        QVERIFY(QTest::qWaitForWindowActive(&reading.window));
        QTRY_VERIFY(reading.pane.view()->hasFocus());
        QTest::keyClick(reading.pane.view(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QVERIFY(!reading.pane.selectionToolbar()->isVisible());
        QTRY_VERIFY(reading.pane.selectionToolbar()->isVisible());
        reading.pane.clearSelection();
        QVERIFY(!reading.pane.selectionToolbar()->isVisible());
    }

    void marks_standForTheHighlights()
    {
        Reading reading;
        const ScrollMarks &marks = *reading.pane.view()->scrollMarks();
        reading.mark(reading.rangeOf(u"tarpaulin"_s));
        const AnnotationId far = reading.mark(reading.farRange(), Colour::Pink);
        QTRY_COMPARE(marks.marks().size(), size_t(2));
        QVERIFY(marks.marks()[0].position < 0.1);
        QVERIFY(marks.marks()[1].position > 0.8);
        QCOMPARE(marks.marks()[1].colour, lightTheme().line(Colour::Pink));
        QTest::mouseClick(reading.pane.view()->scrollMarks(), Qt::LeftButton, {}, {7, marks.yOf(marks.marks()[1])});
        QCOMPARE(reading.pane.focusedAnnotation(), far);
    }

    void sessions_comeAndGo()
    {
        Reading reading;
        QSignalSpy places(&reading.pane, &ReadingPane::placeChanged);
        reading.pane.goTo({30, 0.5});
        QCOMPARE(reading.session->place(), (Place{30, 0.5}));
        QVERIFY(places.count() >= 1);
        reading.pane.setSession(nullptr);
        QCOMPARE(reading.session->place(), (Place{30, 0.5}));
        QVERIFY(!reading.pane.canGoBack());
        QCOMPARE(reading.pane.selectedText(), QString());
        reading.pane.openFind();
        reading.pane.nextAnnotation();
        reading.pane.moveEdge(ReadingPane::Edge::End, 1);
        QVERIFY(reading.pane.findBar()->isHidden());
        reading.pane.setSession(reading.session);
        QCOMPARE(reading.pane.place(), (Place{30, 0.5}));
    }

    void enter_activatesTheFocusedHighlight()
    {
        Reading reading;
        const AnnotationId id = reading.mark(reading.rangeOf(u"tarpaulin"_s));
        QSignalSpy activated(&reading.pane, &ReadingPane::annotationActivated);
        reading.pane.focusAnnotation(id);
        QTest::keyClick(reading.pane.view(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].value<AnnotationId>(), id);
    }
};

QTEST_MAIN(TestReadingPane)
#include "tst_reading_pane.moc"
