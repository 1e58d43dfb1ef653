#pragma once
// The table of actions come alive: one QAction each, with the reader's own shortcuts.

#include "layout/theme_colours.h"
#include "ui/action_table.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QHash>
#include <QObject>
#include <optional>
#include <vector>

class QMenu;
class QWidget;
struct ShortcutRow;

/// Plain keys (H, T, 1 …) of the menu Annotate work only inside the widgets given to addReadingScope and only while
/// setReadingKeysEnabled says so; all other shortcuts work in the whole window.
class Actions final : public QObject {
    Q_OBJECT
public:
    /// `window` gets all actions, so that shortcuts work without a visible menu bar.
    Actions(const EditedShortcuts &edited, QWidget *window);

    /// The id must be in the table.
    [[nodiscard]] QAction *action(const QString &id) const;
    template <typename Context, typename Slot>
    void bind(const QString &id, Context *context, Slot slot)
    {
        connect(action(id), &QAction::triggered, context, slot);
    }
    void addReadingScope(QWidget *widget);
    void setReadingKeysEnabled(bool enabled);
    void setEnabled(std::initializer_list<const char *> ids, bool enabled);

    void setShortcuts(const EditedShortcuts &edited);
    void setColours(const ThemeColours &colours);
    /// A menu of that name with its actions and inner menus.
    [[nodiscard]] QMenu *makeMenu(MenuName menu, QWidget *parent) const;
    /// What the shortcut sheet shows.
    [[nodiscard]] std::vector<ShortcutRow> shortcutRows() const;

private:
    void addSpec(const ActionSpec &spec, QWidget *window);

    QHash<QString, QAction *> m_actions;
    QHash<QString, QAction *> m_plain;       ///< stand-ins that hold the plain keys of the menu Annotate
    std::optional<EditedShortcuts> m_edited; ///< nothing before the first setShortcuts()
};

/// The shortcuts that hold: the edited ones, or the defaults.
[[nodiscard]] QList<QKeySequence> shortcutsOf(const ActionSpec &spec, const EditedShortcuts &edited);
