#include "importers/text_cleaning.h"

#include "importers/code_point_walk.h"
#include "importers/composition.h"

namespace {

constexpr char32_t SoftHyphen = 0xAD;
constexpr char32_t ZeroWidthSpace = 0x200B;
constexpr char32_t ZeroWidthNonJoiner = 0x200C;
constexpr char32_t ZeroWidthJoiner = 0x200D;

/// Scripts that break lines at zero-width spaces because they write none of their own.
bool breaksAtZeroWidthSpace(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
    case QChar::Script_Javanese:
    case QChar::Script_Balinese:
        return true;
    default:
        return false;
    }
}

/// Scripts whose letters join or stack, where a joiner changes what is written.
bool usesJoiners(char32_t before)
{
    switch (QChar::script(before)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Unknown:
        return false;
    case QChar::Script_Common:
    case QChar::Script_Inherited: // emoji, their variation selectors and skin tones; marks on any letter
        return before > 0xFF && !QChar::isSpace(before);
    default:
        return true;
    }
}

bool isJunk(char32_t c, char32_t before)
{
    if (c < 0x20)
        return c != U'\t' && c != U'\n';
    if (c < 0x7F)
        return false;
    if (c <= 0x9F || c == 0x180E || c == 0xFEFF)
        return true;
    if (c == ZeroWidthSpace)
        return !breaksAtZeroWidthSpace(QChar::script(before));
    if (c == ZeroWidthNonJoiner || c == ZeroWidthJoiner)
        return !usesJoiners(before);
    if (c >= 0x2060 && c <= 0x2064)
        return true;
    if (c >= 0x206A && c <= 0x206F)
        return true;
    if (c >= 0xFFF9 && c <= 0xFFFC)
        return true;
    return QChar::isNonCharacter(c);
}

bool isPlain(QStringView raw)
{
    for (const QChar c : raw) {
        const char16_t unit = c.unicode();
        if ((unit < 0x20 && unit != u'\n' && unit != u'\t') || (unit >= 0x7F && unit < 0xA0) || unit >= 0x0300 ||
            unit == 0xAD)
            return false;
    }
    return true;
}

void skipLineEnd(CodePointWalk &units)
{
    if (units.hasNext() && units.peekNext() == U'\r')
        units.next();
    if (units.hasNext() && units.peekNext() == U'\n')
        units.next();
}

QString withoutJunk(QStringView raw)
{
    QString out;
    out.reserve(raw.size());
    CodePointWalk units(raw);
    char32_t before = 0;
    bool afterReturn = false;
    while (units.hasNext()) {
        char32_t c = units.next();
        const bool pairedFeed = afterReturn && c == U'\n';
        afterReturn = c == U'\r';
        if (pairedFeed)
            continue;
        if (c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2029)
            c = U'\n';
        if (c == SoftHyphen) { // at a line's end it says that the word goes on
            skipLineEnd(units);
            continue;
        }
        if (isJunk(c, before))
            continue;
        if (c < 0x10000)
            out += QChar(char16_t(c));
        else
            out += QStringView(QChar::fromUcs4(c));
        before = c;
    }
    return out;
}

} // namespace

QString cleanedText(QStringView raw)
{
    if (isPlain(raw)) // below U+0300 everything precomposed is NFC already
        return raw.toString();
    return composed(withoutJunk(raw));
}

bool isWrittenWithoutSpaces(char32_t c)
{
    if (c < 0x2E80)
        return false;
    if ((c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65) || c == 0x30FC)
        return true;
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Bopomofo;
}

char32_t firstCodePoint(QStringView text)
{
    return text.isEmpty() ? 0 : CodePointWalk(text).next();
}

char32_t lastCodePoint(QStringView text)
{
    if (text.size() >= 2 && text.back().isLowSurrogate() && text[text.size() - 2].isHighSurrogate())
        return CodePointWalk(text.last(2)).next();
    return text.isEmpty() ? 0 : CodePointWalk(text.last(1)).next();
}
