#include "ui/annotations/annotation_filter_proxy.h"

AnnotationFilterProxy::AnnotationFilterProxy(AnnotationListModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    // Before the base class asks whether a changed row still fits.
    connect(&model, &QAbstractItemModel::dataChanged, this, &AnnotationFilterProxy::forget);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &AnnotationFilterProxy::forgetAll);
    connect(&model, &AnnotationListModel::tagsChanged, this, &AnnotationFilterProxy::forgetAll);
    setSourceModel(&model);
}

void AnnotationFilterProxy::setFilter(const AnnotationFilter &filter)
{
    m_filter = filter;
    m_matcher = AnnotationMatcher(filter, m_model.codebook());
    invalidateFilter();
}

void AnnotationFilterProxy::keep(AnnotationId id)
{
    if (m_kept == id)
        return;
    m_kept = id;
    if (!m_filter.isEmpty())
        invalidateFilter();
}

void AnnotationFilterProxy::setSortedByDate(bool byDate)
{
    sort(byDate ? 0 : -1);
}

bool AnnotationFilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool isLostLeft = left.data(AnnotationListModel::OrphanRole).toBool();
    const bool isLostRight = right.data(AnnotationListModel::OrphanRole).toBool();
    if (isLostLeft != isLostRight) // those have a place of their own
        return isLostRight;
    return annotationOf(left).created > annotationOf(right).created;
}

bool AnnotationFilterProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_filter.isEmpty())
        return true;
    const AnnotationId id = m_model.idAt(row);
    if (id == m_kept)
        return true;
    const Annotation &annotation = annotationOf(m_model.index(row));
    if (!m_matcher.hasWords())
        return m_matcher.matches(annotation, {});
    auto text = m_texts.find(id);
    if (text == m_texts.end())
        text = m_texts.insert(id, searchedText(annotation, m_model.codebook()));
    return m_matcher.matches(annotation, *text);
}

void AnnotationFilterProxy::forget(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row)
        m_texts.remove(m_model.idAt(row));
}

void AnnotationFilterProxy::forgetAll()
{
    m_texts.clear();
    m_matcher = AnnotationMatcher(m_filter, m_model.codebook());
}
