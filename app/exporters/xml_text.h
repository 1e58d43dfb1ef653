#pragma once
// Text for XML files: what XML 1.0 can't hold is left out.

#include <QString>
#include <QStringView>

/// Without control characters, lone surrogates and non-characters, none of which XML allows even escaped.
[[nodiscard]] inline QString xmlText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            result += c;
            result += text[++at];
        } else if (!c.isSurrogate() && c.unicode() < 0xFFFE && (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')) {
            result += c;
        }
    }
    return result;
}
