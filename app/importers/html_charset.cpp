#include "importers/html_charset.h"

#include "importers/charset.h"
#include "importers/unicode_forms.h"

#include <QStringDecoder>
#include <algorithm>
#include <cctype>
#include <cstring>

namespace {

constexpr qsizetype Looked = 4096; ///< bytes in which a declaration stands
constexpr qsizetype MostNuls = 16; ///< among those, in a text that is not UTF-16 or UTF-32
constexpr double Bearable = 0.002; ///< share of characters that a true declaration may fail to read

/// The word behind "charset=" or "encoding=", or empty.
QByteArray declaredIn(const QByteArray &head)
{
    for (const char *key : {"charset", "encoding"}) {
        for (qsizetype at = head.indexOf(key); at >= 0; at = head.indexOf(key, at + 1)) {
            qsizetype start = at + qsizetype(qstrlen(key));
            const auto skip = [&](const char *characters) {
                while (start < head.size() && head[start] != '\0' && std::strchr(characters, head[start]) != nullptr)
                    ++start;
            };
            skip(" \t\r\n");
            if (start >= head.size() || head[start] != '=')
                continue;
            skip("= \t\r\n\"'");
            qsizetype end = start;
            while (end < head.size() && (std::isalnum(uchar(head[end])) != 0 || head[end] == '-' || head[end] == '_'))
                ++end;
            if (end > start)
                return head.sliced(start, end - start);
        }
    }
    return {};
}

/// Browsers read these as their larger Windows sisters.
QByteArray meant(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    if (lower == "iso-8859-1" || lower == "latin1" || lower == "us-ascii" || lower == "ascii" || lower == "iso8859-1")
        return "windows-1252";
    if (lower == "iso-8859-9")
        return "windows-1254";
    if (lower == "gb2312" || lower == "gbk" || lower == "x-gbk")
        return "gb18030";
    if (lower == "shift_jis" || lower == "shift-jis" || lower == "x-sjis")
        return "windows-31j";
    if (lower == "euc-kr" || lower == "ks_c_5601-1987")
        return "windows-949";
    return name;
}

bool isPlausible(const QString &text)
{
    const auto bad = std::ranges::count_if(text, [](QChar c) {
        return c == QChar(QChar::ReplacementCharacter) || (c.unicode() >= 0x80 && c.unicode() < 0xA0);
    });
    return !text.isEmpty() && double(bad) <= Bearable * double(text.size()) + 1;
}

} // namespace

QString decodedHtml(const QByteArray &bytes, const QByteArray &told)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), Looked)).toLower();
    const QByteArray inside = declaredIn(head);
    const bool hasMark = bytes.startsWith("\xEF\xBB\xBF");
    const bool isWide = bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE") || head.count('\0') > MostNuls;
    // Seven bits a byte would pass for UTF-8; only a declaration tells the "~{" of HZ from that of a script.
    const bool isHz = told.toLower().startsWith("hz") || inside.startsWith("hz");
    const UnicodeForm form = isHz || bytes.contains('\x1B') ? unicodeFormOf(bytes) : UnicodeForm();
    const bool isEscaped = form.encoding == UnicodeForm::Encoding::Other && (isHz || form.name != "HZ");
    if (isWide || isEscaped)
        return decoded(bytes).text;
    QStringDecoder utf8(QStringDecoder::Utf8); // most of the web; nothing else reads as UTF-8 by chance
    QString text = utf8(bytes);
    if (!utf8.hasError() || hasMark)
        return text;
    for (const QByteArray &declared : {told.toLower(), inside}) {
        if (declared.startsWith("utf") && isPlausible(text)) // a few bytes are broken, as in a cut comment
            return text;
        if (declared.isEmpty() || declared.startsWith("utf"))
            continue;
        const QString asDeclared = decodedAs(bytes, meant(declared));
        if (isPlausible(asDeclared))
            return asDeclared;
    }
    return decoded(bytes).text;
}
