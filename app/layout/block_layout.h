#pragma once
// One block as lines: where each offset is, and how it is painted. Offsets are the article's; points are px from the
// block's top left corner at the column's left edge.

#include "layout/theme_colours.h"
#include "layout/typography.h"
#include "model/article.h"

#include <QImage>
#include <QPainter>
#include <functional>
#include <memory>
#include <vector>

class Hyphenation;

/// A giant block (from GiantBlock on) is cut at sentences into parts that are laid out when they are asked about or
/// drawn: its height and line numbers may change at such a call, and the listener is told.
class BlockLayout {
public:
    static constexpr qsizetype GiantBlock = 32768; ///< UTF-16 units

    /// Lays the block out. `image`: for Image blocks, null while it is being decoded. `hyphenation`: null = words stay
    /// whole.
    BlockLayout(const Article &article, size_t block, const Typography &typography, const QImage &image = {},
                std::shared_ptr<const Hyphenation> hyphenation = nullptr);
    ~BlockLayout();
    BlockLayout(BlockLayout &&) noexcept;
    BlockLayout &operator=(BlockLayout &&) noexcept;

    /// Called with the new height when a part of a giant block turns out higher or lower than was guessed.
    void setHeightListener(std::function<void(qreal)> listener);

    [[nodiscard]] qreal height() const;      ///< px, with the space before and after
    [[nodiscard]] qreal spaceBefore() const; ///< px between the block above and the text
    [[nodiscard]] TextRange range() const;
    /// The nearest caret position to a point; clamped to the block.
    [[nodiscard]] qsizetype offsetAt(QPointF point) const;
    /// True when the point is on a glyph's line box rather than in a margin.
    [[nodiscard]] bool hasTextAt(QPointF point) const;
    /// 1 px wide, as high as the line.
    [[nodiscard]] QRectF caretRect(qsizetype offset) const;
    /// One rectangle a line (or more with mixed directions) that cover the range, clamped to the block.
    [[nodiscard]] std::vector<QRectF> rectsFor(TextRange range) const;
    /// px of each line's box above the letters, and below them: what a marker pen leaves white between lines.
    [[nodiscard]] qreal lineInset() const;
    /// The offsets of the lines that touch a band, px.
    [[nodiscard]] TextRange rangeWithin(qreal top, qreal bottom) const;
    [[nodiscard]] int lineCount() const;
    [[nodiscard]] int lineAt(qsizetype offset) const;
    [[nodiscard]] TextRange lineRange(int line) const;
    [[nodiscard]] QRectF lineRect(int line) const;
    [[nodiscard]] bool isRightToLeft() const;
    /// px from the top at which a page may end inside the block: under a line that none beside it reaches below;
    /// ascending, height() last. Lays all of a giant block out.
    [[nodiscard]] std::vector<qreal> cuts() const;

    /// What stands behind the text: code and quote backgrounds, table grid, rules, images.
    void drawBackground(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const;
    void drawText(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A guess at the height without laying out, px: characters / characters per line.
[[nodiscard]] qreal estimatedHeight(const Article &article, size_t block, const Typography &typography);
/// The part of the painter's plane that can be seen: its clip, else its whole device.
[[nodiscard]] QRectF visibleArea(const QPainter &painter);
