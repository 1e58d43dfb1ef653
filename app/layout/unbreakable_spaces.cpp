#include "layout/unbreakable_spaces.h"

#include <algorithm>

namespace {

constexpr char16_t ThinSpace = u'\u2009';
constexpr char16_t NarrowNoBreakSpace = u'\u202F';

constexpr QStringView Units[] = {
    u"%", u"‰",   u"°",  u"°C",  u"°F",  u"€",   u"$",   u"£",  u"¥",  u"k€", u"M€", u"Md€", u"mm",  u"cm",  u"dm",
    u"m", u"km",  u"m²", u"km²", u"m³",  u"ha",  u"mg",  u"g",  u"kg", u"t",  u"ml", u"cl",  u"l",   u"L",   u"ms",
    u"s", u"min", u"h",  u"Hz",  u"kHz", u"MHz", u"GHz", u"W",  u"kW", u"MW", u"GW", u"kWh", u"MWh", u"GWh", u"TWh",
    u"V", u"A",   u"ko", u"Mo",  u"Go",  u"To",  u"kB",  u"MB", u"GB", u"TB", u"px", u"dB",
};
constexpr QStringView FrenchMagnitudes[] = {u"millier",  u"milliers", u"million",
                                            u"millions", u"milliard", u"milliards"};
constexpr QStringView FrenchAbbreviations[] = {u"M.", u"MM.", u"Mme", u"Mmes", u"Mlle",  u"Dr",   u"n°",
                                               u"nᵒ", u"p.",  u"pp.", u"art.", u"chap.", u"vol.", u"fig."};

bool isPlainSpace(QChar c)
{
    return c == u' ' || c == ThinSpace;
}

bool isDash(QChar c)
{
    return c == u'—' || c == u'–' || c == u'―';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

/// A text with what stands around one of its spaces.
struct Around {
    QStringView text;
    qsizetype space;
    bool isFrench;

    /// A space beyond the ends.
    [[nodiscard]] QChar at(qsizetype offset) const
    {
        return offset >= 0 && offset < text.size() ? text[offset] : QChar(u' ');
    }
    [[nodiscard]] QChar before(qsizetype steps = 1) const { return at(space - steps); }
    [[nodiscard]] QChar after(qsizetype steps = 1) const { return at(space + steps); }
    /// The run up to the next space.
    [[nodiscard]] QStringView tokenAfter() const
    {
        qsizetype end = space + 1;
        while (end < text.size() && end - space < 16 && !text[end].isSpace())
            ++end;
        return text.sliced(space + 1, end - space - 1);
    }
    [[nodiscard]] QStringView tokenBefore() const
    {
        qsizetype start = space;
        while (start > 0 && space - start < 16 && !text[start - 1].isSpace())
            --start;
        return text.sliced(start, space - start);
    }
};

/// « before a word, » after one; » also opens in German and Danish, where a word stands right after it.
bool isInsideGuillemets(const Around &around)
{
    if (around.before() == u'«' || around.before() == u'‹')
        return !isWordPart(around.before(2));
    if (around.after() == u'»' || around.after() == u'›')
        return !isWordPart(around.after(2));
    return false;
}

bool isBeforeClosingMark(const Around &around)
{
    constexpr QStringView Marks = u"?!;:%‰)]},.…”’";
    if (!Marks.contains(around.after()))
        return false;
    qsizetype steps = 2; // a run of marks, “?!”, “...”, counts as one
    while (Marks.contains(around.after(steps)) || around.after(steps) == u'»' || around.after(steps) == u'"')
        ++steps;
    return !isWordPart(around.after(steps));
}

bool isInsideQuantity(const Around &around)
{
    if (!around.before().isDigit())
        return false;
    const QStringView next = around.tokenAfter();
    const auto leadingLetters = [&next] {
        qsizetype count = 0;
        while (count < next.size() && (isWordPart(next[count]) || QStringView(u"%‰°€$£¥").contains(next[count])))
            ++count;
        return next.first(count);
    };
    const QStringView word = leadingLetters();
    const bool isGroup = word.size() == 3 && std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
    return isGroup || std::ranges::find(Units, word) != std::end(Units) ||
           (around.isFrench && std::ranges::find(FrenchMagnitudes, word) != std::end(FrenchMagnitudes));
}

bool isAfterAbbreviation(const Around &around)
{
    if (!around.isFrench)
        return false;
    QStringView token = around.tokenBefore();
    while (!token.isEmpty() && !isWordPart(token[0]))
        token = token.sliced(1);
    const bool known = std::ranges::find(FrenchAbbreviations, token) != std::end(FrenchAbbreviations);
    return known && (around.after().isDigit() || around.after().isUpper());
}

/// “— Non, dit-il.”
bool isAfterDialogueDash(const Around &around)
{
    return isDash(around.before()) && (around.space == 1 || around.before(2) == QChar::LineSeparator);
}

} // namespace

QString withUnbreakableSpaces(QStringView text, const QString &language)
{
    QString result = text.toString();
    const bool isFrench = language.startsWith(u"fr");
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isPlainSpace(text[i]))
            continue;
        const Around around{text, i, isFrench};
        if (isInsideGuillemets(around) || isBeforeClosingMark(around) || isInsideQuantity(around) ||
            isAfterAbbreviation(around) || isAfterDialogueDash(around))
            result[i] = text[i] == ThinSpace ? QChar(NarrowNoBreakSpace) : QChar(QChar::Nbsp);
    }
    return result;
}
