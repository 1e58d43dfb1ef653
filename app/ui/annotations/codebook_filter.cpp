#include "ui/annotations/codebook_filter.h"

#include "text/normalize.h"
#include "ui/annotations/codebook_model.h"

#include <algorithm>

CodebookFilterProxy::CodebookFilterProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(false); // the codebook has its own order
}

void CodebookFilterProxy::setText(const QString &text)
{
    m_words = foldedKey(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool CodebookFilterProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString path = foldedKey(index.data(CodebookModel::PathRole).toString());
    return std::ranges::all_of(m_words, [&path](const QString &word) { return path.contains(word); });
}
