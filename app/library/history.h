#pragma once
// What was done and can be undone, as values.

#include "model/change.h"

/// Two stacks. Steps with the same key in a row become one, as when a note is typed.
class History {
public:
    void push(ChangeSet change, const QString &mergeKey = {});
    /// A step that the reader did not make just now, like the end of an import. When it only adds articles, what was
    /// undone before can still be redone.
    void add(const ChangeSet &change, const QString &mergeKey = {});
    /// What undoes the last step, or nothing.
    [[nodiscard]] std::optional<ChangeSet> undo();
    /// The step that was undone last, or nothing.
    [[nodiscard]] std::optional<ChangeSet> redo();
    /// The next step stands for itself, whatever its key.
    void endMerging() { m_lastKey.clear(); }
    void clear();

    [[nodiscard]] QString undoLabel() const { return m_done.empty() ? QString() : m_done.back().label; }
    [[nodiscard]] QString redoLabel() const { return m_undone.empty() ? QString() : m_undone.back().label; }

private:
    std::vector<ChangeSet> m_done;
    std::vector<ChangeSet> m_undone;
    QString m_lastKey;
};
