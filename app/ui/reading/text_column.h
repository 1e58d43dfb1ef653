#pragma once
// An article as one column under its header: from points to text offsets and back. Points are px from the document's
// top left corner; the document is as wide as the viewport and the column stands in its middle.

#include "layout/layout_cache.h"
#include "ui/reading/article_header.h"

#include <optional>

class TextColumn {
public:
    void setArticle(ArticlePtr article);
    [[nodiscard]] const ArticlePtr &article() const { return m_article; }
    /// `typography.columnWidth` 0 = the usual measure.
    void setTypography(const Typography &typography);
    void setViewportWidth(qreal width);
    void setImageSource(LayoutCache::ImageSource source) { m_cache.setImageSource(std::move(source)); }
    void forget(size_t block) { m_cache.forget(block); }

    [[nodiscard]] qreal left() const;
    [[nodiscard]] qreal width() const { return m_cache.typography().columnWidth; }
    [[nodiscard]] const Typography &typography() const { return m_typography; }
    [[nodiscard]] qreal height() const; ///< header, blocks and margins; partly estimated
    [[nodiscard]] const ArticleHeader &header() const { return m_header; }
    [[nodiscard]] size_t blockCount() const { return m_cache.blockCount(); }
    [[nodiscard]] size_t laidOutCount() const { return m_cache.laidOutCount(); }
    [[nodiscard]] qreal topOf(size_t block) const;
    [[nodiscard]] size_t blockAtY(qreal y) const;
    /// Laid out now if it was not; the reference holds until the next non-const call.
    const BlockLayout &block(size_t index) { return m_cache.block(index); }
    /// Lays out all blocks between the two heights; true when a height turned out different from its estimate.
    bool layOut(qreal top, qreal bottom);

    /// Something to hold on to while heights get known: the block at a height, or a line of a giant block.
    struct Hold {
        size_t block = 0;
        std::optional<qsizetype> offset;
        qreal above = 0; ///< px from the held thing's top down to the height asked for
    };
    [[nodiscard]] Hold holdAt(qreal y);
    /// Where the held thing's top is now.
    [[nodiscard]] qreal yOf(const Hold &hold);

    [[nodiscard]] Place placeAt(qreal y) const;
    [[nodiscard]] qreal yOf(Place place) const;
    /// Where an offset stands, guessed from the characters before it in its block: no layout.
    [[nodiscard]] Place placeOf(qsizetype offset) const;

    [[nodiscard]] qsizetype offsetAt(QPointF point);
    /// True when the point is on a line of text rather than in a margin.
    [[nodiscard]] bool hasTextAt(QPointF point);
    [[nodiscard]] QRectF caretRect(qsizetype offset);
    /// What covers the range between two heights; blocks outside are not laid out.
    [[nodiscard]] std::vector<QRectF> rectsFor(TextRange range, qreal top, qreal bottom);
    /// The link or footnote reference under a point, or null.
    [[nodiscard]] const Span *linkAt(QPointF point);

private:
    void relayOut();
    [[nodiscard]] bool isGiant(size_t block) const;

    ArticlePtr m_article;
    Typography m_typography; ///< as asked for; the cache has it with the width that fits
    ArticleHeader m_header;
    LayoutCache m_cache;
    qreal m_viewportWidth = 800;
};
