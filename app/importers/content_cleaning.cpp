#include "importers/content_cleaning.h"

#include <algorithm>

namespace {

constexpr float MostDoubtfulLinks = 0.3F; ///< share of links in an element with a doubtful name
constexpr float LeastDoubtfulProse = 30;  ///< letters
constexpr int LabelLength = 150;          ///< letters; longer ones are no mere label
constexpr float ProseLength = 60;         ///< letters from which a paragraph is prose

/// May hold nothing but links to elsewhere.
bool mayBeLinkList(const HtmlNode *node)
{
    if (node->is(HtmlTag::Small) || node->is(HtmlTag::Font))
        return true;
    return isBlock(node->tag) && !isHeading(node->tag) && !node->is(HtmlTag::Blockquote) && !node->is(HtmlTag::Pre) &&
           !node->is(HtmlTag::Figcaption) && !node->is(HtmlTag::Caption) && !node->is(HtmlTag::Td) &&
           !node->is(HtmlTag::Th) && !node->is(HtmlTag::Tr) && !node->is(HtmlTag::Dt) && !node->is(HtmlTag::Dd);
}

} // namespace

bool ContentCleaning::isForeign(const HtmlNode *node) const
{
    const NodeFacts &facts = m_facts.of(node);
    if (facts.isAside)
        return true;
    if (facts.length == 0)
        return false;
    if (facts.part.has(PagePart::Doubtful) && !facts.part.has(PagePart::Body) && isBlock(node->tag))
        return facts.linkShare() > MostDoubtfulLinks ||
               (facts.prose < LeastDoubtfulProse && facts.length < LabelLength);
    const float most = node->is(HtmlTag::Ul) || node->is(HtmlTag::Ol) ? 0.6F : 0.7F;
    if (mayBeLinkList(node) && facts.linkShare() > most && facts.prose <= 0)
        return !facts.images;
    return false;
}

void ContentCleaning::clean()
{
    for (const HtmlNode *node = nextNode(m_core, m_core); node != nullptr;) {
        const bool isOut = node->isElement() && isForeign(node);
        if (isOut)
            m_leftOut[node->index] = true;
        node = isOut ? nextOutside(node, m_core) : nextNode(node, m_core);
    }
    dropLooseLabels();
    dropLonelyHeadings();
}

/// Words that stand by themselves before the first and behind the last paragraph: sections, dates, "Advert", "Share".
void ContentCleaning::dropLooseLabels()
{
    std::vector<const HtmlNode *> labels;
    bool inText = false;
    for (const HtmlNode *node = nextNode(m_core, m_core); node != nullptr;) {
        const NodeFacts &facts = m_facts.of(node);
        if (m_leftOut[node->index] || facts.isUnseen) {
            node = nextOutside(node, m_core);
            continue;
        }
        if (node->isElement() && m_facts.paragraphProse(node) >= ProseLength) {
            if (inText) // what stood between paragraphs belongs to them
                labels.clear();
            else
                leaveOut(labels);
            inText = true;
        } else if (isLabel(node)) {
            labels.push_back(node);
        }
        node = nextNode(node, m_core);
    }
    if (inText)
        leaveOut(labels);
}

bool ContentCleaning::isLabel(const HtmlNode *node) const
{
    const NodeFacts &facts = m_facts.of(node);
    if (!node->isElement() || facts.length == 0 || float(facts.length) >= ProseLength || facts.marks > 0 ||
        facts.images > 0)
        return false;
    switch (node->tag) {
    case HtmlTag::Div:
    case HtmlTag::Section:
    case HtmlTag::Span:
    case HtmlTag::A:
    case HtmlTag::Time:
    case HtmlTag::Center:
    case HtmlTag::Header:
        return node->parent == m_core || isBlock(node->tag);
    default:
        return false;
    }
}

void ContentCleaning::leaveOut(std::vector<const HtmlNode *> &labels)
{
    for (const HtmlNode *label : labels)
        m_leftOut[label->index] = true;
    labels.clear();
}

/// A heading with nothing below it stood above what was left out.
void ContentCleaning::dropLonelyHeadings()
{
    std::vector<const HtmlNode *> waiting;
    for (const HtmlNode *node = nextNode(m_core, m_core); node != nullptr;) {
        if (m_leftOut[node->index] || m_facts.of(node).isUnseen) {
            node = nextOutside(node, m_core);
            continue;
        }
        if (isHeading(node->tag)) {
            while (!waiting.empty() && waiting.back()->tag >= node->tag) {
                m_leftOut[waiting.back()->index] = true;
                waiting.pop_back();
            }
            waiting.push_back(node);
            node = nextOutside(node, m_core);
            continue;
        }
        const bool shows = node->is(HtmlTag::Img) || (!node->isElement() && !node->text.trimmed().isEmpty());
        if (shows)
            waiting.clear();
        node = nextNode(node, m_core);
    }
    for (const HtmlNode *heading : waiting)
        m_leftOut[heading->index] = true;
}

void keepBeside(const HtmlNode *core, const HtmlNode *body, const PageFacts &facts, std::vector<bool> &leftOut)
{
    const float whole = facts.of(core).prose;
    for (const HtmlNode *node = core; node != body && node->parent != nullptr; node = node->parent) {
        for (const HtmlNode *sibling = node->parent->firstChild; sibling != nullptr; sibling = sibling->next) {
            if (sibling == node)
                continue;
            const NodeFacts &beside = facts.of(sibling);
            const float most = beside.part.has(PagePart::Doubtful) ? 0.15F : 0.25F;
            const bool isFacts =
                beside.length >= 150 && beside.linkShare() < 0.1F && !beside.part.has(PagePart::Doubtful);
            const bool isProse =
                !beside.isAside &&
                ((beside.linkShare() < most && beside.prose > std::max(100.F, 0.03F * whole)) || isFacts);
            if (!isProse)
                leftOut[sibling->index] = true;
        }
    }
}
