#pragma once
// What the class, id and role of an element say about its part in a page.

#include "importers/html_tree.h"

struct PagePart {
    enum Flag : quint8 {
        Body = 1,      ///< "article-body", "entry-content": the text itself
        Article = 2,   ///< "post", "story", "content": it or what is around it
        Aside = 4,     ///< "share", "related", "comments", "nav", "ad": never the text
        Doubtful = 8,  ///< "header", "meta", "widget": seldom the text
        Comments = 16, ///< what readers wrote
        Overlay = 32,  ///< what lies over a page: consent, dialogs
    };
    quint8 flags = 0;
    [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
};

[[nodiscard]] PagePart pagePartOf(const HtmlNode &element);
