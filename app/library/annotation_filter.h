#pragma once
// Which highlights are meant: words, tags and colours, all of which one must have.

#include "model/annotation.h"
#include "model/codebook.h"

#include <QSet>
#include <QStringList>
#include <span>
#include <vector>

class Store;

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

/// The highlights of the articles that fit, in text order. For the store's thread. Throws StorageError.
[[nodiscard]] std::vector<AnnotationId> highlightsThatFit(Store &store, std::span<const ArticleId> articles,
                                                          const AnnotationFilter &filter);
