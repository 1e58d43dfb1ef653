#pragma once
// Where each tag and text of a page goes in its tree: HTML's rules for what opens and closes what.

#include "importers/html_tokens.h"

class HtmlTreeBuilder {
public:
    HtmlTreeBuilder(HtmlTree &tree, HtmlSyntax syntax);

    void build();

private:
    void open(const HtmlToken &token);
    void close(HtmlTag tag, QStringView name);
    void addText(QStringView text);
    void mergeAttributes(HtmlNode *node, const HtmlToken &token);

    void makeRoomFor(HtmlTag tag);
    void closeOpen(HtmlTag tag, HtmlTag barrier1, HtmlTag barrier2);
    void closeParagraph();
    void closeItem(HtmlTag tag, HtmlTag other);
    void makeTableRoomFor(HtmlTag tag);
    void startBody();
    [[nodiscard]] bool belongsToHead(HtmlTag tag) const;

    HtmlNode *make(const HtmlToken &token);
    void insert(HtmlNode *node, HtmlTag tag);
    void popTo(size_t size);
    [[nodiscard]] size_t findOpen(HtmlTag tag, QStringView name) const;

    HtmlTree &m_tree;
    HtmlSyntax m_syntax;
    HtmlTokens m_tokens;
    std::vector<HtmlNode *> m_open; ///< from <html> down to where the next node goes
    size_t m_tooDeep = 0;           ///< elements open below the deepest level
    int m_foreign = 0;              ///< open <svg> and <math>
    bool m_inBody = false;
};
