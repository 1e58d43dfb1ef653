#include "exporters/markdown_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether a sign between two others would be mark-up: emphasis, code, links, HTML, character references, tags,
/// formulas, and what Obsidian reads in pairs.
bool isMarkup(QChar before, QChar sign, QChar after)
{
    switch (sign.unicode()) {
    case u'\\':
    case u'`':
    case u'*':
    case u'_':
    case u'[':
    case u']':
    case u'<':
    case u'$':
    case u'~':
        return true;
    case u'&':
        return after == u'#' || (after.unicode() < 0x80 && after.isLetter());
    case u'#':
        return (after.isLetterOrNumber() || after.isSurrogate()) && !before.isLetterOrNumber() && before != u'/';
    case u'=':
    case u'%':
        return before == sign;
    default:
        return false;
    }
}

void appendEscaped(QString &result, QStringView line)
{
    qsizetype taken = 0; // runs without mark-up are most of a text
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (!isMarkup(at > 0 ? line[at - 1] : QChar(), line[at], at + 1 < line.size() ? line[at + 1] : QChar()))
            continue;
        result += line.sliced(taken, at - taken);
        result += u'\\';
        taken = at;
    }
    result += line.sliced(taken);
}

/// What a line may begin with that would make it a heading, list, quote, table, rule or code.
void guardStart(QString &text, qsizetype start)
{
    constexpr qsizetype CodeIndent = 4;
    qsizetype first = start;
    while (first < text.size() && (text[first] == u' ' || text[first] == u'\t'))
        ++first;
    if (first == text.size())
        return;
    if (first - start >= CodeIndent || QStringView(text).sliced(start, first - start).contains(u'\t'))
        std::fill(text.begin() + start, text.begin() + first, QChar(QChar::Nbsp));
    qsizetype sign = first;
    while (sign < text.size() && text[sign] >= u'0' && text[sign] <= u'9')
        ++sign;
    const bool isNumber = sign > first && sign < text.size() && (text[sign] == u'.' || text[sign] == u')');
    if (isNumber || QStringView(u"#>+=|-").contains(text[first]))
        text.insert(sign, u'\\');
}

} // namespace

QString markdownEscaped(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + text.size() / 8 + 8);
    qsizetype start = 0;
    eachLine(text, [&](QStringView line) {
        appendEscaped(escaped, line);
        guardStart(escaped, start);
        escaped += u'\n';
        start = escaped.size();
    });
    escaped.chop(1);
    return escaped;
}

QString markdownCell(const QString &text)
{
    QString escaped;
    appendEscaped(escaped, text);
    return escaped.replace(u'|', u"\\|"_s).replace(QChar::LineSeparator, u"<br>"_s);
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
    tag.reserve(path.size());
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
    const QString bare = prefix.trimmed();
    QString result;
    result.reserve(text.size() + 4 * prefix.size());
    eachLine(text, [&](QStringView line) {
        result += line.isEmpty() ? bare : prefix;
        result += line;
        result += u'\n';
    });
    result.chop(1);
    return result;
}
