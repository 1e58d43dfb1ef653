#include "importers/docx_numbering.h"

#include "importers/docx_styles.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int LargestNumber = 1'000'000;

int numberIn(XmlNode node, QStringView child, int otherwise)
{
    bool isNumber = false;
    const int value = node.child(child).attribute(u"w:val").toInt(&isNumber);
    return isNumber ? std::clamp(value, 0, LargestNumber) : otherwise;
}

} // namespace

DocxNumbering::Level DocxNumbering::levelOf(XmlNode node)
{
    Level level;
    level.start = numberIn(node, u"w:start", 1);
    level.format = numberFormatOfWord(node.child(u"w:numFmt").attribute(u"w:val"));
    level.text = node.child(u"w:lvlText").attribute(u"w:val");
    level.style = node.child(u"w:pStyle").attribute(u"w:val");
    level.restartAfter = numberIn(node, u"w:lvlRestart", -1);
    level.isLegal = isOn(node.child(u"w:isLgl"));
    const XmlNode indent = node.child(u"w:pPr").child(u"w:ind");
    const QString left = indent.attribute(u"w:left");
    level.indent = (left.isEmpty() ? indent.attribute(u"w:start") : left).toInt();
    // Word for another alphabet writes its format inside AlternateContent.
    if (const XmlNode other = node.child(u"mc:AlternateContent").descendant(u"w:numFmt"); !node.child(u"w:numFmt"))
        level.format = numberFormatOfWord(other.attribute(u"w:val"));
    return level;
}

DocxNumbering::DocxNumbering(XmlNode root, const DocxStyles &styles)
{
    QHash<QString, XmlNode> abstracts;
    for (const XmlNode node : root) {
        if (node.name() == u"w:abstractNum")
            abstracts.insert(node.attribute(u"w:abstractNumId"), node);
        else if (node.name() == u"w:num")
            m_nums.insert(node.attribute(u"w:numId"), node);
    }
    for (const XmlNode num : std::as_const(m_nums))
        addList(num, abstracts, styles);
}

void DocxNumbering::addList(XmlNode num, const QHash<QString, XmlNode> &abstracts, const DocxStyles &styles)
{
    List list;
    list.counter = num.child(u"w:abstractNumId").attribute(u"w:val");
    XmlNode abstract = abstracts.value(list.counter);
    if (const XmlNode link = abstract.child(u"w:numStyleLink")) { // the levels stand with a style's list
        const QString linked = styles.style(link.attribute(u"w:val")).numbering;
        list.counter = m_nums.value(linked).child(u"w:abstractNumId").attribute(u"w:val");
        abstract = abstracts.value(list.counter);
    }
    const auto indexOf = [](XmlNode node) {
        return size_t(std::clamp(node.attribute(u"w:ilvl").toInt(), 0, int(Levels) - 1));
    };
    for (const XmlNode node : abstract) {
        if (node.name() == u"w:lvl")
            list.levels[indexOf(node)] = levelOf(node);
    }
    for (const XmlNode node : num) {
        if (node.name() != u"w:lvlOverride")
            continue;
        const size_t level = indexOf(node);
        if (const XmlNode own = node.child(u"w:lvl"))
            list.levels[level] = levelOf(own);
        if (node.child(u"w:startOverride"))
            list.restart[level] = numberIn(node, u"w:startOverride", 1);
    }
    if (abstract)
        m_lists.insert(num.attribute(u"w:numId"), list);
}

int DocxNumbering::levelOfStyle(const QString &numbering, const QString &style) const
{
    const auto list = m_lists.constFind(numbering);
    if (list == m_lists.constEnd())
        return -1;
    const auto level = std::ranges::find(list->levels, style, &Level::style);
    return level != list->levels.end() && !style.isEmpty() ? int(level - list->levels.begin()) : -1;
}

int DocxNumbering::indent(const Place &place) const
{
    const auto list = m_lists.constFind(place.numbering);
    return list != m_lists.constEnd() ? list->levels[size_t(place.level)].indent : 0;
}

std::optional<QString> DocxNumbering::nextMarker(const Place &place)
{
    const auto list = m_lists.find(place.numbering);
    if (list == m_lists.end() || place.level < 0 || place.level >= int(Levels))
        return std::nullopt;
    const auto level = size_t(place.level);
    Counter &counter = m_counters[list->counter];
    std::optional<int> &value = counter.value[level];
    if (list->restart[level]) // only when this list shows for the first time
        value = *std::exchange(list->restart[level], std::nullopt);
    else
        value = value ? std::min(*value + 1, LargestNumber) : list->levels[level].start;
    for (size_t higher = 0; higher < level; ++higher) {
        if (!counter.value[higher])
            counter.value[higher] = list->levels[higher].start;
    }
    for (size_t deeper = level + 1; deeper < Levels; ++deeper) {
        const int after = list->levels[deeper].restartAfter;
        if (after < 0 || (after > 0 && place.level < after))
            counter.value[deeper].reset();
    }
    return markerOf(*list, counter, level);
}

QString DocxNumbering::markerOf(const List &list, const Counter &counter, size_t level)
{
    const Level &own = list.levels[level];
    if (own.format == NumberFormat::Bullet)
        return bulletOf(own.text);
    QString marker;
    for (qsizetype at = 0; at < own.text.size(); ++at) {
        const int digit = own.text[at] == u'%' && at + 1 < own.text.size() ? own.text[at + 1].digitValue() : 0;
        if (digit < 1) {
            marker += own.text[at];
            continue;
        }
        const auto shown = size_t(digit - 1);
        const NumberFormat format = own.isLegal && list.levels[shown].format != NumberFormat::None
                                        ? NumberFormat::Decimal
                                        : list.levels[shown].format;
        marker += formatted(counter.value[shown].value_or(list.levels[shown].start), format);
        ++at;
    }
    return marker.trimmed();
}
