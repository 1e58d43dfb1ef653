// What the plain keys act on: the selection, the highlight of the text or the card that the reader is at.

#include "ui/annotation_commands.h"

#include "support/strict_test.h"
#include "ui/annotations/annotation_list_view.h"
#include "ui/annotations/filter_bar.h"
#include "ui/reading/selection_toolbar.h"
#include "ui/widgets/colour_button.h"
#include "window_fixture.h"

#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Text = u"On the quay\n\nThe crates of books are still waiting. Nobody has opened the second one.\n\n"
                     "The harbour master says that the ship will leave tomorrow."_s;

/// A window with two highlights, “crates” and “ship”.
struct Marked : WindowFixture {
    Marked()
        : session(openText(Text))
        , crates(mark(u"crates"_s))
        , ship(mark(u"ship"_s))
    {
    }

    AnnotationId mark(const QString &words)
    {
        select(words);
        action(u"annotate.highlight"_s)->trigger();
        return window->readingPane()->focusedAnnotation();
    }
    AnnotationListView &list() const { return *panel()->findChild<AnnotationListView *>(); }
    QLineEdit &filter() const { return *panel()->findChild<FilterBar *>()->findChild<QLineEdit *>(); }
    Colour colourOf(AnnotationId id) const { return session->annotation(id)->style.colour; }
    void clickCard(int row) const
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(list().model()->index(row, 0)).center());
    }

    SessionPtr session;
    AnnotationId crates, ship;
};

} // namespace

class TestAnnotationCommands : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aChosenCard_isMeantNotTheSelectionFromBefore()
    {
        const Marked marked;
        marked.select(u"second one"_s);
        marked.clickCard(0);
        QCOMPARE(marked.panel()->currentCard(), marked.crates);
        QVERIFY(marked.window->readingPane()->selection().isEmpty());
        QTest::keyClick(&marked.list(), Qt::Key_2);
        QCOMPARE(marked.session->anchors().size(), 2u);
        QCOMPARE(marked.colourOf(marked.crates), Colour::Green);
        QTest::keyClick(&marked.list(), Qt::Key_Delete);
        QVERIFY(!marked.session->annotation(marked.crates));
    }

    void backspaceInTheText_removesAsDeleteDoes()
    {
        const Marked marked;
        marked.view()->setFocus();
        marked.window->readingPane()->focusAnnotation(marked.ship);
        QTest::keyClick(marked.view(), Qt::Key_Backspace);
        QVERIFY(!marked.session->annotation(marked.ship));
        QTest::keyClick(marked.view(), Qt::Key_Backspace); // nothing has the focus now
        QCOMPARE(marked.session->anchors().size(), 1u);
    }

    void aHighlightSteppedTo_isMeantNotTheSelectionFromBefore()
    {
        const Marked marked;
        marked.select(u"second one"_s);
        marked.action(u"go.nextHighlight"_s)->trigger();
        const AnnotationId there = marked.window->readingPane()->focusedAnnotation();
        QTest::keyClick(marked.view(), Qt::Key_3);
        QCOMPARE(marked.session->anchors().size(), 2u);
        QCOMPARE(marked.colourOf(there), Colour::Blue);
    }

    void aCardThatTheFilterLeaves_isMeantNotTheHiddenOne()
    {
        const Marked marked;
        marked.window->readingPane()->focusAnnotation(marked.ship);
        marked.filter().setFocus();
        QTest::keyClicks(&marked.filter(), u"crates"_s);
        QCOMPARE(marked.list().model()->rowCount(), 1);
        QTest::keyClick(&marked.filter(), Qt::Key_Down);
        QCOMPARE(marked.window->readingPane()->focusedAnnotation(), marked.crates);
        QTest::keyClick(&marked.list(), Qt::Key_4);
        QCOMPARE(marked.colourOf(marked.crates), Colour::Pink);
        QCOMPARE(marked.colourOf(marked.ship), Colour::Yellow);
        QTest::keyClick(&marked.list(), Qt::Key_Delete);
        QVERIFY(!marked.session->annotation(marked.crates));
        QVERIFY(marked.session->annotation(marked.ship));
    }

    void keysInTheList_meanItsCardHoweverTheFocusCameThere()
    {
        const Marked marked;
        marked.window->readingPane()->focusAnnotation(marked.ship);
        marked.filter().setFocus();
        QTest::keyClicks(&marked.filter(), u"crates"_s);
        marked.list().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&marked.list(), Qt::Key_5);
        QCOMPARE(marked.colourOf(marked.crates), Colour::Orange);
        marked.action(u"annotate.endRight"_s)->trigger();
        QCOMPARE(marked.session->annotation(marked.crates)->quote.exact, u"crates of"_s);
        QCOMPARE(marked.session->annotation(marked.ship)->quote.exact, u"ship"_s);
    }

    void theSelectionBar_underlinesInTheLastColour()
    {
        WindowFixture fixture;
        fixture.settings.window.lastStyle = {HighlightStyle::Shape::Highlight, Colour::Pink};
        fixture.window.reset();
        fixture.makeWindow();
        const SessionPtr session = fixture.openText(Text);
        const auto underline = [&fixture](const QString &words) {
            fixture.dragOver(words);
            for (auto *button : fixture.window->readingPane()->selectionToolbar()->findChildren<QToolButton *>())
                if (button->text() == u"Underline"_s)
                    button->click();
        };
        underline(u"crates"_s);
        QCOMPARE(session->annotations().front().style,
                 (HighlightStyle{HighlightStyle::Shape::Underline, Colour::Pink}));
        fixture.select(u"ship"_s);
        QTest::keyClick(fixture.view(), Qt::Key_3);
        underline(u"Nobody"_s);
        QCOMPARE(session->annotation(fixture.window->readingPane()->focusedAnnotation())->style.colour, Colour::Blue);
    }

    void theSelectionBar_meansItsSelectionWhereverTheFocusIs()
    {
        const Marked marked;
        marked.dragOver(u"Nobody"_s);
        SelectionToolbar &bar = *marked.window->readingPane()->selectionToolbar();
        QVERIFY(bar.isVisible());
        marked.panel()->selectCard(marked.crates);
        marked.list().setFocus(Qt::TabFocusReason);
        QTest::mouseClick(bar.colourButtons()[1], Qt::LeftButton);
        QCOMPARE(marked.session->anchors().size(), 3u);
        QCOMPARE(marked.colourOf(marked.crates), Colour::Yellow);
    }
};

QTEST_MAIN(TestAnnotationCommands)
#include "tst_annotation_commands.moc"
