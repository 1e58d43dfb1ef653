#include "model/article.h"

#include <algorithm>

size_t Article::blockAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(blocks, offset, {}, [](const Block &b) { return b.range.start; });
    return after == blocks.begin() ? 0 : size_t(after - blocks.begin()) - 1;
}

std::span<const Span> Article::spansIn(size_t block) const
{
    const TextRange range = blocks[block].range;
    const auto startOf = [](const Span &s) { return s.range.start; };
    const auto first = std::ranges::lower_bound(spans, range.start, {}, startOf);
    const auto last = std::ranges::lower_bound(first, spans.end(), std::max(range.end, range.start + 1), {}, startOf);
    return {first, last};
}

QString Article::languageOf(size_t block) const
{
    return blocks[block].language.isEmpty() ? metadata.language : blocks[block].language;
}

qsizetype Article::headingOf(size_t block) const
{
    for (auto index = qsizetype(block); index >= 0; --index) {
        if (blocks[size_t(index)].kind == Block::Kind::Heading)
            return index;
    }
    return -1;
}

QString Article::footnoteMark(size_t block) const
{
    const Block &own = blocks[block];
    if (own.kind != Block::Kind::Footnote || !own.marker.isEmpty())
        return own.kind == Block::Kind::Footnote ? own.marker : QString();
    for (size_t index = block; index-- > 0;) {
        if (blocks[index].kind == Block::Kind::Footnote && blocks[index].detail == own.detail)
            return {};
    }
    return own.detail; // notes of PDF files had no mark once
}

std::optional<PageSelector> Article::pageAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(pages, offset, {}, &PageStart::offset);
    if (after == pages.begin())
        return std::nullopt;
    return PageSelector{after - pages.begin() - 1, std::prev(after)->label};
}

bool Article::isConsistent() const
{
    qsizetype expected = 0;
    for (const Block &block : blocks) {
        if (block.range.start != expected || block.range.end < block.range.start || block.range.end > text.size())
            return false;
        if (block.range.end < text.size() && text[block.range.end] != u'\n')
            return false;
        expected = block.range.end + 1;
    }
    if (!blocks.empty() && blocks.back().range.end != text.size())
        return false;
    if (blocks.empty() && !text.isEmpty())
        return false;
    const auto inside = [this](const Span &s) {
        return !s.range.isEmpty() && s.range.start >= 0 && s.range.end <= text.size() &&
               blocks[blockAt(s.range.start)].range.contains(s.range);
    };
    const auto isOffset = [this](const PageStart &p) { return p.offset >= 0 && p.offset <= text.size(); };
    return std::ranges::is_sorted(spans, {}, [](const Span &s) { return s.range.start; }) &&
           std::ranges::all_of(spans, inside) && std::ranges::is_sorted(pages, {}, &PageStart::offset) &&
           std::ranges::all_of(pages, isOffset);
}
