#include "exporters/markdown_merge.h"

#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString ChecksumKey = u"scholiast-checksum"_s;
const QString GoneLine = u"*No longer in the library:*"_s;

const QString NoChecksum(16, u'0');

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

struct MergedFrontMatter {
    QStringList lines;
    bool wasEdited = false;
};

MergedFrontMatter mergedFrontMatter(const QStringList &existing, const QStringList &fresh)
{
    MergedFrontMatter merged{fresh, false};
    QStringList generated;
    QString checksum;
    for (const Entry &entry : entriesOf(existing)) {
        if (entry.key == ChecksumKey)
            checksum = entry.lines.first().section(u'"', 1, 1);
        else if (isGenerated(entry.key))
            generated += entry.lines;
        else
            merged.lines += entry.lines;
    }
    merged.wasEdited = !generated.isEmpty() && markdownChecksum(generated.join(u'\n')) != checksum &&
                       sealedFrontMatter(generated) != fresh;
    return merged;
}

bool isHighlight(const QString &key)
{
    return key.startsWith(u"highlight "_s);
}

/// A highlight that the library no longer has, or that the export's scope no longer holds.
QString goneText(const MarkdownPart &part)
{
    if (part.isGone)
        return part.text;
    QString text = regionText({part.region->key, GoneLine + u"\n\n"_s + part.region->content}, true);
    if (part.isEdited) // stays so: should the highlight come back, the edit is not lost
        text.replace(text.indexOf(u" gone -->"_s) - NoChecksum.size(), NoChecksum.size(), NoChecksum);
    return text;
}

/// Where the regions that the file doesn't have yet belong: after the one that they follow ("" = at the start).
QHash<QString, std::vector<MarkdownRegion>> newcomers(const std::vector<MarkdownRegion> &fresh,
                                                      const QSet<QString> &known)
{
    QHash<QString, std::vector<MarkdownRegion>> after;
    QString last;
    for (const MarkdownRegion &region : fresh) {
        if (known.contains(region.key))
            last = region.key;
        else
            after[last].push_back(region);
    }
    return after;
}

QString spaced(const std::vector<MarkdownRegion> &regions)
{
    QString text;
    for (const MarkdownRegion &region : regions)
        text += u'\n' + regionText(region);
    return text;
}

QString frontMatterText(const QStringList &lines)
{
    return u"---\n"_s + lines.join(u'\n') + u"\n---\n"_s;
}

} // namespace

QString markdownText(const MarkdownExport &fresh)
{
    return frontMatterText(fresh.frontMatter) + spaced(fresh.regions);
}

MergedMarkdown mergedMarkdown(const QString &existing, const MarkdownExport &fresh)
{
    const MarkdownFile file = markdownFile(existing);
    if (!file.hasRegions())
        return {markdownText(fresh), !existing.trimmed().isEmpty()};
    QHash<QString, const MarkdownRegion *> byKey;
    for (const MarkdownRegion &region : fresh.regions)
        byKey.insert(region.key, &region);
    QSet<QString> known;
    for (const MarkdownPart &part : file.parts) {
        if (part.region && byKey.contains(part.region->key))
            known.insert(part.region->key);
    }
    const auto after = newcomers(fresh.regions, known);
    const MergedFrontMatter head = mergedFrontMatter(file.frontMatter, fresh.frontMatter);
    MergedMarkdown merged{frontMatterText(head.lines) + spaced(after.value(QString())), head.wasEdited};
    for (const MarkdownPart &part : file.parts) {
        if (!part.region) {
            merged.text += part.text;
            continue;
        }
        const MarkdownRegion *region = byKey.value(part.region->key);
        const bool isKept = !region && isHighlight(part.region->key);
        if (region)
            merged.text += regionText(*region) + spaced(after.value(region->key));
        else if (isKept)
            merged.text += goneText(part);
        const bool isSame = region && markdownChecksum(region->content) == markdownChecksum(part.region->content);
        merged.hasConflict = merged.hasConflict || (part.isEdited && !isSame && !isKept);
    }
    return merged;
}

QStringList sealedFrontMatter(QStringList lines)
{
    const QString checksum = markdownChecksum(lines.join(u'\n'));
    lines += ChecksumKey + u": \""_s + checksum + u'"';
    return lines;
}
