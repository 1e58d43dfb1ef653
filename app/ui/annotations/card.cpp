#include "ui/annotations/card.h"

#include "ui/annotations/note_document.h"
#include "ui/widgets/chip.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal Padding = 12; // px, as all of these
constexpr qreal EdgeWidth = 4;
constexpr qreal Left = EdgeWidth + Padding;
constexpr qreal Gap = 6;
constexpr qreal ChipGap = 4;
constexpr qreal Radius = 8;
constexpr qreal HighestNote = 320;
constexpr qreal ListIndent = 16;
constexpr qreal MenuSize = 24;
constexpr int QuoteLines = 4;
constexpr qsizetype LongestQuote = 600; ///< more would not be seen in four lines

} // namespace

Card::Card(CardContent content, const CardStyle &style, qreal width)
    : m_content(std::move(content))
    , m_width(width)
{
    layOutQuote(style);
    layOutChips(style);
    layOutNote(style);
    m_metaHeight = std::max(MenuSize, std::ceil(QFontMetricsF(style.smallFont).height()));
}

Card::~Card() = default;
Card::Card(Card &&) noexcept = default;
Card &Card::operator=(Card &&) noexcept = default;

void Card::layOutQuote(const CardStyle &style)
{
    QString text = m_content.quote.left(LongestQuote);
    text.replace(u'\n', u' ');
    const qreal width = m_width - Left - Padding;
    QTextOption option(Qt::AlignLeading);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const auto layOut = [&](const QString &shown) {
        m_quote = std::make_unique<QTextLayout>(shown, style.quoteFont);
        m_quote->setTextOption(option);
        m_quote->beginLayout();
        qreal y = 0;
        int lastStart = -1;
        for (int count = 0; count < QuoteLines; ++count) {
            QTextLine line = m_quote->createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += std::ceil(line.height());
            lastStart = line.textStart();
        }
        m_quote->endLayout();
        m_quoteBottom = Padding + y;
        return lastStart;
    };
    const int lastStart = layOut(text);
    const QTextLine last = m_quote->lineCount() > 0 ? m_quote->lineAt(m_quote->lineCount() - 1) : QTextLine();
    if (last.isValid() && last.textStart() + last.textLength() < text.size()) {
        const QFontMetricsF metrics(style.quoteFont);
        const QString end = metrics.elidedText(text.mid(lastStart, 300), Qt::ElideRight, width - 1);
        layOut(text.left(lastStart) + end);
    }
}

void Card::layOutChips(const CardStyle &style)
{
    const qreal right = m_width - Padding;
    qreal x = Left;
    qreal y = m_quoteBottom + Gap;
    m_chipsBottom = m_quoteBottom;
    for (CardChip &chip : m_content.chips) {
        QSizeF size = chipSize(chip.text, style.smallFont);
        size.setWidth(std::min(size.width(), right - Left));
        if (x > Left && x + size.width() > right) {
            x = Left;
            y = m_chipsBottom + ChipGap;
        }
        chip.rect = QRectF({x, y}, size);
        x += size.width() + ChipGap;
        m_chipsBottom = y + size.height();
    }
}

void Card::layOutNote(const CardStyle &style)
{
    if (m_content.note.trimmed().isEmpty())
        return;
    m_note = std::make_unique<NoteDocument>();
    m_note->setDocumentMargin(0);
    m_note->setDefaultFont(style.noteFont);
    m_note->setIndentWidth(ListIndent);
    m_note->setUndoRedoEnabled(false);
    m_note->setNote(m_content.note);
    m_note->setTextWidth(m_width - Left - Padding);
    m_noteHeight = std::min(HighestNote, std::ceil(m_note->size().height()));
}

qreal Card::height(int editorHeight) const
{
    return std::ceil(noteRect(editorHeight).bottom() + 2 + m_metaHeight + Padding / 2);
}

QRectF Card::noteRect(int editorHeight) const
{
    const qreal noteHeight = editorHeight > 0 ? editorHeight : m_noteHeight;
    const qreal top = m_chipsBottom + (noteHeight > 0 ? Gap : 0);
    return {Left, top, m_width - Left - Padding, noteHeight};
}

QRectF Card::menuRect(int editorHeight) const
{
    const qreal top = noteRect(editorHeight).bottom() + 2 + (m_metaHeight - MenuSize) / 2;
    return {m_width - Padding / 2 - MenuSize, top, MenuSize, MenuSize};
}

void Card::paint(QPainter &painter, QPointF topLeft, const CardStyle &style, const CardState &state) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(topLeft);
    paintFrame(painter, {0, 0, m_width, height(state.editorHeight)}, style, state);
    painter.setPen(m_content.isOrphan ? style.colours.softInk : style.colours.ink);
    m_quote->draw(&painter, {Left, Padding});
    for (const CardChip &chip : m_content.chips)
        paintChip(painter, chip.rect, chip.text, style.colours.mark(chip.colour), style.colours.ink, style.smallFont);
    if (m_note && state.editorHeight == 0)
        paintNote(painter, style);
    paintMeta(painter, style, state);
    painter.restore();
}

void Card::paintFrame(QPainter &painter, const QRectF &rect, const CardStyle &style, const CardState &state) const
{
    QPainterPath outline;
    outline.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter.fillPath(outline, style.colours.card);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(0, 0, EdgeWidth + 0.5, rect.height()), style.colours.line(m_content.colour));
    painter.restore();
    painter.strokePath(outline, QPen(style.colours.hairline, 1));
    if (!state.isSelected)
        return;
    QPainterPath ring;
    ring.addRoundedRect(rect.adjusted(1, 1, -1, -1), Radius, Radius);
    painter.strokePath(ring, QPen(style.colours.accent, 2));
}

void Card::paintNote(QPainter &painter, const CardStyle &style) const
{
    const QRectF rect = noteRect();
    painter.save();
    painter.translate(rect.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, 0, rect.width(), m_noteHeight);
    context.palette.setColor(QPalette::Text, style.colours.ink);
    context.palette.setColor(QPalette::Link, style.colours.accent);
    painter.setClipRect(context.clip);
    m_note->documentLayout()->draw(&painter, context);
    if (m_note->size().height() > m_noteHeight + 1) {
        QLinearGradient fade(0, m_noteHeight - 24, 0, m_noteHeight);
        QColor clear = style.colours.card;
        clear.setAlpha(0);
        fade.setColorAt(0, clear);
        fade.setColorAt(1, style.colours.card);
        painter.fillRect(QRectF(0, m_noteHeight - 24, rect.width(), 24), fade);
    }
    painter.restore();
}

void Card::paintMeta(QPainter &painter, const CardStyle &style, const CardState &state) const
{
    const QRectF menu = menuRect(state.editorHeight);
    const QRectF line(Left, menu.top(), menu.left() - Left - Gap, menu.height());
    painter.setFont(style.smallFont);
    painter.setPen(style.colours.softInk);
    const QString text = QFontMetricsF(style.smallFont).elidedText(m_content.meta, Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
    if (!state.showsMenu)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.colours.softInk);
    for (const int dot : {-1, 0, 1})
        painter.drawEllipse(menu.center() + QPointF(dot * 5, 0), 1.5, 1.5);
}

qreal estimatedCardHeight(const Annotation &annotation, const CardStyle &style, qreal width)
{
    const auto linesOf = [&](qsizetype length, const QFontMetricsF &metrics) {
        const qreal inLine = std::max(1.0, (width - Left - Padding) / metrics.averageCharWidth());
        return std::ceil(qreal(length) / inLine);
    };
    const QFontMetricsF quote(style.quoteFont);
    const QFontMetricsF note(style.noteFont);
    const qreal quoteLines = std::clamp(linesOf(annotation.quote.exact.size(), quote), 1.0, qreal(QuoteLines));
    qreal height = Padding + quoteLines * std::ceil(quote.height()) + MenuSize + 2 + Padding / 2;
    if (!annotation.tags.empty())
        height += Gap + std::ceil(chipSize(u"x"_s, style.smallFont).height());
    if (!annotation.note.isEmpty())
        height += Gap + std::min(HighestNote, linesOf(annotation.note.size(), note) * note.lineSpacing());
    return std::ceil(height);
}
