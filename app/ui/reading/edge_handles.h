#pragma once
// The two small handles of the focused highlight: where they are and what dragging one makes of its range.

#include "model/text_range.h"

#include <QPainter>
#include <QRectF>
#include <optional>

class EdgeHandles {
public:
    enum class Edge { Start, End };

    void setRange(TextRange range); ///< empty = no handles
    [[nodiscard]] TextRange range() const { return m_range; }
    [[nodiscard]] bool areShown() const { return !m_range.isEmpty(); }

    /// The handle at a point; the rectangles are the carets of the range's two ends in the same coordinates.
    [[nodiscard]] std::optional<Edge> at(QPointF point, QRectF startCaret, QRectF endCaret) const;
    void grab(Edge edge);
    [[nodiscard]] bool isGrabbed() const { return m_grabbed.has_value(); }
    /// The range while dragging: never empty, the ends may change places.
    [[nodiscard]] TextRange draggedTo(qsizetype offset, qsizetype textSize);
    TextRange release(); ///< what it was dragged to
    TextRange cancel();  ///< as it was before

    static void draw(QPainter &painter, Edge edge, QRectF caret, QColor colour, QColor paper);

private:
    TextRange m_range;
    TextRange m_before;
    std::optional<Edge> m_grabbed;
};
