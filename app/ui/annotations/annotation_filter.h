#pragma once
// Which cards are shown: words, tags and colours, all of which a card must have.

#include "model/codebook.h"
#include "ui/annotations/annotation_list_model.h"

#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStringList>

struct AnnotationFilter {
    QString text;            ///< words; each is found in the quote, the note or a tag's path; accents and case ignored
    std::vector<TagId> tags; ///< each is carried, itself or a tag below it
    QSet<int> colours;       ///< of Colour; one of these; empty = any
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const AnnotationFilter &, const AnnotationFilter &) = default;
};

/// What the words of a filter are looked for in, folded.
[[nodiscard]] QString searchedText(const Annotation &annotation, const Codebook &codebook);

/// A filter made ready for many annotations.
class AnnotationMatcher {
public:
    AnnotationMatcher() = default;
    AnnotationMatcher(const AnnotationFilter &filter, const Codebook &codebook);
    /// `text`: searchedText() of the annotation; asked for only when there are words.
    [[nodiscard]] bool matches(const Annotation &annotation, const QString &text) const;
    [[nodiscard]] bool hasWords() const { return !m_words.isEmpty(); }

private:
    QStringList m_words;
    std::vector<QSet<TagId>> m_tags; ///< each with those below it
    QSet<int> m_colours;
};

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
