#pragma once
// Things painted with a range; never stored, never laid out.

#include "model/annotation.h"
#include "model/text_range.h"

#include <functional>
#include <vector>

namespace Layer {
enum : int { Highlight = 10, Focus = 20, SearchHit = 30, CurrentHit = 35, Spelling = 40, Flash = 50, Selection = 60 };
}

struct Decoration {
    enum class Shape { Background, Underline, Outline, Wave };
    TextRange range;
    int layer = Layer::Highlight;
    Shape shape = Shape::Background;
    Colour colour = Colour::Yellow; ///< for Layer::Highlight and Focus; other layers have a colour of their own
    bool hasNote = false;           ///< a small sign stands after its end
    AnnotationId annotation;        ///< null when it is not one
    friend bool operator==(const Decoration &, const Decoration &) = default;
};

/// Sorted by start with a running maximum of ends: what overlaps a block is found in O(log n + hits), also with
/// 10,000 of them and some very long.
class DecorationSet {
public:
    DecorationSet() = default;
    explicit DecorationSet(std::vector<Decoration> decorations);

    /// Those that overlap, sorted by layer, then start.
    [[nodiscard]] std::vector<const Decoration *> overlapping(TextRange range) const;
    [[nodiscard]] const std::vector<Decoration> &all() const { return m_decorations; }
    void replaceLayer(int layer, std::vector<Decoration> decorations);
    void insert(const Decoration &decoration);
    void remove(AnnotationId annotation);

private:
    std::vector<Decoration> m_decorations; ///< sorted by start, longer first
    std::vector<qsizetype> m_maxEnd;       ///< prefix maximum of ends, in powers of two
};
