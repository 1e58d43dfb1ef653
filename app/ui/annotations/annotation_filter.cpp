#include "ui/annotations/annotation_filter.h"

#include "text/normalize.h"

#include <algorithm>

bool AnnotationFilter::isEmpty() const
{
    return text.trimmed().isEmpty() && tags.empty() && colours.isEmpty();
}

QString searchedText(const Annotation &annotation, const Codebook &codebook)
{
    QString text = annotation.quote.exact + u'\n' + annotation.note;
    for (const TagId tag : annotation.tags)
        text += u'\n' + codebook.path(tag);
    return foldedKey(text);
}

AnnotationMatcher::AnnotationMatcher(const AnnotationFilter &filter, const Codebook &codebook)
    : m_words(foldedKey(filter.text).split(u' ', Qt::SkipEmptyParts))
    , m_colours(filter.colours)
{
    for (const TagId tag : filter.tags) {
        const std::vector<TagId> below = codebook.descendants(tag);
        QSet<TagId> tags(below.begin(), below.end());
        tags.insert(tag);
        m_tags.push_back(std::move(tags));
    }
}

bool AnnotationMatcher::matches(const Annotation &annotation, const QString &text) const
{
    if (!m_colours.isEmpty() && !m_colours.contains(int(annotation.style.colour)))
        return false;
    const auto isCarried = [&annotation](const QSet<TagId> &tags) {
        return std::ranges::any_of(annotation.tags, [&tags](TagId tag) { return tags.contains(tag); });
    };
    if (!std::ranges::all_of(m_tags, isCarried))
        return false;
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

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
