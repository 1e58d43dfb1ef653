#include "importers/main_content.h"

#include "importers/content_cleaning.h"
#include "importers/page_facts.h"

#include <algorithm>

namespace {

constexpr float CoreShare = 0.75F; ///< of an element's prose that one child must hold to be looked into
constexpr float OwnShare = 0.05F;  ///< of an element's prose in its own paragraphs that makes it the text itself
constexpr float FewestProse = 140; ///< letters; below it nothing looks like an article
constexpr int TitleHeadings = 3;   ///< headings among which the title is looked for
constexpr float TitleShare = 0.2F; ///< of the page's prose that the article around its title must have
constexpr float NamedShare = 0.5F; ///< the same for a child that is named as the text

/// Prose in paragraphs that stand directly in the element.
float ownProse(const HtmlNode *node, const PageFacts &facts)
{
    float prose = std::max(0.F, facts.paragraphProse(node));
    for (const HtmlNode *child = node->firstChild; child != nullptr; child = child->next) {
        if (child->is(HtmlTag::P) || child->is(HtmlTag::Blockquote))
            prose += std::max(0.F, facts.of(child).prose);
    }
    return prose;
}

/// From the body down to where the prose divides among several children.
const HtmlNode *coreOf(const HtmlNode *body, const PageFacts &facts)
{
    const HtmlNode *core = body;
    for (;;) {
        const HtmlNode *best = nullptr;
        for (const HtmlNode *child = core->firstChild; child != nullptr; child = child->next) {
            if (child->isElement() && (best == nullptr || facts.of(child).prose > facts.of(best).prose))
                best = child;
        }
        if (best == nullptr || best->is(HtmlTag::P) || ownProse(core, facts) > OwnShare * facts.of(core).prose)
            return core;
        const bool isNamed = facts.of(best).part.has(PagePart::Body);
        if (facts.of(best).prose < (isNamed ? NamedShare : CoreShare) * facts.of(core).prose)
            return core;
        core = best;
    }
}

/// Where the page shows its title: a heading, else any text that says the same; null when nowhere.
const HtmlNode *titleNodeOf(const HtmlTree &tree, const PageFacts &facts, const QString &title)
{
    const HtmlNode *text = nullptr;
    const QString key = titleKey(title);
    for (const HtmlNode *node : tree.nodes()) {
        if (facts.of(node).isUnseen || facts.of(node).isAside)
            continue;
        if (isHeading(node->tag) && isSameTitle(textInside(node), title))
            return node;
        const bool mayBe = text == nullptr && !node->isElement() && node->text.size() >= title.size() &&
                           node->text.size() < 2 * title.size() && enclosing(node, HtmlTag::A) == nullptr;
        if (mayBe && titleKey(node->text) == key)
            text = node;
    }
    return text;
}

/// The smallest element around the title that holds much of the page's prose; the body when there is no title.
const HtmlNode *articleAround(const HtmlNode *title, const HtmlNode *body, const PageFacts &facts)
{
    const float wanted = std::max(FewestProse, TitleShare * facts.of(body).prose);
    const HtmlNode *node = title != nullptr ? title->parent : body;
    while (node != nullptr && node != body && facts.of(node).prose < wanted)
        node = node->parent;
    return node != nullptr ? node : body;
}

void keepOnly(const HtmlNode *article, const HtmlNode *body, std::vector<bool> &leftOut)
{
    for (const HtmlNode *node = article; node != body && node->parent != nullptr; node = node->parent) {
        for (const HtmlNode *sibling = node->parent->firstChild; sibling != nullptr; sibling = sibling->next)
            leftOut[sibling->index] = leftOut[sibling->index] || sibling != node;
    }
}

bool showsText(const HtmlNode *body, const PageFacts &facts, const std::vector<bool> &leftOut)
{
    for (const HtmlNode *node = body; node != nullptr;) {
        const bool isOut = leftOut[node->index] || facts.of(node).isUnseen;
        if (!isOut && !node->isElement() && !node->text.trimmed().isEmpty())
            return true;
        node = isOut ? nextOutside(node, body) : nextNode(node, body);
    }
    return false;
}

/// The page's own title is shown above the article already.
void leaveOutTitle(const HtmlTree &tree, const QString &title, MainContent &content)
{
    int seen = 0;
    for (const HtmlNode *node = tree.body(); node != nullptr && seen < TitleHeadings;) {
        const bool isOut = content.leftOut[node->index];
        if (!isOut && isHeading(node->tag)) {
            ++seen;
            content.leftOut[node->index] = isSameTitle(textInside(node), title);
        }
        node = isOut ? nextOutside(node, tree.body()) : nextNode(node, tree.body());
    }
}

} // namespace

MainContent mainContentOf(const HtmlTree &tree, const PageMetadata &page)
{
    const PageFacts facts(tree);
    MainContent content{.root = tree.body(), .leftOut = std::vector<bool>(tree.nodes().size())};
    const HtmlNode *title = titleNodeOf(tree, facts, page.article.title);
    const HtmlNode *article = articleAround(title, tree.body(), facts);
    const HtmlNode *core = coreOf(article, facts);
    if (facts.of(core).prose < FewestProse)
        core = article = tree.body();
    ContentCleaning(facts, core, content.leftOut).clean();
    keepBeside(core, article, facts, content.leftOut);
    keepOnly(article, tree.body(), content.leftOut);
    leaveOutTitle(tree, page.article.title, content);
    if (!showsText(tree.body(), facts, content.leftOut))
        content.leftOut.assign(content.leftOut.size(), false);
    return content;
}
