#include "library/annotation_filter.h"

#include "storage/store.h"
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

std::vector<AnnotationId> highlightsThatFit(Store &store, std::span<const ArticleId> articles,
                                            const AnnotationFilter &filter)
{
    const Codebook codebook(store.tags().all());
    const AnnotationMatcher matcher(filter, codebook);
    std::vector<AnnotationId> ids;
    for (const ArticleId article : articles) {
        for (const Annotation &annotation : store.annotations().ofArticle(article)) {
            if (matcher.matches(annotation, matcher.hasWords() ? searchedText(annotation, codebook) : QString()))
                ids.push_back(annotation.id);
        }
    }
    return ids;
}
