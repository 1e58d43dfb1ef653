#include "ui/articles/template_lines.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView Mark = u"#!";

/// The key of such a line, or nothing.
QString keyOf(const QString &line)
{
    return line.startsWith(Mark) ? line.sliced(Mark.size()).section(u':', 0, 0).trimmed() : QString();
}

} // namespace

QString templateLine(const QString &source, const QString &key)
{
    for (const QString &line : source.split(u'\n')) {
        if (!line.startsWith(Mark))
            break;
        if (keyOf(line) == key)
            return line.section(u':', 1).trimmed();
    }
    return {};
}

QString withTemplateLine(const QString &source, const QString &key, const QString &value)
{
    QStringList lines = source.split(u'\n');
    const QString fresh = u"#! "_s + key + u": "_s + value;
    qsizetype at = 0;
    for (; at < lines.size() && lines[at].startsWith(Mark); ++at) {
        if (keyOf(lines[at]) != key)
            continue;
        if (value.isEmpty())
            lines.removeAt(at);
        else
            lines[at] = fresh;
        return lines.join(u'\n');
    }
    if (!value.isEmpty())
        lines.insert(at, fresh);
    return lines.join(u'\n');
}
