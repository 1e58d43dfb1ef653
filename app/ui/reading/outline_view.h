#pragma once
// The headings of the article as a tree; the section being read stands out.

#include "library/reading_session.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

class OutlineView final : public QTreeView {
    Q_OBJECT
public:
    explicit OutlineView(QWidget *parent = nullptr);
    void setSession(SessionPtr session); ///< null = empty
    /// Makes the heading at or before the place current, without announcing it.
    void showCurrent(Place place);
    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    void headingChosen(Place place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);

    SessionPtr m_session;
    QStandardItemModel *m_model = nullptr;
    std::vector<std::pair<size_t, QStandardItem *>> m_headings; ///< block and row, in text order
};
