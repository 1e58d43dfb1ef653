#include "importers/text_shape.h"

#include "importers/article_title.h"
#include "importers/credits.h"
#include "importers/line_shape.h"
#include "importers/text_cleaning.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype WidestWrap = 100;    ///< columns; longer lines are paragraphs
constexpr qsizetype NarrowestWrap = 36;  ///< columns; shorter lines are verse or lists
constexpr qsizetype WidestVerse = 66;    ///< columns
constexpr qsizetype WidestHeading = 72;  ///< columns
constexpr qsizetype Paragraphlike = 100; ///< columns of a group that is more than a heading or a name

QStringView withoutTrailingBlanks(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

qsizetype widest(LineGroup group)
{
    return std::ranges::max(group, {}, &TextLine::end).end();
}

/// The column that all but the longest fiftieth of the lines stay within.
qsizetype usualEnd(std::span<const LineGroup> groups)
{
    std::vector<qsizetype> ends;
    for (const LineGroup &group : groups) {
        for (const TextLine &line : group.first(group.size() - 1))
            ends.push_back(line.end());
    }
    if (ends.empty())
        return 0;
    const auto place = ends.begin() + std::ssize(ends) * 49 / 50;
    std::ranges::nth_element(ends, place);
    return *place;
}

qsizetype usualIndent(std::span<const LineGroup> groups)
{
    std::array<size_t, 41> count = {};
    for (const LineGroup &group : groups) {
        for (const TextLine &line : group)
            ++count[size_t(std::min(line.indent, qsizetype(40)))];
    }
    return std::ranges::max_element(count) - count.begin();
}

bool beginLikeVerse(LineGroup group)
{
    if (group.size() < 4)
        return false;
    const auto capitals = std::ranges::count_if(group, [](const TextLine &l) { return beginsUpperCase(l.text); });
    const bool shouts = std::ranges::all_of(group, [](const TextLine &l) { return isAllCapitals(l.text); });
    return !shouts && capitals * 10 >= std::ssize(group) * 9;
}

/// Where a line ends a paragraph inside a group: its last sentence is over before the margin, or the next is indented.
bool isParagraphEnd(const TextLine &line, const TextLine &next)
{
    return endsSentence(line.text) && next.indent > line.indent + 1;
}

bool isWrapped(LineGroup group, qsizetype wrapColumn)
{
    if (wrapColumn == 0 || group.size() < 2 || beginLikeVerse(group))
        return false;
    const qsizetype column = std::max(widest(group), wrapColumn * 17 / 20);
    int breaks = 0;
    int full = 0;
    for (size_t index = 0; index + 1 < group.size(); ++index) {
        if (isParagraphEnd(group[index], group[index + 1]))
            continue;
        ++breaks;
        full += isFull(group[index], group[index + 1], std::min(column, WidestWrap)) ? 1 : 0;
    }
    return breaks > 0 && full * 10 >= breaks * (breaks < 3 ? 10 : 7);
}

} // namespace

std::vector<TextLine> linesOf(QStringView text)
{
    std::vector<TextLine> lines;
    for (qsizetype start = 0; start <= text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QStringView line = withoutTrailingBlanks(text.sliced(start, end - start));
        lines.push_back({line, indentation(line), columns(line)});
        start = end + 1;
    }
    return lines;
}

std::vector<LineGroup> groupsOf(std::span<const TextLine> lines)
{
    std::vector<LineGroup> groups;
    size_t start = 0;
    for (size_t index = 0; index <= lines.size(); ++index) {
        if (index < lines.size() && !lines[index].text.isEmpty())
            continue;
        if (index > start)
            groups.push_back(lines.subspan(start, index - start));
        start = index + 1;
    }
    return groups;
}

bool isFull(const TextLine &line, const TextLine &next, qsizetype wrapColumn)
{
    const bool joinsDirectly = isWrittenWithoutSpaces(lastCodePoint(line.text));
    const qsizetype slack = joinsDirectly ? 4 : 2; // marks that may not begin a line are carried over
    return line.end() + (joinsDirectly ? 0 : 1) + firstWordColumns(next.text) + slack > wrapColumn;
}

bool mayBeHeading(const TextLine &line)
{
    const QStringView text = line.text.trimmed();
    if (line.columns > WidestHeading || !looksLikeTitle(text) || listMark(text) || isRule(text))
        return false;
    static const QRegularExpression sentenceInside(u"\\p{L}{3}[.!?…] "_s);
    const bool endsQuoted = QStringView(u"\"”»’'").contains(text.back());
    if (endsQuoted || text.endsWith(u'!') || text.endsWith(u'-') || text.endsWith(u'—') || text.front().isLower())
        return false;
    if (QStringView(u"\"'“‘«([（【「『—–-*_").contains(text.front()) || text.contains(u"://"))
        return false;
    return !sentenceInside.match(text.toString()).hasMatch() && creditIn(text).certainty == Credit::Certainty::None;
}

qsizetype blankLinesBetween(LineGroup before, LineGroup group)
{
    return group.data() - (before.data() + before.size());
}

TextShape shapeOf(std::span<const LineGroup> groups)
{
    TextShape shape;
    const qsizetype end = usualEnd(groups);
    shape.wrapColumn = end >= NarrowestWrap && end <= WidestWrap ? end : 0;
    shape.indent = usualIndent(groups);
    size_t alone = 0;
    size_t paragraphs = 0;
    for (const LineGroup &group : groups) {
        qsizetype sum = 0;
        for (const TextLine &line : group)
            sum += line.columns;
        alone += group.size() == 1 && group[0].columns <= WidestHeading ? 1 : 0;
        paragraphs += sum >= Paragraphlike ? 1 : 0;
    }
    int wide = 0;
    for (size_t index = 1; index < groups.size(); ++index)
        wide += blankLinesBetween(groups[index - 1], groups[index]) > 1 ? 1 : 0;
    shape.hasWideGaps = wide > 2;
    shape.hasHeadings = paragraphs > 0 && alone <= 2 * paragraphs;
    return shape;
}

GroupShape shapeOf(LineGroup group, const TextShape &shape)
{
    if (group.size() < 2)
        return GroupShape::Paragraph;
    if (isWrapped(group, shape.wrapColumn))
        return GroupShape::Paragraph;
    return std::ranges::max(group, {}, &TextLine::columns).columns <= WidestVerse ? GroupShape::Verse
                                                                                  : GroupShape::Lines;
}
