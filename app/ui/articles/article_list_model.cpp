#include "ui/articles/article_list_model.h"

#include "base/when_done.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int Page = 200; // rows a question
}

ArticleListModel::ArticleListModel(Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&library, &Library::articlesChanged, this, &ArticleListModel::reload);
    connect(&library, &Library::reloaded, this, &ArticleListModel::reload);
    connect(&library, &Library::changed, this, &ArticleListModel::follow);
}

void ArticleListModel::setQuery(const QString &text, bool removed)
{
    m_text = text.trimmed();
    m_removed = removed;
    ask(0, Page);
}

void ArticleListModel::reload()
{
    ask(0, std::max(Page, int(m_rows.size())));
}

void ArticleListModel::ask(int offset, int limit)
{
    const int question = ++m_question;
    m_fetching = true;
    const ArticleQuery query{.text = m_text, .removed = m_removed, .offset = offset, .limit = limit};
    whenDone(m_library.articles(query), this,
             [this, question, offset, limit](const Result<std::vector<ArticleSummary>> &rows) {
                 if (question == m_question)
                     receive(rows, offset, limit);
             });
}

void ArticleListModel::receive(const Result<std::vector<ArticleSummary>> &rows, int offset, int limit)
{
    m_fetching = false;
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    m_complete = int(rows->size()) < limit;
    if (offset == 0) {
        replaceAll(*rows);
    } else if (!rows->empty()) {
        beginInsertRows({}, offset, offset + int(rows->size()) - 1);
        m_rows.insert(m_rows.end(), rows->begin(), rows->end());
        endInsertRows();
    }
    Q_EMIT rowsReady();
}

void ArticleListModel::replaceAll(std::vector<ArticleSummary> rows)
{
    const bool sameArticles = std::ranges::equal(rows, m_rows, {}, &ArticleSummary::id, &ArticleSummary::id);
    if (!sameArticles) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else if (!rows.empty()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    }
}

void ArticleListModel::follow(const ChangeSet &change)
{
    std::set<ArticleId> touched;
    for (const Change<Annotation> &each : change.annotations)
        touched.insert(each.value().article);
    for (const ArticleId id : touched)
        refresh(id);
}

void ArticleListModel::refresh(ArticleId id)
{
    if (!indexOf(id).isValid())
        return;
    whenDone(m_library.summary(id), this, [this, id](const Result<ArticleSummary> &summary) {
        const QModelIndex row = indexOf(id);
        if (!summary || !row.isValid())
            return;
        m_rows[size_t(row.row())] = *summary;
        Q_EMIT dataChanged(row, row);
    });
}

const ArticleSummary *ArticleListModel::summary(const QModelIndex &index) const
{
    return index.isValid() && index.row() < int(m_rows.size()) ? &m_rows[size_t(index.row())] : nullptr;
}

QModelIndex ArticleListModel::indexOf(ArticleId id) const
{
    const auto found = std::ranges::find(m_rows, id, &ArticleSummary::id);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    const ArticleSummary *row = summary(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row->metadata.title;
    case SummaryRole:
        return QVariant::fromValue(*row);
    case IdRole:
        return QVariant::fromValue(row->id);
    case Qt::AccessibleDescriptionRole:
        return tr("%n highlights", nullptr, row->highlights) + u", "_s +
               tr("%1 % read").arg(qRound(row->progress * 100));
    default:
        return {};
    }
}

bool ArticleListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_fetching && !m_rows.empty();
}

void ArticleListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(int(m_rows.size()), Page);
}
