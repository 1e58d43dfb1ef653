#include "text/breaks.h"

#include "text/break_iterators.h"
#include "text/elisions.h"

namespace {

/// A stretch between two of ICU's word bounds.
struct Stretch {
    TextRange range;
    bool isWord = false;
};

/// ICU steps back by a whole character more from the middle of a surrogate pair.
qsizetype codePointStart(QStringView text, qsizetype offset)
{
    const bool isInside = offset > 0 && text[offset].isLowSurrogate() && text[offset - 1].isHighSurrogate();
    return isInside ? offset - 1 : offset;
}

/// ICU takes a run of underscores for a word.
bool hasLetter(QStringView stretch)
{
    return stretch.front() != u'_' || std::ranges::any_of(stretch, [](QChar c) { return c.isLetterOrNumber(); });
}

Stretch stretchAt(QStringView text, UBreakIterator *iterator, qsizetype offset)
{
    const int32_t position = int32_t(codePointStart(text, offset));
    const int32_t start = ubrk_isBoundary(iterator, position) ? position : ubrk_preceding(iterator, position);
    const int32_t end = ubrk_following(iterator, position);
    const TextRange range{start, end};
    return {range, ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT && hasLetter(range.in(text))};
}

/// The part of a word that holds the offset: an elided word, or what follows it.
TextRange partAt(QStringView text, TextRange word, qsizetype offset, const QString &language)
{
    for (;;) {
        const qsizetype elided = elidedPrefix(word.in(text), language);
        if (elided == 0)
            return word;
        if (offset < word.start + elided)
            return {word.start, word.start + elided};
        word.start += elided;
    }
}

TextRange spaceAround(QStringView text, TextRange range)
{
    while (range.start > 0 && text[range.start - 1].isSpace())
        --range.start;
    while (range.end < text.size() && text[range.end].isSpace())
        ++range.end;
    return range;
}

bool endsWithElided(QStringView text, TextRange word, const QString &language)
{
    return !languageSubtag(language).isEmpty() && isElided(word.in(text), language);
}

/// l'« idée »: the apostrophe belongs to the elided word before it.
TextRange withElision(QStringView text, UBreakIterator *iterator, Stretch found, const QString &language)
{
    const TextRange range = found.range;
    if (found.isWord && range.end < text.size() && isApostrophe(text[range.end]) &&
        endsWithElided(text, range, language))
        return {range.start, range.end + 1};
    if (!found.isWord && range.length() == 1 && range.start > 0 && isApostrophe(text[range.start])) {
        const Stretch before = stretchAt(text, iterator, range.start - 1);
        if (before.isWord && endsWithElided(text, before.range, language))
            return {before.range.start, range.end};
    }
    return range;
}

/// Word starts are where words() begins them; both steps look at one stretch after another.
qsizetype wordStartIn(QStringView text, Stretch found, qsizetype after, const QString &language)
{
    if (!found.isWord)
        return -1;
    if (found.range.start > after)
        return found.range.start;
    const qsizetype start = partAt(text, found.range, after, language).end;
    return start < found.range.end ? start : -1;
}

void appendParts(std::vector<TextRange> &words, QStringView text, TextRange word, const QString &language)
{
    while (const qsizetype elided = elidedPrefix(word.in(text), language)) {
        words.push_back({word.start, word.start + elided});
        word.start += elided;
    }
    if (word.end < text.size() && isApostrophe(text[word.end]) && endsWithElided(text, word, language))
        ++word.end;
    words.push_back(word);
}

bool isPlain(QChar c)
{
    return c < u'\u0300' && c != u'\r' && c != u'\n';
}

} // namespace

TextRange wordAt(QStringView text, qsizetype offset, const QString &language)
{
    UBreakIterator *iterator = text.isEmpty() ? nullptr : breakIterator(UBRK_WORD, text, language);
    if (!iterator)
        return {0, 0};
    const qsizetype inside = std::clamp(offset, qsizetype(0), text.size() - 1);
    const Stretch found = stretchAt(text, iterator, inside);
    if (!found.isWord && text[inside].isSpace())
        return spaceAround(text, found.range);
    const TextRange part = found.isWord ? partAt(text, found.range, inside, language) : found.range;
    if (part.end != found.range.end)
        return part;
    return withElision(text, iterator, {part, found.isWord}, language);
}

qsizetype nextWord(QStringView text, qsizetype offset, const QString &language)
{
    const qsizetype from = std::max(offset, qsizetype(0));
    UBreakIterator *iterator = from >= text.size() ? nullptr : breakIterator(UBRK_WORD, text, language);
    if (!iterator)
        return text.size();
    for (qsizetype at = from; at < text.size();) {
        const Stretch found = stretchAt(text, iterator, at);
        if (const qsizetype start = wordStartIn(text, found, from, language); start >= 0)
            return start;
        at = found.range.end;
    }
    return text.size();
}

qsizetype previousWord(QStringView text, qsizetype offset, const QString &language)
{
    const qsizetype from = std::min(offset, text.size());
    UBreakIterator *iterator = from <= 0 ? nullptr : breakIterator(UBRK_WORD, text, language);
    if (!iterator)
        return 0;
    for (qsizetype at = from; at > 0;) {
        const Stretch found = stretchAt(text, iterator, at - 1);
        if (found.isWord)
            return partAt(text, found.range, at - 1, language).start;
        at = found.range.start;
    }
    return 0;
}

qsizetype graphemeStart(QStringView text, qsizetype offset)
{
    if (offset <= 0 || offset >= text.size())
        return std::clamp(offset, qsizetype(0), text.size());
    if (isPlain(text[offset]) && isPlain(text[offset - 1]))
        return offset;
    const qsizetype start = codePointStart(text, offset);
    UBreakIterator *iterator = breakIterator(UBRK_CHARACTER, text);
    if (!iterator || ubrk_isBoundary(iterator, int32_t(start)))
        return start;
    return ubrk_preceding(iterator, int32_t(start));
}

qsizetype nextGrapheme(QStringView text, qsizetype offset)
{
    const qsizetype from = std::max(offset, qsizetype(0));
    if (from + 1 >= text.size())
        return text.size();
    if (isPlain(text[from]) && isPlain(text[from + 1]))
        return from + 1;
    UBreakIterator *iterator = breakIterator(UBRK_CHARACTER, text);
    return iterator ? ubrk_following(iterator, int32_t(from)) : from + 1;
}

qsizetype previousGrapheme(QStringView text, qsizetype offset)
{
    return offset <= 0 ? 0 : graphemeStart(text, std::min(offset, text.size()) - 1);
}

std::vector<TextRange> words(QStringView text, const QString &language)
{
    std::vector<TextRange> result;
    UBreakIterator *iterator = text.isEmpty() ? nullptr : breakIterator(UBRK_WORD, text, language);
    if (!iterator)
        return result;
    int32_t start = ubrk_first(iterator);
    for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; start = end, end = ubrk_next(iterator)) {
        const TextRange range{start, end};
        if (ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT && hasLetter(range.in(text)))
            appendParts(result, text, range, language);
    }
    return result;
}
