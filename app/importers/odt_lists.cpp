#include "importers/odt_lists.h"

#include "importers/number_format.h"

#include <algorithm>
#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int LargestNumber = 1'000'000;

int startOf(XmlNode level)
{
    bool isNumber = false;
    const int start = level.attribute(u"text:start-value").toInt(&isNumber);
    return isNumber ? std::clamp(start, 0, LargestNumber) : 1;
}

/// "%1%.%2%." with the numbers put in.
QString filled(QString text, const QStringList &numbers)
{
    for (qsizetype level = 0; level < numbers.size(); ++level)
        text.replace(u"%%1%"_s.arg(level + 1), numbers[level]);
    return text;
}

} // namespace

XmlNode OdtLists::levelStyle(XmlNode style, size_t level)
{
    const QString wanted = QString::number(level + 1);
    for (const XmlNode node : style) {
        if (node.attribute(u"text:level") == wanted)
            return node;
    }
    return {};
}

void OdtLists::beginList(XmlNode list)
{
    Open open;
    open.style = list.attribute(u"text:style-name");
    open.id = list.attribute(u"xml:id");
    if (open.style.isEmpty() && !m_open.empty())
        open.style = m_open.back().style;
    if (m_open.empty()) {
        const QString continued = list.attribute(u"text:continue-list");
        if (!continued.isEmpty())
            m_counter = m_ended.value(u"id/"_s + continued);
        else if (list.attribute(u"text:continue-numbering") == u"true")
            m_counter = m_ended.value(u"style/"_s + open.style);
        else
            m_counter = {};
    } else if (m_open.size() < Levels && list.attribute(u"text:continue-numbering") != u"true") {
        m_counter[m_open.size()] = 0;
    }
    m_open.push_back(open);
}

void OdtLists::endList()
{
    if (m_open.empty())
        return;
    const Open open = m_open.back();
    m_open.pop_back();
    if (m_open.empty()) {
        m_ended.insert(u"id/"_s + open.id, m_counter);
        m_ended.insert(u"style/"_s + open.style, m_counter);
    } else {
        m_open.back().isFresh = false; // an item that only holds a list shows no sign behind it
    }
}

void OdtLists::beginItem(XmlNode item)
{
    if (m_open.empty())
        return;
    m_open.back().isFresh = item.name() != u"text:list-header";
    bool isNumber = false;
    const int start = item.attribute(u"text:start-value").toInt(&isNumber);
    m_start = isNumber ? std::clamp(start, 0, LargestNumber) : -1;
}

void OdtLists::count(XmlNode style, size_t level, Counter &counter, int start)
{
    // Counters hold one more than the number, as 0 means that none has been shown.
    if (start >= 0)
        counter[level] = start + 1;
    else
        counter[level] =
            counter[level] == 0 ? startOf(levelStyle(style, level)) + 1 : std::min(counter[level] + 1, LargestNumber);
    std::fill(counter.begin() + std::ptrdiff_t(level) + 1, counter.end(), 0);
}

QString OdtLists::numberText(XmlNode style, size_t level, const Counter &counter)
{
    const XmlNode own = levelStyle(style, level);
    if (own.name() == u"text:list-level-style-bullet")
        return bulletOf(own.attribute(u"text:bullet-char"));
    if (own.name() == u"text:list-level-style-image")
        return u"•"_s;
    if (own.attribute(u"style:num-format").isEmpty())
        return own.attribute(u"style:num-prefix").trimmed() + own.attribute(u"style:num-suffix").trimmed();
    const auto shown = size_t(std::clamp(own.attribute(u"text:display-levels").toInt(), 1, int(level) + 1));
    QStringList numbers;
    for (size_t at = 0; at <= level; ++at) {
        const XmlNode higher = levelStyle(style, at);
        const int number = counter[at] > 0 ? counter[at] - 1 : startOf(higher);
        numbers.push_back(formatted(number, numberFormatOfOpenDocument(higher.attribute(u"style:num-format"))));
    }
    const QString pattern = own.attribute(u"loext:num-list-format");
    if (!pattern.isEmpty())
        return filled(pattern, numbers).trimmed();
    numbers = numbers.last(qsizetype(shown));
    numbers.removeAll(QString());
    return QString(own.attribute(u"style:num-prefix") + numbers.join(u'.') + own.attribute(u"style:num-suffix"))
        .trimmed();
}

QString OdtLists::takeMarker(const OdtStyle &paragraph)
{
    if (m_open.empty() || !m_open.back().isFresh)
        return {};
    m_open.back().isFresh = false;
    const size_t level = std::min(m_open.size(), Levels) - 1;
    const QString name = !m_open.back().style.isEmpty() ? m_open.back().style : paragraph.listStyle;
    const XmlNode style = m_styles.listStyle(name);
    count(style, level, m_counter, std::exchange(m_start, -1));
    return levelStyle(style, level) ? numberText(style, level, m_counter) : u"•"_s;
}

QString OdtLists::headingNumber(XmlNode heading, int level)
{
    const XmlNode style = m_styles.outlineStyle();
    if (!style || level < 1 || level > int(Levels) || heading.attribute(u"text:is-list-header") == u"true")
        return {};
    const auto index = size_t(level) - 1;
    bool restarts = false;
    const int start = heading.attribute(u"text:start-value").toInt(&restarts);
    restarts = restarts && heading.attribute(u"text:restart-numbering") == u"true";
    count(style, index, m_headings, restarts ? std::clamp(start, 0, LargestNumber) : -1);
    const bool isNumbered = !levelStyle(style, index).attribute(u"style:num-format").isEmpty();
    return isNumbered ? numberText(style, index, m_headings) : QString();
}
