#include "exporters/markdown_merge.h"

#include "exporters/markdown_properties.h"

#include <QHash>

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString GoneLine = u"*No longer exported:*"_s;
const QString OldGoneLine = u"*No longer in the library:*"_s; ///< of earlier versions

const QString NoChecksum(16, u'0');

bool isHighlight(const QString &key)
{
    return key.startsWith(u"highlight "_s);
}

bool isHeading(const QString &key)
{
    return key.startsWith(u"heading "_s) || key.startsWith(u"title "_s);
}

/// A highlight that the library no longer has, or that the export's scope no longer holds.
QString goneText(const MarkdownPart &part)
{
    const QString &content = part.region->content;
    if (part.isGone) {
        const bool isOld = !part.isEdited && content.startsWith(OldGoneLine);
        return isOld ? regionText({part.region->key, GoneLine + content.sliced(OldGoneLine.size())}, true) : part.text;
    }
    QString text = regionText({part.region->key, GoneLine + u"\n\n"_s + content}, true);
    if (part.isEdited) // stays so: should the highlight come back, the edit is not lost
        text.replace(text.indexOf(u" gone -->"_s) - NoChecksum.size(), NoChecksum.size(), NoChecksum);
    return text;
}

QString spaced(std::span<const MarkdownRegion> regions)
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

/// A file's parts on their way to become what an export makes anew.
class Merge {
public:
    Merge(const std::vector<MarkdownPart> &parts, std::span<const MarkdownRegion> fresh)
        : m_parts(parts)
        , m_slots(parts.size())
    {
        for (const MarkdownRegion &region : fresh)
            m_fresh.insert(region.key, &region);
        for (size_t part = 0; part < parts.size(); ++part) {
            if (parts[part].region && m_fresh.contains(parts[part].region->key))
                m_known.insert(parts[part].region->key, part);
        }
        placeNewcomers(fresh);
        keepHeadings();
    }

    [[nodiscard]] QString text() const
    {
        QString text = m_start;
        for (size_t part = 0; part < m_parts.size(); ++part)
            text += m_slots[part].before + textOf(part) + m_slots[part].after;
        return text;
    }

    /// True when something that was written into a region has no place in the text.
    [[nodiscard]] bool hasConflict() const
    {
        return std::ranges::any_of(m_parts, [this](const MarkdownPart &part) {
            if (!part.isEdited)
                return false;
            const MarkdownRegion *region = m_fresh.value(part.region->key);
            return region ? markdownChecksum(region->content) != markdownChecksum(part.region->content)
                          : !isHighlight(part.region->key);
        });
    }

private:
    /// What comes around a part, and whether a heading without highlights of the export stays.
    struct Slot {
        QString before, after;
        bool isKept = false;
    };

    [[nodiscard]] QString textOf(size_t index) const
    {
        const MarkdownPart &part = m_parts[index];
        if (!part.region)
            return part.text;
        if (const MarkdownRegion *region = m_fresh.value(part.region->key))
            return regionText(*region);
        if (isHighlight(part.region->key))
            return goneText(part);
        return m_slots[index].isKept ? part.text : QString();
    }

    /// The regions that the file does not have yet, by the known ones around them.
    void placeNewcomers(std::span<const MarkdownRegion> fresh)
    {
        std::optional<size_t> last;
        size_t begin = 0;
        for (size_t at = 0; at <= fresh.size(); ++at) {
            const auto next = at < fresh.size() ? m_known.constFind(fresh[at].key) : m_known.constEnd();
            if (at < fresh.size() && next == m_known.constEnd())
                continue;
            place(fresh.subspan(begin, at - begin), last,
                  at < fresh.size() ? std::optional<size_t>(*next) : std::nullopt);
            if (at < fresh.size())
                last = *next;
            begin = at + 1;
        }
    }

    /// Highlights come after the one that they follow. A new heading must not part that from what else stood there, so
    /// it comes before the next region, with all that is under it.
    void place(std::span<const MarkdownRegion> newcomers, std::optional<size_t> last, std::optional<size_t> next)
    {
        const auto heading = std::ranges::find_if_not(newcomers, isHighlight, &MarkdownRegion::key);
        const size_t count = size_t(heading - newcomers.begin());
        const auto under = newcomers.subspan(count);
        (last ? m_slots[*last].after : m_start) += spaced(newcomers.first(count));
        if (next && !under.empty())
            m_slots[*next].before += spaced(under).sliced(1) + u'\n';
        else
            (last ? m_slots[endOfGone(*last)].after : m_start) += spaced(under);
    }

    /// The last of the regions after a known one that are no longer exported.
    [[nodiscard]] size_t endOfGone(size_t known) const
    {
        size_t end = known;
        for (size_t part = known + 1; part < m_parts.size(); ++part) {
            if (m_parts[part].region && m_fresh.contains(m_parts[part].region->key))
                break;
            if (m_parts[part].region)
                end = part;
        }
        return end;
    }

    /// From the end on, for a heading stays when only highlights that are gone stand under it.
    void keepHeadings()
    {
        constexpr qsizetype Deepest = 7;
        qsizetype below = 0; // level of what is kept below; 0 = nothing
        bool hasOthers = false;
        for (size_t part = m_parts.size(); part-- > 0;) {
            if (!m_parts[part].region)
                continue;
            const auto &[key, content] = *m_parts[part].region;
            if (m_fresh.contains(key)) {
                hasOthers = isHighlight(key) && m_slots[part].before.isEmpty();
                below = 0;
            } else if (isHighlight(key)) {
                below = hasOthers ? 0 : Deepest;
            } else if (const qsizetype level = content.indexOf(u' ');
                       isHeading(key) && level < below && !m_parts[part].isEdited) {
                m_slots[part].isKept = true;
                below = level;
            }
        }
    }

    const std::vector<MarkdownPart> &m_parts;
    QHash<QString, const MarkdownRegion *> m_fresh;
    QHash<QString, size_t> m_known; ///< parts that are made anew
    std::vector<Slot> m_slots;      ///< one a part
    QString m_start;                ///< before all parts
};

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
    const MergedProperties head = mergedProperties(file.frontMatter, fresh.frontMatter);
    const Merge merge(file.parts, fresh.regions);
    return {frontMatterText(head.lines) + merge.text(), head.wasEdited || merge.hasConflict()};
}
