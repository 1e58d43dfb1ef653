#pragma once
// A page as a tree of elements and texts, read the forgiving way of HTML5 in linear time, however broken it is.

#include "importers/html_tags.h"

#include <QString>
#include <memory>
#include <memory_resource>
#include <span>
#include <vector>

struct HtmlAttribute {
    QStringView name; ///< lower case
    QStringView value;
};

/// Owned by its tree, together with all it points to.
struct HtmlNode {
    HtmlNode *parent = nullptr;
    HtmlNode *firstChild = nullptr;
    HtmlNode *lastChild = nullptr;
    HtmlNode *previous = nullptr;
    HtmlNode *next = nullptr;
    QStringView name; ///< of an element, in lower case ("epub:switch"); empty for a text
    QStringView text; ///< of a text node, entities decoded, white space as written
    std::span<const HtmlAttribute> attributes;
    quint32 index = 0; ///< in HtmlTree::nodes()
    HtmlTag tag = HtmlTag::Other;

    [[nodiscard]] bool isElement() const { return !name.isEmpty(); }
    [[nodiscard]] bool is(HtmlTag wanted) const { return tag == wanted && isElement(); }
    /// Empty when the element has no such attribute, or an empty one.
    [[nodiscard]] QStringView attribute(QStringView wanted) const;
    [[nodiscard]] bool has(QStringView wanted) const;
};

enum class HtmlSyntax {
    Html,  ///< "<a/>" opens an element
    Xhtml, ///< "<a/>" is a whole element, as in EPUB chapters
};

class HtmlTree {
public:
    /// Elements nested deeper hang on the deepest level.
    static constexpr size_t DeepestLevel = 256;

    /// Never fails; an empty text gives an empty body.
    explicit HtmlTree(QString source, HtmlSyntax syntax = HtmlSyntax::Html);

    [[nodiscard]] const HtmlNode *root() const { return m_root; } ///< <html>
    [[nodiscard]] const HtmlNode *head() const { return m_head; }
    [[nodiscard]] const HtmlNode *body() const { return m_body; }
    /// In the order in which they were read, which is nearly always their order in the tree.
    [[nodiscard]] std::span<HtmlNode *const> nodes() const { return m_nodes; }

private:
    friend class HtmlTreeBuilder;

    QString m_source;
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory;
    std::vector<HtmlNode *> m_nodes;
    HtmlNode *m_root = nullptr;
    HtmlNode *m_head = nullptr;
    HtmlNode *m_body = nullptr;
};

/// The node behind this one in reading order within `root`: its first child, else what follows it; null at the end.
[[nodiscard]] const HtmlNode *nextNode(const HtmlNode *node, const HtmlNode *root);
/// The same, but past what is inside the node.
[[nodiscard]] const HtmlNode *nextOutside(const HtmlNode *node, const HtmlNode *root);
/// All text inside, white space as written, without scripts, styles and the like.
[[nodiscard]] QString textInside(const HtmlNode *node);
/// The nearest element of that kind around the node, itself counted; null when there is none.
[[nodiscard]] const HtmlNode *enclosing(const HtmlNode *node, HtmlTag tag);
