#include "text/folding_table.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <array>
#include <iterator>

namespace {

const UNormalizer2 *normalizer(const UNormalizer2 *(*instance)(UErrorCode *))
{
    UErrorCode status = U_ZERO_ERROR;
    return instance(&status);
}

const UNormalizer2 *nfc()
{
    static const UNormalizer2 *const instance = normalizer(unorm2_getNFCInstance);
    return instance;
}

const UNormalizer2 *nfkc()
{
    static const UNormalizer2 *const instance = normalizer(unorm2_getNFKCInstance);
    return instance;
}

QString decomposed(const UNormalizer2 *form, char32_t c)
{
    std::array<UChar, 32> buffer;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = unorm2_getDecomposition(form, UChar32(c), buffer.data(), int32_t(buffer.size()), &status);
    return length > 0 && U_SUCCESS(status) ? QStringView(buffer.data(), length).toString() : QString();
}

bool isRemoved(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool isSingleQuote(char32_t c)
{
    switch (c) {
    case U'`':
    case U'´':
    case U'ʹ':
    case U'ʻ':
    case U'ʼ':
    case U'ʽ':
    case U'ˈ':
    case U'‹':
    case U'›':
    case U'′':
    case U'‵':
    case U'׳':
    case U'＇':
        return true;
    default:
        return c >= 0x2018 && c <= 0x201B;
    }
}

bool isDoubleQuote(char32_t c)
{
    return (c >= 0x201C && c <= 0x201F) || c == U'«' || c == U'»' || c == U'″' || c == U'‶' || c == U'״' ||
           c == U'〝' || c == U'〞' || c == U'〟' || c == U'＂';
}

bool isDash(char32_t c)
{
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043 || c == 0x05BE || c == 0xFE58 || c == 0xFE63 ||
           c == 0xFF0D;
}

/// Ligatures, Arabic presentation forms, full and half width: the same characters in another cut.
bool isVariant(char32_t c)
{
    return (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0xFF01 && c <= 0xFFEE) ||
           c == 0x0132 || c == 0x0133;
}

QString withoutTypography(char32_t c)
{
    if (isRemoved(c))
        return {};
    if (isSingleQuote(c))
        return QStringLiteral("'");
    if (isDoubleQuote(c))
        return QStringLiteral("\"");
    if (isDash(c))
        return QStringLiteral("-");
    if (c == U'…')
        return QStringLiteral("...");
    if (c == U'‥')
        return QStringLiteral("..");
    if (u_charType(UChar32(c)) == U_SPACE_SEPARATOR)
        return QStringLiteral(" ");
    if (isVariant(c)) {
        if (const QString plain = decomposed(nfkc(), c); !plain.isEmpty())
            return plain;
    }
    return QString::fromUcs4(&c, 1);
}

/// Letters that carry no mark to strip, but are written without it by those who lack the key.
const char16_t *plainLetter(char32_t c)
{
    switch (c) {
    case U'œ':
        return u"oe";
    case U'Œ':
        return u"OE";
    case U'æ':
        return u"ae";
    case U'Æ':
        return u"AE";
    case U'ß':
        return u"ss";
    case U'ẞ':
        return u"SS";
    case U'ø':
        return u"o";
    case U'Ø':
        return u"O";
    case U'ł':
        return u"l";
    case U'Ł':
        return u"L";
    case U'đ':
        return u"d";
    case U'Đ':
        return u"D";
    case U'ħ':
        return u"h";
    case U'Ħ':
        return u"H";
    case U'ı':
        return u"i";
    default:
        return nullptr;
    }
}

/// In Indic, Thai and Japanese writing marks are (parts of) letters.
bool isAccent(char32_t c)
{
    if (c == 0x0640) // tatweel only stretches a word
        return true;
    if (u_charType(UChar32(c)) != U_NON_SPACING_MARK || c == 0x3099 || c == 0x309A)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Syriac:
        return true;
    default:
        return false;
    }
}

/// й, ї and ў are letters of their own, not и, і and у with an accent.
bool isOwnLetter(char32_t c)
{
    return c == U'й' || c == U'Й' || c == U'ї' || c == U'Ї' || c == U'ў' || c == U'Ў';
}

void appendCodePoint(QString &out, char32_t c)
{
    if (QChar::requiresSurrogates(c))
        out += QChar(QChar::highSurrogate(c));
    out += QChar(QChar::requiresSurrogates(c) ? QChar::lowSurrogate(c) : char16_t(c));
}

void appendWithoutAccents(QString &out, char32_t c)
{
    if (const char16_t *plain = plainLetter(c)) {
        out += QStringView(plain);
        return;
    }
    if (isAccent(c))
        return;
    if (c < 0xC0 || isOwnLetter(c)) {
        appendCodePoint(out, c);
        return;
    }
    const QString parts = decomposed(nfc(), c);
    QString kept;
    for (const char32_t part : parts.toUcs4()) {
        if (!isAccent(part))
            appendCodePoint(kept, part);
    }
    if (parts.isEmpty() || kept.size() == parts.size())
        appendCodePoint(out, c); // nothing to strip: stay composed
    else
        out += kept;
}

QString caseFolded(const QString &text)
{
    std::array<UChar, 64> buffer;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = u_strFoldCase(buffer.data(), int32_t(buffer.size()), QStringView(text).utf16(),
                                         int32_t(text.size()), U_FOLD_CASE_DEFAULT, &status);
    return U_SUCCESS(status) ? QStringView(buffer.data(), length).toString() : text;
}

} // namespace

void appendFolded(QString &out, char32_t codePoint, Fold fold)
{
    if (QChar::isSurrogate(codePoint)) { // without its other half: nothing to be made of it
        out += QChar(char16_t(codePoint));
        return;
    }
    if (has(fold, Fold::Whitespace) && u_isUWhiteSpace(UChar32(codePoint))) {
        out += u' ';
        return;
    }
    QString text = has(fold, Fold::Typography) ? withoutTypography(codePoint) : QString::fromUcs4(&codePoint, 1);
    if (has(fold, Fold::Case))
        text = caseFolded(text);
    if (!has(fold, Fold::Accents)) {
        out += text;
        return;
    }
    for (const char32_t part : text.toUcs4())
        appendWithoutAccents(out, part);
}

bool extendsPiece(char32_t codePoint)
{
    return codePoint >= 0x300 &&
           (!unorm2_hasBoundaryBefore(nfc(), UChar32(codePoint)) || codePoint == 0xFF9E || codePoint == 0xFF9F);
}
