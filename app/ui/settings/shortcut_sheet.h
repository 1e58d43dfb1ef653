#pragma once
// All actions with their keys, as a value: who has which key, what differs from the defaults.

#include "ui/settings/settings.h"

#include <QKeySequence>
#include <QList>
#include <vector>

struct ShortcutRow {
    QString id;
    QString menu;  ///< where it stands, in the reader's language
    QString title; ///< what it does, in the reader's language
    QList<QKeySequence> defaults;
    QList<QKeySequence> keys;
    bool isFixed = false; ///< to read only: nobody else's key is lost to it and it loses none
    friend bool operator==(const ShortcutRow &, const ShortcutRow &) = default;
};

class ShortcutSheet {
public:
    explicit ShortcutSheet(std::vector<ShortcutRow> rows = {})
        : m_rows(std::move(rows))
    {
    }
    [[nodiscard]] const std::vector<ShortcutRow> &rows() const { return m_rows; }
    [[nodiscard]] const ShortcutRow *row(const QString &id) const;
    /// The other action, not a fixed one, that has the key already, or null.
    [[nodiscard]] const ShortcutRow *holder(const QKeySequence &key, const QString &exceptId) const;
    /// The action gets one more key; whoever had it loses it.
    void add(const QString &id, const QKeySequence &key);
    /// The action has no key any more.
    void clear(const QString &id);
    /// Back to the defaults; keys that others took over in the meantime come back here.
    void reset(const QString &id);
    void resetAll();
    /// Only what differs from the defaults.
    [[nodiscard]] EditedShortcuts edited() const;

private:
    ShortcutRow *find(const QString &id);
    void takeFromOthers(const QKeySequence &key, const QString &exceptId);

    std::vector<ShortcutRow> m_rows;
};

/// "Ctrl+G, F3" as the platform writes keys.
[[nodiscard]] QString keysText(const QList<QKeySequence> &keys);
