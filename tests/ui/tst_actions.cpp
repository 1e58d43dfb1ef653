#include "support/strict_test.h"
#include "ui/actions.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/widgets/icons.h"

#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

class TestActions final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void idsAreUnique();
    void shortcutsAreUniqueAndReal();
    void everyActionIsInAMenu();
    void iconsExist();
    void titlesHaveNoMarks();
    void plainKeysAreTold_data();
    void plainKeysAreTold();
    void readersOwnKeysHold();
    void plainKeysNeedATarget();
    void plainKeysLeaveTypingAlone();
    void expectedDefaultsAreThere_data();
    void expectedDefaultsAreThere();
};

namespace {

QSet<QAction *> actionsOf(const QMenu *menu)
{
    QSet<QAction *> found;
    for (QAction *action : menu->actions()) {
        if (action->menu())
            found += actionsOf(action->menu());
        else if (!action->isSeparator())
            found.insert(action);
    }
    return found;
}

} // namespace

void TestActions::idsAreUnique()
{
    QSet<QString> ids;
    for (const ActionSpec &spec : actionTable())
        ids.insert(QString::fromLatin1(spec.id));
    QCOMPARE(ids.size(), qsizetype(actionTable().size()));
    QCOMPARE(actionSpec(u"edit.find"_s)->menu, MenuName::Edit);
    QVERIFY(!actionSpec(u"edit.nothing"_s));
}

void TestActions::shortcutsAreUniqueAndReal()
{
    QHash<QString, QString> owners;
    for (const ActionSpec &spec : actionTable()) {
        const qsizetype written = QString::fromLatin1(spec.shortcuts).split(u"; "_s, Qt::SkipEmptyParts).size();
        QCOMPARE(defaultShortcuts(spec).size(), written);
        for (const QKeySequence &key : defaultShortcuts(spec)) {
            const QString name = key.toString(QKeySequence::PortableText);
            QVERIFY2(!name.isEmpty(), spec.id);
            QVERIFY2(!owners.contains(name), qPrintable(name + u" of "_s + owners.value(name)));
            owners.insert(name, QString::fromLatin1(spec.id));
        }
    }
}

void TestActions::everyActionIsInAMenu()
{
    QWidget window;
    const Actions actions({}, &window);
    QSet<QAction *> inMenus;
    for (const MenuName name : topMenus())
        inMenus += actionsOf(actions.makeMenu(name, &window));
    for (const ActionSpec &spec : actionTable())
        QVERIFY2(inMenus.contains(actions.action(QString::fromLatin1(spec.id))), spec.id);
    QCOMPARE(inMenus.size(), qsizetype(actionTable().size()));
}

void TestActions::iconsExist()
{
    for (const ActionSpec &spec : actionTable())
        QVERIFY2(!*spec.icon || iconNames().contains(QString::fromLatin1(spec.icon)), spec.icon);
}

void TestActions::titlesHaveNoMarks()
{
    QCOMPARE(actionTitle(*actionSpec(u"file.export"_s)), u"Export"_s);
    for (const ActionSpec &spec : actionTable()) {
        const QString title = actionTitle(spec);
        QVERIFY2(!title.isEmpty() && !title.contains(u'&') && !title.endsWith(u'…'), spec.id);
    }
}

void TestActions::plainKeysAreTold_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("plain");
    QTest::newRow("letter") << u"H"_s << true;
    QTest::newRow("digit") << u"1"_s << true;
    QTest::newRow("question mark") << u"?"_s << true;
    QTest::newRow("delete") << u"Del"_s << true;
    QTest::newRow("with control") << u"Ctrl+H"_s << false;
    QTest::newRow("with alt") << u"Alt+1"_s << false;
    QTest::newRow("function key") << u"F9"_s << false;
    QTest::newRow("two keys") << u"G, G"_s << false;
}

void TestActions::plainKeysAreTold()
{
    QFETCH(QString, keys);
    QFETCH(bool, plain);
    QCOMPARE(isPlainKey(QKeySequence(keys)), plain);
}

void TestActions::readersOwnKeysHold()
{
    QWidget window;
    Actions actions({{u"edit.find"_s, {u"F4"_s}}, {u"file.quit"_s, {}}}, &window);
    QCOMPARE(actions.action(u"edit.find"_s)->shortcuts(), QList{QKeySequence(u"F4"_s)});
    QVERIFY(actions.action(u"file.quit"_s)->shortcuts().isEmpty());
    actions.setShortcuts({});
    QCOMPARE(actions.action(u"edit.find"_s)->shortcut(), QKeySequence(u"Ctrl+F"_s));
    bool showsFixedKeys = false;
    for (const ShortcutRow &row : actions.shortcutRows()) {
        QCOMPARE(row.keys, row.defaults);
        QVERIFY2(!row.isFixed || !keysText(row.keys).isEmpty(), qPrintable(row.title));
        showsFixedKeys = showsFixedKeys || row.isFixed;
    }
    QVERIFY(showsFixedKeys);
}

void TestActions::plainKeysNeedATarget()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QWidget pane;
    pane.setFocusPolicy(Qt::StrongFocus);
    layout.addWidget(&pane);
    Actions actions({}, &window);
    actions.addReadingScope(&pane);
    QSignalSpy highlighted(actions.action(u"annotate.highlight"_s), &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    pane.setFocus();
    QTest::keyClick(&pane, Qt::Key_H);
    QCOMPARE(highlighted.count(), 0);
    actions.setReadingKeysEnabled(true);
    QTest::keyClick(&pane, Qt::Key_H);
    QCOMPARE(highlighted.count(), 1);
    QTest::keyClick(&pane, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(highlighted.count(), 2);
}

void TestActions::plainKeysLeaveTypingAlone()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QWidget pane;
    QLineEdit inside(&pane);
    QLineEdit outside;
    layout.addWidget(&pane);
    layout.addWidget(&outside);
    Actions actions({}, &window);
    actions.addReadingScope(&pane);
    actions.setReadingKeysEnabled(true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QLineEdit *field : {&inside, &outside}) {
        field->setFocus();
        QTest::keyClicks(field, u"hunt 12?"_s);
        QCOMPARE(field->text(), u"hunt 12?"_s);
        QTest::keyClick(field, Qt::Key_Home);
        QTest::keyClick(field, Qt::Key_Delete);
        QCOMPARE(field->text(), u"unt 12?"_s);
    }
}

void TestActions::expectedDefaultsAreThere_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("id");
    const std::pair<const char *, const char *> expected[] = {
        {"Ctrl+O", "file.import"},
        {"Ctrl+Shift+V", "file.paste"},
        {"Ctrl+F", "edit.find"},
        {"F3", "edit.findNext"},
        {"Ctrl+G", "edit.findNext"},
        {"Shift+F3", "edit.findPrevious"},
        {"Ctrl+H", "annotate.highlight"},
        {"Ctrl+U", "annotate.underline"},
        {"H", "annotate.highlight"},
        {"U", "annotate.underline"},
        {"T", "annotate.tag"},
        {"N", "annotate.note"},
        {"Del", "annotate.remove"},
        {"Ctrl+Z", "edit.undo"},
        {"Ctrl+Shift+Z", "edit.redo"},
        {"F9", "view.panel"},
        {"F7", "view.panel"},
        {"F11", "view.fullScreen"},
        {"Alt+Left", "go.back"},
        {"Alt+Right", "go.forward"},
        {"Ctrl+0", "view.zoomReset"},
        {"Ctrl+E", "file.export"},
        {"Ctrl+Shift+C", "edit.copyCitation"},
        {"Ctrl+,", "file.settings"},
        {"Ctrl+Shift+T", "file.reopen"},
        {"Ctrl+L", "go.filter"},
        {"?", "help.shortcuts"},
        {"Ctrl+?", "help.shortcuts"},
        {"Ctrl+Q", "file.quit"},
        {"Ctrl+W", "file.close"},
        {"Alt+Shift+Right", "annotate.endRight"},
    };
    for (const auto &[key, id] : expected)
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(id);
}

void TestActions::expectedDefaultsAreThere()
{
    QFETCH(QString, key);
    QFETCH(QString, id);
    QVERIFY(defaultShortcuts(*actionSpec(id)).contains(QKeySequence(key)));
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
