#pragma once
// An undoable step as before and after values: adding, removing, editing and merging are all the same.

#include "model/annotation.h"
#include "model/article.h"
#include "model/tag.h"

#include <optional>
#include <utility>

/// {} → x added, x → {} removed, x → y edited.
template <typename T>
struct Change {
    std::optional<T> before;
    std::optional<T> after;
    [[nodiscard]] Change inverse() const { return {after, before}; }
    /// The entity it is about; one of the two always exists.
    [[nodiscard]] const T &value() const { return after ? *after : *before; }
    friend bool operator==(const Change &, const Change &) = default;
};

/// One step of the history. Articles are never edited: their change only takes them out of the list (`after` empty)
/// and back; text and highlights stay in the database.
struct ChangeSet {
    QString label; ///< what it did, in English, marked with QT_TRANSLATE_NOOP("ChangeSet", …); ui translates it
    std::vector<Change<Tag>> tags;
    std::vector<Change<Annotation>> annotations;
    std::vector<Change<ArticleSummary>> articles;

    [[nodiscard]] bool isEmpty() const { return tags.empty() && annotations.empty() && articles.empty(); }
    /// Undoes it: inverse changes in reverse order.
    [[nodiscard]] ChangeSet inverse() const;
    /// The article that takes the place of this one, which the step takes out of the list; nothing when none does. A
    /// new revision stands right before the one that it replaces.
    [[nodiscard]] std::optional<ArticleId> successorOf(ArticleId removed) const;
    /// The articles it touches, each once: also those that an annotation leaves.
    [[nodiscard]] std::vector<ArticleId> touchedArticles() const;
    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

/// Whether two steps change the same thing.
[[nodiscard]] bool touch(const ChangeSet &one, const ChangeSet &other);

/// Two steps as one, as when a note is typed: the first one's before, the second one's after. Changes that cancel out
/// (added, then removed) disappear.
[[nodiscard]] ChangeSet joined(const ChangeSet &first, const ChangeSet &second);
