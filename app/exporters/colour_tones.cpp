#include "exporters/colour_tones.h"

#include "layout/theme_colours.h"

using namespace Qt::Literals::StringLiterals;

QString markTone(Colour colour)
{
    static const std::array Tones{u"#ffe694"_s, u"#c4ebb5"_s, u"#bcdff8"_s, u"#facbd9"_s, u"#ffd7ae"_s, u"#ddd0f6"_s};
    static_assert(Tones.size() == AllColours.size());
    return Tones[size_t(colour)];
}

QString lineTone(Colour colour)
{
    static const std::array Tones{u"#a88200"_s, u"#4c9638"_s, u"#3781c0"_s, u"#cc5079"_s, u"#cb6f1d"_s, u"#7c62c4"_s};
    static_assert(Tones.size() == AllColours.size());
    return Tones[size_t(colour)];
}

QString blendedTone(std::span<const Colour> colours)
{
    if (colours.size() == 1)
        return markTone(colours.front());
    static const ThemeColours Theme = lightTheme();
    QColor blend(markTone(colours.front()));
    for (const Colour colour : colours.subspan(1))
        blend = Theme.blended(blend, QColor(markTone(colour)));
    return blend.name();
}
