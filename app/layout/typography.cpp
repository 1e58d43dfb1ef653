#include "layout/typography.h"

#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

QFont pixelFont(const QString &family, qreal size)
{
    QFont font(family);
    font.setPixelSize(std::max(1, qRound(size)));
    font.setHintingPreference(QFont::PreferNoHinting); // same breaks at every scale
    font.setStyleHint(QFont::Serif);
    return font;
}

/// What the language is written with, when the body font has no such letters.
QString familyFor(const QString &language, bool sans)
{
    const QString style = sans ? u"Noto Sans "_s : u"Noto Serif "_s;
    if (language.startsWith(u"zh"))
        return style + (language.contains(u"Hant") || language.contains(u"TW") || language.contains(u"HK")
                            ? u"CJK TC"_s
                            : u"CJK SC"_s);
    if (language.startsWith(u"ja"))
        return style + u"CJK JP"_s;
    if (language.startsWith(u"ko"))
        return style + u"CJK KR"_s;
    constexpr std::pair<QStringView, QStringView> scripts[] = {
        {u"hi", u"Devanagari"}, {u"mr", u"Devanagari"}, {u"ne", u"Devanagari"}, {u"sa", u"Devanagari"},
        {u"bn", u"Bengali"},    {u"as", u"Bengali"},    {u"ta", u"Tamil"},      {u"te", u"Telugu"},
        {u"kn", u"Kannada"},    {u"ml", u"Malayalam"},  {u"gu", u"Gujarati"},   {u"pa", u"Gurmukhi"},
        {u"si", u"Sinhala"},    {u"km", u"Khmer"},      {u"lo", u"Lao"},        {u"my", u"Myanmar"},
        {u"ka", u"Georgian"},   {u"hy", u"Armenian"},   {u"am", u"Ethiopic"},   {u"ti", u"Ethiopic"},
    };
    for (const auto &[code, script] : scripts) {
        if (language.section(u'-', 0, 0) == code)
            return style + script.toString();
    }
    return {};
}

} // namespace

QFont withFallbacks(const QFont &font, const QString &language)
{
    const QString family = font.families().value(0);
    const bool sans = family.contains(u"Sans") || font.styleHint() == QFont::SansSerif;
    QStringList families = font.families();
    const QString own = familyFor(language, sans);
    if (!own.isEmpty())
        families << own;
    families << (sans ? u"Noto Sans CJK SC"_s : u"Noto Serif CJK SC"_s)
             << (sans ? u"Noto Sans Arabic"_s : u"Noto Naskh Arabic"_s)
             << (sans ? u"Noto Sans Hebrew"_s : u"Noto Serif Hebrew"_s)
             << (sans ? u"Noto Sans Thai"_s : u"Noto Serif Thai"_s);
    families.removeDuplicates();
    QFont result = font;
    result.setFamilies(families);
    return result;
}

QStringList codeFamilies(const Typography &typography)
{
    return {typography.codeFamily, u"DejaVu Sans Mono"_s, u"Liberation Mono"_s, u"monospace"_s};
}

qreal Typography::widthOf(int characters) const
{
    // letters and spaces about as often as prose has them in the languages written in Latin letters
    static const QString sample =
        u"the reader takes notes in the margin and comes back to them years later; le lecteur annote le livre et "
        "revient plus tard sur ses pas, un crayon dans la main"_s;
    return std::ceil(QFontMetricsF(bodyFont()).horizontalAdvance(sample) / qreal(sample.size()) * characters);
}

qreal Typography::lineHeight() const
{
    return std::max(1, qRound(size * leading));
}

QFont Typography::bodyFont() const
{
    return pixelFont(family, size);
}

QFont Typography::headingFont(int level) const
{
    constexpr std::array<qreal, 7> Scales{1.75, 1.75, 1.4, 1.2, 1.08, 1.0, 0.94};
    QFont font = pixelFont(family, size * Scales[size_t(std::clamp(level, 0, 6))]);
    font.setWeight(QFont::Bold);
    return font;
}

QFont Typography::codeFont() const
{
    QFont font = pixelFont(codeFamily, size * 0.86);
    font.setFamilies(codeFamilies(*this));
    font.setStyleHint(QFont::Monospace);
    return font;
}
