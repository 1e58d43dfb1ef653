#pragma once
// Everything that can be done, as a table: menus, shortcuts and the shortcut sheet are made from it.

#include <QKeySequence>
#include <QList>
#include <QString>
#include <span>

enum class MenuName { File, Edit, View, Theme, Go, Annotate, Numbers, Help };

struct ActionSpec {
    enum class Kind { Command, Switch };

    const char *id;   ///< "annotate.highlight": stable, kept in the settings
    const char *text; ///< English, marked for translation in the context "Actions"
    MenuName menu;
    int group;             ///< a line stands between groups of a menu
    const char *shortcuts; ///< portable, separated by "; "; a plain key works only while nobody types
    const char *icon;      ///< name in resources/icons, empty = none
    Kind kind = Kind::Command;
};

[[nodiscard]] std::span<const ActionSpec> actionTable();
[[nodiscard]] const ActionSpec *actionSpec(const QString &id);
[[nodiscard]] QList<QKeySequence> defaultShortcuts(const ActionSpec &spec);
/// The text of an action or menu without the mark of its mnemonic.
[[nodiscard]] QString withoutMnemonic(QString text);
/// The action's name in the reader's language, without mnemonic and dots: for the sheet and tool tips.
[[nodiscard]] QString actionTitle(const ActionSpec &spec);
[[nodiscard]] QString menuTitle(MenuName menu);
/// The menus in their order; Theme and Numbers stand inside View and Annotate.
[[nodiscard]] std::span<const MenuName> topMenus();

/// One key that a text field would take as typing (H, 1, ?, Delete): no Ctrl, Alt or Meta, no function key.
[[nodiscard]] bool isPlainKey(const QKeySequence &sequence);
