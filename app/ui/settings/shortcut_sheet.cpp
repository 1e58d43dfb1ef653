#include "ui/settings/shortcut_sheet.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

const ShortcutRow *ShortcutSheet::row(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &ShortcutRow::id);
    return found == m_rows.end() ? nullptr : &*found;
}

ShortcutRow *ShortcutSheet::find(const QString &id)
{
    const auto found = std::ranges::find(m_rows, id, &ShortcutRow::id);
    return found == m_rows.end() ? nullptr : &*found;
}

const ShortcutRow *ShortcutSheet::holder(const QKeySequence &key, const QString &exceptId) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const ShortcutRow &candidate) {
        return candidate.id != exceptId && !candidate.isFixed && candidate.keys.contains(key);
    });
    return found == m_rows.end() ? nullptr : &*found;
}

void ShortcutSheet::takeFromOthers(const QKeySequence &key, const QString &exceptId)
{
    for (ShortcutRow &other : m_rows) {
        if (other.id != exceptId && !other.isFixed)
            other.keys.removeAll(key);
    }
}

void ShortcutSheet::add(const QString &id, const QKeySequence &key)
{
    ShortcutRow *target = find(id);
    if (!target || key.isEmpty() || target->keys.contains(key))
        return;
    takeFromOthers(key, id);
    target->keys << key;
}

void ShortcutSheet::clear(const QString &id)
{
    if (ShortcutRow *target = find(id))
        target->keys.clear();
}

void ShortcutSheet::reset(const QString &id)
{
    ShortcutRow *target = find(id);
    if (!target)
        return;
    for (const QKeySequence &key : target->defaults)
        takeFromOthers(key, id);
    target->keys = target->defaults;
}

void ShortcutSheet::resetAll()
{
    for (ShortcutRow &each : m_rows)
        each.keys = each.defaults;
}

EditedShortcuts ShortcutSheet::edited() const
{
    EditedShortcuts edited;
    for (const ShortcutRow &each : m_rows) {
        if (each.keys == each.defaults)
            continue;
        QStringList texts;
        for (const QKeySequence &key : each.keys)
            texts << key.toString(QKeySequence::PortableText);
        edited.insert(each.id, texts);
    }
    return edited;
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(u",  "_s);
}
