#include "library/reading_session.h"

#include "text/anchoring.h"

#include <algorithm>

namespace {

/// An annotation that moves to another article goes from here, or comes.
Change<Annotation> seenFrom(ArticleId article, Change<Annotation> step)
{
    if (step.before && step.before->article != article)
        step.before.reset();
    if (step.after && step.after->article != article)
        step.after.reset();
    return step;
}

} // namespace

ReadingSession::ReadingSession(ArticlePtr article, std::vector<Annotation> annotations, Place place)
    : m_article(std::move(article))
    , m_place(place)
{
    const std::vector<Anchor> anchors = anchorAll(m_article->text, annotations);
    reload(std::move(annotations), anchors);
}

const Annotation *ReadingSession::annotation(AnnotationId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second.annotation;
}

const Anchor *ReadingSession::anchor(AnnotationId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second.anchor;
}

std::vector<Annotation> ReadingSession::annotations() const
{
    std::vector<Annotation> result;
    result.reserve(m_anchors.size());
    for (const Anchor &anchor : m_anchors)
        result.push_back(m_entries.at(anchor.annotation).annotation);
    return result;
}

ChangeSet ReadingSession::apply(const ChangeSet &change)
{
    ChangeSet own{change.label, change.tags, {}, {}};
    for (const Change<Annotation> &step : change.annotations) {
        const Change<Annotation> seen = seenFrom(m_article->id, step);
        if (!seen.before && !seen.after)
            continue;
        if (seen.after)
            insert(*seen.after);
        else
            erase(seen.before->id);
        own.annotations.push_back(seen);
    }
    std::ranges::copy_if(change.articles, std::back_inserter(own.articles),
                         [this](const auto &step) { return step.value().id == m_article->id; });
    return own;
}

void ReadingSession::reload(std::vector<Annotation> annotations, const std::vector<Anchor> &anchors)
{
    m_entries.clear();
    m_entries.reserve(annotations.size());
    for (Annotation &annotation : annotations) {
        const AnnotationId id = annotation.id;
        m_entries.insert_or_assign(id, Entry{std::move(annotation), {}});
    }
    m_anchors.clear();
    for (const Anchor &anchor : anchors) {
        if (const auto entry = m_entries.find(anchor.annotation); entry != m_entries.end()) {
            entry->second.anchor = anchor;
            m_anchors.push_back(anchor);
        }
    }
    std::ranges::sort(m_anchors, [this](const Anchor &a, const Anchor &b) { return standsBefore(a, b); });
}

/// A total order, so that an anchor is found again by binary search: same places stand in the order they were made.
bool ReadingSession::standsBefore(const Anchor &a, const Anchor &b) const
{
    const bool aIsOrphan = a.quality == AnchorQuality::Orphan;
    if (aIsOrphan != (b.quality == AnchorQuality::Orphan))
        return !aIsOrphan;
    if (a.range.start != b.range.start)
        return a.range.start < b.range.start;
    if (a.range.end != b.range.end)
        return a.range.end > b.range.end;
    const QDateTime &aCreated = m_entries.at(a.annotation).annotation.created;
    const QDateTime &bCreated = m_entries.at(b.annotation).annotation.created;
    return aCreated != bCreated ? aCreated < bCreated : a.annotation < b.annotation;
}

void ReadingSession::insert(const Annotation &annotation)
{
    const auto known = m_entries.find(annotation.id);
    if (known != m_entries.end()) {
        Annotation &before = known->second.annotation;
        const bool staysPut = before.position == annotation.position && before.quote == annotation.quote &&
                              before.created == annotation.created;
        if (staysPut) {
            before = annotation;
            return;
        }
        erase(annotation.id);
    }
    const Anchor anchor = anchorIn(m_article->text, annotation);
    m_entries.insert_or_assign(annotation.id, Entry{annotation, anchor});
    const auto place = std::ranges::lower_bound(
        m_anchors, anchor, [this](const Anchor &a, const Anchor &b) { return standsBefore(a, b); });
    m_anchors.insert(place, anchor);
}

void ReadingSession::erase(AnnotationId id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    const auto place = std::ranges::lower_bound(
        m_anchors, entry->second.anchor, [this](const Anchor &a, const Anchor &b) { return standsBefore(a, b); });
    m_anchors.erase(place);
    m_entries.erase(entry);
}
