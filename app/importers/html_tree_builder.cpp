#include "importers/html_tree_builder.h"

#include <algorithm>

namespace {

using enum HtmlTag;

bool isBlank(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; });
}

/// An end tag does not reach past these.
bool isScope(HtmlTag tag)
{
    return tag == Html || tag == Table || tag == Td || tag == Th || tag == Caption || tag == Template ||
           tag == Object || tag == Marquee;
}

bool isTablePart(HtmlTag tag)
{
    return tag == Table || tag == Tbody || tag == Thead || tag == Tfoot || tag == Tr;
}

bool isTableTag(HtmlTag tag)
{
    return tag == Caption || tag == Colgroup || tag == Col || tag == Tbody || tag == Thead || tag == Tfoot ||
           tag == Tr || tag == Td || tag == Th;
}

/// Opens no block and closes none: <b>, <a>, <span> …
bool isInline(HtmlTag tag)
{
    return !isBlock(tag) && !isNeverText(tag) && !isRawText(tag) && tag != Noscript;
}

} // namespace

HtmlTreeBuilder::HtmlTreeBuilder(HtmlTree &tree, HtmlSyntax syntax)
    : m_tree(tree)
    , m_syntax(syntax)
    , m_tokens(tree.m_source, *tree.m_memory)
{
    tree.m_root = make({.tag = Html, .name = nameOf(Html)});
    m_open.push_back(tree.m_root);
    tree.m_head = make({.tag = Head, .name = nameOf(Head)});
    insert(tree.m_head, Head);
    tree.m_body = make({.tag = Body, .name = nameOf(Body)});
    insert(tree.m_body, Body);
    m_open.push_back(tree.m_head);
}

void HtmlTreeBuilder::build()
{
    for (HtmlToken token = m_tokens.next(); token.kind != HtmlToken::Kind::End; token = m_tokens.next()) {
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            addText(token.text);
            break;
        case HtmlToken::Kind::Open:
            open(token);
            break;
        default:
            close(token.tag, token.name);
        }
    }
}

void HtmlTreeBuilder::startBody()
{
    if (m_inBody)
        return;
    m_inBody = true;
    m_open = {m_tree.m_root, m_tree.m_body};
}

bool HtmlTreeBuilder::belongsToHead(HtmlTag tag) const
{
    if (m_open.back()->tag == Noscript)
        return tag != Body;
    return tag == Title || tag == Meta || tag == Link || tag == Script || tag == Style || tag == Base ||
           tag == Noscript || tag == Template || m_open.back()->tag == Template;
}

void HtmlTreeBuilder::open(const HtmlToken &token)
{
    if (m_foreign == 0) {
        if (token.tag == Html)
            return mergeAttributes(m_tree.m_root, token);
        if (token.tag == Head || token.tag == Frameset)
            return;
        if (token.tag == Body) {
            startBody();
            return mergeAttributes(m_tree.m_body, token);
        }
        if (!m_inBody && !belongsToHead(token.tag))
            startBody();
        makeRoomFor(token.tag);
    }
    HtmlNode *node = make(token);
    insert(node, token.tag);
    const bool honoursSlash = m_syntax == HtmlSyntax::Xhtml || m_foreign > 0 || token.tag == Svg || token.tag == Math;
    if ((isVoid(token.tag) && m_foreign == 0) || (token.closesItself && honoursSlash))
        return;
    if (isRawText(token.tag) && (m_foreign == 0 || token.tag == Style || token.tag == Script)) {
        const QStringView raw = m_tokens.rawText(token.tag);
        m_open.push_back(node);
        addText(raw);
        m_open.pop_back();
        return;
    }
    if (m_open.size() >= HtmlTree::DeepestLevel) {
        ++m_tooDeep;
        return;
    }
    m_open.push_back(node);
    m_foreign += token.tag == Svg || token.tag == Math ? 1 : 0;
}

void HtmlTreeBuilder::mergeAttributes(HtmlNode *node, const HtmlToken &token)
{
    if (node->attributes.empty())
        node->attributes = token.attributes;
}

/// Closes what may not hold the element.
void HtmlTreeBuilder::makeRoomFor(HtmlTag tag)
{
    if (m_tooDeep > 0)
        return;
    if (isTableTag(tag))
        return makeTableRoomFor(tag);
    if (m_open.back()->tag == Option || m_open.back()->tag == Optgroup || m_open.back()->tag == Select) {
        if (tag == Option || tag == Optgroup) {
            if (m_open.back()->tag == Option)
                popTo(m_open.size() - 1);
        } else if (isBlock(tag) || tag == Select || tag == Input || tag == Textarea) {
            closeOpen(Select, Html, Table); // a list of choices that nothing closed must not swallow the page
        }
    }
    if (tag == Li)
        closeItem(Li, Li);
    else if (tag == Dd || tag == Dt)
        closeItem(Dd, Dt);
    else if (tag == A)
        closeOpen(A, Td, Table);
    else if (tag == Rp || tag == Rt || tag == Rb || tag == Rtc)
        while (m_open.back()->tag == Rp || m_open.back()->tag == Rt || m_open.back()->tag == Rb)
            popTo(m_open.size() - 1);
    if (isBlock(tag))
        closeParagraph();
    if (isHeading(tag) && isHeading(m_open.back()->tag))
        popTo(m_open.size() - 1);
}

/// Pops up to and with the innermost such element, unless a barrier or a scope stands before it.
void HtmlTreeBuilder::closeOpen(HtmlTag tag, HtmlTag barrier1, HtmlTag barrier2)
{
    for (size_t index = m_open.size(); index-- > 2;) {
        const HtmlTag here = m_open[index]->tag;
        if (here == tag && m_open[index]->isElement()) {
            const bool holdsBlock = std::any_of(m_open.begin() + std::ptrdiff_t(index) + 1, m_open.end(),
                                                [](const HtmlNode *n) { return !isInline(n->tag); });
            if (holdsBlock && isInline(tag))
                m_open.erase(m_open.begin() + std::ptrdiff_t(index)); // the blocks inside it go on without it
            else
                popTo(index);
            return;
        }
        if (here == barrier1 || here == barrier2 || isScope(here))
            return;
    }
}

void HtmlTreeBuilder::closeParagraph()
{
    closeOpen(P, Html, Table);
}

/// Items end where the next one of their list begins.
void HtmlTreeBuilder::closeItem(HtmlTag tag, HtmlTag other)
{
    for (size_t index = m_open.size(); index-- > 2;) {
        const HtmlTag here = m_open[index]->tag;
        if (here == tag || here == other)
            return popTo(index);
        if (isBlock(here) && here != Address && here != Div && here != P)
            return;
        if (isScope(here))
            return;
    }
}

void HtmlTreeBuilder::makeTableRoomFor(HtmlTag tag)
{
    const auto isWanted = [tag](HtmlTag here) {
        if (tag == Td || tag == Th)
            return here == Tr;
        if (tag == Tr)
            return here == Tbody || here == Thead || here == Tfoot;
        return false;
    };
    for (size_t index = m_open.size(); index-- > 2;) {
        const HtmlTag here = m_open[index]->tag;
        if (here == Table || isWanted(here))
            return popTo(index + 1);
        if (here == Template || here == Object)
            return;
    }
}

void HtmlTreeBuilder::close(HtmlTag tag, QStringView name)
{
    if (!m_inBody) {
        if (m_open.size() > 2 && (tag == m_open.back()->tag))
            m_open.pop_back();
        else if (tag == Body || tag == Br || tag == P)
            startBody();
        return;
    }
    if (tag == Body || tag == Html || isVoid(tag)) {
        if (tag == Br)
            open({.kind = HtmlToken::Kind::Open, .tag = Br, .name = nameOf(Br)});
        return;
    }
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    const size_t found = findOpen(tag, name);
    if (found == 0) {
        if (tag == P)
            insert(make({.tag = P, .name = nameOf(P)}), P);
        return;
    }
    const bool holdsBlock = std::any_of(m_open.begin() + std::ptrdiff_t(found) + 1, m_open.end(),
                                        [](const HtmlNode *n) { return isBlock(n->tag); });
    if (holdsBlock && isInline(tag) && tag != Other)
        m_open.erase(m_open.begin() + std::ptrdiff_t(found));
    else
        popTo(found);
}

/// Its index among the open elements, 0 when the end tag closes nothing.
size_t HtmlTreeBuilder::findOpen(HtmlTag tag, QStringView name) const
{
    for (size_t index = m_open.size(); index-- > 2;) {
        const HtmlNode *here = m_open[index];
        const bool isSame = here->tag == tag && (tag != Other || here->name == name);
        if (tag == Noscript && !isSame)
            continue; // browsers with scripts never look inside, so whatever stands open in it ends with it
        if (isSame || (isHeading(tag) && isHeading(here->tag)))
            return index;
        if (isTablePart(tag) || isTableTag(tag)) {
            if (here->tag == Table && tag != Table)
                return 0;
        } else if (isScope(here->tag)) {
            return 0;
        }
    }
    return 0;
}

void HtmlTreeBuilder::popTo(size_t size)
{
    while (m_open.size() > size) {
        const HtmlTag tag = m_open.back()->tag;
        m_foreign -= tag == Svg || tag == Math ? 1 : 0;
        m_open.pop_back();
    }
}

void HtmlTreeBuilder::addText(QStringView text)
{
    if (text.isEmpty())
        return;
    if (!m_inBody && m_open.back() == m_tree.m_head) {
        if (isBlank(text))
            return;
        startBody();
    }
    if (isBlank(text) && isTablePart(m_open.back()->tag))
        return;
    HtmlNode *node = make({});
    node->text = text;
    insert(node, Other);
}

HtmlNode *HtmlTreeBuilder::make(const HtmlToken &token)
{
    HtmlNode *node = static_cast<HtmlNode *>(m_tree.m_memory->allocate(sizeof(HtmlNode), alignof(HtmlNode)));
    std::construct_at(node);
    node->name = token.name;
    node->tag = token.tag;
    node->attributes = token.attributes;
    node->index = quint32(m_tree.m_nodes.size());
    m_tree.m_nodes.push_back(node);
    return node;
}

void HtmlTreeBuilder::insert(HtmlNode *node, HtmlTag tag)
{
    HtmlNode *parent = m_open.back();
    HtmlNode *before = nullptr;
    const bool mayStand =
        isTableTag(tag) || tag == Script || tag == Style || tag == Template || tag == Input || tag == Form;
    if (isTablePart(parent->tag) && !mayStand) { // what stands loosely in a table goes before it
        for (size_t index = m_open.size(); index-- > 1 && before == nullptr;)
            before = m_open[index]->tag == Table ? m_open[index] : nullptr;
        parent = before != nullptr && before->parent != nullptr ? before->parent : parent;
        before = before != nullptr && before->parent == parent ? before : nullptr;
    }
    node->parent = parent;
    node->next = before;
    node->previous = before != nullptr ? before->previous : parent->lastChild;
    (node->previous != nullptr ? node->previous->next : parent->firstChild) = node;
    (before != nullptr ? before->previous : parent->lastChild) = node;
}
