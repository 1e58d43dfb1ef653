#include "importers/pdf_reflow.h"

#include "importers/pdf_signs.h"
#include "importers/text_cleaning.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Indent = 0.7;         ///< em: less is no indentation
constexpr double LooseLeading = 0.3;   ///< em more than usual: a new paragraph
constexpr double OtherSize = 1.08;     ///< ratio of font sizes that tells headings and notes from text
constexpr double ShortLine = 0.15;     ///< of the width that a line leaves free: it was ended on purpose
constexpr qsizetype FarthestJoin = 12; ///< paragraphs between the halves of one

/// A line's edges in reading direction: `start` is where it begins, both grow along the line.
struct Edges {
    double start = 0;
    double end = 0;
};

class LineBreaker {
public:
    LineBreaker(const std::vector<PdfLine> &lines, const PdfMeasure &measure)
        : m_lines(lines)
        , m_measure(measure)
        , m_isCode(lines.size())
        , m_limits(lines.size())
    {
        for (size_t index = 0; index < lines.size(); ++index)
            m_isCode[index] = looksLikeCode(index);
        for (size_t first = 0; first < lines.size();) {
            size_t last = first + 1;
            while (last < lines.size() && isCloseTo(last))
                ++last;
            setLimits(first, last);
            first = last;
        }
    }

    /// Whether the line begins a paragraph; `first` is the first line of the current one.
    [[nodiscard]] bool beginsAt(size_t index, size_t first) const
    {
        const PdfLine &line = m_lines[index];
        const PdfLine &before = m_lines[index - 1];
        if (line.columnIndex != before.columnIndex || line.isRow() != before.isRow() || isContentsEntry(index))
            return true;
        if (line.isRow())
            return false;
        const bool isCode = m_isCode[index];
        if (isCode != m_isCode[index - 1])
            return true;
        if (!isCloseTo(index))
            return !isCode || line.box.top() - before.box.bottom() > m_measure.leading * 2.5;
        return !isCode && (changesLook(index) || beginsWithSign(index, first) || isShifted(index, first) ||
                           endedOnPurpose(index - 1));
    }

    [[nodiscard]] bool isCode(size_t index) const { return m_isCode[index]; }

    [[nodiscard]] bool endedOnPurpose(size_t index) const
    {
        const PdfLine &line = m_lines[index];
        if (index + 1 >= m_lines.size() || areCentred(index))
            return hasLeader(textOf(line));
        if (hasLeader(textOf(line)))
            return true;
        const PdfWord &next = m_lines[index + 1].words.front();
        const bool isUnspaced = isWrittenWithoutSpaces(firstCodePoint(next.text));
        const double needed = isUnspaced ? line.size * 1.5 : next.box.width() + line.size * 0.3;
        const double width = m_limits[index].end - m_limits[index].start;
        const double slack = endsSentence(textOf(line)) ? line.size : std::max(width * ShortLine, line.size * 3);
        return edges(line).end + needed + slack < m_limits[index].end;
    }

private:
    /// Not a line of text that happens to hold nothing but the rest of an address or a name.
    [[nodiscard]] bool looksLikeCode(size_t index) const
    {
        if (!styleOf(m_lines[index]).isMono)
            return false;
        const bool goesOn =
            index > 0 && !m_isCode[index - 1] && m_lines[index - 1].words.back().style.isMono && isCloseTo(index);
        return !goesOn;
    }

    [[nodiscard]] Edges edges(const PdfLine &line) const
    {
        return m_measure.isRight ? Edges{-line.box.right(), -line.box.left()}
                                 : Edges{line.box.left(), line.box.right()};
    }

    /// Follows the line before it at the usual distance, in the same size.
    [[nodiscard]] bool isCloseTo(size_t index) const
    {
        const PdfLine &line = m_lines[index];
        const PdfLine &before = m_lines[index - 1];
        const double step = line.box.bottom() - before.box.bottom();
        const double usual = std::max(m_measure.leading * line.size / m_measure.size, line.size * 1.1);
        return line.columnIndex == before.columnIndex && step > 0 && step < usual + line.size * LooseLeading &&
               std::max(line.size, before.size) < std::min(line.size, before.size) * OtherSize;
    }

    void setLimits(size_t first, size_t last)
    {
        Edges limit = edges(m_lines[first]);
        for (size_t index = first; index < last; ++index) {
            limit.start = std::min(limit.start, edges(m_lines[index]).start);
            limit.end = std::max(limit.end, edges(m_lines[index]).end);
        }
        for (size_t index = first; index < last; ++index)
            m_limits[index] = limit;
    }

    /// Both lines stand about the same axis and neither fills the column.
    [[nodiscard]] bool areCentred(size_t index) const
    {
        const PdfLine &line = m_lines[index];
        const PdfLine &next = m_lines[index + 1];
        const bool isSameAxis = std::abs(line.box.center().x() - next.box.center().x()) < line.size * 0.4;
        return isSameAxis && std::abs(line.box.left() - next.box.left()) > line.size * 0.5 &&
               std::abs(line.box.center().x() - line.column.center().x()) < line.size;
    }

    [[nodiscard]] bool isFull(size_t index) const
    {
        return edges(m_lines[index]).end > m_limits[index].end - m_lines[index].size * 2;
    }

    /// A line with dots before its page number, below another such line.
    [[nodiscard]] bool isContentsEntry(size_t index) const
    {
        return hasLeader(textOf(m_lines[index])) && m_lines[index - 1].words.back().text.back().isDigit();
    }

    [[nodiscard]] bool changesLook(size_t index) const
    {
        const bool isBold = styleOf(m_lines[index]).isBold;
        const bool wasBold = styleOf(m_lines[index - 1]).isBold;
        return isBold != wasBold && !isFull(index - 1);
    }

    [[nodiscard]] bool beginsWithSign(size_t index, size_t first) const
    {
        const QString text = textOf(m_lines[index]);
        const QString marker = listMarkerOf(text);
        const bool isIndented = edges(m_lines[index]).start > edges(m_lines[index - 1]).start + m_measure.size * Indent;
        if (isBullet(marker))
            return marker != u"·" || !isFull(index - 1) || isIndented;
        if (captionSignOf(text).isSure && endsSentence(textOf(m_lines[index - 1])))
            return true;
        if (marker.isEmpty() || valueOfMarker(marker) < 0)
            return false;
        // "3." begins an item when it hangs like the "2." before it, or comes after a finished sentence.
        const QString before = listMarkerOf(textOf(m_lines[first]));
        const bool isNext = !before.isEmpty() && valueOfMarker(marker) == valueOfMarker(before) + 1 &&
                            std::abs(edges(m_lines[index]).start - edges(m_lines[first]).start) < m_measure.size;
        return isNext || (!isFull(index - 1) && endsSentence(textOf(m_lines[index - 1])));
    }

    [[nodiscard]] bool isShifted(size_t index, size_t first) const
    {
        const double shift = edges(m_lines[index]).start - edges(m_lines[index - 1]).start;
        const double em = m_lines[index].size;
        if (std::abs(shift) < em * Indent || areCentred(index - 1))
            return false;
        if (shift < 0)
            return index - 1 != first || !listMarkerOf(textOf(m_lines[first])).isEmpty();
        // To the right: a first line, or the second one of a hanging paragraph.
        const bool isSecond = index - 1 == first;
        const bool staysThere = index + 1 < m_lines.size() && isCloseTo(index + 1) &&
                                edges(m_lines[index + 1]).start > edges(m_lines[index - 1]).start + em * Indent;
        const bool hangs =
            isSecond && isFull(index - 1) &&
            (staysThere || !listMarkerOf(textOf(m_lines[first])).isEmpty() || isHangingColumn(index, first));
        return !hangs;
    }

    /// Nothing behind the line says whether it hangs: then what came before does.
    [[nodiscard]] bool isHangingColumn(size_t index, size_t first) const
    {
        const bool isLastOfRun =
            index + 1 >= m_lines.size() || !isCloseTo(index + 1) ||
            std::abs(edges(m_lines[index + 1]).start - edges(m_lines[first]).start) < m_lines[index].size * 0.3;
        return isLastOfRun && !endsSentence(textOf(m_lines[index - 1]));
    }

    const std::vector<PdfLine> &m_lines;
    const PdfMeasure &m_measure;
    std::vector<bool> m_isCode;
    std::vector<Edges> m_limits; ///< of each line: how far the lines around it reach
};

Block::Kind kindOf(const PdfLine &line, bool isCode)
{
    if (line.isRow())
        return Block::Kind::Table;
    return isCode ? Block::Kind::Code : Block::Kind::Paragraph;
}

/// One line right under the other, although the page was cut between them.
bool isRightBelow(const PdfLine &line, const PdfLine &next)
{
    const double step = next.box.bottom() - line.box.bottom();
    return line.page == next.page && step > 0 && step < line.size * 1.4 &&
           std::abs(line.box.left() - next.box.left()) < line.size * 0.5;
}

bool continuesInNextColumn(const PdfParagraph &paragraph, const PdfParagraph &next, const PdfMeasure &measure)
{
    if (paragraph.kind == Block::Kind::Caption)
        return next.kind == Block::Kind::Paragraph && std::abs(paragraph.size() - next.size()) < 0.3 &&
               !endsSentence(textOf(paragraph.last())) && isRightBelow(paragraph.last(), next.first());
    if (paragraph.kind != Block::Kind::Paragraph && paragraph.kind != Block::Kind::ListItem &&
        paragraph.kind != Block::Kind::Quote)
        return false;
    if (next.kind != Block::Kind::Paragraph && next.kind != paragraph.kind)
        return false;
    if (!next.marker.isEmpty() || std::abs(paragraph.size() - next.size()) > measure.size * (OtherSize - 1))
        return false;
    if (next.first().columnIndex == paragraph.last().columnIndex)
        return false;
    const QString text = textOf(paragraph.last());
    const QString rest = textOf(next.first());
    const QChar first = rest.front();
    if (text.endsWith(u'-') || text.endsWith(QChar(0x2010)) || text.endsWith(QChar(0xAD)))
        return first.isLetter();
    if (first.isLower())
        return !endsSentence(text) || paragraph.kind == next.kind;
    const double room = paragraph.last().column.right() - paragraph.last().box.right();
    const bool isFull =
        (measure.isRight ? paragraph.last().box.left() - paragraph.last().column.left() : room) < measure.size * 2;
    const double indent = measure.isRight ? next.first().column.right() - next.first().box.right()
                                          : next.first().box.left() - next.first().column.left();
    return !endsSentence(text) && isFull && indent < measure.size * Indent && paragraph.lines.size() > 1;
}

bool mayFloat(const PdfParagraph &paragraph)
{
    return paragraph.kind == Block::Kind::Footnote || paragraph.kind == Block::Kind::Caption ||
           paragraph.kind == Block::Kind::Table || paragraph.kind == Block::Kind::Image;
}

} // namespace

std::vector<PdfParagraph> paragraphsOf(std::vector<PdfLine> lines, const PdfMeasure &measure)
{
    std::vector<size_t> starts;
    const LineBreaker breaker(lines, measure);
    for (size_t index = 0; index < lines.size(); ++index) {
        if (index == 0 || breaker.beginsAt(index, starts.back()))
            starts.push_back(index);
    }
    starts.push_back(lines.size());
    std::vector<PdfParagraph> paragraphs;
    for (size_t at = 0; at + 1 < starts.size(); ++at) {
        PdfParagraph paragraph;
        paragraph.kind = kindOf(lines[starts[at]], breaker.isCode(starts[at]));
        std::move(lines.begin() + qsizetype(starts[at]), lines.begin() + qsizetype(starts[at + 1]),
                  std::back_inserter(paragraph.lines));
        paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

void joinAcrossColumns(std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure)
{
    std::vector<bool> isGone(paragraphs.size(), false);
    for (size_t index = 0; index < paragraphs.size(); ++index) {
        if (isGone[index])
            continue;
        PdfParagraph &paragraph = paragraphs[index];
        size_t next = index + 1;
        while (next < paragraphs.size() && next - index < size_t(FarthestJoin)) {
            if (isGone[next] || mayFloat(paragraphs[next])) {
                ++next;
                continue;
            }
            if (!continuesInNextColumn(paragraph, paragraphs[next], measure))
                break;
            std::ranges::move(paragraphs[next].lines, std::back_inserter(paragraph.lines));
            isGone[next++] = true;
        }
    }
    std::vector<PdfParagraph> kept;
    for (size_t index = 0; index < paragraphs.size(); ++index) {
        if (!isGone[index])
            kept.push_back(std::move(paragraphs[index]));
    }
    paragraphs = std::move(kept);
}
