#include "library/history.h"

void History::push(ChangeSet change, const QString &mergeKey)
{
    m_undone.clear();
    if (!mergeKey.isEmpty() && mergeKey == m_lastKey && !m_done.empty()) {
        m_done.back() = joined(m_done.back(), change);
        if (m_done.back().isEmpty()) {
            m_done.pop_back();
            endMerging();
        }
        return;
    }
    m_done.push_back(std::move(change));
    m_lastKey = mergeKey;
}

void History::add(const ChangeSet &change, const QString &mergeKey)
{
    std::vector<ChangeSet> undone = std::move(m_undone);
    push(change, mergeKey);
    if (change.annotations.empty() && change.tags.empty())
        m_undone = std::move(undone);
}

std::optional<ChangeSet> History::undo()
{
    endMerging();
    if (m_done.empty())
        return {};
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    return m_undone.back().inverse();
}

std::optional<ChangeSet> History::redo()
{
    endMerging();
    if (m_undone.empty())
        return {};
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    return m_done.back();
}

void History::clear()
{
    m_done.clear();
    m_undone.clear();
    endMerging();
}
