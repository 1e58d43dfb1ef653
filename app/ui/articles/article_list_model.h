#pragma once
// The rows of the article list: fetched in pages, following the library.

#include "library/library.h"

#include <QAbstractListModel>

class ArticleListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { SummaryRole = Qt::UserRole + 1, IdRole };

    explicit ArticleListModel(Library &library, QObject *parent = nullptr);

    /// Words to look for, and whether it is the bin that is shown. Asks the library; rowsReady() follows.
    void setQuery(const QString &text, bool removed);
    [[nodiscard]] bool showsRemoved() const { return m_removed; }
    [[nodiscard]] bool isFiltered() const { return !m_text.isEmpty(); }
    void reload();
    /// Reads one row again: its highlights, its progress.
    void refresh(ArticleId id);

    [[nodiscard]] const ArticleSummary *summary(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(ArticleId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The answer to the newest question is here.
    void rowsReady();
    void failed(const Error &error);

private:
    void ask(int offset, int limit);
    void receive(const Result<std::vector<ArticleSummary>> &rows, int offset, int limit);
    void replaceAll(std::vector<ArticleSummary> rows);
    void follow(const ChangeSet &change);

    Library &m_library;
    QString m_text;
    bool m_removed = false;
    std::vector<ArticleSummary> m_rows;
    bool m_complete = false; ///< there are no more rows in the library
    bool m_fetching = false;
    int m_question = 0; ///< number of the newest question; older answers are dropped
};
