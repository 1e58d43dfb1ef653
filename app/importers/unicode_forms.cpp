#include "importers/unicode_forms.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <optional>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype WideSample = 64 * 1024; ///< bytes looked at for UTF-16 and UTF-32
constexpr double Tolerated = 0.01;          ///< share of units that may be nonsense

using Encoding = UnicodeForm::Encoding;

std::optional<UnicodeForm> byMark(const QByteArray &bytes)
{
    struct Mark {
        QByteArray bytes;
        UnicodeForm form;
    };
    const Mark marks[] = {
        {"\xEF\xBB\xBF"_ba, {Encoding::Utf8, "UTF-8", 3}},
        {"\xFF\xFE\x00\x00"_ba, {Encoding::Other, "UTF-32LE", 4}},
        {"\x00\x00\xFE\xFF"_ba, {Encoding::Other, "UTF-32BE", 4}},
        {"\xFF\xFE"_ba, {Encoding::Other, "UTF-16LE", 2}},
        {"\xFE\xFF"_ba, {Encoding::Other, "UTF-16BE", 2}},
        {"\x84\x31\x95\x33"_ba, {Encoding::Other, "gb18030", 4}},
    };
    for (const Mark &mark : marks) {
        if (bytes.startsWith(mark.bytes))
            return mark.form;
    }
    return std::nullopt;
}

/// Share of units that no text has: controls, noncharacters, half surrogate pairs, unassigned and private ones.
double nonsense(const QByteArray &bytes, qsizetype unit, bool isLittle)
{
    qsizetype bad = 0;
    qsizetype count = 0;
    bool afterHigh = false;
    const qsizetype end = std::min(bytes.size(), WideSample) / unit * unit;
    for (qsizetype offset = 0; offset < end; offset += unit, ++count) {
        char32_t c = 0;
        for (qsizetype byte = 0; byte < unit; ++byte)
            c = (c << 8) | uchar(bytes[offset + (isLittle ? unit - 1 - byte : byte)]);
        const bool isPair = unit == 2 && afterHigh && QChar::isLowSurrogate(c);
        afterHigh = unit == 2 && QChar::isHighSurrogate(c);
        if (isPair || afterHigh)
            continue;
        const bool isControl = c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r' && c != U'\f';
        if (isControl || c > 0x10FFFF || QChar::isSurrogate(c) || QChar::isNonCharacter(c) ||
            QChar::category(c) == QChar::Other_NotAssigned || QChar::category(c) == QChar::Other_PrivateUse)
            ++bad;
    }
    return count > 0 ? double(bad) / double(count) : 1;
}

/// Units that a text has many of and whose bytes the other way round no text has: line ends, spaces, and the commas and
/// full stops of East Asia. NULs alone mislead there: the most frequent Chinese character, U+4E00, ends with one.
qsizetype familiarUnits(const QByteArray &bytes, bool isLittle)
{
    constexpr std::array<char16_t, 6> familiar{u'\n', u'\r', u' ', u'\u3001', u'\u3002', u'\uFF0C'};
    qsizetype count = 0;
    for (qsizetype offset = 0; offset + 1 < std::min(bytes.size(), WideSample); offset += 2) {
        const auto unit =
            char16_t(uchar(bytes[offset + (isLittle ? 1 : 0)]) << 8 | uchar(bytes[offset + (isLittle ? 0 : 1)]));
        count += std::ranges::find(familiar, unit) != familiar.end() ? 1 : 0;
    }
    return count;
}

/// Nearly all bytes are ASCII's and a few are NUL: no wide text, whose bytes would either be half NULs or of all
/// values.
bool isAsciiWithStrayNuls(const QByteArray &bytes, qsizetype size, qsizetype nuls)
{
    const auto isPrintable = [](char c) { return c >= ' ' && c <= '~'; };
    const auto printable = qsizetype(std::count_if(bytes.begin(), bytes.begin() + size, isPrintable));
    return nuls * 4 < size && printable * 10 >= (size - nuls) * 9;
}

/// UTF-16 without a mark, by what only one order of the bytes makes of it: NULs at one place of each unit, or line
/// ends, spaces and East Asian punctuation.
std::optional<UnicodeForm> byByteOrder(const QByteArray &bytes, qsizetype evenNuls, qsizetype oddNuls)
{
    constexpr qsizetype Clearly = 4; // times as many as the other way round
    const qsizetype size = std::min(bytes.size(), WideSample);
    const qsizetype least = std::max(size / 200, qsizetype(1)); // a page of Chinese has few line ends and spaces
    const qsizetype little = familiarUnits(bytes, true);
    const qsizetype big = familiarUnits(bytes, false);
    const bool isLittle = oddNuls >= least && oddNuls > Clearly * evenNuls;
    const bool isBig = evenNuls >= least && evenNuls > Clearly * oddNuls;
    if ((little >= least && little > Clearly * big) || (isLittle && big <= little))
        return nonsense(bytes, 2, true) <= Tolerated ? std::optional(UnicodeForm{Encoding::Other, "UTF-16LE", 0})
                                                     : std::nullopt;
    if ((big >= least && big > Clearly * little) || (isBig && little <= big))
        return nonsense(bytes, 2, false) <= Tolerated ? std::optional(UnicodeForm{Encoding::Other, "UTF-16BE", 0})
                                                      : std::nullopt;
    return std::nullopt;
}

/// UTF-16 and UTF-32 without a mark: line ends and spaces leave NULs at one place of each unit.
std::optional<UnicodeForm> byNuls(const QByteArray &bytes)
{
    std::array<qsizetype, 4> nuls = {};
    const qsizetype size = std::min(bytes.size(), WideSample);
    for (qsizetype offset = 0; offset < size; ++offset)
        nuls[size_t(offset % 4)] += bytes[offset] == '\0' ? 1 : 0;
    const qsizetype even = nuls[0] + nuls[2];
    const qsizetype odd = nuls[1] + nuls[3];
    if (size < 4 || isAsciiWithStrayNuls(bytes, size, even + odd))
        return std::nullopt;
    if (nuls[0] * 10 > size && nuls[1] * 10 > size && nuls[3] * 20 < size && nonsense(bytes, 4, false) <= Tolerated)
        return UnicodeForm{Encoding::Other, "UTF-32BE", 0};
    if (nuls[3] * 10 > size && nuls[2] * 10 > size && nuls[0] * 20 < size && nonsense(bytes, 4, true) <= Tolerated)
        return UnicodeForm{Encoding::Other, "UTF-32LE", 0};
    return byByteOrder(bytes, even, odd);
}

std::optional<UnicodeForm> byEscapes(const QByteArray &bytes)
{
    const bool isSevenBit = std::ranges::none_of(bytes, [](char c) { return uchar(c) >= 0x80; });
    if (!isSevenBit)
        return std::nullopt;
    if (bytes.contains("\x1B$)C"))
        return UnicodeForm{Encoding::Other, "ISO-2022-KR", 0};
    if (bytes.contains("\x1B$)A") || bytes.contains("\x1B$)G"))
        return UnicodeForm{Encoding::Other, "ISO-2022-CN", 0};
    if (bytes.contains("\x1B$B") || bytes.contains("\x1B$@") || bytes.contains("\x1B$(D") || bytes.contains("\x1B(I"))
        return UnicodeForm{Encoding::Other, "ISO-2022-JP-2", 0};
    if (bytes.contains("~{") && bytes.count("~{") <= bytes.count("~}") + 1 && bytes.contains("~}"))
        return UnicodeForm{Encoding::Other, "HZ", 0};
    return std::nullopt;
}

/// Bytes a sequence that starts here takes; 0 when it is broken, -1 when the text ends within it.
qsizetype sequenceAt(const QByteArray &bytes, qsizetype offset)
{
    const uchar lead = uchar(bytes[offset]);
    if (lead < 0x80)
        return 1;
    const qsizetype length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : (lead & 0xF0) == 0xE0        ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
    char32_t c = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07);
    for (qsizetype index = 1; index < length; ++index) {
        if (offset + index >= bytes.size())
            return -1;
        const uchar next = uchar(bytes[offset + index]);
        if ((next & 0xC0) != 0x80)
            return 0;
        c = (c << 6) | (next & 0x3F);
    }
    const bool isValid = length == 2 || (length == 3 && c >= 0x800 && !QChar::isSurrogate(c)) ||
                         (length == 4 && c >= 0x10000 && c <= 0x10FFFF);
    return isValid ? length : 0;
}

/// UTF-8 also with a few broken bytes: no other encoding has that many right sequences by chance.
bool isUtf8(const QByteArray &bytes)
{
    qsizetype broken = 0;
    qsizetype sequences = 0;
    for (qsizetype offset = 0; offset < bytes.size();) {
        const qsizetype length = sequenceAt(bytes, offset);
        if (length < 0)
            break;
        broken += length == 0 ? 1 : 0;
        sequences += length > 1 ? 1 : 0;
        offset += std::max(length, qsizetype(1));
    }
    return broken == 0 || sequences > 10 * broken;
}

} // namespace

UnicodeForm unicodeFormOf(const QByteArray &bytes)
{
    if (const auto marked = byMark(bytes))
        return *marked;
    if (const auto wide = byNuls(bytes))
        return *wide;
    if (const auto escaped = byEscapes(bytes))
        return *escaped;
    return isUtf8(bytes) ? UnicodeForm{Encoding::Utf8, "UTF-8", 0} : UnicodeForm{};
}
