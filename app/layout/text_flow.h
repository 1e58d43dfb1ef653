#pragma once
// A run of lines of one width: a paragraph, a table cell, or a part of a giant paragraph.

#include "layout/display_text.h"

#include <QFont>
#include <QPainter>
#include <QTextLayout>
#include <memory>
#include <vector>

struct FlowStyle {
    enum class Alignment { Start, Justify, Centre, End };
    enum class Breaking {
        Greedy,     ///< as much as fits on every line
        FewHyphens, ///< the same, but a word is only divided where the line would be loose
        Even,       ///< all lines but the last about equally full
        Balanced,   ///< the last one, too (headings)
    };
    QFont font;
    qreal lineHeight = 0; ///< px, the same for every line whatever fonts it falls back to
    Alignment alignment = Alignment::Start;
    Breaking breaking = Breaking::Greedy; ///< the last two hold for left-to-right words only
    bool wrapsAnywhere = false;           ///< code
    bool isRightToLeft = false;           ///< the base direction
    qreal continuationIndent = 0;         ///< px before a line that continues the one above (verse)
};

/// Offsets are the article's, points are px from the flow's top left corner.
class TextFlow {
public:
    /// `formats` count in the display text.
    TextFlow(TextRange range, DisplayText display, const FlowStyle &style,
             const QList<QTextLayout::FormatRange> &formats);

    void layOut(qreal width);
    [[nodiscard]] TextRange range() const { return m_range; }
    [[nodiscard]] qreal width() const { return m_width; }
    [[nodiscard]] qreal height() const { return lineCount() * m_style.lineHeight; }
    [[nodiscard]] qreal widestLine() const;     ///< px, of what is laid out
    [[nodiscard]] qreal narrowestWidth() const; ///< px, of the longest word

    [[nodiscard]] int lineCount() const { return m_layout->lineCount(); }
    [[nodiscard]] int lineAt(qsizetype offset) const;
    [[nodiscard]] int lineAtY(qreal y) const;
    [[nodiscard]] TextRange lineRange(int line) const;
    /// From the line's first letter to its last, as high as the line.
    [[nodiscard]] QRectF lineRect(int line) const;

    [[nodiscard]] qsizetype offsetAt(QPointF point) const;
    [[nodiscard]] QRectF caretRect(qsizetype offset) const;
    void addRects(TextRange range, QPointF shift, std::vector<QRectF> &rects) const;
    /// px of the line above the letters' ascent; about as much is below their descent.
    [[nodiscard]] qreal lineInset() const;

    /// Lines outside `clip` (painter coordinates, null = none) are left out. `tinted` count in the article.
    void draw(QPainter &painter, QPointF topLeft, QRectF clip, const std::vector<TextRange> &tinted,
              const QColor &tint) const;
    /// Onto paper: the lines inside the clip and no other, since what a page hides would still be text of the file.
    void print(QPainter &painter, QPointF topLeft, QRectF clip) const;

private:
    [[nodiscard]] int positionAt(const QTextLine &line, qreal x) const;
    [[nodiscard]] qreal rightEdge(const QTextLine &line, int end, int next) const;
    [[nodiscard]] int visibleEnd(const QTextLine &line) const;
    void addMixedRects(const QTextLine &line, int start, int end, QRectF band, std::vector<QRectF> &rects) const;

    TextRange m_range;
    DisplayText m_display;
    FlowStyle m_style;
    bool m_isMixed = false; ///< has right-to-left letters: a range may be several rectangles
    qreal m_width = 0;
    std::unique_ptr<QTextLayout> m_layout;
};
