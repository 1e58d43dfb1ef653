#include "layout/print_line.h"

#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QRawFont>
#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOfPictures(const QGlyphRun &run)
{
    return !run.positions().isEmpty() && run.rawFont().familyName().contains(u"Emoji"_s);
}

void printPictures(QPainter &painter, QPointF topLeft, const QGlyphRun &run)
{
    constexpr qreal Sharpness = 4; // pixels of the picture in a px
    const qreal size = run.rawFont().pixelSize();
    const QPointF first = run.positions().constFirst();
    const qreal width = run.positions().constLast().x() - first.x() + 1.8 * size; // the run's own bounds are too small
    const QRectF box(first.x() - 0.3 * size, first.y() - 1.3 * size, width, 1.8 * size);
    QImage picture((box.size() * Sharpness).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QRawFont large = run.rawFont(); // a scaled painter would set such letters at a wrong place
    large.setPixelSize(size * Sharpness);
    QGlyphRun enlarged(run);
    enlarged.setRawFont(large);
    QList<QPointF> positions;
    for (const QPointF position : run.positions())
        positions.append((position - box.topLeft()) * Sharpness);
    enlarged.setPositions(positions);
    QPainter drawing(&picture);
    drawing.drawGlyphRun({0, 0}, enlarged);
    drawing.end();
    painter.drawImage(QRectF(topLeft + box.topLeft(), QSizeF(picture.size()) / Sharpness), picture);
}

/// Where a format of the layout begins or ends in the line, both ends of the line among them.
std::set<int> seams(const QTextLayout &layout, const QTextLine &line)
{
    const int start = line.textStart(), end = start + line.textLength();
    std::set<int> places{start, end};
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        for (const int place : {range.start, range.start + range.length}) {
            if (place > start && place < end)
                places.insert(place);
        }
    }
    return places;
}

QPen penAt(const QTextLayout &layout, int place, const QPen &usual)
{
    QPen pen = usual;
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        const bool holds = place >= range.start && place < range.start + range.length;
        if (holds && range.format.hasProperty(QTextFormat::ForegroundBrush))
            pen = QPen(range.format.foreground(), 0);
    }
    return pen;
}

} // namespace

void printLine(QPainter &painter, const QTextLayout &layout, const QTextLine &line, QPointF topLeft)
{
    if (std::ranges::none_of(line.glyphRuns(), isOfPictures))
        return line.draw(&painter, topLeft);
    const QPen usual = painter.pen();
    const std::set<int> places = seams(layout, line);
    for (auto from = places.begin(), to = std::next(from); to != places.end(); from = to++) {
        painter.setPen(penAt(layout, *from, usual));
        for (const QGlyphRun &run : line.glyphRuns(*from, *to - *from)) {
            if (isOfPictures(run))
                printPictures(painter, topLeft, run);
            else
                painter.drawGlyphRun(topLeft, run);
        }
    }
    painter.setPen(usual);
}

void printLines(QPainter &painter, const QTextLayout &layout, QPointF topLeft)
{
    for (int number = 0; number < layout.lineCount(); ++number)
        printLine(painter, layout, layout.lineAt(number), topLeft);
}

void printCentred(QPainter &painter, const QRectF &box, const QString &text)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width());
    layout.endLayout();
    const QSizeF size(line.naturalTextWidth(), line.height());
    printLines(painter, layout, box.center() - QPointF(size.width(), size.height()) / 2);
}
