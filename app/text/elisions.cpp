#include "text/elisions.h"

#include "text/break_iterators.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array French{u"l", u"d",  u"j",     u"m",      u"t",      u"s",     u"n",
                            u"c", u"qu", u"jusqu", u"lorsqu", u"puisqu", u"quoiqu"};
constexpr std::array Italian{u"l",     u"d",     u"m",     u"t",     u"s",      u"c",      u"v",       u"n",
                             u"gl",    u"un",    u"dell",  u"all",   u"nell",   u"sull",   u"dall",    u"coll",
                             u"quell", u"quest", u"bell",  u"sant",  u"anch",   u"com",    u"dov",     u"cos",
                             u"tutt",  u"senz",  u"nient", u"quant", u"neanch", u"nessun", u"ciascun", u"qualcun",
                             u"grand", u"buon",  u"mezz",  u"dev"};
constexpr std::array Catalan{u"l", u"d", u"m", u"t", u"s", u"n"};

template <size_t N>
bool contains(const std::array<const char16_t *, N> &list, QStringView word)
{
    return std::ranges::any_of(
        list, [word](const char16_t *entry) { return word.compare(QStringView(entry), Qt::CaseInsensitive) == 0; });
}

/// Elision happens before a vowel or a mute h only: c'mon and m'lady are no elisions.
bool beginsWithVowel(QStringView word)
{
    if (word.isEmpty())
        return false;
    const QString decomposed = QString(word.front()).normalized(QString::NormalizationForm_D);
    const QChar first = decomposed.front().toLower();
    return QStringView(u"aeiouyhœæ").contains(first);
}

bool isElidedAnywhere(QStringView word)
{
    return contains(French, word) || (word.size() > 2 && contains(Italian, word));
}

} // namespace

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u02BC' || c == u'\uFF07';
}

bool isElided(QStringView word, const QString &language)
{
    const QString subtag = languageSubtag(language);
    if (subtag == u"fr")
        return contains(French, word);
    if (subtag == u"it")
        return contains(Italian, word);
    if (subtag == u"ca" || subtag == u"oc")
        return contains(Catalan, word);
    return subtag.isEmpty() && isElidedAnywhere(word);
}

qsizetype elidedPrefix(QStringView word, const QString &language)
{
    constexpr qsizetype LongestPrefix = 8;
    for (qsizetype i = 1; i + 1 < word.size() && i <= LongestPrefix; ++i) {
        if (isApostrophe(word[i]))
            return isElided(word.first(i), language) && beginsWithVowel(word.sliced(i + 1)) ? i + 1 : 0;
    }
    return 0;
}
