#include "exporters/margin_notes.h"
#include "layout/print_line.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal Leading = 1.38;
constexpr qreal NoteGap = 14;     ///< px between notes
constexpr qreal BarWidth = 4;     ///< px
constexpr qreal BarGap = 12;      ///< px between the bar and the text
constexpr qreal ParagraphGap = 5; ///< px
constexpr qreal LevelStep = 14;   ///< px a level of a list
constexpr qreal Lift = 3;         ///< px that a note stands higher than its line, so that the base lines agree

QTextCharFormat noteFormat(const NoteRun &run, const PrintSheet &sheet)
{
    QTextCharFormat format;
    if (run.isStrong)
        format.setFontWeight(QFont::Bold);
    if (run.isEmphasis)
        format.setFontItalic(true);
    if (run.isStruck)
        format.setFontStrikeOut(true);
    if (run.isCode)
        format.setFontFamilies(codeFamilies(sheet.typography));
    if (!run.link.isEmpty())
        format.setForeground(sheet.colours.accent);
    return format;
}

} // namespace

MarginNote::MarginNote(const QString &tags, const std::vector<NoteParagraph> &paragraphs, const QString &origin,
                       const QColor &colour, const PrintSheet &sheet)
    : m_width(sheet.noteColumn.width() - BarWidth - BarGap)
    , m_colour(colour)
{
    if (!tags.isEmpty()) {
        QFont font = sheet.noteFont;
        font.setWeight(QFont::DemiBold);
        add(tags, {}, {}, font, colour.darker(115), 0);
    }
    for (const NoteParagraph &paragraph : paragraphs)
        addParagraph(paragraph, sheet);
    if (!origin.isEmpty()) {
        QFont font = sheet.noteFont;
        font.setPixelSize(font.pixelSize() - 2);
        add(origin, {}, {}, font, sheet.colours.softInk, 0);
    }
}

void MarginNote::addParagraph(const NoteParagraph &paragraph, const PrintSheet &sheet)
{
    QString text = paragraph.marker.isEmpty() ? QString() : paragraph.marker + u' ';
    QList<QTextLayout::FormatRange> formats;
    QStringList links;
    for (const NoteRun &run : paragraph.runs) {
        QTextLayout::FormatRange format;
        format.start = int(text.size());
        format.length = int(run.text.size());
        format.format = noteFormat(run, sheet);
        if (!run.link.isEmpty()) {
            format.format.setProperty(QTextFormat::UserProperty, links.size());
            links += run.link;
        }
        formats.append(format);
        text += run.text;
    }
    text.replace(u'\n', QChar::LineSeparator);
    add(text, formats, links, sheet.noteFont, sheet.colours.ink, LevelStep * std::max(0, paragraph.level - 1));
}

void MarginNote::add(const QString &text, const QList<QTextLayout::FormatRange> &formats, const QStringList &links,
                     const QFont &font, const QColor &ink, qreal indent)
{
    auto layout = std::make_unique<QTextLayout>(text, withFallbacks(font, {}));
    QTextOption option;
    const bool isRightToLeft = text.isRightToLeft();
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    const qreal height = qRound(font.pixelSize() * Leading);
    const bool isFirst = m_lines.empty();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(m_width / 3, m_width - indent));
        line.setPosition({0, 0});
        const qreal gap = line.lineNumber() == 0 && !isFirst ? ParagraphGap : 0;
        m_lines.push_back({m_sets.size(), line.lineNumber(), height + gap, indent});
    }
    layout->endLayout();
    m_sets.push_back({std::move(layout), links, ink});
}

qreal MarginNote::height() const
{
    qreal height = 0;
    for (size_t line = m_next; line < m_lines.size(); ++line)
        height += m_lines[line].height;
    return height;
}

qreal MarginNote::firstLineHeight() const
{
    return isEmpty() ? 0 : m_lines[m_next].height;
}

void MarginNote::paint(QPainter &painter, QPointF topLeft, qreal room, std::vector<PrintLink> &links)
{
    qreal y = 0;
    for (; m_next < m_lines.size() && y + m_lines[m_next].height <= room; ++m_next) {
        const Line &line = m_lines[m_next];
        const Set &set = m_sets[line.layout];
        y += line.height;
        const QTextLine text = set.layout->lineAt(line.number);
        // the last of the line's height is the letters', what is above it the gap
        const QPointF place = topLeft + QPointF(BarWidth + BarGap + line.indent, y - text.height());
        painter.setPen(set.ink);
        printLine(painter, *set.layout, text, place);
        addLinks(set, text, place, links);
    }
    painter.fillRect(QRectF(topLeft.x(), topLeft.y() + 2, BarWidth, y - 2), m_colour);
}

void MarginNote::addLinks(const Set &set, const QTextLine &line, QPointF topLeft, std::vector<PrintLink> &links) const
{
    if (set.links.isEmpty())
        return;
    const int end = line.textStart() + line.textLength();
    for (const QTextLayout::FormatRange &range : set.layout->formats()) {
        const int first = std::max(range.start, line.textStart());
        const int last = std::min(range.start + range.length, end);
        if (!range.format.hasProperty(QTextFormat::UserProperty) || first >= last)
            continue;
        const qreal left = line.cursorToX(first), right = line.cursorToX(last);
        const QRectF area(topLeft.x() + std::min(left, right), topLeft.y(), std::abs(right - left), line.height());
        links.push_back({0, area, set.links[range.format.intProperty(QTextFormat::UserProperty)], {}});
    }
}

void MarginNotes::add(qreal y, MarginNote note)
{
    if (note.isEmpty())
        return;
    const auto after = std::ranges::upper_bound(m_waiting, y, {}, &Placed::y);
    m_waiting.insert(after, {y, std::move(note)});
}

/// Each as near to its passage as the others let it: first downwards, then back up from the column's foot.
void MarginNotes::arrange()
{
    qreal free = 0;
    for (Placed &placed : m_waiting) {
        placed.y = std::max(placed.y - Lift, free);
        free = placed.y + placed.note.height() + NoteGap;
    }
    qreal limit = m_sheet.noteColumn.height();
    for (auto placed = m_waiting.rbegin(); placed != m_waiting.rend(); ++placed) {
        placed->y = std::min(placed->y, limit - placed->note.height());
        limit = placed->y - NoteGap;
    }
    free = 0;
    for (Placed &placed : m_waiting) { // more than a page holds
        placed.y = std::max(placed.y, free);
        free = placed.y + placed.note.height() + NoteGap;
    }
}

void MarginNotes::paintPage(QPainter &painter, std::vector<PrintLink> &links)
{
    arrange();
    std::deque<Placed> left;
    for (Placed &placed : m_waiting) {
        const qreal room = m_sheet.noteColumn.height() - placed.y;
        if (left.empty() && room >= placed.note.firstLineHeight())
            placed.note.paint(painter, m_sheet.noteColumn.topLeft() + QPointF(0, placed.y), room, links);
        if (!placed.note.isEmpty())
            left.push_back({0, std::move(placed.note)});
    }
    m_waiting = std::move(left);
}
