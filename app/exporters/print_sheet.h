#pragma once
// The measures of a printed page and its colours. One px is half a point, as the layout counts whole pixels.

#include "exporters/exporter.h"
#include "layout/theme_colours.h"
#include "layout/typography.h"

#include <QRectF>

struct PrintSheet {
    static constexpr int Resolution = 144; ///< px an inch
    static constexpr qreal Width = 1190;   ///< of A4, px
    static constexpr qreal Height = 1684;

    Typography typography;
    ThemeColours colours;
    QRectF column;     ///< of the text
    QRectF noteColumn; ///< beside it; null when nothing was noted
    QFont noteFont;
    QFont furnitureFont; ///< of the running title and the page's number
};

/// With a margin for notes, or the text in the middle of the page.
[[nodiscard]] PrintSheet printSheet(bool hasNotes, const ExportOptions &options);
