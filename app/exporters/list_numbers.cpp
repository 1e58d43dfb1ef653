#include "exporters/list_numbers.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

using Format = DocumentList::Format;
constexpr int DeepestLevel = 9;

/// One way to read a marker.
struct Reading {
    Format format;
    int value;
};

/// 0 when it is no Roman number as people write them.
int romanValue(const QString &letters)
{
    static const std::array<std::pair<QStringView, int>, 13> Signs{{{u"m", 1000},
                                                                    {u"cm", 900},
                                                                    {u"d", 500},
                                                                    {u"cd", 400},
                                                                    {u"c", 100},
                                                                    {u"xc", 90},
                                                                    {u"l", 50},
                                                                    {u"xl", 40},
                                                                    {u"x", 10},
                                                                    {u"ix", 9},
                                                                    {u"v", 5},
                                                                    {u"iv", 4},
                                                                    {u"i", 1}}};
    int value = 0;
    QStringView rest = letters;
    for (const auto &[sign, worth] : Signs) {
        for (int times = 0; times < 3 && rest.startsWith(sign); ++times) {
            value += worth;
            rest = rest.sliced(sign.size());
        }
    }
    return rest.isEmpty() ? value : 0;
}

/// The likeliest first: "i" begins with Roman numbers, "c" with letters.
std::vector<Reading> readingsOf(const QString &number)
{
    bool isDecimal = false;
    const int decimal = number.toInt(&isDecimal);
    if (isDecimal)
        return {{Format::Decimal, decimal}};
    const QString lower = number.toLower();
    const bool isUpper = lower != number;
    std::vector<Reading> readings;
    if (const int roman = romanValue(lower); roman > 0)
        readings.push_back({isUpper ? Format::UpperRoman : Format::LowerRoman, roman});
    if (lower.size() == 1 && lower[0] >= u'a' && lower[0] <= u'z') {
        const Reading letter{isUpper ? Format::UpperLetter : Format::LowerLetter, lower[0].unicode() - u'a' + 1};
        readings.insert(lower == u"i" ? readings.end() : readings.begin(), letter);
    }
    return readings;
}

struct Marker {
    QString before;
    QString after;
    std::vector<Reading> readings; ///< none: a bullet, all of it in `before`
};

Marker markerOf(const QString &text)
{
    static const QRegularExpression Numbered(
        u"^([(\\[]?)([0-9]{1,9}|[ivxlcdm]{1,9}|[IVXLCDM]{1,9}|[a-zA-Z])([.)\\]:]*)$"_s);
    const QRegularExpressionMatch match = Numbered.match(text);
    if (!match.hasMatch())
        return {text, {}, {}};
    Marker marker{match.captured(1), match.captured(3), readingsOf(match.captured(2))};
    return marker.readings.empty() ? Marker{text, {}, {}} : marker;
}

/// The list that was last written at a level.
struct Running {
    int list = -1;
    int next = 1;
};

class ListReader {
public:
    explicit ListReader(std::vector<DocumentList> &lists)
        : m_lists(lists)
    {
    }

    int take(const Block &block)
    {
        const int level = std::clamp(block.level, 1, DeepestLevel);
        std::fill(m_running.begin() + level, m_running.end(), Running{});
        Running &running = m_running[size_t(level) - 1];
        const Marker marker = markerOf(block.marker);
        for (const Reading &reading : marker.readings) {
            if (running.list >= 0 && fits(m_lists[size_t(running.list)], marker, reading.format) &&
                reading.value == running.next) {
                ++running.next;
                return running.list;
            }
        }
        if (marker.readings.empty() && running.list >= 0 && fits(m_lists[size_t(running.list)], marker, Format::Bullet))
            return running.list;
        const Reading first = marker.readings.empty() ? Reading{Format::Bullet, 1} : marker.readings.front();
        running = {int(m_lists.size()), first.value + 1};
        m_lists.push_back({first.format, marker.before, marker.after, first.value, level});
        return running.list;
    }

    void end() { m_running.fill({}); }

private:
    static bool fits(const DocumentList &list, const Marker &marker, Format format)
    {
        return list.format == format && list.before == marker.before && list.after == marker.after;
    }

    std::vector<DocumentList> &m_lists;
    std::array<Running, DeepestLevel> m_running{};
};

} // namespace

std::vector<int> listsIn(const Article &article, std::vector<DocumentList> &lists)
{
    std::vector<int> result(article.blocks.size(), -1);
    ListReader reader(lists);
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        const Block &block = article.blocks[index];
        if (block.kind == Block::Kind::ListItem && !block.marker.isEmpty())
            result[index] = reader.take(block);
        else if (block.kind == Block::Kind::Heading || block.kind == Block::Kind::Rule)
            reader.end();
    }
    return result;
}
