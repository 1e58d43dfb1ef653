#include "ui/reading/edge_handles.h"

namespace {

constexpr qreal Radius = 5;   ///< px of the knob
constexpr qreal Nearness = 4; ///< px around a handle that still count

QPointF knobOf(QRectF caret, EdgeHandles::Edge edge)
{
    return {caret.center().x(), edge == EdgeHandles::Edge::Start ? caret.top() - Radius : caret.bottom() + Radius};
}

} // namespace

void EdgeHandles::setRange(TextRange range)
{
    if (!m_grabbed)
        m_range = range;
}

std::optional<EdgeHandles::Edge> EdgeHandles::at(QPointF point, QRectF startCaret, QRectF endCaret) const
{
    if (!areShown())
        return {};
    const auto isNear = [point](QRectF caret, Edge edge) {
        const QPointF knob = knobOf(caret, edge);
        const QRectF around(knob.x() - Radius, knob.y() - Radius, 2 * Radius, 2 * Radius);
        return around.adjusted(-Nearness, -Nearness, Nearness, Nearness).contains(point);
    };
    if (isNear(endCaret, Edge::End))
        return Edge::End;
    if (isNear(startCaret, Edge::Start))
        return Edge::Start;
    return {};
}

void EdgeHandles::grab(Edge edge)
{
    m_grabbed = edge;
    m_before = m_range;
}

TextRange EdgeHandles::draggedTo(qsizetype offset, qsizetype textSize)
{
    const qsizetype fixed = m_grabbed == Edge::Start ? m_before.end : m_before.start;
    m_range = {std::min(fixed, offset), std::max(fixed, offset)};
    if (m_range.isEmpty())
        m_range = m_grabbed == Edge::Start ? TextRange{std::max<qsizetype>(0, fixed - 1), fixed}
                                           : TextRange{fixed, std::min(textSize, fixed + 1)};
    return m_range;
}

TextRange EdgeHandles::release()
{
    m_grabbed.reset();
    return m_range;
}

TextRange EdgeHandles::cancel()
{
    m_grabbed.reset();
    m_range = m_before;
    return m_range;
}

void EdgeHandles::draw(QPainter &painter, Edge edge, QRectF caret, QColor colour, QColor paper)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(caret.center().x() - 0.75, caret.top(), 1.5, caret.height()), colour);
    painter.setPen(QPen(paper, 1));
    painter.setBrush(colour);
    painter.drawEllipse(knobOf(caret, edge), Radius - 1, Radius - 1);
    painter.restore();
}
