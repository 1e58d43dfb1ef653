#include "ui/reading/reading_view.h"

#include "layout/text_painter.h"

#include <QPaintEvent>
#include <QPainter>

namespace {

constexpr qreal CaretWidth = 2;      ///< px
constexpr int EmptyStateWidth = 420; ///< px

} // namespace

void ReadingView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    painter.fillRect(event->rect(), m_colours.paper);
    if (m_column.blockCount() == 0) {
        paintEmptyState(painter);
        return;
    }
    if (event->rect().top() <= m_column.header().height() - m_top)
        m_column.header().draw(painter, {m_column.left(), -m_top}, m_colours);
    paintBlocks(painter, event->rect());
    paintFlash(painter);
    paintEdges(painter);
    paintCaret(painter);
}

void ReadingView::paintEmptyState(QPainter &painter)
{
    if (article())
        return;
    painter.setPen(m_colours.softInk);
    const int width = std::min(EmptyStateWidth, viewport()->width() - 32);
    const QRect area((viewport()->width() - width) / 2, 0, width, viewport()->height());
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Open an article from the list, drop a file here, or paste text."));
}

void ReadingView::paintBlocks(QPainter &painter, const QRect &area)
{
    static const DecorationSet none;
    const PaintContext context{m_colours, m_decorations ? *m_decorations : none, selection(), m_focused, area};
    const qreal bottom = m_top + area.bottom() + 1;
    size_t index = m_column.blockAtY(m_top + area.top());
    for (; index < m_column.blockCount() && m_column.topOf(index) < bottom; ++index) {
        const QPointF topLeft(m_column.left(), m_column.topOf(index) - m_top);
        paintBlock(painter, topLeft, m_column.block(index), context);
    }
}

void ReadingView::paintFlash(QPainter &painter)
{
    if (m_flashStrength <= 0)
        return;
    QColor colour = m_colours.accent;
    colour.setAlphaF(float(0.35 * m_flashStrength));
    for (const QRectF &rect : visibleRects(m_flashed))
        painter.fillRect(rect, colour);
}

void ReadingView::paintEdges(QPainter &painter)
{
    if (!m_edges.areShown())
        return;
    const TextRange range = m_edges.range();
    if (isInSight(range.start))
        EdgeHandles::draw(painter, EdgeHandles::Edge::Start, m_column.caretRect(range.start).translated(0, -m_top),
                          m_colours.accent, m_colours.paper);
    if (isInSight(range.end))
        EdgeHandles::draw(painter, EdgeHandles::Edge::End, m_column.caretRect(range.end).translated(0, -m_top),
                          m_colours.accent, m_colours.paper);
}

void ReadingView::paintCaret(QPainter &painter)
{
    if (!m_caretAwake || !m_caretShown || !isInSight(caret()))
        return;
    const QRectF rect = caretInDocument().translated(0, -m_top);
    painter.fillRect(QRectF(rect.center().x() - CaretWidth / 2, rect.top(), CaretWidth, rect.height()), m_colours.ink);
}
