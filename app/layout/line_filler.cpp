#include "layout/line_filler.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace {

constexpr int PlannedLines = 20;               ///< measured at a time: places far into a long line are slow to ask for
constexpr std::ptrdiff_t PlannedPoints = 1000; ///< at most: letters without width would make too many fit into a line
constexpr qsizetype LettersAPlan = 200;
constexpr size_t LinesPlannedAnew = 2; ///< the last of them, which were chosen without what follows
constexpr qsizetype LettersAWord = 16; ///< with fewer spaces it is not a text of words
constexpr int MostJoinedLetters = 40;  ///< in a line: letters that share a glyph with others
constexpr qreal Inexactness = 0.7;     ///< px, of places inside words
constexpr qreal Rounding = 0.2;        ///< px
constexpr qreal WideReserve = 3;       ///< px: for letters that hang over their advance

bool isBreakableSpace(QChar c)
{
    return c.isSpace() && c != QChar(QChar::Nbsp) && c != QChar(0x202F) && c != QChar(0x2007);
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar(QChar::SoftHyphen);
}

bool isTextOfWords(const QString &text)
{
    return text.count(u' ') * LettersAWord >= text.size() && !text.contains(u'\t');
}

int endOf(const QTextLine &line)
{
    return line.textStart() + line.textLength();
}

} // namespace

LetterWidths::LetterWidths(const QFont &font)
    : m_metrics(font)
    , m_known(Remembered, -1)
{
}

qreal LetterWidths::width(QStringView text)
{
    qreal sum = 0;
    for (const QChar letter : text) {
        if (letter == QChar::SoftHyphen)
            continue;
        if (letter.unicode() >= Remembered) {
            sum += m_metrics.horizontalAdvance(letter);
            continue;
        }
        qreal &known = m_known[letter.unicode()];
        if (known < 0)
            known = m_metrics.horizontalAdvance(letter);
        sum += known;
    }
    return sum;
}

LineFiller::LineFiller(QTextLayout &layout, const FlowStyle &style, qreal width)
    : m_layout(layout)
    , m_text(layout.text())
    , m_isPlanned(style.breaking != FlowStyle::Breaking::FewHyphens && isTextOfWords(m_text))
    , m_isBalanced(style.breaking == FlowStyle::Breaking::Balanced)
    , m_width(width)
    , m_letters(style.font)
    , m_hyphenWidth(m_letters.width(u"-"))
    , m_rules(style.alignment == FlowStyle::Alignment::Justify ? LineRules::justified(width) : LineRules::ragged(width))
    , m_free(layout.textOption())
    , m_bound(layout.textOption())
    , m_plansLeft(4 + m_text.size() / LettersAPlan)
{
    for (QTextOption *option : {&m_free, &m_bound}) // justified lines would be measured as stretched
        option->setAlignment(Qt::AlignLeading);
    m_bound.setWrapMode(QTextOption::WordWrap);
}

void LineFiller::fill(QTextLine line)
{
    bool isFilled = followPlan(line);
    for (const qreal reserve : {Rounding, WideReserve}) {
        if (isFilled || !m_isPlanned || m_plansLeft <= 0)
            break;
        m_rules.width = m_width - reserve;
        if (!plan(line))
            break;
        isFilled = followPlan(line);
    }
    if (!isFilled)
        fillGreedily(line);
    const int end = endOf(line);
    m_ladder = end > 0 && end < m_text.size() && isHyphen(m_text[end - 1]) ? m_ladder + 1 : 0;
}

/// Measures the next lines as one and decides where they end; false when one line is enough, or nothing fits.
bool LineFiller::plan(QTextLine line)
{
    m_layout.setTextOption(m_free);
    line.setLineWidth(PlannedLines * m_width);
    if (line.naturalTextWidth() <= m_width)
        return false;
    --m_plansLeft;
    const std::vector<BreakPoint> points = measuredPoints(line);
    const bool isCutOff = !isSectionEnd(points.back().position);
    m_rules.end = isCutOff ? LineRules::TextEnd::CutOff : LineRules::TextEnd::Paragraph;
    m_rules.ladder = m_ladder;
    std::vector<size_t> ends =
        m_isBalanced && !isCutOff ? balancedBreaks(points, m_rules) : evenBreaks(points, m_rules);
    if (isCutOff && !ends.empty() && ends.back() + 1 == points.size())
        ends.resize(ends.size() - std::min(LinesPlannedAnew, ends.size() - 1));
    for (size_t i = ends.size(); i > 0; --i)
        m_planned.push_back(points[ends[i - 1]].position);
    return !m_planned.empty();
}

/// False, and no plan any more, when the layout cannot end the line there.
bool LineFiller::followPlan(QTextLine line)
{
    const bool follows = !m_planned.empty() && breakAt(line, m_planned.back());
    if (follows)
        m_planned.pop_back();
    else
        m_planned.clear();
    return follows;
}

/// Only the starts of words are asked of the layout, which is slow to answer; what is between is near enough.
std::vector<BreakPoint> LineFiller::measuredPoints(const QTextLine &line)
{
    const int start = line.textStart();
    const qreal origin = line.cursorToX(start);
    const std::vector<int> &all = breaks();
    auto next = std::ranges::upper_bound(all, start);
    const int end = all.end() - next > PlannedPoints ? std::min(endOf(line), next[PlannedPoints]) : endOf(line);
    std::vector<BreakPoint> points;
    BreakPoint word{.position = start};
    for (;; ++next) {
        const bool isLast = next == all.end() || *next >= end;
        BreakPoint point{.position = isLast ? end : *next};
        if (isDivision(point.position))
            point.kind = BreakPoint::Kind::Division;
        else if (isHyphen(m_text[point.position - 1]))
            point.kind = BreakPoint::Kind::Hyphen;
        if (isLast || point.kind != BreakPoint::Kind::Division) {
            point.nextStart = line.cursorToX(point.position) - origin;
            const int wordEnd = withoutSpaces(word.position, point.position);
            point.lineEnd =
                point.nextStart - m_letters.width(QStringView(m_text).sliced(wordEnd, point.position - wordEnd));
            placeDivisions(points, word, point, wordEnd);
            word = point;
        }
        points.push_back(point);
        if (isLast)
            return points;
    }
}

/// Those at the end of `points`, which are all inside the word.
void LineFiller::placeDivisions(std::vector<BreakPoint> &points, const BreakPoint &wordStart,
                                const BreakPoint &wordBehind, int wordEnd)
{
    const auto lettersTo = [&](int position) {
        return m_letters.width(QStringView(m_text).sliced(wordStart.position, position - wordStart.position));
    };
    qreal scale = 0; // kerning, and other fonts
    for (auto point = points.rbegin(); point != points.rend() && point->position > wordStart.position; ++point) {
        if (scale <= 0)
            scale = (wordBehind.lineEnd - wordStart.nextStart) / std::max(lettersTo(wordEnd), 1.0);
        const qreal x = wordStart.nextStart + lettersTo(point->position) * scale;
        point->nextStart = x - Inexactness;
        point->lineEnd = x + Inexactness + m_hyphenWidth;
    }
}

/// The layout is told a number of glyphs, which may be less than the letters: ligatures, marks.
bool LineFiller::breakAt(QTextLine line, int end)
{
    m_layout.setTextOption(m_bound);
    line.setLineWidth(m_width);
    const int letters = end - line.textStart();
    for (int glyphs = letters; endOf(line) > end && glyphs > std::max(0, letters - MostJoinedLetters); --glyphs)
        line.setNumColumns(glyphs, m_width);
    return endOf(line) == end;
}

void LineFiller::fillGreedily(QTextLine line)
{
    m_layout.setTextOption(m_free);
    line.setLineWidth(m_width);
    const int end = endOf(line);
    if (end < m_text.size() && isDivision(end))
        leaveOutPiece(line);
}

/// The line ends with a piece of a word: unless it would be loose without, the piece goes to the next line.
void LineFiller::leaveOutPiece(QTextLine line)
{
    const std::vector<int> &all = breaks();
    const auto here = std::ranges::lower_bound(all, endOf(line));
    const auto isWhole = [this](int position) { return !isDivision(position); };
    const auto next = std::find_if(here, all.end(), isWhole);
    const auto before = std::find_if(std::make_reverse_iterator(here), all.rend(), isWhole);
    if (before == all.rend() || *before <= line.textStart())
        return;
    const bool isForbidden = m_ladder >= LineRules::LongestLadder || next == all.end() || isSectionEnd(*next);
    if (breakAt(line, *before) && (isForbidden || line.naturalTextWidth() >= m_rules.fullEnough * m_width))
        return;
    m_layout.setTextOption(m_free);
    line.setLineWidth(m_width);
}

const std::vector<int> &LineFiller::breaks()
{
    if (!m_breaks.empty())
        return m_breaks;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, m_text);
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary())
        m_breaks.push_back(int(next));
    return m_breaks;
}

int LineFiller::withoutSpaces(int start, int end) const
{
    while (end > start && isBreakableSpace(m_text[end - 1]))
        --end;
    return end;
}

bool LineFiller::isDivision(int position) const
{
    return position > 0 && m_text[position - 1] == QChar::SoftHyphen;
}

/// Nothing follows in the paragraph, or a new line is forced.
bool LineFiller::isSectionEnd(int position) const
{
    return position >= m_text.size() || m_text[position - 1] == QChar::LineSeparator ||
           m_text[position - 1] == QChar::ParagraphSeparator;
}
