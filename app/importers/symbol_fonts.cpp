#include "importers/symbol_fonts.h"

#include <algorithm>
#include <array>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QStringView SymbolFrom20 =
    u" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr QStringView SymbolFromA0 =
    u"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

struct Sign {
    char16_t code;
    char16_t character;
};

/// Those that stand in texts: boxes, ticks, arrows, numbers in circles are below.
constexpr std::array WingdingsSigns = {
    Sign{0x22, u'✂'}, Sign{0x28, u'☎'}, Sign{0x29, u'✆'}, Sign{0x2A, u'✉'}, Sign{0x36, u'⌛'}, Sign{0x37, u'⌨'},
    Sign{0x3F, u'✍'}, Sign{0x41, u'✌'}, Sign{0x46, u'☞'}, Sign{0x4A, u'☺'}, Sign{0x4C, u'☹'}, Sign{0x51, u'✈'},
    Sign{0x52, u'☼'}, Sign{0x54, u'❄'}, Sign{0x6C, u'●'}, Sign{0x6D, u'❍'}, Sign{0x6E, u'■'}, Sign{0x6F, u'□'},
    Sign{0x71, u'❑'}, Sign{0x72, u'❒'}, Sign{0x75, u'◆'}, Sign{0x76, u'❖'}, Sign{0x77, u'⬥'}, Sign{0x78, u'⌧'},
    Sign{0x9E, u'·'}, Sign{0x9F, u'•'}, Sign{0xA0, u'▪'}, Sign{0xA1, u'○'}, Sign{0xA7, u'▪'}, Sign{0xA8, u'◻'},
    Sign{0xAB, u'★'}, Sign{0xD8, u'➢'}, Sign{0xDF, u'←'}, Sign{0xE0, u'→'}, Sign{0xE1, u'↑'}, Sign{0xE2, u'↓'},
    Sign{0xE8, u'➔'}, Sign{0xEF, u'⇦'}, Sign{0xF0, u'⇨'}, Sign{0xFB, u'✗'}, Sign{0xFC, u'✓'}, Sign{0xFD, u'☒'},
    Sign{0xFE, u'☑'},
};
constexpr std::array Wingdings2Signs = {
    Sign{0x4F, u'✗'}, Sign{0x50, u'✓'}, Sign{0x51, u'☒'}, Sign{0x52, u'☑'}, Sign{0x53, u'☒'}, Sign{0xA3, u'□'},
};

template <size_t Size>
QString signOf(const std::array<Sign, Size> &signs, char16_t code)
{
    const auto found = std::ranges::find(signs, code, &Sign::code);
    return found != signs.end() ? QString(QChar(found->character)) : QString();
}

QString wingding(char16_t code)
{
    if (code >= 0x80 && code <= 0x8A)
        return QString(code == 0x80 ? QChar(0x24EA) : QChar(0x2460 + code - 0x81));
    if (code >= 0x8B && code <= 0x95)
        return QString(code == 0x8B ? QChar(0x24FF) : QChar(0x2776 + code - 0x8C));
    return signOf(WingdingsSigns, code);
}

QString symbol(char16_t code)
{
    const bool isHigh = code >= 0xA0;
    const QStringView table = isHigh ? SymbolFromA0 : SymbolFrom20;
    const qsizetype index = code - (isHigh ? 0xA0 : 0x20);
    return index >= 0 && index < table.size() && !table[index].isNull() ? QString(table[index]) : QString();
}

bool isSymbolFont(QStringView font)
{
    return font.compare(u"Symbol", Qt::CaseInsensitive) == 0 || font.startsWith(u"Wingdings", Qt::CaseInsensitive);
}

bool isPrivate(QChar c)
{
    return c.unicode() >= 0xF020 && c.unicode() <= 0xF0FF;
}

} // namespace

QString symbolText(QStringView font, char16_t code)
{
    const bool isPrivate = code >= 0xF000 && code <= 0xF0FF;
    const char16_t own = isPrivate ? char16_t(code - 0xF000) : code;
    if (font.compare(u"Wingdings", Qt::CaseInsensitive) == 0)
        return wingding(own);
    if (font.startsWith(u"Wingdings", Qt::CaseInsensitive))
        return signOf(Wingdings2Signs, own);
    if (isPrivate || font.compare(u"Symbol", Qt::CaseInsensitive) == 0)
        return symbol(own);
    return QString(QChar(code));
}

QString withSigns(const QString &text, const QString &font)
{
    const bool isSigns = isSymbolFont(font);
    if (!isSigns && std::ranges::none_of(text, isPrivate))
        return text;
    QString out;
    for (const QChar c : text)
        out += isPrivate(c) || (isSigns && c.unicode() > 0x20 && c.unicode() < 0x100) ? symbolText(font, c.unicode())
                                                                                      : QString(c);
    return out;
}
