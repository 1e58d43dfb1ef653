#include "text/break_iterators.h"
#include "text/breaks.h"

#include <array>

namespace {

// A full stop after one of these ends no sentence. "etc." is left out: before a capital it mostly does.
constexpr std::array Abbreviations{u"M",      u"MM",   u"Mme", u"Mmes", u"Mlle", u"Mlles", u"Me",   u"Mgr", u"Dr",
                                   u"Pr",     u"Prof", u"St",  u"Ste",  u"cf",   u"Cf",    u"p",    u"pp",  u"art",
                                   u"al",     u"av",   u"apr", u"chap", u"éd",   u"fig",   u"Fig",  u"n",   u"no",
                                   u"No",     u"vol",  u"t",   u"ex",   u"env",  u"Mr",    u"Mrs",  u"Ms",  u"Jr",
                                   u"Sr",     u"vs",   u"e.g", u"i.e",  u"Gen",  u"Col",   u"Sen",  u"Rep", u"Gov",
                                   u"approx", u"ed",   u"Ed",  u"eds",  u"op",   u"cit",   u"ibid", u"Lt"};

bool isCloser(QChar c)
{
    return QStringView(u"»”’)]›\"").contains(c);
}

bool endsLine(QStringView text, qsizetype offset)
{
    const char16_t before = text[offset - 1].unicode();
    return before == u'\n' || before == u'\r' || before == u'\u2029' || before == u'\u0085';
}

/// Dr. Who, J. Dupont: the full stop before the bound belongs to an abbreviation.
bool followsAbbreviation(QStringView before)
{
    before = before.trimmed();
    if (!before.endsWith(u'.'))
        return false;
    before.chop(1);
    qsizetype start = before.size();
    while (start > 0 && (before[start - 1].isLetter() || before[start - 1] == u'.'))
        --start;
    const QStringView word = before.sliced(start);
    if (word.size() == 1 && word.front().isUpper())
        return true;
    return std::ranges::any_of(Abbreviations, [word](const char16_t *entry) { return word == QStringView(entry); });
}

/// Where the sentence after one of ICU's bounds begins; -1 when none does. French sets a space before », where ICU
/// ends the sentence too early.
qsizetype sentenceStart(QStringView text, qsizetype bound)
{
    if (bound <= 0 || bound >= text.size() || endsLine(text, bound))
        return bound;
    qsizetype start = bound;
    while (start < text.size() && isCloser(text[start]))
        ++start;
    if (start > bound && start < text.size() && text[start] != u'\n' && !text[start].isSpace())
        start = bound; // an opening quotation mark of the straight kind
    while (start > bound && start < text.size() && text[start].isSpace())
        ++start;
    if (start < text.size() && text[start].isLower() && !endsLine(text, start))
        return -1; // « Oui ! » dit-il
    return followsAbbreviation(text.first(bound)) ? -1 : start;
}

} // namespace

qsizetype nextSentence(QStringView text, qsizetype offset, const QString &language)
{
    const qsizetype from = std::max(offset, qsizetype(0));
    UBreakIterator *iterator = from >= text.size() ? nullptr : breakIterator(UBRK_SENTENCE, text, language);
    if (!iterator)
        return text.size();
    int32_t bound = ubrk_isBoundary(iterator, int32_t(from)) ? int32_t(from) : ubrk_preceding(iterator, int32_t(from));
    for (; bound != UBRK_DONE && bound < text.size(); bound = ubrk_following(iterator, bound)) {
        if (const qsizetype start = sentenceStart(text, bound); start > from)
            return start;
    }
    return text.size();
}

qsizetype previousSentence(QStringView text, qsizetype offset, const QString &language)
{
    const qsizetype from = std::min(offset, text.size());
    UBreakIterator *iterator = from <= 0 ? nullptr : breakIterator(UBRK_SENTENCE, text, language);
    if (!iterator)
        return 0;
    for (int32_t bound = ubrk_preceding(iterator, int32_t(from)); bound != UBRK_DONE && bound > 0;
         bound = ubrk_preceding(iterator, bound)) {
        if (const qsizetype start = sentenceStart(text, bound); start >= 0 && start < from)
            return start;
    }
    return 0;
}
