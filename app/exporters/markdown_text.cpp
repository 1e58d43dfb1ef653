#include "exporters/markdown_text.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a line may begin with that would make it a heading, list, quote or rule.
QString guardedStart(const QString &line)
{
    static const QRegularExpression Marker(u"^(\\s*)([#>+=~|-]|\\d{1,9}[.)])"_s);
    const QRegularExpressionMatch match = Marker.match(line);
    if (!match.hasMatch())
        return line;
    const qsizetype sign = match.capturedEnd(2) - 1; // the last character: '.' of "1.", or the sign itself
    return line.first(sign) + u'\\' + line.sliced(sign);
}

} // namespace

QString markdownEscaped(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        QString escaped;
        escaped.reserve(line.size() + 8);
        for (const QChar c : line) {
            if (u"\\`*_[]<$"_s.contains(c) || (c == u'=' && escaped.endsWith(u'=')) ||
                (c == u'~' && escaped.endsWith(u'~')))
                escaped += u'\\';
            escaped += c;
        }
        line = guardedStart(escaped);
    }
    return lines.join(u'\n');
}

QString yamlString(const QString &text)
{
    QString escaped = u"\""_s;
    for (const QChar c : text) {
        if (c == u'\\' || c == u'"')
            escaped += u'\\';
        if (c == u'\n')
            escaped += u"\\n"_s;
        else if (c == u'\t')
            escaped += u"\\t"_s;
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || c == QChar::LineSeparator ||
                 c == QChar::ParagraphSeparator || c == QChar::ByteOrderMark || c.unicode() >= 0xFFFE)
            escaped += u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        else
            escaped += c;
    }
    return escaped + u'"';
}

QString markdownTag(const QString &path)
{
    QString tag;
    for (const QChar c : path) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' || c == u'-' || c == u'/')
            tag += c;
        else if (c.isSpace() && !tag.endsWith(u'-'))
            tag += u'-';
    }
    return tag;
}

QString prefixedLines(const QString &text, const QString &prefix)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = line.isEmpty() ? prefix.trimmed() : prefix + line;
    return lines.join(u'\n');
}
