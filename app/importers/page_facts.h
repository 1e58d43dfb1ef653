#pragma once
// What each element of a page holds: how much text, how much of it links, how much of it reads like prose.

#include "importers/html_tree.h"
#include "importers/page_words.h"

#include <vector>

/// Of an element with all that is inside and shown. Lengths are letters; an ideograph counts for several.
struct NodeFacts {
    int length = 0;
    int linkLength = 0;
    int marks = 0; ///< full stops, commas and the like
    int images = 0;
    float prose = 0; ///< how much speaks for the text of an article, in letters; negative for navigation
    PagePart part;
    bool isUnseen = false; ///< hidden or never text, by itself or by what is around it
    bool isAside = false;  ///< in or under an element that is never the text
    [[nodiscard]] float linkShare() const { return length > 0 ? float(linkLength) / float(length) : 0.F; }
};

class PageFacts {
public:
    explicit PageFacts(const HtmlTree &tree);

    [[nodiscard]] const NodeFacts &of(const HtmlNode *node) const { return m_facts[node->index]; }

    /// What the text that stands directly in it, not in paragraphs of its own, says for an article.
    [[nodiscard]] float paragraphProse(const HtmlNode *node) const { return m_paragraphProse[node->index]; }

private:
    void markDown(const HtmlTree &tree);
    void addTexts(const HtmlTree &tree);
    void sumUp(const HtmlTree &tree);
    void markAsides(const HtmlTree &tree);

    std::vector<NodeFacts> m_facts;
    std::vector<quint32> m_owner; ///< the paragraph-like element around each node
    std::vector<bool> m_inLink;
    std::vector<float> m_paragraphProse;
};
