#pragma once
// Blocks → pages, one block after the other: headings stay with what they head, and no line of a paragraph is left
// alone at the foot or the head of a page.

#include "layout/block_layout.h"

#include <functional>

/// What of a block stands on a page; px.
struct PageSlice {
    size_t block = 0;
    qreal from = 0; ///< in the block
    qreal to = 0;
    qreal top = 0; ///< of `from` on the page
};

class PageBreaker {
public:
    using Paint = std::function<void(const BlockLayout &, const PageSlice &)>;
    using Turn = std::function<void()>; ///< the page is full, the next one begins

    /// Pages of a height, px; `paint` is told of each slice on the page that was turned to last.
    PageBreaker(qreal pageHeight, Paint paint, Turn turn);

    enum class Keep { Free, WithNext };
    void add(size_t block, BlockLayout layout, Keep keep);
    /// The first page has something above its text already, px.
    void begin(qreal taken) { m_y = taken; }
    /// Places what is still held for a block that does not come.
    void finish();

private:
    struct Held {
        size_t block;
        BlockLayout layout;
        std::vector<qreal> cuts;
    };
    void placeHeld();
    void place(const Held &held);
    [[nodiscard]] qreal cutFor(const Held &held, qreal from) const;
    [[nodiscard]] bool isAtTop() const { return m_y <= 0; }
    void turn();

    qreal m_height;
    Paint m_paint;
    Turn m_turn;
    qreal m_y = 0;
    std::vector<Held> m_held;
};
