#pragma once
// Footnotes that leave their place among the blocks and go with the reference to them, as office documents have them.

#include "model/article.h"

#include <QHash>

class MovedFootnotes {
public:
    /// A footnote moves when a text outside footnotes refers to it; what no one refers to stays where it stands.
    explicit MovedFootnotes(const Article &article);

    /// The blocks of the footnote (one, and its further paragraphs) that go with this reference; empty for one that
    /// was referred to before, or that does not exist.
    [[nodiscard]] std::vector<size_t> blocksAt(const Span &reference) const;
    [[nodiscard]] bool isMoved(size_t block) const;
    /// The part of a range that stays in the body: for one in a moved footnote its reference.
    [[nodiscard]] TextRange inBody(TextRange range) const;

private:
    const Article &m_article;
    QHash<QString, std::vector<size_t>> m_blocks; ///< by label
    QHash<QString, TextRange> m_references;       ///< the first one to each label
};
