#include "ui/reading/decorations.h"

namespace {

constexpr size_t ManyChanges = 64; ///< from here on, one rebuild is cheaper than single steps

Decoration highlightOf(const Annotation &annotation, TextRange range)
{
    Decoration decoration;
    decoration.range = range;
    decoration.layer = Layer::Highlight;
    decoration.shape = annotation.style.shape == HighlightStyle::Shape::Underline ? Decoration::Shape::Underline
                                                                                  : Decoration::Shape::Background;
    decoration.colour = annotation.style.colour;
    decoration.hasNote = !annotation.note.isEmpty();
    decoration.annotation = annotation.id;
    return decoration;
}

Decoration hitOf(TextRange range, int layer)
{
    Decoration decoration;
    decoration.range = range;
    decoration.layer = layer;
    return decoration;
}

TextRange united(TextRange a, TextRange b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

} // namespace

void Decorations::setSession(SessionPtr session)
{
    if (m_session)
        disconnect(m_session.get(), nullptr, this, nullptr);
    m_session = std::move(session);
    m_hits.clear();
    m_current = -1;
    if (m_session) {
        connect(m_session.get(), &ReadingSession::changed, this, &Decorations::follow);
        connect(m_session.get(), &ReadingSession::reloaded, this, &Decorations::rebuild);
    }
    rebuild();
}

void Decorations::rebuild()
{
    std::vector<Decoration> all;
    if (m_session) {
        for (const Anchor &anchor : m_session->anchors())
            if (const Annotation *annotation = m_session->annotation(anchor.annotation);
                annotation && anchor.quality != AnchorQuality::Orphan)
                all.push_back(highlightOf(*annotation, anchor.range));
        for (const TextRange &hit : m_hits)
            all.push_back(hitOf(hit, Layer::SearchHit));
        if (m_current >= 0)
            all.push_back(hitOf(m_hits[size_t(m_current)], Layer::CurrentHit));
    }
    m_set = DecorationSet(std::move(all));
    Q_EMIT changed({0, m_session ? m_session->article().text.size() : 0});
    Q_EMIT highlightsChanged();
}

void Decorations::follow(const ChangeSet &change)
{
    if (change.annotations.size() > ManyChanges) {
        rebuild();
        return;
    }
    TextRange touched;
    for (const Change<Annotation> &one : change.annotations) {
        const AnnotationId id = one.value().id;
        if (one.before)
            touched = united(touched, one.before->position);
        m_set.remove(id);
        const Annotation *annotation = m_session->annotation(id);
        const Anchor *anchor = m_session->anchor(id);
        if (!annotation || !anchor || anchor->quality == AnchorQuality::Orphan)
            continue;
        m_set.insert(highlightOf(*annotation, anchor->range));
        touched = united(touched, anchor->range);
    }
    if (!change.annotations.empty())
        Q_EMIT highlightsChanged();
    if (!touched.isEmpty())
        Q_EMIT changed(touched);
}

void Decorations::setHits(std::vector<TextRange> hits, qsizetype current)
{
    m_hits = std::move(hits);
    std::vector<Decoration> decorations;
    decorations.reserve(m_hits.size());
    for (const TextRange &hit : m_hits)
        decorations.push_back(hitOf(hit, Layer::SearchHit));
    m_set.replaceLayer(Layer::SearchHit, std::move(decorations));
    m_current = -1;
    setCurrentHit(current);
    Q_EMIT changed({0, m_session ? m_session->article().text.size() : 0});
}

void Decorations::setCurrentHit(qsizetype current)
{
    const auto rangeOf = [this](qsizetype index) {
        return index >= 0 && index < qsizetype(m_hits.size()) ? m_hits[size_t(index)] : TextRange();
    };
    const TextRange before = rangeOf(m_current);
    const TextRange now = rangeOf(current);
    m_current = now.isEmpty() ? -1 : current;
    m_set.replaceLayer(Layer::CurrentHit,
                       now.isEmpty() ? std::vector<Decoration>() : std::vector{hitOf(now, Layer::CurrentHit)});
    Q_EMIT changed(before);
    Q_EMIT changed(now);
}

void Decorations::place(AnnotationId annotation, TextRange range)
{
    const Annotation *known = m_session ? m_session->annotation(annotation) : nullptr;
    if (!known)
        return;
    m_set.remove(annotation);
    if (!range.isEmpty())
        m_set.insert(highlightOf(*known, range));
}

void Decorations::preview(AnnotationId annotation, TextRange range)
{
    place(annotation, range);
    Q_EMIT changed(range);
}

void Decorations::endPreview(AnnotationId annotation)
{
    const Anchor *anchor = m_session ? m_session->anchor(annotation) : nullptr;
    if (!anchor)
        return;
    place(annotation, anchor->range);
    Q_EMIT changed({0, m_session->article().text.size()});
}
