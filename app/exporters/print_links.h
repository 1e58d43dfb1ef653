#pragma once
// What a printed document leads to, and what leads into it.

#include <QRectF>
#include <QString>
#include <vector>

struct PrintPlace {
    int page = -1; ///< from 0; -1 = not known
    qreal y = 0;   ///< px from the page's top
};

struct PrintLink {
    int page = 0;
    QRectF area;     ///< px on the page
    QString address; ///< outside the document; empty: `place` is meant
    PrintPlace place;
};

/// A heading in the document's outline.
struct PrintHeading {
    QString title;
    int level = 1;
    PrintPlace place;
};
