#include "library/annotation_actions.h"

#include "text/anchoring.h"
#include "text/breaks.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Both ends moved outwards to where a caret may stand. Graphemes never cross a block's bounds.
TextRange widened(const Article &article, TextRange range)
{
    if (article.blocks.empty())
        return range;
    const TextRange first = article.blocks[article.blockAt(range.start)].range;
    const TextRange last = article.blocks[article.blockAt(range.end)].range;
    const qsizetype end = range.end - last.start;
    const qsizetype before = graphemeStart(article.textIn(last), end);
    return {first.start + graphemeStart(article.textIn(first), range.start - first.start),
            last.start + (before == end ? end : nextGrapheme(article.textIn(last), before))};
}

TextRange trimmed(const Article &article, TextRange range)
{
    range = range.intersected({0, article.text.size()});
    while (range.start < range.end && article.text[range.start].isSpace())
        ++range.start;
    while (range.start < range.end && article.text[range.end - 1].isSpace())
        --range.end;
    return range.isEmpty() ? TextRange{} : widened(article, range);
}

ChangeSet edited(const QString &label, const Annotation &before, Annotation after, const QDateTime &now)
{
    if (after == before)
        return {};
    after.modified = now;
    return {label, {}, {{before, std::move(after)}}, {}};
}

std::vector<TagId> withoutDoubles(const std::vector<TagId> &tags)
{
    std::vector<TagId> result;
    for (const TagId tag : tags) {
        if (std::ranges::find(result, tag) == result.end())
            result.push_back(tag);
    }
    return result;
}

} // namespace

namespace actions {

ChangeSet addHighlight(const Article &article, TextRange range, HighlightStyle style, const QDateTime &now,
                       std::vector<TagId> tags, const QString &note)
{
    const TextRange position = trimmed(article, range);
    if (position.isEmpty())
        return {};
    const Annotation annotation{.id = AnnotationId::create(),
                                .article = article.id,
                                .position = position,
                                .quote = describe(article.text, position),
                                .style = style,
                                .note = note,
                                .tags = withoutDoubles(tags),
                                .created = now,
                                .modified = now};
    const QString label = style.shape == HighlightStyle::Shape::Underline
                              ? QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Underline"))
                              : QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Highlight"));
    return {label, {}, {{{}, annotation}}, {}};
}

ChangeSet setNote(const Annotation &annotation, const QString &note, const QDateTime &now)
{
    Annotation after = annotation;
    after.note = note;
    return edited(QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Edit note")), annotation, after, now);
}

ChangeSet setNoteLanguage(const Annotation &annotation, const QString &language, const QDateTime &now)
{
    Annotation after = annotation;
    after.noteLanguage = language;
    return edited(QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Change note language")), annotation, after, now);
}

ChangeSet setStyle(std::span<const Annotation> annotations, HighlightStyle style, const QDateTime &now)
{
    ChangeSet result{QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Change colour"))};
    for (const Annotation &before : annotations) {
        if (before.style == style)
            continue;
        if (before.style.colour == style.colour)
            result.label = QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Change style"));
        Annotation after = before;
        after.style = style;
        after.modified = now;
        result.annotations.push_back({before, after});
    }
    return result.isEmpty() ? ChangeSet{} : result;
}

ChangeSet setTags(const Annotation &annotation, std::vector<TagId> tags, const QDateTime &now)
{
    Annotation after = annotation;
    after.tags = withoutDoubles(tags);
    const QString label = after.tags.size() < annotation.tags.size()
                              ? QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Remove tag"))
                              : QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Tag"));
    return edited(label, annotation, after, now);
}

ChangeSet toggleTag(const Annotation &annotation, TagId tag, const QDateTime &now)
{
    std::vector<TagId> tags = annotation.tags;
    if (std::erase(tags, tag) == 0)
        tags.push_back(tag);
    return setTags(annotation, std::move(tags), now);
}

ChangeSet setRange(const Article &article, const Annotation &annotation, TextRange range, const QDateTime &now)
{
    Annotation after = annotation;
    after.position = trimmed(article, range);
    if (after.position.isEmpty())
        return {};
    after.quote = describe(article.text, after.position);
    return edited(QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Move edge")), annotation, after, now);
}

ChangeSet remove(std::span<const Annotation> annotations)
{
    ChangeSet result;
    for (const Annotation &annotation : annotations)
        result.annotations.push_back({annotation, {}});
    if (annotations.size() == 1)
        result.label = QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Delete highlight"));
    else if (!annotations.empty())
        result.label = QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Delete highlights"));
    return result;
}

} // namespace actions
