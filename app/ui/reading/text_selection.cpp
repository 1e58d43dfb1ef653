#include "ui/reading/text_selection.h"

#include "text/breaks.h"

void TextSelection::setArticle(ArticlePtr article)
{
    m_article = std::move(article);
    m_origin = {};
    m_caret = 0;
    m_unit = Unit::Grapheme;
}

TextRange TextSelection::range() const
{
    return {std::min(m_origin.start, m_caret), std::max(m_origin.end, m_caret)};
}

/// Inside the text and never inside a grapheme.
qsizetype TextSelection::settled(qsizetype offset) const
{
    if (!m_article || m_article->blocks.empty())
        return 0;
    const qsizetype inText = std::clamp<qsizetype>(offset, 0, m_article->text.size());
    const TextRange block = m_article->blocks[m_article->blockAt(inText)].range;
    if (inText >= block.end)
        return block.end;
    return block.start + graphemeStart(m_article->textIn(block), inText - block.start);
}

TextRange TextSelection::unitAt(qsizetype offset, Unit unit) const
{
    const qsizetype at = settled(offset);
    if (unit == Unit::Grapheme || !m_article || m_article->blocks.empty())
        return {at, at};
    const size_t index = m_article->blockAt(at);
    const TextRange block = m_article->blocks[index].range;
    if (unit == Unit::Paragraph)
        return block;
    return wordAt(m_article->textIn(block), at - block.start, m_article->languageOf(index)).shifted(block.start);
}

void TextSelection::press(qsizetype offset, Unit unit)
{
    m_unit = unit;
    m_origin = unitAt(offset, unit);
    m_caret = m_origin.end;
}

void TextSelection::extendTo(qsizetype offset)
{
    const TextRange reached = unitAt(offset, m_unit);
    m_caret = reached.start < m_origin.start ? reached.start : std::max(reached.end, m_origin.end);
}

void TextSelection::moveCaret(qsizetype offset, Extend extend)
{
    m_unit = Unit::Grapheme;
    const TextRange before = range();
    if (extend == Extend::Yes) { // a word that was double-clicked gives way at its far end
        const qsizetype fixed = m_caret == before.start ? before.end : before.start;
        m_origin = {fixed, fixed};
    }
    m_caret = settled(offset);
    if (extend == Extend::No)
        collapse();
}

void TextSelection::select(TextRange range)
{
    m_unit = Unit::Grapheme;
    m_origin = {settled(range.start), settled(range.start)};
    m_caret = settled(range.end);
}
