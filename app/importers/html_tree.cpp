#include "importers/html_tree.h"

#include "importers/html_shadow.h"
#include "importers/html_tree_builder.h"

#include <QSet>
#include <algorithm>

namespace {

bool isFoldingHeading(const HtmlNode *node)
{
    return isHeading(node->tag) || node->is(HtmlTag::Dt) || node->is(HtmlTag::Summary);
}

/// Where a part folds, a button holds all of its heading: its words are the heading's, as of no other button.
void openHeadings(const std::vector<HtmlNode *> &nodes)
{
    QSet<const HtmlNode *> seen;
    for (HtmlNode *node : nodes) {
        if (!node->is(HtmlTag::Button))
            continue;
        const HtmlNode *holder = node->parent;
        while (holder != nullptr && !isBlock(holder->tag))
            holder = holder->parent;
        if (holder == nullptr || !isFoldingHeading(holder) || textInside(node).trimmed().isEmpty() ||
            seen.contains(holder))
            continue;
        seen.insert(holder);
        if (textInside(holder).trimmed().isEmpty())
            node->tag = HtmlTag::Span;
    }
}

} // namespace

QStringView HtmlNode::attribute(QStringView wanted) const
{
    const auto found = std::ranges::find(attributes, wanted, &HtmlAttribute::name);
    return found != attributes.end() ? found->value : QStringView();
}

bool HtmlNode::has(QStringView wanted) const
{
    return std::ranges::find(attributes, wanted, &HtmlAttribute::name) != attributes.end();
}

HtmlTree::HtmlTree(QString source, HtmlSyntax syntax)
    : m_source(std::move(source))
    , m_memory(std::make_unique<std::pmr::monotonic_buffer_resource>(size_t(1) << 16))
{
    HtmlTreeBuilder(*this, syntax).build();
    composeShadowTrees(m_root, m_nodes);
    openHeadings(m_nodes);
}

const HtmlNode *nextNode(const HtmlNode *node, const HtmlNode *root)
{
    return node->firstChild != nullptr ? node->firstChild : nextOutside(node, root);
}

const HtmlNode *nextOutside(const HtmlNode *node, const HtmlNode *root)
{
    while (node != root && node != nullptr) {
        if (node->next != nullptr)
            return node->next;
        node = node->parent;
    }
    return nullptr;
}

QString textInside(const HtmlNode *node)
{
    QString text = node->text.toString();
    for (const HtmlNode *at = nextNode(node, node); at != nullptr;) {
        text += at->text;
        const bool isLeftOut = at->isElement() && isNeverText(at->tag);
        at = isLeftOut ? nextOutside(at, node) : nextNode(at, node);
    }
    return text;
}

const HtmlNode *enclosing(const HtmlNode *node, HtmlTag tag)
{
    while (node != nullptr && !node->is(tag))
        node = node->parent;
    return node;
}
