#pragma once
// Paints one laid-out block with everything that lies under and over its text.

#include "layout/block_layout.h"
#include "layout/decoration_set.h"

struct PaintContext {
    const ThemeColours &colours;
    const DecorationSet &decorations;
    TextRange selection;  ///< empty = none
    AnnotationId focused; ///< gets a subtle outline; null = none
    QRectF exposed;       ///< only what touches it is painted, painter coordinates; null = all that can be seen
};

/// Background, highlights (overlaps blended), search hits, selection, text, underlines, note signs.
void paintBlock(QPainter &painter, QPointF topLeft, const BlockLayout &layout, const PaintContext &context);
