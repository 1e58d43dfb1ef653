#include "layout/text_flow.h"

#include "layout/line_filler.h"
#include "layout/print_line.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QTextOption>
#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal TabInSpaces = 4;

bool hasRightToLeft(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN ||
               (direction >= QChar::DirLRE && direction <= QChar::DirPDF) || direction >= QChar::DirLRI ||
               (c.isHighSurrogate() && c >= QChar(0xD802) && c <= QChar(0xD83B)); // old and rare scripts
    });
}

QTextOption optionOf(const FlowStyle &style)
{
    QTextOption option;
    option.setTextDirection(style.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(style.wrapsAnywhere ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(TabInSpaces * QFontMetricsF(style.font).horizontalAdvance(u' '));
    switch (style.alignment) {
    case FlowStyle::Alignment::Start: // a layout does not turn “leading” round by itself
        option.setAlignment(style.isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        break;
    case FlowStyle::Alignment::Justify:
        option.setAlignment(Qt::AlignJustify);
        break;
    case FlowStyle::Alignment::Centre:
        option.setAlignment(Qt::AlignHCenter);
        break;
    case FlowStyle::Alignment::End:
        option.setAlignment(style.isRightToLeft ? Qt::AlignLeft : Qt::AlignRight);
        break;
    }
    return option;
}

} // namespace

TextFlow::TextFlow(TextRange range, DisplayText display, const FlowStyle &style,
                   const QList<QTextLayout::FormatRange> &formats)
    : m_range(range)
    , m_display(std::move(display))
    , m_style(style)
    , m_isMixed(style.isRightToLeft || hasRightToLeft(m_display.text()))
    , m_layout(std::make_unique<QTextLayout>(m_display.text(), style.font))
{
    if (m_isMixed && m_style.breaking != FlowStyle::Breaking::Greedy)
        m_style.breaking = FlowStyle::Breaking::FewHyphens; // x does not grow with the offset
    m_layout->setTextOption(optionOf(style));
    m_layout->setFormats(formats);
    m_layout->setCacheEnabled(true);
}

void TextFlow::layOut(qreal width)
{
    m_width = width;
    const qreal baseline = qRound(lineInset() + QFontMetricsF(m_style.font).ascent());
    const QString &text = m_display.text();
    const QTextOption option = m_layout->textOption();
    std::optional<LineFiller> filler;
    qreal top = 0;
    m_layout->beginLayout();
    if (m_style.breaking != FlowStyle::Breaking::Greedy)
        filler.emplace(*m_layout, m_style, width);
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        const int start = line.textStart();
        const bool continues = start > 0 && text[start - 1] != QChar::LineSeparator;
        const qreal indent = continues ? m_style.continuationIndent : 0;
        line.setLeadingIncluded(false);
        if (filler)
            filler->fill(line);
        else
            line.setLineWidth(width - indent);
        // by the baseline: a fallback font or a superscript makes the line's own box higher, never the lines uneven
        line.setPosition({m_style.isRightToLeft ? 0 : indent, top + baseline - line.ascent()});
        top += m_style.lineHeight;
    }
    m_layout->setTextOption(option);
    m_layout->endLayout();
}

qreal TextFlow::widestLine() const
{
    qreal widest = 0;
    for (int i = 0; i < lineCount(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

qreal TextFlow::narrowestWidth() const
{
    QTextLayout words(m_display.text(), m_style.font);
    QTextOption option = m_layout->textOption();
    option.setWrapMode(QTextOption::WordWrap); // the layout's own mode breaks words and so knows no longest one
    words.setTextOption(option);
    words.setFormats(m_layout->formats());
    words.beginLayout();
    for (QTextLine line = words.createLine(); line.isValid(); line = words.createLine())
        line.setLineWidth(1);
    words.endLayout();
    return words.minimumWidth();
}

qreal TextFlow::lineInset() const
{
    return std::max(0.0, (m_style.lineHeight - QFontMetricsF(m_style.font).height()) / 2);
}

int TextFlow::lineAt(qsizetype offset) const
{
    const int position = m_display.startOf(std::clamp(offset, m_range.start, m_range.end) - m_range.start);
    const QTextLine line = m_layout->lineForTextPosition(position);
    return line.isValid() ? line.lineNumber() : std::max(0, lineCount() - 1);
}

int TextFlow::lineAtY(qreal y) const
{
    return std::clamp(int(y / m_style.lineHeight), 0, std::max(0, lineCount() - 1));
}

TextRange TextFlow::lineRange(int number) const
{
    const QTextLine line = m_layout->lineAt(number);
    const qsizetype start = m_display.articleOffset(line.textStart());
    const bool isLast = number + 1 == lineCount();
    const qsizetype end = isLast ? m_range.length() : m_display.articleOffset(line.textStart() + line.textLength());
    return TextRange{start, end}.shifted(m_range.start);
}

QRectF TextFlow::lineRect(int number) const
{
    const QRectF natural = m_layout->lineAt(number).naturalTextRect();
    return {natural.x(), number * m_style.lineHeight, natural.width(), m_style.lineHeight};
}

/// Where the line's last letter ends: the space at which it was broken is not seen.
int TextFlow::visibleEnd(const QTextLine &line) const
{
    int end = line.textStart() + line.textLength();
    while (end > line.textStart() && m_display.text()[end - 1].isSpace() &&
           m_display.text()[end - 1] != QChar(QChar::Nbsp))
        --end;
    return end;
}

/// As QTextLine::xToCursor, which loses its way in a ligature with a soft hyphen inside (Qt 6.4). Left to right only.
int TextFlow::positionAt(const QTextLine &line, qreal x) const
{
    int low = line.textStart(); // the last caret position at or before x
    int high = low + line.textLength();
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (line.cursorToX(middle) <= x)
            low = middle;
        else
            high = middle - 1;
    }
    while (low > line.textStart() && !m_layout->isValidCursorPosition(low))
        --low;
    int next = low + 1;
    while (next < line.textStart() + line.textLength() && !m_layout->isValidCursorPosition(next))
        ++next;
    if (next > line.textStart() + line.textLength())
        return low;
    return x - line.cursorToX(low) <= line.cursorToX(next) - x ? low : next;
}

qsizetype TextFlow::offsetAt(QPointF point) const
{
    const QTextLine line = m_layout->lineAt(lineAtY(point.y()));
    int position = m_isMixed ? line.xToCursor(point.x()) : positionAt(line, point.x());
    const int lineEnd = line.textStart() + line.textLength();
    const bool isLast = line.lineNumber() + 1 == lineCount();
    // the end of a broken line is the start of the next one: stay on this one, before the space
    if (position >= lineEnd && !isLast)
        position = std::max(line.textStart(), std::min(visibleEnd(line), lineEnd));
    return m_range.start + std::clamp<qsizetype>(m_display.articleOffset(position), 0, m_range.length());
}

QRectF TextFlow::caretRect(qsizetype offset) const
{
    const int number = lineAt(offset);
    const QTextLine line = m_layout->lineAt(number);
    const int position = m_display.startOf(std::clamp(offset, m_range.start, m_range.end) - m_range.start);
    const qreal x = std::clamp(line.cursorToX(position), 0.0, std::max(0.0, m_width - 1));
    return {x, number * m_style.lineHeight, 1, m_style.lineHeight};
}

void TextFlow::addRects(TextRange range, QPointF shift, std::vector<QRectF> &rects) const
{
    const TextRange inside = range.intersected(m_range).relativeTo(m_range);
    if (inside.isEmpty())
        return;
    const int start = m_display.startOf(inside.start);
    const int end = m_display.endOf(inside.end);
    for (int number = lineAt(m_range.start + inside.start); number < lineCount(); ++number) {
        const QTextLine line = m_layout->lineAt(number);
        if (line.textStart() >= end)
            break;
        const int first = std::max(start, line.textStart());
        const int last = std::min(end, visibleEnd(line));
        if (last <= first)
            continue;
        const QRectF band(shift.x(), shift.y() + number * m_style.lineHeight, m_width, m_style.lineHeight);
        if (m_isMixed) {
            addMixedRects(line, first, last, band, rects);
            continue;
        }
        const qreal left = line.cursorToX(first);
        const qreal right = rightEdge(line, end, m_display.startOf(inside.end));
        rects.emplace_back(band.x() + left, band.y(), std::max(0.0, right - left), band.height());
    }
}

/// Where a range ends on the line, left to right. `end` and `next` are before and after the soft hyphens at its end.
qreal TextFlow::rightEdge(const QTextLine &line, int end, int next) const
{
    const int lineEnd = line.textStart() + line.textLength();
    if (end > lineEnd && m_display.text()[lineEnd - 1] == QChar::SoftHyphen)
        return line.naturalTextRect().right(); // over the hyphen of a divided word
    // where a soft hyphen is not seen the next letter starts right behind it
    return line.cursorToX(std::min(next < lineEnd ? next : end, visibleEnd(line)));
}

/// Letter by letter, joined where they touch.
void TextFlow::addMixedRects(const QTextLine &line, int start, int end, QRectF band, std::vector<QRectF> &rects) const
{
    constexpr qreal Touching = 0.6;
    std::vector<std::pair<qreal, qreal>> pieces;
    for (int position = start; position < end; ++position) {
        const qreal leading = line.cursorToX(position, QTextLine::Leading);
        const qreal trailing = line.cursorToX(position, QTextLine::Trailing);
        if (leading != trailing) {
            pieces.emplace_back(std::minmax(leading, trailing));
            continue;
        }
        // where the direction turns both edges are the caret's, which stays with the letter before: ask the glyphs
        for (const QGlyphRun &run : line.glyphRuns(position, 1)) {
            const QRectF bounds = run.boundingRect();
            if (bounds.width() > 0)
                pieces.emplace_back(bounds.left(), bounds.right());
        }
    }
    std::ranges::sort(pieces);
    const size_t first = rects.size();
    for (const auto &[left, right] : pieces) {
        if (rects.size() > first && left - (rects.back().right() - band.x()) <= Touching)
            rects.back().setRight(std::max(rects.back().right(), band.x() + right));
        else
            rects.emplace_back(band.x() + left, band.y(), right - left, band.height());
    }
}

void TextFlow::draw(QPainter &painter, QPointF topLeft, QRectF clip, const std::vector<TextRange> &tinted,
                    const QColor &tint) const
{
    QList<QTextLayout::FormatRange> selections;
    for (const TextRange range : tinted) {
        const TextRange inside = range.intersected(m_range).relativeTo(m_range);
        if (inside.isEmpty())
            continue;
        QTextLayout::FormatRange format;
        format.start = m_display.startOf(inside.start);
        format.length = m_display.endOf(inside.end) - format.start;
        format.format.setForeground(tint);
        selections.append(format);
    }
    m_layout->draw(&painter, topLeft, selections, clip);
}

void TextFlow::print(QPainter &painter, QPointF topLeft, QRectF clip) const
{
    const auto lineOf = [&](qreal y) { return int(std::floor((y - topLeft.y()) / m_style.lineHeight)); };
    const int first = std::clamp(lineOf(clip.top()), 0, lineCount());
    const int last = std::clamp(lineOf(clip.bottom()), -1, lineCount() - 1);
    for (int number = first; number <= last; ++number)
        printLine(painter, *m_layout, m_layout->lineAt(number), topLeft);
}
