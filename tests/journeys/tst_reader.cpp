#include "../ui/window_fixture.h"
#include "support/export_journey.h"
#include "support/failing_disk.h"
#include "support/strict_test.h"
#include "ui/import_commands.h"
#include "ui/reader_application.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/widgets/message_bar.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;

/// What a reader does from the first text to the exported notes, by mouse and by key, and what is there afterwards.
class TestReader final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void fromFileToNotesAndBack();
    void placeIsThereAgain();
    void whatIsTypedWhileARevisionComesIsKept();
    void closingWaitsForTheDisk();
    void closingOnAFullDiskLosesNothing();
    void startsWithAWelcome();
    void startsWithAFile();
    void shiftF10OpensTheContextMenu();
    void brokenLibraryIsExplained();
    void languageChangesAtOnce();
};

namespace {

const char FrenchText[] = "Les caisses attendent encore\n\n"
                          "Sur le quai, à six heures du matin, les caisses de livres attendent sous la bâche.\n\n"
                          "« On nous avait promis une semaine, nous en sommes à la cinquième », soupire-t-elle.\n\n"
                          "La ville a voté un fonds de 2,4 millions d’euros pour la lecture publique.\n";

QString writtenTo(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(FrenchText) < 0)
        qFatal("can't write");
    return path;
}

} // namespace

void TestReader::fromFileToNotesAndBack()
{
    WindowFixture fixture;
    fixture.window->imports().importPaths({writtenTo(fixture.folder() + u"/quai.txt"_s)});
    QTRY_VERIFY(fixture.window->workspace().session());
    const SessionPtr session = fixture.window->workspace().session();
    QCOMPARE(session->article().metadata.title, u"Les caisses attendent encore"_s);

    fixture.dragOver(u"nous en sommes à la cinquième"_s);
    QVERIFY(!fixture.window->readingPane()->selection().isEmpty());
    QTest::keyClick(fixture.view(), Qt::Key_H);
    QCOMPARE(session->annotations().size(), 1u);
    QCOMPARE(session->annotations().front().quote.exact, u"nous en sommes à la cinquième"_s);

    fixture.select(u"un fonds de 2,4 millions d’euros"_s);
    QTest::keyClick(fixture.view(), Qt::Key_T);
    QCOMPARE(session->annotations().size(), 2u);
    const AnnotationId budget = session->annotations().back().id;
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"chiffre/budget"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(fixture.library().codebook().findPath(u"chiffre/budget"_s));
    QTRY_COMPARE(session->annotation(budget)->tags.size(), 1u);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    fixture.window->activateWindow();
    fixture.view()->setFocus();
    fixture.window->readingPane()->focusAnnotation(budget);
    QTest::keyClick(fixture.view(), Qt::Key_N);
    QTRY_VERIFY(qobject_cast<QTextEdit *>(fixture.window->focusWidget()));
    QTest::keyClicks(fixture.window->focusWidget(), u"A verifier"_s);
    QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(session->annotation(budget)->note, u"A verifier"_s);

    const QStringList before = linesInMemory(fixture.library(), *session);
    int steps = 0;
    while (!fixture.library().undoLabel().isEmpty() && !session->annotations().empty()) {
        fixture.action(u"edit.undo"_s)->trigger();
        ++steps;
    }
    QVERIFY(session->annotations().empty());
    for (int step = 0; step < steps; ++step)
        fixture.action(u"edit.redo"_s)->trigger();
    QCOMPARE(linesInMemory(fixture.library(), *session), before);

    const Result<ExportReport> report =
        resultOf(fixture.library().startExport({{session->article().id}, u"markdown"_s, {}}, {}));
    QVERIFY(report);
    const QString notes = QString::fromUtf8(report->bytes);
    QVERIFY(notes.contains(u"A verifier"_s) && notes.contains(u"budget"_s) && notes.contains(u"la cinquième"_s));

    QVERIFY(answerOf(fixture.library().flushed()));
    QCOMPARE(linesOfFile(fixture.library().path(), session->article().id), before);
    Library again(fixture.library().path(), steppingClock());
    QVERIFY(answerOf(again.load()));
    const SessionPtr reopened = answerOf(again.open(session->article().id)).value();
    QCOMPARE(linesInMemory(again, *reopened), before);
}

void TestReader::placeIsThereAgain()
{
    WindowFixture fixture;
    QString text = u"A long text\n\n"_s;
    for (int number = 0; number < 200; ++number)
        text +=
            u"Paragraph %1 of many, with enough words in it to fill more than a single line of it.\n\n"_s.arg(number);
    const ArticleId id = fixture.openText(text)->article().id;
    fixture.window->readingPane()->goTo({120, 0});
    const Place place = fixture.window->readingPane()->place();
    QVERIFY(place.block > 100);
    fixture.settings = fixture.window->settings();
    fixture.window->close();
    fixture.window.reset();
    fixture.makeWindow();
    fixture.window->openLastArticle();
    QTRY_COMPARE(fixture.window->workspace().current(), id);
    QCOMPARE(fixture.window->readingPane()->place().block, place.block);
}

void TestReader::whatIsTypedWhileARevisionComesIsKept()
{
    WindowFixture fixture;
    const QString path = fixture.folder() + u"/quai.txt"_s;
    const auto imported = [&] { return reportsOf(fixture.library().importFiles({path})).at(0); };
    writtenTo(path);
    fixture.window->workspace().open(imported().article);
    QTRY_VERIFY(fixture.window->workspace().session());
    const ArticleId old = fixture.window->workspace().current();
    fixture.select(u"les caisses de livres"_s);
    fixture.action(u"annotate.note"_s)->trigger();
    QTextEdit *editor = fixture.panel()->findChild<QTextEdit *>();
    QTRY_VERIFY(editor && editor->hasFocus());
    QVERIFY(answerOf(fixture.library().flushed()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append) && file.write("\nEt une phrase de plus.\n") > 0);
    file.close();
    ImportJob *job = fixture.library().importFiles({path});
    QTest::keyClicks(editor, u"a thought"_s);
    const std::vector<ImportReport> reports = reportsOf(job);
    QCOMPARE(int(reports.at(0).outcome), int(ImportReport::Outcome::NewRevision));
    QTRY_VERIFY(fixture.window->workspace().current() != old);
    QVERIFY(answerOf(fixture.library().flushed()));
    const QStringList lines = linesOfFile(fixture.library().path(), reports.at(0).article);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.front().contains(u"a thought"_s));
}

void TestReader::closingWaitsForTheDisk()
{
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(u"A title\n\nSome words stand here.\n"_s);
    fixture.select(u"words"_s);
    fixture.action(u"annotate.highlight"_s)->trigger();
    QVERIFY(fixture.library().isSaving());
    fixture.window->close();
    QVERIFY(fixture.window->isVisible());
    QTRY_VERIFY(!fixture.window->isVisible());
    QVERIFY(!fixture.library().isSaving());
    QCOMPARE(linesOfFile(fixture.library().path(), session->article().id).size(), 1);
}

void TestReader::closingOnAFullDiskLosesNothing()
{
    FailingDisk disk;
    WindowFixture fixture;
    const SessionPtr session = fixture.openText(u"A title\n\nSome words stand here.\n"_s);
    disk.failAt(1, SQLITE_FULL, FailingDisk::Until::Further);
    fixture.select(u"words"_s);
    fixture.action(u"annotate.highlight"_s)->trigger();
    fixture.window->close();
    MessageBar *messages = fixture.window->messages();
    QTRY_COMPARE(messages->actionText(), u"Try Again"_s);
    QVERIFY(fixture.window->isVisible());
    messages->dismiss(); // overlooked
    fixture.window->close();
    QVERIFY(fixture.window->isVisible());
    QCOMPARE(messages->actionText(), u"Try Again"_s);
    disk.heal();
    QTRY_VERIFY(session->annotations().empty());
    messages->triggerAction();
    QCOMPARE(session->annotations().size(), size_t(1));
    fixture.window->close();
    QTRY_VERIFY(!fixture.window->isVisible());
    QCOMPARE(linesOfFile(fixture.library().path(), session->article().id).size(), 1);
}

void TestReader::startsWithAWelcome()
{
    const TempLibrary folder;
    ReaderApplication reader(folder.path(), folder.path(u"settings.ini"_s));
    QSignalSpy ready(&reader, &ReaderApplication::windowReady);
    reader.start({});
    QVERIFY(ready.count() > 0 || ready.wait(20000));
    QTRY_VERIFY(reader.window()->workspace().session());
    QVERIFY(!reader.window()->workspace().session()->article().text.isEmpty());
}

void TestReader::startsWithAFile()
{
    const TempLibrary folder;
    ReaderApplication reader(folder.path(), folder.path(u"settings.ini"_s));
    QSignalSpy ready(&reader, &ReaderApplication::windowReady);
    reader.start({writtenTo(folder.path(u"quai.txt"_s))});
    QVERIFY(ready.count() > 0 || ready.wait(20000));
    QTRY_VERIFY(reader.window()->workspace().session());
    QCOMPARE(reader.window()->workspace().session()->article().metadata.title, u"Les caisses attendent encore"_s);
    reader.window()->close();
    QVERIFY(QFile::exists(folder.path(u"settings.ini"_s)));
}

void TestReader::shiftF10OpensTheContextMenu()
{
    const TempLibrary folder;
    ReaderApplication reader(folder.path(), folder.path(u"settings.ini"_s));
    reader.start({writtenTo(folder.path(u"quai.txt"_s))});
    QTRY_VERIFY(reader.window() && reader.window()->workspace().session());
    QWidget *view = reader.window()->readingPane()->view();
    reader.window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(reader.window()));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QApplication::activePopupWidget()->close();
}

void TestReader::brokenLibraryIsExplained()
{
    const TempLibrary folder;
    QFile file(folder.path());
    const QByteArray bytes = "This is a letter to my aunt, not a library, although it is long enough to be one.\n";
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes.repeated(20)) > 0);
    file.close();
    {
        ReaderApplication reader(folder.path(), folder.path(u"settings.ini"_s));
        reader.start({});
        const QMessageBox *box = nullptr;
        const auto find = [&box] {
            for (const QWidget *widget : QApplication::topLevelWidgets()) {
                if (const auto *found = qobject_cast<const QMessageBox *>(widget); found && found->isVisible())
                    box = found;
            }
            return box != nullptr;
        };
        QTRY_VERIFY(find());
        QVERIFY(!reader.window());
        QVERIFY(box->text().contains(u"library.db"_s));
        QVERIFY(box->informativeText().contains(u"--library"_s));
        delete box;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes.repeated(20)); // left as it was
}

void TestReader::languageChangesAtOnce()
{
    const TempLibrary folder;
    ReaderApplication reader(folder.path(), folder.path(u"settings.ini"_s));
    QSignalSpy ready(&reader, &ReaderApplication::windowReady);
    reader.start({writtenTo(folder.path(u"quai.txt"_s))});
    QVERIFY(ready.count() > 0 || ready.wait(20000));
    QTRY_VERIFY(reader.window()->workspace().session());
    const ArticleId open = reader.window()->workspace().current();
    reader.window()->openSettings(SettingsDialog::Page::Language);
    Settings edited = reader.settings();
    edited.language = u"fr"_s;
    Q_EMIT reader.window()->settingsEdited(edited);
    QVERIFY(ready.wait(20000)); // another window
    QCOMPARE(reader.settings().language, u"fr"_s);
    QTRY_COMPARE(reader.window()->workspace().current(), open);
    QCOMPARE(QLocale().language(), QLocale::French);
}

QTEST_MAIN(TestReader)
#include "tst_reader.moc"
