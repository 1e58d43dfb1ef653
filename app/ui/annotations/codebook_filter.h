#pragma once
// The tags whose path holds what was typed, with those above them.

#include <QSortFilterProxyModel>
#include <QStringList>

class CodebookFilterProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CodebookFilterProxy(QObject *parent = nullptr);
    /// Words; accents and case ignored.
    void setText(const QString &text);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};
