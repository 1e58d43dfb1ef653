#include "ui/annotations/annotation_panel.h"

#include "open_article.h"
#include "support/strict_test.h"
#include "ui/annotations/annotation_delegate.h"
#include "ui/annotations/annotation_list_view.h"
#include "ui/annotations/card_editor.h"
#include "ui/annotations/filter_bar.h"
#include "ui/annotations/note_editor.h"
#include "ui/annotations/spelling.h"
#include "ui/annotations/tag_chip.h"
#include "ui/annotations/tag_picker.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A panel in a window of its own with three highlights.
struct OpenPanel : OpenArticle {
    explicit OpenPanel()
    {
        panel.setSession(session);
        first = highlight(u"caisses"_s);
        second = highlight(u"deux millions"_s, {tag(u"chiffre/budget"_s)}, {}, Colour::Blue);
        third = highlight(u"prêts"_s, {tag(u"chiffre/usage"_s)});
        panel.resize(320, 600);
        panel.show();
        QTest::qWait(0);
    }

    AnnotationListView &view() { return *panel.findChild<AnnotationListView *>(); }
    CardEditor &cardEditor() { return *panel.findChild<CardEditor *>(); }
    NoteEditor &noteEditor() { return *panel.findChild<NoteEditor *>(); }
    QLineEdit &filterEdit() { return *panel.findChild<FilterBar *>()->findChild<QLineEdit *>(); }
    int shown() { return view().model()->rowCount(); }

    Spelling spelling{QStringList{QStringLiteral(TEST_DATA "/spelling")}};
    AnnotationPanel panel{library, spelling};
    AnnotationId first, second, third;
};

} // namespace

class TestAnnotationPanel : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void arrowKeys_chooseCards()
    {
        OpenPanel open;
        QSignalSpy chosen(&open.panel, &AnnotationPanel::cardChosen);
        open.panel.selectCard(open.first);
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(&open.view(), Qt::Key_Down);
        QCOMPARE(open.panel.currentCard(), open.second);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).value<AnnotationId>(), open.second);
        QTest::keyClick(&open.view(), Qt::Key_Up);
        QCOMPARE(open.panel.currentCard(), open.first);
    }

    void aClick_choosesTheCard()
    {
        OpenPanel open;
        QSignalSpy chosen(&open.panel, &AnnotationPanel::cardChosen);
        const QRect cell = open.view().visualRect(open.view().model()->index(1, 0));
        QTest::mouseClick(open.view().viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(open.panel.currentCard(), open.second);
    }

    void backspaceKey_removesAsDeleteDoes()
    {
        OpenPanel open;
        open.panel.selectCard(open.second);
        QTest::keyClick(&open.view(), Qt::Key_Backspace);
        QVERIFY(!open.session->annotation(open.second));
        QCOMPARE(open.shown(), 2);
    }

    void cards_canStandByDate()
    {
        OpenPanel open;
        const AnnotationId last = open.highlight(u"marge"_s);
        const auto ids = [&open] {
            std::vector<AnnotationId> shown;
            for (int row = 0; row < open.shown(); ++row)
                shown.push_back(annotationOf(open.view().model()->index(row, 0)).id);
            return shown;
        };
        const std::vector inText{last, open.first, open.second, open.third};
        QCOMPARE(ids(), inText);
        auto *button = open.panel.findChild<FilterBar *>()->findChild<QToolButton *>();
        button->click();
        QVERIFY(open.panel.isSortedByDate());
        QCOMPARE(ids(), (std::vector{last, open.third, open.second, open.first}));
        open.panel.selectCard(open.third);
        QTest::keyClick(&open.view(), Qt::Key_Down);
        QCOMPARE(open.panel.currentCard(), open.second);
        open.filterEdit().setText(u"s"_s);
        QCOMPARE(open.panel.filtered(), (std::vector{open.first, open.second, open.third})); // as exports want it
        open.panel.clearFilter();
        open.panel.setSortedByDate(false);
        QCOMPARE(ids(), inText);
    }

    void deleteKey_removesAndUndoBringsBack()
    {
        OpenPanel open;
        QSignalSpy deleted(&open.panel, &AnnotationPanel::deleted);
        open.panel.selectCard(open.second);
        QTest::keyClick(&open.view(), Qt::Key_Delete);
        QCOMPARE(open.shown(), 2);
        QVERIFY(!open.session->annotation(open.second));
        QCOMPARE(deleted.count(), 1);
        QCOMPARE(deleted.at(0).at(0).toInt(), 1);
        QVERIFY(!open.panel.currentCard().isNull());
        open.library.undo();
        QCOMPARE(open.shown(), 3);
    }

    void enter_editsTheNote_whichIsSavedWhileTyping()
    {
        OpenPanel open;
        open.panel.selectCard(open.first);
        QTest::keyClick(&open.view(), Qt::Key_Return);
        QVERIFY(open.cardEditor().isVisible());
        QTest::keyClicks(&open.noteEditor(), u"a good note"_s);
        QTRY_COMPARE(open.annotation(open.first).note, u"a good note"_s);
        QCOMPARE(open.noteOnDisk(open.first), u"a good note"_s);
        QTest::keyClicks(&open.noteEditor(), u"!"_s);
        QTRY_COMPARE(open.annotation(open.first).note, u"a good note!"_s);
        open.library.undo();
        QCOMPARE(open.annotation(open.first).note, QString());
    }

    void aNoteIsSaved_alsoWhenTypingNeverPauses()
    {
        OpenPanel open;
        open.panel.editNote(open.first);
        QTimer typist;
        connect(&typist, &QTimer::timeout, &open.noteEditor(), [&] { QTest::keyClick(&open.noteEditor(), Qt::Key_A); });
        typist.start(20);
        QTRY_VERIFY(!open.annotation(open.first).note.isEmpty());
        QVERIFY(typist.isActive());
    }

    void esc_stepsOutward_andSaves()
    {
        OpenPanel open;
        QSignalSpy finished(&open.panel, &AnnotationPanel::editingFinished);
        open.panel.editNote(open.second);
        QTest::keyClicks(&open.noteEditor(), u"kept"_s);
        QTest::keyClick(&open.noteEditor(), Qt::Key_Escape);
        QVERIFY(!open.cardEditor().isVisible());
        QCOMPARE(open.annotation(open.second).note, u"kept"_s);
        QCOMPARE(finished.count(), 0);
        QCOMPARE(open.panel.currentCard(), open.second);
        QTest::keyClick(&open.view(), Qt::Key_Escape);
        QCOMPARE(finished.count(), 1);
    }

    void ctrlEnter_finishes()
    {
        OpenPanel open;
        QSignalSpy finished(&open.panel, &AnnotationPanel::editingFinished);
        open.panel.editNote(open.second);
        QTest::keyClicks(&open.noteEditor(), u"done"_s);
        QTest::keyClick(&open.noteEditor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(open.annotation(open.second).note, u"done"_s);
        QVERIFY(!open.cardEditor().isVisible());
    }

    void backspaceAndDelete_inAnEmptyNote_removeNothing()
    {
        OpenPanel open;
        open.panel.editNote(open.first);
        QTest::keyClick(&open.noteEditor(), Qt::Key_Backspace);
        QTest::keyClick(&open.noteEditor(), Qt::Key_Delete);
        QCOMPARE(open.shown(), 3);
    }

    void undo_reachesAnOpenEditorWithNothingUnsaved()
    {
        OpenPanel open;
        open.panel.editNote(open.first);
        QTest::keyClicks(&open.noteEditor(), u"typed"_s);
        open.panel.saveNote();
        open.library.undo();
        QCOMPARE(open.noteEditor().note(), QString());
        open.library.redo();
        QCOMPARE(open.noteEditor().note(), u"typed"_s);
    }

    void whatIsBeingTyped_isNotOverwrittenFromElsewhere()
    {
        OpenPanel open;
        open.panel.editNote(open.first);
        QTest::keyClicks(&open.noteEditor(), u"mine"_s);
        open.library.perform(actions::setNote(open.annotation(open.first), u"theirs"_s, open.library.now()));
        QCOMPARE(open.noteEditor().note(), u"mine"_s);
        open.panel.saveNote();
        QCOMPARE(open.annotation(open.first).note, u"mine"_s);
    }

    void aDeletedAnnotation_closesItsEditor()
    {
        OpenPanel open;
        open.panel.editNote(open.first);
        QTest::keyClicks(&open.noteEditor(), u"x"_s);
        open.library.perform(actions::remove(std::array{open.annotation(open.first)}));
        QVERIFY(!open.cardEditor().isVisible());
        QCOMPARE(open.shown(), 2);
    }

    void editor_liesInItsCardAndGrows()
    {
        OpenPanel open;
        open.panel.editNote(open.second);
        const QModelIndex index = open.view().currentIndex();
        const auto isInside = [&] { return open.view().visualRect(index).contains(open.cardEditor().geometry()); };
        QVERIFY(isInside());
        const int before = open.cardEditor().height();
        open.noteEditor().insertPlainText(u"a\nb\nc\nd\ne\nf"_s);
        QTRY_VERIFY(open.cardEditor().height() > before + 30);
        QVERIFY(isInside());
    }

    void aNoteTypedOn_leavesTheListWhereItIs()
    {
        OpenPanel open;
        open.panel.resize(320, 240);
        open.panel.selectCard(open.third);
        open.panel.editNote(open.third);
        QTest::keyClicks(&open.noteEditor(), u"one"_s);
        open.panel.saveNote();
        QTest::qWait(0);
        const QRect before = open.cardEditor().geometry();
        QTest::keyClicks(&open.noteEditor(), u" two"_s);
        open.panel.saveNote();
        QTest::qWait(0);
        QCOMPARE(open.cardEditor().geometry(), before);
        QVERIFY(open.view().viewport()->rect().intersects(before));
    }

    void aTagGiven_makesItsCardHigher()
    {
        OpenPanel open;
        const auto height = [&] { return open.view().visualRect(open.view().model()->index(0, 0)).height(); };
        const int before = height();
        open.library.perform(actions::toggleTag(
            open.annotation(open.first), open.library.codebook().findPath(u"chiffre"_s)->id, open.library.now()));
        QTRY_VERIFY(height() > before);
        open.library.undo();
        QTRY_COMPARE(height(), before);
    }

    void closingTheSession_savesTheNote()
    {
        OpenPanel open;
        open.panel.editNote(open.third);
        QTest::keyClicks(&open.noteEditor(), u"last words"_s);
        open.panel.setSession({});
        QCOMPARE(open.annotation(open.third).note, u"last words"_s);
        QCOMPARE(open.shown(), 0);
    }

    void filter_showsFewerAndSaysHowToClear()
    {
        OpenPanel open;
        QSignalSpy counted(&open.panel, &AnnotationPanel::countChanged);
        QTest::keyClicks(&open.filterEdit(), u"PRETS"_s);
        QCOMPARE(open.shown(), 1);
        QCOMPARE(counted.last().at(0).toInt(), 1);
        QCOMPARE(counted.last().at(1).toInt(), 3);
        QTest::keyClicks(&open.filterEdit(), u" nothing"_s);
        QCOMPARE(open.shown(), 0);
        QLabel *message = nullptr;
        for (QLabel *label : open.panel.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"No highlight matches"_s))
                message = label;
        }
        QVERIFY(message);
        Q_EMIT message->linkActivated(u"clear"_s);
        QCOMPARE(open.shown(), 3);
        QVERIFY(open.filterEdit().text().isEmpty());
    }

    void chips_countWithThoseBelow_andFilter()
    {
        OpenPanel open;
        const auto chipNamed = [&](const QString &text) -> TagChip * {
            for (TagChip *chip : open.panel.findChild<FilterBar *>()->findChildren<TagChip *>()) {
                if (chip->isVisible() && chip->text() == text)
                    return chip;
            }
            return nullptr;
        };
        QTRY_VERIFY(chipNamed(u"chiffre 2"_s));
        QVERIFY(!chipNamed(u"budget"_s));
        QTest::mouseClick(chipNamed(u"chiffre 2"_s), Qt::LeftButton);
        QCOMPARE(open.shown(), 2);
        QVERIFY(chipNamed(u"budget"_s));
        QTest::mouseClick(chipNamed(u"budget"_s), Qt::LeftButton);
        QCOMPARE(open.shown(), 1);
        QTest::keyClick(&open.filterEdit(), Qt::Key_Escape);
        QCOMPARE(open.shown(), 3);
    }

    void selectCard_clearsAFilterThatHidesIt()
    {
        OpenPanel open;
        open.panel.filterByTag(open.library.codebook().findPath(u"chiffre/budget"_s)->id);
        QCOMPARE(open.shown(), 1);
        open.panel.selectCard(open.third);
        QCOMPARE(open.shown(), 3);
        QCOMPARE(open.panel.currentCard(), open.third);
    }

    void t_opensThePicker_andEscGivesTheFocusBack()
    {
        OpenPanel open;
        open.panel.selectCard(open.first);
        QTest::keyClick(&open.view(), Qt::Key_T);
        auto *picker = open.panel.findChild<TagPicker *>();
        QVERIFY(picker->isVisible());
        QCOMPARE(picker->annotation(), open.first);
        QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(!picker->isVisible());
    }

    void menu_copiesQuoteAndNote()
    {
        OpenPanel open;
        open.library.perform(actions::setNote(open.annotation(open.second), u"à voir"_s, open.library.now()));
        open.panel.selectCard(open.second);
        QTest::keyClick(&open.view(), Qt::Key_Menu);
        const auto menus = open.panel.findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
        QCOMPARE(menus.size(), 1);
        for (QAction *action : menus.first()->actions()) {
            if (action->text() == u"Copy with Note"_s)
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"“deux millions”\n\n#chiffre/budget\n\nà voir"_s);
        menus.first()->close();
    }

    void cards_areDrawnInTheirColours()
    {
        OpenPanel open;
        const ThemeColours colours = lightTheme();
        open.panel.setAppearance(colours, open.panel.font());
        const QImage image = open.view().viewport()->grab().toImage();
        const QRect cell = open.view().visualRect(open.view().model()->index(1, 0));
        const QPoint edge(14, cell.center().y());
        QCOMPARE(image.pixelColor(edge).name(), colours.line(Colour::Blue).name());
        QCOMPARE(image.pixelColor({40, cell.top() + 11}).name(), colours.card.name());
    }

    void tenThousandCards_areListedWithoutLayingAllOut()
    {
        const QString words = u"one two three four five six seven eight nine ten\n\n"_s;
        OpenArticle open(words.repeated(1000));
        ChangeSet all{u"test"_s, {}, {}, {}};
        for (const Block &block : open.session->article().blocks) {
            for (qsizetype word = 0; word < 10; ++word) {
                const TextRange range{block.range.start + word, block.range.start + word + 4};
                const auto one = actions::addHighlight(open.session->article(), range, {}, open.library.now());
                all.annotations.insert(all.annotations.end(), one.annotations.begin(), one.annotations.end());
            }
        }
        open.library.perform(all);
        Spelling spelling;
        AnnotationPanel panel(open.library, spelling);
        panel.setSession(open.session);
        panel.resize(320, 600);
        panel.show();
        auto *view = panel.findChild<AnnotationListView *>();
        const AnnotationId last = open.session->anchors().back().annotation;
        panel.selectCard(last);
        QTRY_VERIFY(view->viewport()->rect().intersects(view->visualRect(view->currentIndex())));
        QCOMPARE(view->currentIndex().row(), int(all.annotations.size()) - 1);
        panel.editNote(last);
        QTest::keyClicks(panel.findChild<NoteEditor *>(), u"end"_s);
        panel.saveNote();
        QCOMPARE(open.session->annotation(last)->note, u"end"_s);
    }
};

QTEST_MAIN(TestAnnotationPanel)
#include "tst_annotation_panel.moc"
