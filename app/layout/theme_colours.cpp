#include "layout/theme_colours.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Legible = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(QColor colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(QColor from, QColor to, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

/// Moved towards the paper only as far as the ink needs it.
QColor legible(QColor colour, const ThemeColours &theme)
{
    constexpr int Steps = 50;
    for (int step = 0; step < Steps; ++step) {
        // through QRgb, since what is painted is rounded to 8 bits a channel
        const QColor candidate = QColor(mixed(colour, theme.paper, float(step) / Steps).rgb());
        if (contrast(theme.ink, candidate) >= Legible)
            return candidate;
    }
    return theme.paper;
}

} // namespace

double contrast(QColor a, QColor b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor ThemeColours::blended(QColor below, QColor above) const
{
    const auto blend = [this](float a, float b) { return isDark ? 1 - (1 - a) * (1 - b) : a * b; };
    return legible(QColor::fromRgbF(blend(below.redF(), above.redF()), blend(below.greenF(), above.greenF()),
                                    blend(below.blueF(), above.blueF())),
                   *this);
}

ThemeColours lightTheme()
{
    return {.paper = 0xFBFAF7,
            .chrome = 0xF3F1EC,
            .card = 0xFFFFFF,
            .ink = 0x1F1D1A,
            .softInk = 0x6B665E,
            .hairline = 0xE3DFD6,
            .accent = 0x2F5D62,
            .selectedRow = 0xDCE8E6,
            .marks = {0xFFE694, 0xC4EBB5, 0xBCDFF8, 0xFACBD9, 0xFFD7AE, 0xDDD0F6},
            .lines = {0xA88200, 0x4C9638, 0x3781C0, 0xCC5079, 0xCB6F1D, 0x7C62C4},
            .searchHit = QColor(0xE3, 0x9B, 0xD0, 89),
            .searchFrame = 0xB4469A,
            .selection = QColor(0x2F, 0x5D, 0x62, 64),
            .misspelling = 0xC0392B,
            .isDark = false};
}

ThemeColours sepiaTheme()
{
    return {.paper = 0xF4ECD8,
            .chrome = 0xEADFC6,
            .card = 0xFBF5E6,
            .ink = 0x3B2F20,
            .softInk = 0x6B5B44,
            .hairline = 0xD9CBAC,
            .accent = 0x2F5D62,
            .selectedRow = 0xDAD9BF,
            .marks = {0xF8D97A, 0xC3DFA0, 0xBBD6DC, 0xF3BFC0, 0xF6C793, 0xD8C6DC},
            .lines = {0x9C7400, 0x4B8331, 0x3573A0, 0xB84A66, 0xB8611A, 0x7858AC},
            .searchHit = QColor(0xE3, 0x9B, 0xD0, 89),
            .searchFrame = 0xA83F8E,
            .selection = QColor(0x2F, 0x5D, 0x62, 64),
            .misspelling = 0xB03324,
            .isDark = false};
}

ThemeColours darkTheme()
{
    return {.paper = 0x1B1A18,
            .chrome = 0x242320,
            .card = 0x2A2926,
            .ink = 0xE9E5DD,
            .softInk = 0xA09A8F,
            .hairline = 0x383631,
            .accent = 0x8CC4C0,
            .selectedRow = 0x2F4442,
            .marks = {0x5E4F12, 0x2F5526, 0x1F4A66, 0x6A2C41, 0x6B431A, 0x463A72},
            .lines = {0xD9B93B, 0x7CC06A, 0x63AEE0, 0xE27FA2, 0xE39A4F, 0xA793E8},
            .searchHit = QColor(0xE3, 0x9B, 0xD0, 89),
            .searchFrame = 0xE39BD0,
            .selection = QColor(0x8C, 0xC4, 0xC0, 72),
            .misspelling = 0xF07F72,
            .isDark = true};
}
