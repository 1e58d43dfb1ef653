#include "exporters/markdown_properties.h"

#include "exporters/markdown_regions.h"
#include "exporters/markdown_text.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString ChecksumKey = u"scholiast-checksum"_s;

/// A key of the front matter with the lines of its value.
struct Entry {
    QString key;
    QStringList lines;
};

std::vector<Entry> entriesOf(const QStringList &lines)
{
    std::vector<Entry> entries;
    for (const QString &line : lines) {
        const bool begins = !line.isEmpty() && !line[0].isSpace() && line[0] != u'-' && line[0] != u'#';
        if (begins || entries.empty())
            entries.push_back({begins ? line.section(u':', 0, 0) : QString(), {}});
        entries.back().lines += line;
    }
    return entries;
}

/// All keys that any version of an export writes.
bool isGenerated(const QString &key)
{
    static const QSet<QString> Keys{u"title"_s,     u"authors"_s,  u"credits"_s,    u"site"_s,  u"url"_s,
                                    u"published"_s, u"language"_s, u"source"_s,     u"added"_s, u"modified"_s,
                                    u"scholiast"_s, u"articles"_s, u"highlights"_s, u"tags"_s,  ChecksumKey};
    return Keys.contains(key);
}

/// Dates and numbers.
bool isBare(const QString &key)
{
    static const QSet<QString> Keys{u"added"_s, u"modified"_s, u"articles"_s, u"highlights"_s};
    return Keys.contains(key);
}

/// The lines of one value in one: a line end is a blank, more of them are one less. In quotation marks a backslash
/// takes its line end away.
QString folded(const QStringList &lines)
{
    QString text;
    qsizetype ends = 0; // since the last line that is not empty
    for (const QString &line : lines) {
        ++ends;
        if (line.isEmpty())
            continue;
        if (text.startsWith(u'"') && text.endsWith(u'\\') && !text.endsWith(u"\\\\"))
            text.chop(1);
        else if (!text.isEmpty())
            text += ends == 1 ? u" "_s : QString(ends - 1, u'\n');
        text += line;
        ends = 0;
    }
    return text;
}

/// What stands between double quotation marks, as yamlString() and other programs write it.
QString unescaped(QStringView text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'\\' || at + 1 == text.size()) {
            result += text[at];
            continue;
        }
        const QChar sign = text[++at];
        const qsizetype digits = sign == u'x' ? 2 : sign == u'u' ? 4 : sign == u'U' ? 8 : 0;
        if (digits > 0) {
            const uint point = text.sliced(at + 1).first(std::min(digits, text.size() - at - 1)).toUInt(nullptr, 16);
            result += QChar::fromUcs4(point);
            at += digits;
        } else {
            result += sign == u'n' ? QChar(u'\n') : sign == u't' ? QChar(u'\t') : sign;
        }
    }
    return result;
}

QString yamlValue(QStringList lines)
{
    for (QString &line : lines)
        line = line.trimmed();
    if (lines.first().startsWith(u'|') || lines.first().startsWith(u'>')) { // a block; no value of ours begins so
        const bool isFolded = lines.takeFirst().startsWith(u'>');
        return isFolded ? folded(lines) : lines.join(u'\n');
    }
    const QString text = folded(lines);
    if (text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
        return text.sliced(1, text.size() - 2).replace(u"''"_s, u"'"_s);
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        return unescaped(QStringView(text).sliced(1, text.size() - 2));
    return text;
}

/// The entry as an export writes it, whatever an editor made of quotation marks and line ends.
QStringList asWritten(const Entry &entry)
{
    const QString first = entry.lines.first().section(u':', 1).trimmed();
    const bool isList = first.isEmpty() && entry.lines.size() > 1 && entry.lines[1].trimmed().startsWith(u"- ");
    if (!isList) {
        const QString value = yamlValue(QStringList{first} + entry.lines.sliced(1));
        return {entry.key + u": "_s + (isBare(entry.key) ? value : yamlString(value))};
    }
    std::vector<QStringList> items;
    for (const QString &line : entry.lines.sliced(1)) {
        const QString text = line.trimmed();
        if (text.startsWith(u"- "))
            items.push_back({text.sliced(2)});
        else
            items.back() += text;
    }
    QStringList lines{entry.key + u':'};
    for (const QStringList &item : items)
        lines += u"  - "_s + yamlString(yamlValue(item));
    return lines;
}

} // namespace

MergedProperties mergedProperties(const QStringList &existing, const QStringList &fresh)
{
    MergedProperties merged{fresh, false};
    QStringList found, written;
    QString checksum;
    for (const Entry &entry : entriesOf(existing)) {
        if (entry.key == ChecksumKey) {
            checksum = yamlValue({entry.lines.first().section(u':', 1)});
        } else if (isGenerated(entry.key)) {
            found += entry.lines;
            written += asWritten(entry);
        } else {
            merged.lines += entry.lines;
        }
    }
    const auto isAsSealed = [&](const QStringList &lines) { return markdownChecksum(lines.join(u'\n')) == checksum; };
    merged.wasEdited =
        !found.isEmpty() && !isAsSealed(found) && !isAsSealed(written) && sealedFrontMatter(written) != fresh;
    return merged;
}

QStringList sealedFrontMatter(QStringList lines)
{
    const QString checksum = markdownChecksum(lines.join(u'\n'));
    lines += ChecksumKey + u": \""_s + checksum + u'"';
    return lines;
}
