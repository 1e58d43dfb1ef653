#pragma once
// One open article, live: its text, its annotations and where they are.

#include "model/anchor.h"
#include "model/article.h"
#include "model/change.h"
#include "model/place.h"

#include <QObject>
#include <span>
#include <unordered_map>
#include <vector>

/// Shared by all panes on the same article; changed only by Library.
class ReadingSession final : public QObject {
    Q_OBJECT
public:
    ReadingSession(ArticlePtr article, std::vector<Annotation> annotations, Place place);

    [[nodiscard]] const Article &article() const { return *m_article; }
    [[nodiscard]] const ArticlePtr &articlePtr() const { return m_article; }
    /// Sorted by start, longer first; orphans at the end.
    [[nodiscard]] std::span<const Anchor> anchors() const { return m_anchors; }
    [[nodiscard]] const Annotation *annotation(AnnotationId id) const;
    [[nodiscard]] const Anchor *anchor(AnnotationId id) const;
    /// All, in the order of anchors().
    [[nodiscard]] std::vector<Annotation> annotations() const;
    /// Where the reader was when the article was closed last.
    [[nodiscard]] Place place() const { return m_place; }
    void setPlace(Place place) { m_place = place; }

Q_SIGNALS:
    /// Already true here when it is announced; holds only the annotations (and the article) of this session, and all
    /// tags of the step.
    void changed(const ChangeSet &change);
    /// Everything may differ: the library was read again.
    void reloaded();

private:
    friend class Library;
    /// Takes over what touches this article and returns it.
    ChangeSet apply(const ChangeSet &change);
    void reload(std::vector<Annotation> annotations, const std::vector<Anchor> &anchors);

    struct Entry {
        Annotation annotation;
        Anchor anchor;
    };
    [[nodiscard]] bool standsBefore(const Anchor &a, const Anchor &b) const;
    void insert(const Annotation &annotation);
    void erase(AnnotationId id);

    ArticlePtr m_article;
    std::unordered_map<AnnotationId, Entry> m_entries;
    std::vector<Anchor> m_anchors;
    Place m_place;
};

using SessionPtr = std::shared_ptr<ReadingSession>;
