#include "text/folded_match.h"

#include "text/breaks.h"

namespace {

bool splitsLetter(const FoldedText &folded, qsizetype at)
{
    return at > 0 && at < folded.text.size() && folded.origin[size_t(at)] == folded.origin[size_t(at) - 1];
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || (c >= u'\uFE00' && c <= u'\uFE0F');
}

/// The earliest grapheme bound from which only invisible characters lead to `end`; -1 when `end` is no bound either.
qsizetype visibleEnd(QStringView text, TextRange range)
{
    qsizetype best = graphemeStart(text, range.end) == range.end ? range.end : -1;
    for (qsizetype end = range.end; end - 1 > range.start && isInvisible(text[end - 1]);) {
        --end;
        if (graphemeStart(text, end) == end)
            best = end;
    }
    return best;
}

} // namespace

std::optional<TextRange> wholeMatch(QStringView text, const FoldedText &folded, TextRange hit)
{
    if (splitsLetter(folded, hit.start) || splitsLetter(folded, hit.end))
        return {};
    TextRange range = folded.original(hit);
    if (graphemeStart(text, range.start) != range.start)
        return {};
    range.end = visibleEnd(text, range);
    if (range.isEmpty())
        return {};
    return range;
}
