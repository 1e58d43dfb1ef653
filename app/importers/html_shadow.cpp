#include "importers/html_shadow.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <utility>

namespace {

constexpr size_t DeepestComposed = 2 * HtmlTree::DeepestLevel; ///< level to which slots may take what they show

/// As browsers write it, as they did once, and as Chromium's MHTML files do.
bool isShadowTree(const HtmlNode &node)
{
    return node.is(HtmlTag::Template) && node.parent != nullptr &&
           (node.has(u"shadowrootmode") || node.has(u"shadowroot") || node.has(u"shadowmode"));
}

size_t depthOf(const HtmlNode *node)
{
    size_t depth = 0;
    for (; node != nullptr; node = node->parent)
        ++depth;
    return depth;
}

/// Levels of what is inside the node, itself counted.
size_t heightOf(const HtmlNode *root)
{
    size_t height = 1, level = 1;
    for (const HtmlNode *node = root;;) {
        if (node->firstChild != nullptr) {
            node = node->firstChild;
            height = std::max(height, ++level);
            continue;
        }
        for (; node != root && node->next == nullptr; --level)
            node = node->parent;
        if (node == root)
            return height;
        node = node->next;
    }
}

HtmlNode *next(const HtmlNode *node, const HtmlNode *root, bool goesInside)
{
    return const_cast<HtmlNode *>(goesInside ? nextNode(node, root)
                                             : nextOutside(node, root)); // it is still being made
}

void detach(HtmlNode *node)
{
    HtmlNode *parent = node->parent;
    (node->previous != nullptr ? node->previous->next : parent->firstChild) = node->next;
    (node->next != nullptr ? node->next->previous : parent->lastChild) = node->previous;
    node->parent = node->previous = node->next = nullptr;
}

void append(HtmlNode *node, HtmlNode *parent)
{
    node->parent = parent;
    node->next = nullptr;
    node->previous = parent->lastChild;
    (parent->lastChild != nullptr ? parent->lastChild->next : parent->firstChild) = node;
    parent->lastChild = node;
}

/// The first slot of each name in a shadow tree, not in those inside it; the default one has no name.
QHash<QStringView, HtmlNode *> slotsIn(HtmlNode *shadow)
{
    QHash<QStringView, HtmlNode *> found;
    for (HtmlNode *node = shadow->firstChild; node != nullptr;) {
        const QStringView name = node->attribute(u"name");
        if (node->is(HtmlTag::Slot) && !found.contains(name) && depthOf(node) < HtmlTree::DeepestLevel)
            found.insert(name, node);
        node = next(node, shadow, !node->is(HtmlTag::Template));
    }
    return found;
}

/// `others`: the host's further templates, which browsers take for none of its shadow.
void compose(HtmlNode *shadow, QSet<const HtmlNode *> &others)
{
    HtmlNode *host = shadow->parent;
    shadow->tag = HtmlTag::Other;
    detach(shadow);
    HtmlNode *child = std::exchange(host->firstChild, nullptr);
    host->lastChild = nullptr;
    append(shadow, host);
    const QHash<QStringView, HtmlNode *> places = slotsIn(shadow);
    QSet<const HtmlNode *> filled;
    while (child != nullptr) {
        HtmlNode *following = child->next;
        if (isShadowTree(*child))
            others.insert(child);
        HtmlNode *slot = places.value(child->attribute(u"slot"));
        if (slot != nullptr && depthOf(slot) + heightOf(child) > DeepestComposed)
            slot = nullptr;
        const bool isShown = child->isElement() || !child->text.trimmed().isEmpty();
        if (slot != nullptr && isShown && !filled.contains(slot)) {
            filled.insert(slot);
            while (slot->firstChild != nullptr) // what it shows for want of anything else
                detach(slot->firstChild);
        }
        append(child, slot != nullptr ? slot : host);
        child = following;
    }
}

} // namespace

void composeShadowTrees(HtmlNode *root, std::vector<HtmlNode *> &nodes)
{
    QSet<const HtmlNode *> others;
    bool isAny = false;
    for (HtmlNode *node : nodes) { // hosts come before those in them
        if (!isShadowTree(*node) || others.contains(node))
            continue;
        compose(node, others);
        isAny = true;
    }
    if (!isAny)
        return;
    nodes.clear();
    for (HtmlNode *node = root; node != nullptr; node = next(node, root, true)) {
        node->index = quint32(nodes.size());
        nodes.push_back(node);
    }
}
