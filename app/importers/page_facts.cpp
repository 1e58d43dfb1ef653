#include "importers/page_facts.h"

#include "importers/html_visibility.h"

#include <algorithm>

namespace {

constexpr int IdeographLetters = 3; ///< as many letters say what one ideograph says
constexpr int ProseLength = 60;     ///< letters from which a paragraph with a stop in it is prose
constexpr float LinksMostly = 0.5F;
constexpr float AsideShare = 0.6F;    ///< of the page's prose that makes an aside something else
constexpr float CommentsShare = 0.8F; ///< the same for what readers wrote

struct TextFacts {
    int length = 0;
    int marks = 0;
};

bool isMark(char16_t c)
{
    switch (c) {
    case u'.':
    case u',':
    case u';':
    case u'!':
    case u'?':
    case u'。':
    case u'、':
    case u'，':
    case u'！':
    case u'？':
    case u'；':
    case u'،':
    case u'؟':
    case u'؛':
    case u'।':
    case u'…':
        return true;
    default:
        return false;
    }
}

TextFacts factsOf(QStringView text)
{
    TextFacts facts;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit <= u' ')
            continue;
        facts.length += unit >= 0x2E80 && unit < 0xFB00 ? IdeographLetters : 1;
        facts.marks += isMark(unit) ? 1 : 0;
    }
    return facts;
}

/// Words in a running text are part of it, whatever their class.
bool isParagraphLike(HtmlTag tag)
{
    return tag == HtmlTag::P || tag == HtmlTag::Li || tag == HtmlTag::Td || tag == HtmlTag::Dd ||
           tag == HtmlTag::Blockquote;
}

/// What the text that stands directly in a paragraph-like element says for an article.
float proseOf(const NodeFacts &own, const HtmlNode &node)
{
    const auto text = float(own.length - own.linkLength);
    if (own.length == 0 || isHeading(node.tag))
        return 0;
    if (own.linkShare() > LinksMostly)
        return -0.5F * float(std::min(own.linkLength, 2 * ProseLength));
    if (own.length >= ProseLength && own.marks > 0)
        return text * (1 - own.linkShare());
    if (own.marks == 0 && own.length < ProseLength)
        return -0.2F * float(own.length);
    return 0.3F * text;
}

} // namespace

PageFacts::PageFacts(const HtmlTree &tree)
    : m_facts(tree.nodes().size())
    , m_owner(tree.nodes().size())
    , m_inLink(tree.nodes().size())
    , m_paragraphProse(tree.nodes().size())
{
    markDown(tree);
    addTexts(tree);
    sumUp(tree);
    markAsides(tree);
}

/// What children take over from their parents; parents were read before them.
void PageFacts::markDown(const HtmlTree &tree)
{
    for (const HtmlNode *node : tree.nodes()) {
        const quint32 index = node->index;
        NodeFacts &facts = m_facts[index];
        const bool isRoot = node->parent == nullptr;
        const bool isRunning =
            !isRoot && !isBlock(node->tag) && isParagraphLike(tree.nodes()[m_owner[node->parent->index]]->tag);
        const bool isNamed = node->isElement() && !node->is(HtmlTag::Body) && !node->is(HtmlTag::Html) && !isRunning;
        if (isNamed)
            facts.part = pagePartOf(*node);
        const NodeFacts &outer = isRoot ? facts : m_facts[node->parent->index];
        facts.isUnseen = outer.isUnseen || (node->isElement() &&
                                            (isNeverText(node->tag) || node->is(HtmlTag::Noscript) || isHidden(*node)));
        m_owner[index] = isRoot || (node->isElement() && isBlock(node->tag)) ? index : m_owner[node->parent->index];
        m_inLink[index] = node->is(HtmlTag::A) || (!isRoot && m_inLink[node->parent->index]);
    }
}

/// Each text counts for its parent, and for the paragraph it stands in.
void PageFacts::addTexts(const HtmlTree &tree)
{
    std::vector<NodeFacts> paragraphs(m_facts.size());
    for (const HtmlNode *node : tree.nodes()) {
        NodeFacts &facts = m_facts[node->index];
        if (facts.isUnseen || node->parent == nullptr)
            continue;
        facts.images += node->is(HtmlTag::Img) ? 1 : 0;
        if (node->isElement())
            continue;
        const TextFacts text = factsOf(node->text);
        for (NodeFacts *holder : {&m_facts[node->parent->index], &paragraphs[m_owner[node->index]]}) {
            holder->length += text.length;
            holder->marks += text.marks;
            holder->linkLength += m_inLink[node->index] ? text.length : 0;
        }
    }
    for (const HtmlNode *node : tree.nodes()) {
        m_paragraphProse[node->index] = proseOf(paragraphs[node->index], *node);
        m_facts[node->index].prose = m_paragraphProse[node->index];
    }
}

void PageFacts::sumUp(const HtmlTree &tree)
{
    const auto nodes = tree.nodes();
    for (size_t index = nodes.size(); index-- > 0;) {
        const HtmlNode *node = nodes[index];
        if (!node->isElement() || node->parent == nullptr)
            continue;
        const NodeFacts &facts = m_facts[index];
        NodeFacts &outer = m_facts[node->parent->index];
        outer.prose += facts.prose;
        outer.length += facts.length;
        outer.linkLength += facts.linkLength;
        outer.marks += facts.marks;
        outer.images += facts.images;
    }
}

/// Names are not always true: what holds much of a page's prose is no aside. Prose in true asides does not count.
void PageFacts::markAsides(const HtmlTree &tree)
{
    const float whole = of(tree.body()).prose;
    const auto nodes = tree.nodes();
    std::vector<float> lost(nodes.size());
    for (const HtmlNode *node : nodes) {
        NodeFacts &facts = m_facts[node->index];
        const bool isNamedAside = facts.part.has(PagePart::Aside) && !facts.part.has(PagePart::Body);
        const float share = facts.part.has(PagePart::Comments) ? CommentsShare : AsideShare;
        const bool isTrue =
            isNamedAside && (facts.part.has(PagePart::Overlay) || facts.prose < share * whole || whole <= 0);
        if (isTrue)
            lost[node->index] = facts.prose;
        facts.isAside = isTrue || (node->parent != nullptr && m_facts[node->parent->index].isAside);
    }
    for (size_t index = nodes.size(); index-- > 1;) {
        if (nodes[index]->parent != nullptr && !(m_facts[nodes[index]->parent->index].isAside))
            lost[nodes[index]->parent->index] += lost[index];
    }
    for (const HtmlNode *node : nodes)
        m_facts[node->index].prose -= lost[node->index];
}
