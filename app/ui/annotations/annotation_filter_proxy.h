#pragma once
// Which cards are shown, and in which order.

#include "library/annotation_filter.h"
#include "ui/annotations/annotation_list_model.h"

#include <QHash>
#include <QSortFilterProxyModel>

class AnnotationFilterProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AnnotationFilterProxy(AnnotationListModel &model, QObject *parent = nullptr);
    void setFilter(const AnnotationFilter &filter);
    [[nodiscard]] const AnnotationFilter &filter() const { return m_filter; }
    /// The newest first, else in the order of the text.
    void setSortedByDate(bool byDate);
    /// This card is shown whatever the filter says (its note is being edited); null for none.
    void keep(AnnotationId id);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void forget(const QModelIndex &first, const QModelIndex &last);
    void forgetAll();

    AnnotationListModel &m_model;
    AnnotationFilter m_filter;
    AnnotationMatcher m_matcher;
    AnnotationId m_kept;
    mutable QHash<AnnotationId, QString> m_texts; ///< searchedText() of those that were asked for
};
