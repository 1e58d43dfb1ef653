#pragma once
// The inside of BlockLayout, shared by the files that build, ask and draw it.

#include "layout/block_layout.h"
#include "layout/block_style.h"
#include "layout/hyphenation.h"
#include "layout/text_flow.h"

/// A stretch of the block's text that is laid out by itself: all of a paragraph, a cell of a table, or a few thousand
/// letters of a giant block. `flow` is null until it is needed; height and lines are estimates till then.
struct LayoutPart {
    TextRange range;
    QPointF origin;
    qreal width = 0;
    qreal height = 0;
    int lines = 1;
    int firstLine = 0;
    bool isStrong = false; ///< a table's header
    FlowStyle::Alignment alignment = FlowStyle::Alignment::Start;
    std::unique_ptr<TextFlow> flow;
};

struct BlockLayout::Private {
    Private(const Article &article, size_t index, const Typography &typography, QImage picture,
            std::shared_ptr<const Hyphenation> patterns);

    Block block;
    QString text; ///< the article's, shared
    std::vector<Span> spans;
    QString language;
    Typography typography;
    BlockStyle style;
    std::shared_ptr<const Hyphenation> hyphenation;
    int quoteDepthAbove = 0;
    bool isFirstFootnote = false;

    qreal columnWidth = 0;
    qreal height = 0;
    std::vector<LayoutPart> parts; ///< in text order, never empty
    bool isLazy = false;
    std::function<void(qreal)> heightListener;

    QImage image;
    QRectF imageRect;
    std::vector<qreal> rowTops; ///< of a table, and its bottom
    int headerRows = 0;

    // building (block_building.cpp)
    void buildText();
    void buildGiant();
    void buildTable();
    void placeCells(const std::vector<size_t> &cellsOfRows, const std::vector<qreal> &widths);
    void buildImage();
    [[nodiscard]] std::unique_ptr<TextFlow> makeFlow(const LayoutPart &part) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(TextRange range, const DisplayText &display,
                                                            bool isStrong) const;
    void placeParts(); ///< tops, line numbers and the block's height from the parts' heights

    // drawing (block_drawing.cpp)
    void drawQuoteBars(QPainter &painter, const ThemeColours &colours) const;
    void drawKind(QPainter &painter, const ThemeColours &colours) const;

    // asking (block_layout.cpp)
    const TextFlow &flow(size_t part); ///< laid out now if it was not
    [[nodiscard]] size_t partAt(qsizetype offset) const;
    [[nodiscard]] size_t partNear(QPointF point) const;
    [[nodiscard]] size_t partOfLine(int line) const;
    [[nodiscard]] std::vector<TextRange> rangesOf(Span::Kind kind, TextRange within) const;
    [[nodiscard]] qreal contentLeft() const; ///< px, of the text without a marker
    [[nodiscard]] qreal contentWidth() const;
    [[nodiscard]] qreal baseline() const; ///< px below a line's top
};
