#include "importers/pdf_running_heads.h"

#include "importers/pdf_lines.h"
#include "importers/text_cleaning.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double Band = 0.15;        ///< of the text's height, at its top and at its bottom
constexpr size_t LinesInBand = 3;    ///< that may be running heads
constexpr double SamePlace = 6;      ///< points
constexpr double HeadingSize = 1.15; ///< of the usual size: "Chapter 3" at the top of a page is no running head

/// A line at the top or at the bottom of a page.
struct EdgeLine {
    size_t page = 0;
    QRectF box;
    double size = 0;
    bool isOuter = false; ///< the first or the last line of its page
    QString text;
    QString key;               ///< the text without the numbers in it
    std::optional<int> number; ///< that it begins or ends with
};

std::optional<int> romanNumber(QStringView text)
{
    static const QRegularExpression shape(u"^m*(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$"_s);
    const QString lower = text.toString().toLower();
    if (lower.isEmpty() || lower.size() > 8 || !shape.match(lower).hasMatch())
        return std::nullopt;
    const auto value = [](QChar c) {
        switch (c.unicode()) {
        case 'i':
            return 1;
        case 'v':
            return 5;
        case 'x':
            return 10;
        case 'l':
            return 50;
        case 'c':
            return 100;
        case 'd':
            return 500;
        default:
            return 1000;
        }
    };
    int sum = 0;
    for (qsizetype index = 0; index < lower.size(); ++index) {
        const int own = value(lower[index]);
        sum += index + 1 < lower.size() && value(lower[index + 1]) > own ? -own : own;
    }
    return sum;
}

std::optional<int> numberIn(const QString &token)
{
    static const QRegularExpression wrapping(u"^[\\s\\-–—|•·\\[(]+|[\\s\\-–—|•·\\])]+$"_s);
    QString plain = token;
    plain.remove(wrapping);
    bool isNumber = false;
    const int number = plain.toInt(&isNumber);
    return isNumber ? std::optional<int>(number) : romanNumber(plain);
}

void setKeyAndNumber(EdgeLine &line)
{
    static const QRegularExpression numbers(u"\\d+"_s);
    const QStringList tokens = line.text.split(u' ', Qt::SkipEmptyParts);
    QString key = line.text.toLower();
    if (!tokens.isEmpty()) {
        line.number = numberIn(tokens.last());
        if (!line.number)
            line.number = numberIn(tokens.first());
        if (tokens.size() == 1 && line.number)
            key = u"#"_s;
    }
    key.replace(numbers, u"#"_s);
    line.key = key.remove(u' ');
}

void addEdgeLines(const PdfPage &page, size_t index, std::vector<EdgeLine> &lines)
{
    if (page.words.empty())
        return;
    QRectF box;
    for (const PdfWord &word : page.words)
        box = box.isNull() ? word.box : box.united(word.box);
    const double band = std::max(std::min(page.size.height(), box.height()) * Band, page.words.front().size * 3);
    std::vector<PdfWord> top, bottom;
    for (const PdfWord &word : page.words) {
        if (word.middle() < box.top() + band)
            top.push_back(word);
        else if (word.middle() > box.bottom() - band)
            bottom.push_back(word);
    }
    const auto add = [&](const PdfLine &line, bool isOuter) {
        EdgeLine edge{index, line.box, line.size, isOuter, cleanedText(textOf(line)), {}, {}};
        setKeyAndNumber(edge);
        lines.push_back(std::move(edge));
    };
    const std::vector<PdfLine> first = linesOf(std::move(top));
    for (size_t at = 0; at < std::min(first.size(), LinesInBand); ++at)
        add(first[at], at == 0);
    const std::vector<PdfLine> last = linesOf(std::move(bottom));
    for (size_t at = 0; at < std::min(last.size(), LinesInBand); ++at)
        add(last[last.size() - 1 - at], at == 0);
}

class HeadSearch {
public:
    HeadSearch(const std::vector<PdfPage> &pages, double usual)
        : m_pages(pages)
        , m_usual(usual)
    {
        for (size_t index = 0; index < pages.size(); ++index)
            addEdgeLines(pages[index], index, lines);
        for (const EdgeLine &line : lines) {
            m_byKey[line.key].push_back(&line);
            if (line.number && line.isOuter)
                ++m_offsets[*line.number - int(line.page)];
        }
    }

    [[nodiscard]] bool isHead(const EdgeLine &line) const { return isNumberOfPage(line) || isRepeated(line); }

    std::vector<EdgeLine> lines;

private:
    /// Its number goes up with the pages, or is the page's label.
    [[nodiscard]] bool isNumberOfPage(const EdgeLine &line) const
    {
        if (!line.isOuter || !line.number || line.size > m_usual * HeadingSize)
            return false;
        const auto found = m_offsets.find(*line.number - int(line.page));
        const auto pages = double(m_pages.size());
        const bool isSteady = found->second >= 3 && found->second >= pages * 0.3;
        const bool isAlone = line.key == u"#" || line.text.size() <= 8;
        const bool isLabel = line.text == m_pages[line.page].label || *line.number == int(line.page) + 1;
        return isSteady || (isAlone && (isLabel || found->second >= 2));
    }

    [[nodiscard]] bool isRepeated(const EdgeLine &line) const
    {
        const auto &same = m_byKey.at(line.key);
        size_t literal = 0;
        size_t similar = 0;
        for (const EdgeLine *other : same) {
            if (other->page == line.page || std::abs(other->box.center().y() - line.box.center().y()) > SamePlace)
                continue;
            ++similar;
            literal += other->text == line.text ? 1 : 0;
        }
        const size_t enough = m_pages.size() < 5 ? 1 : 2;
        const bool mayVary = line.size < m_usual * HeadingSize && line.key.size() > 1;
        return line.text.size() > 1 && (literal >= enough || (mayVary && similar >= enough));
    }

    const std::vector<PdfPage> &m_pages;
    double m_usual;
    std::map<QString, std::vector<const EdgeLine *>> m_byKey;
    std::map<int, int> m_offsets; ///< number minus page index -> how often
};

} // namespace

void dropRunningHeads(std::vector<PdfPage> &pages, double usual)
{
    const HeadSearch search(pages, usual);
    for (const EdgeLine &line : search.lines) {
        if (!search.isHead(line))
            continue;
        std::erase_if(pages[line.page].words, [&](const PdfWord &word) {
            return word.middle() > line.box.top() && word.middle() < line.box.bottom();
        });
    }
}
