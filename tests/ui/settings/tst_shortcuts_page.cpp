#include "support/strict_test.h"
#include "ui/settings/reading_controls.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcuts_page.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<ShortcutRow> sampleRows()
{
    const QKeySequence find(u"Ctrl+F"_s), note(u"N"_s), tag(u"T"_s);
    return {{u"edit.find"_s, u"Edit"_s, u"Find"_s, {find}, {find}},
            {u"annotate.note"_s, u"Annotate"_s, u"Note"_s, {note}, {note}},
            {u"file.quit"_s, u"File"_s, u"Quit"_s, {}, {}},
            {u"annotate.tag"_s, u"Annotate"_s, u"Tag"_s, {tag}, {tag}}};
}

QPushButton *buttonNamed(const QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestShortcutsPage final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void sheetTellsWhoHasAKey();
    void takenKeysMove();
    void resetBringsBackTheDefault();
    void pageAddsTheTypedKey();
    void pageWarnsOfConflicts();
    void searchFindsByNameAndKey();
    void fixedKeysAreOnlyShown();
    void dialogPassesEditsOn();
    void dialogKeepsWhatWasChosenMeanwhile();
};

void TestShortcutsPage::sheetTellsWhoHasAKey()
{
    const ShortcutSheet sheet(sampleRows());
    QCOMPARE(sheet.holder(QKeySequence(u"N"_s), u"edit.find"_s)->id, u"annotate.note"_s);
    QVERIFY(!sheet.holder(QKeySequence(u"N"_s), u"annotate.note"_s));
    QVERIFY(!sheet.holder(QKeySequence(u"Ctrl+Q"_s), {}));
    QVERIFY(sheet.edited().isEmpty());
}

void TestShortcutsPage::takenKeysMove()
{
    ShortcutSheet sheet(sampleRows());
    sheet.add(u"edit.find"_s, QKeySequence(u"N"_s));
    QCOMPARE(sheet.row(u"edit.find"_s)->keys.size(), 2);
    QVERIFY(sheet.row(u"annotate.note"_s)->keys.isEmpty());
    const EditedShortcuts expected{{u"edit.find"_s, {u"Ctrl+F"_s, u"N"_s}}, {u"annotate.note"_s, {}}};
    QCOMPARE(sheet.edited(), expected);
}

void TestShortcutsPage::resetBringsBackTheDefault()
{
    ShortcutSheet sheet(sampleRows());
    sheet.add(u"edit.find"_s, QKeySequence(u"N"_s));
    sheet.reset(u"annotate.note"_s);
    QCOMPARE(sheet.row(u"annotate.note"_s)->keys, sheet.row(u"annotate.note"_s)->defaults);
    QVERIFY(!sheet.row(u"edit.find"_s)->keys.contains(QKeySequence(u"N"_s)));
    sheet.clear(u"edit.find"_s);
    QVERIFY(sheet.row(u"edit.find"_s)->keys.isEmpty());
    sheet.resetAll();
    QVERIFY(sheet.edited().isEmpty());
}

void TestShortcutsPage::pageAddsTheTypedKey()
{
    ShortcutsPage page(sampleRows());
    QSignalSpy edited(&page, &ShortcutsPage::edited);
    QVERIFY(!buttonNamed(page, u"Add"_s)->isEnabled());
    page.selectAction(u"annotate.tag"_s);
    QCOMPARE(page.currentAction(), u"annotate.tag"_s);
    page.findChild<QKeySequenceEdit *>()->setKeySequence(QKeySequence(u"Ctrl+J"_s));
    buttonNamed(page, u"Add"_s)->click();
    QCOMPARE(edited.count(), 1);
    const auto shortcuts = edited.front().front().value<EditedShortcuts>();
    QCOMPARE(shortcuts.value(u"annotate.tag"_s), (QStringList{u"T"_s, u"Ctrl+J"_s}));
}

void TestShortcutsPage::pageWarnsOfConflicts()
{
    ShortcutsPage page(sampleRows());
    page.selectAction(u"annotate.tag"_s);
    page.findChild<QKeySequenceEdit *>()->setKeySequence(QKeySequence(u"Ctrl+F"_s));
    const auto labels = page.findChildren<QLabel *>();
    const bool warned =
        std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"“Find”"); });
    QVERIFY(warned);
    QSignalSpy edited(&page, &ShortcutsPage::edited);
    buttonNamed(page, u"Take Over"_s)->click();
    QCOMPARE(edited.front().front().value<EditedShortcuts>().value(u"edit.find"_s, {u"?"_s}), QStringList());
}

void TestShortcutsPage::searchFindsByNameAndKey()
{
    ShortcutsPage page(sampleRows());
    auto *view = page.findChild<QTreeView *>();
    auto *search = page.findChild<QLineEdit *>();
    QCOMPARE(view->model()->rowCount(), 3); // each menu once
    search->setText(u"ctrl+f"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->index(0, 0).data().toString(), u"Edit"_s);
    search->setText(u"note"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->rowCount(view->model()->index(0, 0)), 1);
}

void TestShortcutsPage::fixedKeysAreOnlyShown()
{
    std::vector<ShortcutRow> rows = sampleRows();
    const QKeySequence space(u"Space"_s);
    rows.push_back({u"fixed.0"_s, u"In the Text"_s, u"Scroll by pages"_s, {space}, {space}, true});
    ShortcutSheet sheet(rows);
    QVERIFY(!sheet.holder(space, u"edit.find"_s));
    sheet.add(u"edit.find"_s, space);
    QCOMPARE(sheet.row(u"fixed.0"_s)->keys, QList{space});
    ShortcutsPage page(rows);
    page.selectAction(u"fixed.0"_s);
    QCOMPARE(page.currentAction(), u"fixed.0"_s);
    QVERIFY(!page.findChild<QKeySequenceEdit *>()->isEnabled());
    page.selectAction(u"edit.find"_s);
    QVERIFY(page.findChild<QKeySequenceEdit *>()->isEnabled());
}

void TestShortcutsPage::dialogPassesEditsOn()
{
    SettingsDialog dialog({}, {.libraryPath = u"/tmp/library.db"_s,
                               .dictionaries = {u"fr_FR"_s},
                               .languageTitle = [](const QString &code) { return code; },
                               .shortcuts = sampleRows()});
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    dialog.showPage(SettingsDialog::Page::Shortcuts);
    Q_EMIT dialog.shortcutsPage()->edited({{u"edit.find"_s, {u"F4"_s}}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(dialog.settings().shortcuts.value(u"edit.find"_s), QStringList{u"F4"_s});
}

void TestShortcutsPage::dialogKeepsWhatWasChosenMeanwhile()
{
    SettingsDialog dialog({}, {.libraryPath = u"/tmp/library.db"_s,
                               .dictionaries = {},
                               .languageTitle = [](const QString &code) { return code; },
                               .shortcuts = sampleRows()});
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    Settings zoomed;
    zoomed.reading.size = 25;
    zoomed.reading.theme = ThemeMode::Dark;
    dialog.setSettings(zoomed);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(dialog.findChild<ReadingControls *>()->reading(), zoomed.reading);
    Q_EMIT dialog.shortcutsPage()->edited({{u"edit.find"_s, {u"F4"_s}}});
    QCOMPARE(changed.at(0).at(0).value<Settings>().reading, zoomed.reading);
}

QTEST_MAIN(TestShortcutsPage)
#include "tst_shortcuts_page.moc"
