#include "layout/layout_cache.h"

#include "layout/block_style.h"
#include "layout/hyphenation.h"

#include <algorithm>

namespace {

constexpr size_t MostLaidOut = 400;               ///< blocks
constexpr qsizetype MostLaidOutText = 512 * 1024; ///< UTF-16 units, so that long blocks are kept fewer
constexpr size_t AlwaysKept = 24;                 ///< about what a screen shows

} // namespace

void LayoutCache::setArticle(ArticlePtr article)
{
    m_article = std::move(article);
    estimateAll();
}

void LayoutCache::setTypography(const Typography &typography)
{
    if (m_typography == typography && m_heights.size() == blockCount())
        return;
    m_typography = typography;
    estimateAll();
}

void LayoutCache::setHyphenation(std::shared_ptr<const Hyphenation> hyphenation)
{
    m_hyphenation = std::move(hyphenation);
    estimateAll();
}

void LayoutCache::estimateAll()
{
    m_laidOut.clear();
    m_ages.clear();
    m_laidOutText = 0;
    std::vector<qreal> heights;
    if (m_article) {
        const HeightEstimate estimate(m_typography);
        heights.reserve(m_article->blocks.size());
        for (size_t i = 0; i < m_article->blocks.size(); ++i)
            heights.push_back(estimate.height(*m_article, i));
    }
    m_heights.reset(heights);
}

size_t LayoutCache::blockCount() const
{
    return m_article ? m_article->blocks.size() : 0;
}

const BlockLayout &LayoutCache::block(size_t index)
{
    if (const auto found = m_laidOut.find(index); found != m_laidOut.end()) {
        m_ages.splice(m_ages.begin(), m_ages, found->second.age);
        return found->second.layout;
    }
    if (!m_hyphenation)
        m_hyphenation = std::make_shared<Hyphenation>();
    const Block &block = m_article->blocks[index];
    const QImage image = block.kind == Block::Kind::Image && m_images ? m_images(block.detail) : QImage();
    m_ages.push_front(index);
    const auto added = m_laidOut.emplace(
        index, Entry{BlockLayout(*m_article, index, m_typography, image, m_hyphenation), m_ages.begin()});
    BlockLayout &layout = added.first->second.layout;
    layout.setHeightListener([this, index](qreal height) { m_heights.setHeight(index, height); });
    m_heights.setHeight(index, layout.height());
    m_laidOutText += block.range.length();
    forgetOldest();
    return layout;
}

void LayoutCache::forgetOldest()
{
    while (m_ages.size() > AlwaysKept && (m_ages.size() > MostLaidOut || m_laidOutText > MostLaidOutText)) {
        const size_t oldest = m_ages.back();
        m_laidOutText -= m_article->blocks[oldest].range.length();
        m_laidOut.erase(oldest); // its height stays known
        m_ages.pop_back();
    }
}

qreal LayoutCache::totalHeight() const
{
    return m_heights.total();
}

qreal LayoutCache::top(size_t block) const
{
    return m_heights.top(block);
}

qreal LayoutCache::heightOf(size_t block) const
{
    return m_heights.height(block);
}

size_t LayoutCache::blockAtY(qreal y) const
{
    return m_heights.indexAt(y);
}

Place LayoutCache::placeAt(qreal y) const
{
    if (blockCount() == 0)
        return {};
    const size_t block = m_heights.indexAt(y);
    const qreal height = m_heights.height(block);
    const qreal fraction = height > 0 ? (y - m_heights.top(block)) / height : 0;
    return {qsizetype(block), std::clamp(fraction, 0.0, 1.0)};
}

qreal LayoutCache::yOf(Place place) const
{
    if (blockCount() == 0)
        return 0;
    const auto block = size_t(std::clamp<qsizetype>(place.block, 0, qsizetype(blockCount()) - 1));
    return m_heights.top(block) + std::clamp(place.fraction, 0.0, 1.0) * m_heights.height(block);
}

void LayoutCache::forget(size_t block)
{
    const auto found = m_laidOut.find(block);
    if (found == m_laidOut.end())
        return;
    m_laidOutText -= m_article->blocks[block].range.length();
    m_ages.erase(found->second.age);
    m_laidOut.erase(found);
}
