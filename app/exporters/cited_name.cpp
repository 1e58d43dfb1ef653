// Which part of a name is the family's, and which names are better left whole.

#include "exporters/citation.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Between given and family name; they belong to the latter.
bool isParticle(const QString &word)
{
    static const QSet<QString> Words{
        u"van"_s, u"von"_s,  u"vom"_s, u"der"_s, u"den"_s, u"de"_s, u"del"_s, u"della"_s, u"di"_s,  u"da"_s,
        u"das"_s, u"do"_s,   u"dos"_s, u"du"_s,  u"des"_s, u"la"_s, u"le"_s,  u"las"_s,   u"los"_s, u"te"_s,
        u"ten"_s, u"ter"_s,  u"zu"_s,  u"zum"_s, u"zur"_s, u"af"_s, u"av"_s,  u"al"_s,    u"el"_s,  u"bin"_s,
        u"ibn"_s, u"bint"_s, u"ben"_s, u"bat"_s, u"abu"_s, u"y"_s,  u"'t"_s,  u"’t"_s,    u"بن"_s,  u"ابن"_s,
        u"بنت"_s, u"آل"_s,   u"أبو"_s, u"ابو"_s, u"عبد"_s, u"בן"_s, u"בת"_s,
    };
    return Words.contains(word);
}

/// No person's name has one of these words, however it is written.
bool isOfOrganisation(const QString &word)
{
    static const QSet<QString> Words{
        u"and"_s,       u"und"_s,         u"et"_s,           u"of"_s,           u"for"_s,         u"&"_s,
        u"+"_s,         u"the"_s,         u"without"_s,      u"sans"_s,         u"ohne"_s,        u"für"_s,
        u"pour"_s,      u"agence"_s,      u"agency"_s,       u"association"_s,  u"commission"_s,  u"committee"_s,
        u"council"_s,   u"department"_s,  u"federation"_s,   u"foundation"_s,   u"gmbh"_s,        u"inc"_s,
        u"inc."_s,      u"institut"_s,    u"institute"_s,    u"ltd"_s,          u"ltd."_s,        u"ministry"_s,
        u"ministère"_s, u"ministerium"_s, u"organisation"_s, u"organization"_s, u"redaktion"_s,   u"rédaction"_s,
        u"society"_s,   u"stiftung"_s,    u"team"_s,         u"university"_s,   u"universität"_s, u"université"_s,
        u"verein"_s,    u"بلا"_s,         u"وزارة"_s,        u"منظمة"_s,        u"جامعة"_s,       u"جمعية"_s,
        u"مؤسسة"_s,     u"وكالة"_s,       u"هيئة"_s,         u"مركز"_s,
    };
    return Words.contains(word.toLower());
}

bool isLowerCase(const QString &word)
{
    return word[0].isLower() && word == word.toLower();
}

/// A name in Chinese, Japanese or Korean letters, whose family name comes first.
bool isEastAsian(const QString &name)
{
    static const QRegularExpression Letters(u"^[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}々ー ]+$"_s);
    return Letters.match(name).hasMatch();
}

bool isWhole(const QStringList &words)
{
    if (words.size() < 2 || std::ranges::any_of(words, isOfOrganisation))
        return true;
    if (isLowerCase(words[0]) && !isParticle(words[0]))
        return words.size() > 2; // “bell hooks” writes herself so
    return std::any_of(words.begin() + 1, words.end(),
                       [](const QString &word) { return isLowerCase(word) && !isParticle(word); });
}

/// Where the family name begins.
qsizetype familyOf(const QStringList &words)
{
    qsizetype first = words.size() - 1;
    while (first > 1 && isParticle(words[first - 1]))
        first -= words[first - 1] == u"y" && first > 2 ? 2 : 1; // Ortega y Gasset
    return first;
}

} // namespace

CitedName citedName(const QString &name)
{
    static const QRegularExpression Comma(u"\\s*[,،，]\\s*"_s);
    const QString text = name.simplified();
    const QStringList words = text.split(u' '), parts = text.split(Comma);
    const QStringList plain = parts.join(u' ').split(u' ', Qt::SkipEmptyParts);
    if (std::ranges::any_of(plain, isOfOrganisation) || parts.size() > 2)
        return {{}, {}, text};
    if (parts.size() == 2 && !parts[0].isEmpty() && !parts[1].isEmpty())
        return {parts[0], parts[1], {}};
    if (isEastAsian(text))
        return words.size() == 2 ? CitedName{words[0], words[1], {}} : CitedName{{}, {}, text};
    if (isWhole(words))
        return {{}, {}, text};
    const qsizetype first = familyOf(words);
    return {words.sliced(first).join(u' '), words.first(first).join(u' '), {}};
}
