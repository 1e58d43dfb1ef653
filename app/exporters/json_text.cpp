#include "exporters/json_text.h"

#include <algorithm>

namespace {

bool needsEscape(QChar c)
{
    return c.unicode() < 0x20 || c == u'"' || c == u'\\' || c.isSurrogate();
}

void appendEscaped(QByteArray &json, QChar c)
{
    constexpr QStringView Signs = u"\"\\\b\f\n\r\t";
    constexpr char Letters[] = "\"\\bfnrt";
    json += '\\';
    if (const qsizetype sign = Signs.indexOf(c); sign >= 0) {
        json += Letters[sign];
        return;
    }
    json += 'u';
    json += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
}

} // namespace

void appendJsonString(QByteArray &json, QStringView text)
{
    json += '"';
    for (qsizetype at = 0; at < text.size();) {
        const auto found = std::find_if(text.begin() + at, text.end(), needsEscape);
        const qsizetype next = found - text.begin();
        json += text.sliced(at, next - at).toUtf8();
        at = next;
        if (at == text.size())
            break;
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            json += text.sliced(at, 2).toUtf8();
            at += 2;
        } else {
            appendEscaped(json, text[at++]);
        }
    }
    json += '"';
}
