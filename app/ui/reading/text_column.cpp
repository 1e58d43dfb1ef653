#include "ui/reading/text_column.h"

namespace {

constexpr qreal SideMargin = 32;      ///< px, at least, on either side of the column
constexpr qreal NarrowestColumn = 80; ///< px
constexpr qreal BottomMargin = 96;    ///< px

} // namespace

void TextColumn::setArticle(ArticlePtr article)
{
    m_article = std::move(article);
    m_cache.setArticle(m_article);
    relayOut();
}

void TextColumn::setTypography(const Typography &typography)
{
    m_typography = typography;
    relayOut();
}

void TextColumn::setViewportWidth(qreal width)
{
    m_viewportWidth = width;
    relayOut();
}

void TextColumn::relayOut()
{
    const qreal wished =
        m_typography.columnWidth > 0 ? m_typography.columnWidth : m_typography.widthOf(Typography::DefaultMeasure);
    Typography fitting = m_typography;
    fitting.columnWidth = std::floor(std::clamp(m_viewportWidth - 2 * SideMargin, NarrowestColumn, wished));
    if (fitting != m_cache.typography())
        m_cache.setTypography(fitting);
    m_header.layOut(m_article.get(), fitting, fitting.columnWidth);
}

qreal TextColumn::left() const
{
    return std::max(0.0, std::floor((m_viewportWidth - width()) / 2));
}

qreal TextColumn::height() const
{
    return m_article ? m_header.height() + m_cache.totalHeight() + BottomMargin : 0;
}

qreal TextColumn::topOf(size_t block) const
{
    return m_header.height() + m_cache.top(block);
}

size_t TextColumn::blockAtY(qreal y) const
{
    return m_cache.blockAtY(y - m_header.height());
}

bool TextColumn::layOut(qreal top, qreal bottom)
{
    if (blockCount() == 0)
        return false;
    const qreal before = m_cache.totalHeight();
    for (size_t index = blockAtY(top); index < blockCount() && topOf(index) < bottom; ++index) {
        const BlockLayout &block = m_cache.block(index);
        if (isGiant(index)) // laid out part by part
            (void)block.rangeWithin(top - topOf(index), bottom - topOf(index));
    }
    return !qFuzzyCompare(before + 1, m_cache.totalHeight() + 1);
}

bool TextColumn::isGiant(size_t block) const
{
    return m_article->blocks[block].range.length() >= BlockLayout::GiantBlock;
}

TextColumn::Hold TextColumn::holdAt(qreal y)
{
    if (blockCount() == 0)
        return {};
    const size_t index = blockAtY(y);
    m_cache.block(index);
    Hold hold{index, {}, 0};
    if (isGiant(index))
        hold.offset = m_cache.block(index).rangeWithin(y - topOf(index), y - topOf(index) + 1).start;
    hold.above = y - yOf(hold);
    return hold;
}

qreal TextColumn::yOf(const Hold &hold)
{
    return hold.offset ? caretRect(*hold.offset).top() : topOf(hold.block);
}

Place TextColumn::placeAt(qreal y) const
{
    if (blockCount() == 0 || y <= 0)
        return {};
    if (y < m_header.height()) // within the header: as if the first block began at the top
        return {0, 0};
    return m_cache.placeAt(y - m_header.height());
}

qreal TextColumn::yOf(Place place) const
{
    if (blockCount() == 0 || (place.block <= 0 && place.fraction <= 0))
        return 0;
    return m_header.height() + m_cache.yOf(place);
}

Place TextColumn::placeOf(qsizetype offset) const
{
    if (blockCount() == 0)
        return {};
    const size_t index = m_article->blockAt(offset);
    const TextRange range = m_article->blocks[index].range;
    const qreal fraction = range.isEmpty() ? 0 : qreal(offset - range.start) / qreal(range.length());
    return {qsizetype(index), std::clamp(fraction, 0.0, 1.0)};
}

qsizetype TextColumn::offsetAt(QPointF point)
{
    if (blockCount() == 0 || point.y() < m_header.height())
        return 0;
    if (point.y() >= m_header.height() + m_cache.totalHeight())
        return m_article->text.size();
    const size_t index = blockAtY(point.y());
    m_cache.block(index);
    return m_cache.block(index).offsetAt(point - QPointF(left(), topOf(index)));
}

bool TextColumn::hasTextAt(QPointF point)
{
    if (blockCount() == 0 || point.y() < m_header.height() || point.y() >= m_header.height() + m_cache.totalHeight())
        return false;
    const size_t index = blockAtY(point.y());
    return m_cache.block(index).hasTextAt(point - QPointF(left(), topOf(index)));
}

QRectF TextColumn::caretRect(qsizetype offset)
{
    if (blockCount() == 0)
        return {};
    const size_t index = m_article->blockAt(offset);
    const QRectF rect = m_cache.block(index).caretRect(offset);
    return rect.translated(left(), topOf(index));
}

std::vector<QRectF> TextColumn::rectsFor(TextRange range, qreal top, qreal bottom)
{
    std::vector<QRectF> rects;
    if (blockCount() == 0 || range.isEmpty())
        return rects;
    const size_t first = std::max(m_article->blockAt(range.start), blockAtY(top));
    const size_t last = std::min(m_article->blockAt(range.end), blockAtY(bottom));
    for (size_t index = first; index <= last && index < blockCount(); ++index) {
        const BlockLayout &block = m_cache.block(index);
        const TextRange seen = isGiant(index)
                                   ? range.intersected(block.rangeWithin(top - topOf(index), bottom - topOf(index) + 1))
                                   : range;
        const std::vector<QRectF> own = block.rectsFor(seen);
        const QPointF topLeft(left(), topOf(index));
        for (const QRectF &rect : own)
            rects.push_back(rect.translated(topLeft));
    }
    return rects;
}

const Span *TextColumn::linkAt(QPointF point)
{
    if (!hasTextAt(point))
        return nullptr;
    const qsizetype offset = offsetAt(point);
    const auto isLink = [&](const Span &span) {
        return (span.kind == Span::Kind::Link || span.kind == Span::Kind::FootnoteRef) && span.range.start <= offset &&
               offset <= span.range.end;
    };
    for (const Span &span : m_article->spansIn(m_article->blockAt(offset))) {
        if (!isLink(span))
            continue;
        for (const QRectF &rect : rectsFor(span.range, point.y(), point.y()))
            if (rect.contains(point))
                return &span;
    }
    return nullptr;
}
