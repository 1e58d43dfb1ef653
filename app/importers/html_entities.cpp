#include "importers/html_entities.h"

#include "importers/html_text.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace {

constexpr qsizetype LongestName = 33; ///< of an entity, UTF-16 units
constexpr qsizetype LongestOld = 6;   ///< of those that may lack their semicolon: "&Ccedil"

/// What numbers 128 to 159 mean to every browser: Windows-1252.
constexpr std::array<char16_t, 32> WindowsNumbers = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The names of U+00A0 to U+00FF, which may lack their semicolon.
// clang-format off
constexpr std::array<QStringView, 96> LatinNames = {
    u"nbsp", u"iexcl", u"cent", u"pound", u"curren", u"yen", u"brvbar", u"sect", u"uml", u"copy", u"ordf", u"laquo",
    u"not", u"shy", u"reg", u"macr", u"deg", u"plusmn", u"sup2", u"sup3", u"acute", u"micro", u"para", u"middot",
    u"cedil", u"sup1", u"ordm", u"raquo", u"frac14", u"frac12", u"frac34", u"iquest", u"Agrave", u"Aacute",
    u"Acirc", u"Atilde", u"Auml", u"Aring", u"AElig", u"Ccedil", u"Egrave", u"Eacute", u"Ecirc", u"Euml", u"Igrave",
    u"Iacute", u"Icirc", u"Iuml", u"ETH", u"Ntilde", u"Ograve", u"Oacute", u"Ocirc", u"Otilde", u"Ouml", u"times",
    u"Oslash", u"Ugrave", u"Uacute", u"Ucirc", u"Uuml", u"Yacute", u"THORN", u"szlig", u"agrave", u"aacute",
    u"acirc", u"atilde", u"auml", u"aring", u"aelig", u"ccedil", u"egrave", u"eacute", u"ecirc", u"euml", u"igrave",
    u"iacute", u"icirc", u"iuml", u"eth", u"ntilde", u"ograve", u"oacute", u"ocirc", u"otilde", u"ouml", u"divide",
    u"oslash", u"ugrave", u"uacute", u"ucirc", u"uuml", u"yacute", u"thorn", u"yuml",
};
// clang-format on

bool isDigit(QChar c, bool isHex)
{
    return (c >= u'0' && c <= u'9') || (isHex && ((c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F')));
}

char32_t digit(QChar c)
{
    return char32_t(c.isDigit() ? c.unicode() - u'0' : (c.unicode() | 32U) - u'a' + 10U);
}

bool isNameLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

void appendNumber(QString &out, char32_t code)
{
    if (code >= 0x80 && code <= 0x9F)
        code = WindowsNumbers[code - 0x80];
    if (code == 0 || code > 0x10FFFF || QChar::isSurrogate(code))
        code = QChar::ReplacementCharacter;
    out += QStringView(QChar::fromUcs4(code));
}

/// Reads "#233;" or "#xE9"; returns how many units it took, 0 when it is no number.
qsizetype readNumber(QStringView text, QString &out)
{
    const bool isHex = text.size() > 1 && (text[1] == u'x' || text[1] == u'X');
    const qsizetype start = isHex ? 2 : 1;
    qsizetype end = start;
    char32_t code = 0;
    for (; end < text.size() && isDigit(text[end], isHex); ++end)
        code = std::min<char32_t>(0x110000, code * (isHex ? 16U : 10U) + digit(text[end]));
    if (end == start)
        return 0;
    appendNumber(out, code);
    return end < text.size() && text[end] == u';' ? end + 1 : end;
}

/// Those names, and the four that escape markup; a null character when it is none of them.
QChar oldEntity(QStringView name)
{
    static const QHash<QStringView, QChar> known = [] {
        QHash<QStringView, QChar> names = {{u"amp", u'&'}, {u"AMP", u'&'}, {u"lt", u'<'},   {u"LT", u'<'},
                                           {u"gt", u'>'},  {u"GT", u'>'},  {u"quot", u'"'}, {u"QUOT", u'"'},
                                           {u"REG", u'®'}, {u"COPY", u'©'}};
        for (size_t index = 0; index < LatinNames.size(); ++index)
            names.insert(LatinNames[index], QChar(char16_t(0xA0 + index)));
        return names;
    }();
    return known.value(name);
}

/// Empty when there is no such name.
QString named(QStringView name)
{
    if (const QChar known = oldEntity(name); !known.isNull())
        return known;
    const QByteArray entity = '&' + name.toUtf8() + ';';
    const QString known = decodedEntity(entity);
    return known == QString::fromUtf8(entity) ? QString() : known;
}

/// Reads "eacute;" or an old name without its semicolon; returns how many units it took.
qsizetype readName(QStringView text, EntityPlace place, QString &out)
{
    qsizetype end = 0;
    while (end < text.size() && end < LongestName && isNameLetter(text[end]))
        ++end;
    if (end < text.size() && text[end] == u';') {
        const QString known = named(text.first(end));
        out += known;
        if (!known.isEmpty())
            return end + 1;
    }
    for (qsizetype length = std::min(end, LongestOld); length > 1; --length) {
        const QChar known = oldEntity(text.first(length));
        const bool isInWord = length < text.size() && (isNameLetter(text[length]) || text[length] == u'=');
        if (known.isNull() || (place == EntityPlace::Attribute && isInWord))
            continue;
        out += known;
        return length;
    }
    return 0;
}

} // namespace

QString withoutHtmlEntities(QStringView text, EntityPlace place)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype ampersand = text.indexOf(u'&', start);
        if (ampersand < 0) {
            out += text.sliced(start);
            break;
        }
        out += text.sliced(start, ampersand - start);
        const QStringView rest = text.sliced(ampersand + 1);
        const qsizetype taken = rest.startsWith(u'#') ? readNumber(rest, out) : readName(rest, place, out);
        if (taken == 0)
            out += u'&';
        start = ampersand + 1 + taken;
    }
    return out;
}
