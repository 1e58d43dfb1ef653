#pragma once
// An article's geometry: lays out on first use, estimates the rest, forgets the oldest.

#include "layout/block_layout.h"
#include "layout/height_index.h"
#include "model/place.h"

#include <functional>
#include <list>
#include <unordered_map>

class LayoutCache {
public:
    LayoutCache() = default;
    LayoutCache(const LayoutCache &) = delete; // its giant blocks tell it their height
    LayoutCache &operator=(const LayoutCache &) = delete;

    using ImageSource = std::function<QImage(const QString &resource)>; ///< null image while it is being decoded

    void setArticle(ArticlePtr article);
    void setTypography(const Typography &typography); ///< keeps nothing laid out, estimates anew
    /// Shared between caches so that each language's patterns are loaded once; without it the cache makes its own.
    void setHyphenation(std::shared_ptr<const Hyphenation> hyphenation);
    void setImageSource(ImageSource source) { m_images = std::move(source); }
    [[nodiscard]] const Typography &typography() const { return m_typography; }

    [[nodiscard]] size_t blockCount() const;
    /// Laid out now if it was not; the reference holds until the next non-const call.
    const BlockLayout &block(size_t index);
    [[nodiscard]] qreal totalHeight() const;     ///< px, partly estimated
    [[nodiscard]] qreal top(size_t block) const; ///< px
    [[nodiscard]] qreal heightOf(size_t block) const;
    [[nodiscard]] size_t blockAtY(qreal y) const;
    [[nodiscard]] Place placeAt(qreal y) const;
    [[nodiscard]] qreal yOf(Place place) const;
    void forget(size_t block); ///< an image arrived
    [[nodiscard]] size_t laidOutCount() const { return m_laidOut.size(); }

private:
    struct Entry {
        BlockLayout layout;
        std::list<size_t>::iterator age;
    };
    void estimateAll();
    void forgetOldest();

    ArticlePtr m_article;
    std::shared_ptr<const Hyphenation> m_hyphenation;
    Typography m_typography;
    ImageSource m_images;
    HeightIndex m_heights;
    std::unordered_map<size_t, Entry> m_laidOut;
    std::list<size_t> m_ages;    ///< newest first
    qsizetype m_laidOutText = 0; ///< UTF-16 units of the laid-out blocks
};
