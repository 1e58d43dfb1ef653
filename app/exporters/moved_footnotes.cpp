#include "exporters/moved_footnotes.h"

MovedFootnotes::MovedFootnotes(const Article &article)
    : m_article(article)
{
    QHash<QString, std::vector<size_t>> footnotes;
    for (size_t block = 0; block < article.blocks.size(); ++block) {
        if (article.blocks[block].kind == Block::Kind::Footnote && !article.blocks[block].detail.isEmpty())
            footnotes[article.blocks[block].detail].push_back(block);
    }
    for (const Span &span : article.spans) {
        if (span.kind != Span::Kind::FootnoteRef || m_references.contains(span.target))
            continue;
        const bool isInFootnote = article.blocks[article.blockAt(span.range.start)].kind == Block::Kind::Footnote;
        const auto found = footnotes.constFind(span.target);
        if (isInFootnote || found == footnotes.constEnd() || span.range.isEmpty())
            continue;
        m_references.insert(span.target, span.range);
        m_blocks.insert(span.target, *found);
    }
}

std::vector<size_t> MovedFootnotes::blocksAt(const Span &reference) const
{
    return m_references.value(reference.target, {-1, -1}) == reference.range ? m_blocks.value(reference.target)
                                                                             : std::vector<size_t>();
}

bool MovedFootnotes::isMoved(size_t block) const
{
    return m_article.blocks[block].kind == Block::Kind::Footnote &&
           m_references.contains(m_article.blocks[block].detail);
}

TextRange MovedFootnotes::inBody(TextRange range) const
{
    if (range.isEmpty() || m_article.blocks.empty())
        return range;
    size_t first = m_article.blockAt(range.start), last = m_article.blockAt(range.end - 1);
    const QString label = m_article.blocks[first].detail;
    while (last > first && isMoved(last))
        --last;
    while (first < last && isMoved(first))
        ++first;
    if (isMoved(first))
        return m_references.value(label);
    return range.intersected({m_article.blocks[first].range.start, m_article.blocks[last].range.end});
}
