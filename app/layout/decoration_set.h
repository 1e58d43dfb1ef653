#pragma once
// Things painted with a range; never stored, never laid out.

#include "model/annotation.h"
#include "model/text_range.h"

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

/// Sorted by start with a tree of the largest ends: what overlaps a block is found in O(log n + hits · log n), also
/// with 10,000 of them and some very long.
class DecorationSet {
public:
    DecorationSet() = default;
    explicit DecorationSet(std::vector<Decoration> decorations);

    /// Those that overlap, sorted by layer, then start. The pointers hold until the set changes.
    [[nodiscard]] std::vector<const Decoration *> overlapping(TextRange range) const;
    [[nodiscard]] const std::vector<Decoration> &all() const { return m_decorations; }
    /// Takes all of the layer out and puts these in, whatever layer they name.
    void replaceLayer(int layer, std::vector<Decoration> decorations);
    void insert(const Decoration &decoration);
    /// All decorations of the annotation, in every layer.
    void remove(AnnotationId annotation);

private:
    void rebuildTree();
    void collect(size_t node, TextRange range, size_t limit, std::vector<const Decoration *> &found) const;

    std::vector<Decoration> m_decorations; ///< sorted by start, longer first
    std::vector<qsizetype> m_maxEnd;       ///< a heap-shaped tree: node n covers nodes 2n and 2n+1; leaves are the ends
    size_t m_leaves = 0;                   ///< a power of two ≥ the number of decorations
};
