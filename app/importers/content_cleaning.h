#pragma once
// What inside and beside an article's text is not part of it.

#include "importers/page_facts.h"

class ContentCleaning {
public:
    ContentCleaning(const PageFacts &facts, const HtmlNode *core, std::vector<bool> &leftOut)
        : m_facts(facts)
        , m_core(core)
        , m_leftOut(leftOut)
    {
    }

    void clean();

private:
    [[nodiscard]] bool isForeign(const HtmlNode *node) const;
    [[nodiscard]] bool isLabel(const HtmlNode *node) const;
    void dropLooseLabels();
    void leaveOut(std::vector<const HtmlNode *> &labels);
    void dropLonelyHeadings();

    const PageFacts &m_facts;
    const HtmlNode *m_core;
    std::vector<bool> &m_leftOut;
};

/// On the way from the core up to the body leaves out everything that does not read like the same article.
void keepBeside(const HtmlNode *core, const HtmlNode *body, const PageFacts &facts, std::vector<bool> &leftOut);
