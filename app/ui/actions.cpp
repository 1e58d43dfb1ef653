#include "ui/actions.h"

#include "ui/fixed_keys.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isReadingSpec(const ActionSpec &spec)
{
    return spec.menu == MenuName::Annotate || spec.menu == MenuName::Numbers;
}

QString idOf(const ActionSpec &spec)
{
    return QString::fromLatin1(spec.id);
}

/// The menu that stands inside another one, after a group of it.
struct InnerMenu {
    MenuName outer;
    int afterGroup;
    MenuName inner;
};
constexpr InnerMenu InnerMenus[] = {{MenuName::View, 1, MenuName::Theme}, {MenuName::Annotate, 0, MenuName::Numbers}};

} // namespace

QList<QKeySequence> shortcutsOf(const ActionSpec &spec, const EditedShortcuts &edited)
{
    const auto found = edited.find(idOf(spec));
    if (found == edited.end())
        return defaultShortcuts(spec);
    QList<QKeySequence> sequences;
    for (const QString &text : *found) {
        if (const QKeySequence sequence = QKeySequence::fromString(text, QKeySequence::PortableText);
            !sequence.isEmpty())
            sequences << sequence;
    }
    return sequences;
}

Actions::Actions(const EditedShortcuts &edited, QWidget *window)
    : QObject(window)
{
    for (const ActionSpec &spec : actionTable())
        addSpec(spec, window);
    setShortcuts(edited);
    setReadingKeysEnabled(false);
}

void Actions::addSpec(const ActionSpec &spec, QWidget *window)
{
    auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), this);
    action->setObjectName(idOf(spec));
    action->setCheckable(spec.kind == ActionSpec::Kind::Switch);
    action->setMenuRole(QAction::NoRole);
    action->setToolTip(actionTitle(spec));
    action->setIconText(actionTitle(spec));
    m_actions.insert(idOf(spec), action);
    window->addAction(action);
    if (!isReadingSpec(spec))
        return;
    auto *plain = new QAction(action->text(), this);
    plain->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(plain, &QAction::triggered, action, &QAction::trigger);
    m_plain.insert(idOf(spec), plain);
}

QAction *Actions::action(const QString &id) const
{
    QAction *found = m_actions.value(id);
    Q_ASSERT_X(found, "Actions", qPrintable(id));
    return found;
}

void Actions::addReadingScope(QWidget *widget)
{
    widget->addActions(m_plain.values());
}

void Actions::setReadingKeysEnabled(bool enabled)
{
    for (QAction *plain : std::as_const(m_plain))
        plain->setEnabled(enabled);
}

void Actions::setEnabled(std::initializer_list<const char *> ids, bool enabled)
{
    for (const char *id : ids)
        action(QString::fromLatin1(id))->setEnabled(enabled);
}

void Actions::setShortcuts(const EditedShortcuts &edited)
{
    if (m_edited == edited)
        return;
    m_edited = edited;
    for (const ActionSpec &spec : actionTable()) {
        QList<QKeySequence> anywhere;
        QList<QKeySequence> whileReading;
        for (const QKeySequence &sequence : shortcutsOf(spec, edited))
            (isReadingSpec(spec) && isPlainKey(sequence) ? whileReading : anywhere) << sequence;
        action(idOf(spec))->setShortcuts(anywhere);
        if (QAction *plain = m_plain.value(idOf(spec)))
            plain->setShortcuts(whileReading);
    }
}

void Actions::setColours(const ThemeColours &colours)
{
    for (const ActionSpec &spec : actionTable()) {
        if (*spec.icon)
            action(idOf(spec))->setIcon(themedIcon(QString::fromLatin1(spec.icon), colours));
    }
}

QMenu *Actions::makeMenu(MenuName name, QWidget *parent) const
{
    auto *menu = new QMenu(menuTitle(name), parent);
    int group = 0;
    const auto addInner = [&](int finished) {
        for (const InnerMenu &inner : InnerMenus) {
            if (inner.outer == name && inner.afterGroup == finished)
                menu->addMenu(makeMenu(inner.inner, menu));
        }
    };
    for (const ActionSpec &spec : actionTable()) {
        if (spec.menu != name)
            continue;
        if (spec.group != group) {
            addInner(group);
            menu->addSeparator();
            group = spec.group;
        }
        menu->addAction(action(idOf(spec)));
    }
    return menu;
}

std::vector<ShortcutRow> Actions::shortcutRows() const
{
    std::vector<ShortcutRow> rows;
    for (const ActionSpec &spec : actionTable()) {
        rows.push_back({.id = idOf(spec),
                        .menu = withoutMnemonic(menuTitle(spec.menu)),
                        .title = actionTitle(spec),
                        .defaults = defaultShortcuts(spec),
                        .keys = shortcutsOf(spec, *m_edited)});
    }
    std::ranges::move(fixedKeyRows(), std::back_inserter(rows));
    return rows;
}
