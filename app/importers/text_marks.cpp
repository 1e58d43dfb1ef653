#include "importers/text_marks.h"

#include <algorithm>

namespace {

constexpr char16_t MarkSign = 0xFDD2; ///< a character that no address holds: tells marks from links

} // namespace

void TextMarks::beginComment(const QString &key, ImportedAnnotation comment, qsizetype offset)
{
    const auto index = qsizetype(m_comments.size());
    m_comments.push_back({.annotation = std::move(comment)});
    m_open.insert(key, index);
    m_marks.push_back({index, {offset, offset}});
}

void TextMarks::endComment(const QString &key, qsizetype offset)
{
    const auto found = m_open.constFind(key);
    if (found == m_open.constEnd())
        return;
    for (Mark &mark : m_marks) {
        if (mark.owner == *found && mark.isOpen) {
            mark.range.end = offset;
            mark.isOpen = false;
        }
    }
    m_open.erase(found);
}

void TextMarks::beginPage(const QString &label, qsizetype offset)
{
    for (Mark &mark : m_marks) {
        if (mark.owner < 0 && mark.isOpen && mark.range.start < offset) { // an empty page begins with the next one
            mark.range.end = offset;
            mark.isOpen = false;
        }
    }
    m_labels.push_back(label);
    m_marks.push_back({-m_labels.size(), {offset, offset}});
}

void TextMarks::clip(qsizetype size)
{
    for (Mark &mark : m_marks) {
        mark.range.start = std::min(mark.range.start, size);
        mark.range.end = std::min(mark.range.end, size);
    }
}

void TextMarks::addTo(std::vector<Span> &spans, qsizetype size)
{
    for (qsizetype index = 0; index < qsizetype(m_marks.size()); ++index) {
        Mark &mark = m_marks[size_t(index)];
        if (mark.isOpen)
            mark.range.end = size;
        if (!mark.range.isEmpty())
            spans.push_back({Span::Kind::Link, mark.range, QChar(MarkSign) + QString::number(index)});
    }
}

void TextMarks::takeFrom(std::vector<Span> &spans, qsizetype start)
{
    std::vector<TextRange> ranges(m_marks.size());
    std::erase_if(spans, [&](const Span &span) {
        const bool isMark = span.target.startsWith(QChar(MarkSign));
        if (isMark)
            ranges[span.target.sliced(1).toULongLong()] = span.range.shifted(start);
        return isMark;
    });
    std::vector<Mark> goesOn;
    for (size_t index = 0; index < m_marks.size(); ++index) {
        const Mark &mark = m_marks[index];
        const TextRange range = ranges[index];
        if (mark.owner >= 0) {
            Comment &comment = m_comments[size_t(mark.owner)];
            if (!range.isEmpty()) {
                TextRange &whole = comment.annotation.range;
                whole = comment.isPlaced ? TextRange{whole.start, range.end} : range;
                comment.isPlaced = true;
            } else if (comment.point < 0) {
                comment.point = start;
            }
            if (mark.isOpen)
                goesOn.push_back({mark.owner, {}});
        } else if (!range.isEmpty()) {
            m_pages.push_back({range.start, m_labels[-mark.owner - 1]});
        } else {
            goesOn.push_back({mark.owner, {}}); // an empty page begins with what comes next
        }
    }
    m_marks = std::move(goesOn);
}

std::vector<ImportedAnnotation> TextMarks::comments(const Article &article) const
{
    std::vector<ImportedAnnotation> result;
    for (const Comment &comment : m_comments) {
        ImportedAnnotation annotation = comment.annotation;
        if (!comment.isPlaced) {
            if (article.blocks.empty())
                continue;
            const qsizetype point = std::clamp(comment.point, qsizetype(0), article.text.size());
            annotation.range = article.blocks[article.blockAt(point)].range;
        }
        if (!annotation.range.isEmpty())
            result.push_back(std::move(annotation));
    }
    std::ranges::stable_sort(result, {}, [](const ImportedAnnotation &a) { return a.range.start; });
    return result;
}
