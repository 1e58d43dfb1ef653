#pragma once
// How a kind of block is set: its font, its distances, its alignment.

#include "layout/text_flow.h"
#include "layout/typography.h"
#include "model/article.h"

struct BlockStyle {
    FlowStyle flow;
    qreal spaceBefore = 0; ///< px between the block above and this one; blocks have no space after
    qreal indent = 0;      ///< px from the column's start edge (the right one for right-to-left) to the text
    qreal padding = 0;     ///< px around the text on all sides (code)
    qreal markerGap = 0;   ///< px between a marker and the text
    QString marker;        ///< stands before the first line
    bool isSoft = false;   ///< soft ink
    bool hyphenate = false;
};

[[nodiscard]] BlockStyle blockStyle(const Article &article, size_t block, const Typography &typography);
/// The base direction of a block, by its first letter that has one.
[[nodiscard]] bool isRightToLeftText(QStringView text);
/// px that one more level of quotation moves the text.
[[nodiscard]] qreal quoteStep(const Typography &typography);

/// Guesses heights without laying out. Made once for a typography; then cheap for every block.
class HeightEstimate {
public:
    explicit HeightEstimate(const Typography &typography);
    [[nodiscard]] qreal height(const Article &article, size_t block) const;
    [[nodiscard]] qreal lines(QStringView text, const QString &language, qreal width) const;

private:
    [[nodiscard]] qreal unroundedHeight(const Article &article, size_t block) const;

    Typography m_typography;
    qreal m_letterWidth; ///< px
    qreal m_columnWidth; ///< px
};
