#include "exporters/comment_marks.h"

#include <algorithm>

namespace {

bool saysSomething(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    const bool hasNote = snapshot.options.includeNotes && !annotation.note.trimmed().isEmpty();
    const bool hasTag = snapshot.options.includeTags && std::ranges::any_of(annotation.tags, [&](TagId id) {
                            return snapshot.codebook.tag(id) != nullptr;
                        });
    return hasNote || hasTag || annotation.position.isEmpty(); // of a lost passage its words, at least
}

} // namespace

std::vector<DocumentComment> documentComments(const ExportedArticle &exported, const MovedFootnotes &footnotes,
                                              const ExportSnapshot &snapshot)
{
    std::vector<DocumentComment> comments;
    for (const Annotation &annotation : exported.annotations) {
        if (saysSomething(annotation, snapshot))
            comments.push_back({&annotation, footnotes.inBody(annotation.position)});
    }
    std::ranges::stable_sort(comments, {}, [](const DocumentComment &comment) { return comment.range.start; });
    return comments;
}

std::vector<TextRange> rangesOf(const std::vector<DocumentComment> &comments)
{
    std::vector<TextRange> ranges;
    for (const DocumentComment &comment : comments)
        ranges.push_back(comment.range);
    return ranges;
}

CommentMarks::CommentMarks(std::vector<TextRange> ranges)
    : m_ranges(std::move(ranges))
{
}

void CommentMarks::close(qsizetype offset, std::vector<Mark> &marks)
{
    std::erase_if(m_open, [&](size_t number) {
        const bool ends = m_ranges[number].end <= offset;
        if (ends)
            marks.push_back({Edge::End, number});
        return ends;
    });
}

void CommentMarks::open(qsizetype offset, std::vector<Mark> &marks)
{
    for (; m_next < m_ranges.size() && m_ranges[m_next].start <= offset; ++m_next) {
        marks.push_back({Edge::Start, m_next});
        m_open.push_back(m_next);
    }
}

std::vector<CommentMarks::Mark> CommentMarks::before(qsizetype offset)
{
    std::vector<Mark> marks;
    close(offset, marks);
    open(offset, marks);
    return marks;
}

std::vector<CommentMarks::Mark> CommentMarks::behind(qsizetype offset)
{
    std::vector<Mark> marks;
    open(offset, marks);
    close(offset, marks);
    return marks;
}
