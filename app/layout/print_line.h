#pragma once
// Lines of text onto paper. Emoji are letters without outlines: a file gets them as pictures. Never to be drawn as
// letters there: Qt 6.4 would measure them wrongly from then on, on screen too (it scales the width that it kept once
// more).

#include <QTextLayout>

class QPainter;

/// As QTextLine::draw() would; letters without a colour of their own take the painter's pen.
void printLine(QPainter &painter, const QTextLayout &layout, const QTextLine &line, QPointF topLeft);
/// All lines of a layout.
void printLines(QPainter &painter, const QTextLayout &layout, QPointF topLeft);
/// One line in the middle of the box, in the painter's font.
void printCentred(QPainter &painter, const QRectF &box, const QString &text);
