#include "library/watched_folders.h"
#include "support/strict_test.h"
#include "ui/annotation_commands.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_view.h"
#include "ui/articles/import_report.h"
#include "ui/import_commands.h"
#include "ui/settings/shortcuts_page.h"
#include "ui/widgets/message_bar.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTextEdit>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {
const QString Text = u"On the quay\n\nThe crates of books are still waiting. Nobody has opened the second one.\n\n"
                     "The harbour master says that the ship will leave tomorrow."_s;
}

class TestMainWindow final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void startsEmpty();
    void opensAnArticle();
    void keysHighlightOnlyASelection();
    void keysNeverActWhileTyping();
    void undoNamesWhatItUndoes();
    void aWatchedFolderThatFails_isSaid();
    void deletingOffersUndo();
    void aHighlightInTheTextShowsItsCard();
    void numberKeysColour();
    void dropImports();
    void importReportsEachFile();
    void editedShortcutsHold();
    void narrowWindowKeepsTheText();
    void panelTogglesAndIsRemembered();
    void caretAndOrderOfCardsAreRemembered();
    void zoomIsKept();
    void closedArticleReopens();
    void deletedArticleComesBack();
    void undoOpensTheArticleItChanged();
    void everythingHasAName();
};

void TestMainWindow::startsEmpty()
{
    WindowFixture fixture;
    QVERIFY(!fixture.window->workspace().session());
    QVERIFY(!fixture.action(u"file.export"_s)->isEnabled());
    QVERIFY(!fixture.action(u"edit.undo"_s)->isEnabled());
    QCOMPARE(fixture.window->windowTitle(), u"Scholiast"_s);
    QVERIFY(fixture.action(u"file.import"_s)->isEnabled());
}

void TestMainWindow::opensAnArticle()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(Text);
    QCOMPARE(fixture.window->readingPane()->session(), session);
    QVERIFY(fixture.window->windowTitle().startsWith(session->article().metadata.title));
    QVERIFY(fixture.action(u"file.export"_s)->isEnabled());
    QTRY_COMPARE(fixture.window->articleList()->model()->rowCount(), 1);
    QCOMPARE(fixture.window->settings().window.lastArticle, session->article().id.toString());
}

void TestMainWindow::keysHighlightOnlyASelection()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(Text);
    fixture.view()->setFocus();
    QTest::keyClick(fixture.view(), Qt::Key_H);
    QVERIFY(session->anchors().empty());
    fixture.select(u"crates of books"_s);
    QTest::keyClick(fixture.view(), Qt::Key_H);
    QCOMPARE(session->anchors().size(), 1u);
    const Annotation annotation = session->annotations().front();
    QCOMPARE(annotation.quote.exact, u"crates of books"_s);
    QVERIFY(fixture.window->readingPane()->selection().isEmpty());
    QCOMPARE(fixture.panel()->currentCard(), annotation.id);
    QTest::keyClick(fixture.view(), Qt::Key_U); // the new highlight has the focus
    QCOMPARE(session->annotation(annotation.id)->style.shape, HighlightStyle::Shape::Underline);
    QCOMPARE(session->anchors().size(), 1u);
}

void TestMainWindow::keysNeverActWhileTyping()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(Text);
    fixture.select(u"second one"_s);
    QTest::keyClick(fixture.view(), Qt::Key_N); // highlights and opens the note
    QCOMPARE(session->anchors().size(), 1u);
    QTRY_VERIFY(qobject_cast<QTextEdit *>(fixture.window->focusWidget()));
    QTest::keyClicks(fixture.window->focusWidget(), u"hunt 12"_s);
    QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Backspace);
    QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Delete);
    fixture.panel()->saveNote();
    QCOMPARE(session->anchors().size(), 1u);
    QCOMPARE(session->annotations().front().note, u"hunt 1"_s);
    QCOMPARE(session->annotations().front().style, HighlightStyle());

    fixture.action(u"go.filter"_s)->trigger();
    auto *filter = qobject_cast<QLineEdit *>(fixture.window->focusWidget());
    QVERIFY(filter);
    QTest::keyClicks(filter, u"hut1"_s);
    QCOMPARE(filter->text(), u"hut1"_s);
    QCOMPARE(session->annotations().front().style, HighlightStyle());
}

void TestMainWindow::undoNamesWhatItUndoes()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(Text);
    fixture.select(u"harbour master"_s);
    fixture.action(u"annotate.highlight"_s)->trigger();
    QVERIFY(fixture.action(u"edit.undo"_s)->text().contains(u"Highlight"_s));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(session->anchors().empty());
    QVERIFY(fixture.action(u"edit.redo"_s)->text().contains(u"Highlight"_s));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(session->anchors().size(), 1u);
    QVERIFY(!fixture.action(u"edit.redo"_s)->isEnabled());
}

void TestMainWindow::aWatchedFolderThatFails_isSaid()
{
    WindowFixture fixture;
    Q_EMIT fixture.library().watchedFolders().failed({Error::Kind::Storage, u"library.db"_s, {}});
    QVERIFY2(fixture.window->messages()->text().contains(u"library.db"_s),
             qPrintable(fixture.window->messages()->text()));
}

void TestMainWindow::deletingOffersUndo()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(Text);
    fixture.select(u"the ship"_s);
    fixture.action(u"annotate.underline"_s)->trigger();
    QTest::keyClick(fixture.view(), Qt::Key_Delete);
    QVERIFY(session->anchors().empty());
    QVERIFY(!fixture.window->messages()->actionText().isEmpty());
    fixture.window->messages()->triggerAction();
    QCOMPARE(session->anchors().size(), 1u);
    // After another step, “Undo” in the message would undo that one: it is gone.
    fixture.window->readingPane()->focusAnnotation(session->anchors().front().annotation);
    fixture.action(u"annotate.remove"_s)->trigger();
    fixture.select(u"second one"_s);
    fixture.action(u"annotate.highlight"_s)->trigger();
    QVERIFY(fixture.window->messages()->actionText().isEmpty());
}

void TestMainWindow::aHighlightInTheTextShowsItsCard()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(Text);
    fixture.select(u"the ship"_s);
    fixture.action(u"annotate.highlight"_s)->trigger();
    fixture.action(u"view.outline"_s)->trigger();
    fixture.window->readingPane()->focusAnnotation({});
    QCOMPARE(fixture.window->sidePanel()->currentIndex(), int(SidePanel::Tab::Outline));
    fixture.window->readingPane()->focusAnnotation(session->anchors().front().annotation);
    QCOMPARE(fixture.window->sidePanel()->currentIndex(), int(SidePanel::Tab::Highlights));
}

void TestMainWindow::numberKeysColour()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(Text);
    fixture.select(u"still waiting"_s);
    QTest::keyClick(fixture.view(), Qt::Key_3);
    QCOMPARE(session->annotations().front().style.colour, Colour::Blue);
    QTest::keyClick(fixture.view(), Qt::Key_2);
    QCOMPARE(session->annotations().front().style.colour, Colour::Green);
    QCOMPARE(fixture.window->commands().lastStyle().colour, Colour::Green);
    QTest::keyClick(fixture.view(), Qt::Key_9);
    QCOMPARE(session->annotations().front().style.colour, Colour::Green);
    QVERIFY(!fixture.window->messages()->text().isEmpty());
}

void TestMainWindow::dropImports()
{
    WindowFixture fixture;
    const QString path = fixture.folder() + u"/dropped.txt"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dropped text\n\nIt fell onto the window.\n") > 0);
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture.window.get(), &drop);
    QTRY_VERIFY(fixture.window->workspace().session());
    QVERIFY(fixture.window->workspace().session()->article().text.contains(u"fell onto"_s));
}

void TestMainWindow::importReportsEachFile()
{
    WindowFixture fixture;
    QStringList paths;
    for (const char *name : {"good.txt", "empty.txt"}) {
        QFile file(fixture.folder() + u'/' + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (paths.isEmpty())
            file.write("A good text\n\nIt has words.\n");
        paths << file.fileName();
    }
    fixture.window->imports().importPaths(paths);
    QTRY_VERIFY(!fixture.window->messages()->actionText().isEmpty());
    QTRY_VERIFY(fixture.window->workspace().session()); // one bad file stops nothing
    fixture.window->messages()->triggerAction();
    const auto *report = fixture.window->findChild<ImportReportDialog *>();
    QVERIFY(report && report->isVisible());
    QVERIFY(report->plainText().contains(u"empty.txt"_s));
}

void TestMainWindow::editedShortcutsHold()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(Text);
    fixture.window->openSettings(SettingsDialog::Page::Shortcuts);
    auto *dialog = fixture.window->findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    Q_EMIT dialog->shortcutsPage()->edited({{u"annotate.highlight"_s, {u"Ctrl+J"_s}}});
    QCOMPARE(fixture.settings.shortcuts.value(u"annotate.highlight"_s), QStringList{u"Ctrl+J"_s});
    dialog->close();
    fixture.window->activateWindow();
    fixture.select(u"crates"_s);
    QTest::keyClick(fixture.view(), Qt::Key_H);
    QVERIFY(session->anchors().empty());
    QTest::keyClick(fixture.view(), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(session->anchors().size(), 1u);
}

void TestMainWindow::narrowWindowKeepsTheText()
{
    WindowFixture fixture;
    fixture.openText(Text);
    QVERIFY(fixture.window->articleList()->isVisible());
    fixture.window->resize(760, 600);
    QTRY_VERIFY(!fixture.window->articleList()->isVisible());
    QVERIFY(fixture.window->readingPane()->width() >= 320);
    fixture.action(u"view.articles"_s)->trigger();
    QVERIFY(fixture.window->articleList()->isVisible());
    fixture.action(u"view.articles"_s)->trigger();
    QVERIFY(QTest::qWaitFor([&fixture] { // a common screen at 200 %: two panes, not three
        fixture.window->resize(720, 450);
        return fixture.window->width() == 720;
    }));
    fixture.action(u"view.articles"_s)->trigger();
    QVERIFY(fixture.window->articleList()->isVisible() && !fixture.window->sidePanel()->isVisible());
    fixture.action(u"view.panel"_s)->trigger();
    QVERIFY(fixture.window->sidePanel()->isVisible() && !fixture.window->articleList()->isVisible());
    fixture.window->resize(1200, 800);
    QTRY_VERIFY(fixture.window->articleList()->isVisible());
}

void TestMainWindow::panelTogglesAndIsRemembered()
{
    WindowFixture fixture;
    fixture.openText(Text);
    QTest::keyClick(fixture.window.get(), Qt::Key_F9);
    QVERIFY(!fixture.window->sidePanel()->isVisible());
    fixture.settings = fixture.window->settings();
    fixture.window.reset();
    fixture.makeWindow();
    QVERIFY(!fixture.window->sidePanel()->isVisible());
    fixture.action(u"view.outline"_s)->trigger();
    QVERIFY(fixture.window->sidePanel()->isVisible());
    QCOMPARE(fixture.window->sidePanel()->currentIndex(), int(SidePanel::Tab::Outline));
}

void TestMainWindow::caretAndOrderOfCardsAreRemembered()
{
    WindowFixture fixture;
    QTest::keyClick(fixture.window.get(), Qt::Key_F8);
    QVERIFY(fixture.window->readingPane()->isCaretBrowsing());
    fixture.panel()->setSortedByDate(true);
    fixture.settings = fixture.window->settings();
    fixture.window.reset();
    fixture.makeWindow();
    QVERIFY(fixture.window->readingPane()->isCaretBrowsing());
    QVERIFY(fixture.action(u"view.caret"_s)->isChecked());
    QVERIFY(fixture.panel()->isSortedByDate());
    QTest::keyClick(fixture.window.get(), Qt::Key_F8);
    QVERIFY(!fixture.window->readingPane()->isCaretBrowsing());
}

void TestMainWindow::zoomIsKept()
{
    WindowFixture fixture;
    fixture.openText(Text);
    fixture.action(u"view.zoomIn"_s)->trigger();
    fixture.action(u"view.zoomIn"_s)->trigger();
    QCOMPARE(fixture.settings.reading.size, 20);
    fixture.action(u"view.zoomReset"_s)->trigger();
    QCOMPARE(fixture.settings.reading.size, 18);
    fixture.action(u"view.theme.dark"_s)->trigger();
    QCOMPARE(fixture.settings.reading.theme, ThemeMode::Dark);
    QVERIFY(fixture.action(u"view.theme.dark"_s)->isChecked());
    fixture.window->openSettings(SettingsDialog::Page::Shortcuts); // it must not snap back what is chosen meanwhile
    fixture.action(u"view.zoomIn"_s)->trigger();
    Q_EMIT fixture.window->findChild<SettingsDialog *>()->shortcutsPage()->edited({});
    QCOMPARE(fixture.settings.reading.size, 19);
}

void TestMainWindow::closedArticleReopens()
{
    WindowFixture fixture;
    const ArticleId id = fixture.openText(Text)->article().id;
    QVERIFY(!fixture.action(u"file.reopen"_s)->isEnabled());
    fixture.action(u"file.close"_s)->trigger();
    QVERIFY(!fixture.window->workspace().session());
    fixture.action(u"file.reopen"_s)->trigger();
    QTRY_COMPARE(fixture.window->workspace().current(), id);
}

void TestMainWindow::deletedArticleComesBack()
{
    WindowFixture fixture;
    const ArticleId id = fixture.openText(Text)->article().id;
    QTRY_COMPARE(fixture.window->articleList()->model()->rowCount(), 1);
    fixture.action(u"file.remove"_s)->trigger();
    QTRY_VERIFY(!fixture.window->workspace().session());
    QTRY_COMPARE(fixture.window->articleList()->model()->rowCount(), 0);
    QVERIFY(!fixture.window->messages()->actionText().isEmpty());
    fixture.action(u"file.bin"_s)->trigger();
    QTRY_COMPARE(fixture.window->articleList()->model()->rowCount(), 1);
    fixture.action(u"file.reopen"_s)->trigger();
    QTRY_COMPARE(fixture.window->workspace().current(), id);
    QTRY_COMPARE(fixture.window->articleList()->model()->rowCount(), 0); // the bin is empty
}

void TestMainWindow::undoOpensTheArticleItChanged()
{
    WindowFixture fixture;
    const SessionPtr first = fixture.openText(Text);
    fixture.select(u"the ship"_s);
    fixture.action(u"annotate.highlight"_s)->trigger();
    fixture.openText(u"Another\n\nSomething else altogether, of no importance."_s);
    const SessionPtr second = fixture.window->workspace().session();
    QVERIFY(second != first);
    fixture.library().undo(); // the import of the second
    QTRY_VERIFY(fixture.window->workspace().current() != second->article().id);
    fixture.library().undo(); // the highlight in the first
    QTRY_COMPARE(fixture.window->workspace().current(), first->article().id);
    QVERIFY(first->anchors().empty());
}

void TestMainWindow::everythingHasAName()
{
    WindowFixture fixture;
    fixture.openText(Text);
    for (const QWidget *widget : fixture.window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
