#pragma once
// Annotations with their tags, and what they were before. Used from its Store's thread only.

#include "base/clock.h"
#include "model/change.h"

#include <QHash>
#include <functional>
#include <span>

class Database;

/// All functions throw StorageError.
class AnnotationStore {
public:
    /// An annotation as it was before it was deleted or lost words of its note.
    struct Past {
        QDateTime until; ///< UTC
        Annotation annotation;
    };
    /// The same as it is stored.
    struct Kept {
        AnnotationId annotation;
        QDateTime until; ///< UTC
        QString json;    ///< see annotation_json.h
        friend bool operator==(const Kept &, const Kept &) = default;
    };

    AnnotationStore(Database &database, Clock clock);

    /// By start, longer first.
    [[nodiscard]] std::vector<Annotation> ofArticle(ArticleId article);
    /// All that carry at least one of the tags, over all articles, removed ones too; by article, then start.
    [[nodiscard]] std::vector<Annotation> withTags(std::span<const TagId> tags);
    /// How many annotations carry each tag, over all articles that are not removed.
    [[nodiscard]] QHash<TagId, int> tagCounts();
    [[nodiscard]] std::optional<Annotation> find(AnnotationId id);
    /// Which article each of them belongs to now, in their order; without those that are gone.
    [[nodiscard]] std::vector<ArticleId> articlesOf(std::span<const AnnotationId> ids);
    /// Writes `after`, or deletes `before`. One that moved to another revision since `before` stays there. A tag that
    /// is not in the codebook (any more) is left out.
    void apply(const Change<Annotation> &change);
    /// Earlier states, newest first.
    [[nodiscard]] std::vector<Past> history(AnnotationId id);
    /// All earlier states of all annotations in the order in which they came, one by one.
    void eachKept(const std::function<void(const Kept &)> &visit);
    void addKept(const Kept &kept);

private:
    void write(const Annotation &annotation);
    void remember(const Annotation &before, const Annotation *after);

    Database &m_database;
    Clock m_clock;
};
