#pragma once
// Places in a text under construction that must stay at their letters: what a comment is about, where a page begins.

#include "importers/importer.h"

#include <QHash>

/// Works for one ArticleBuilder. A mark goes through the trimming and composing of a block as a span of it would.
class TextMarks {
public:
    /// From `offset` of the open block on, which counts from the block's start.
    void beginComment(const QString &key, ImportedAnnotation comment, qsizetype offset);
    void endComment(const QString &key, qsizetype offset);
    void beginPage(const QString &label, qsizetype offset);

    /// The open block's text was cut to `size`.
    void clip(qsizetype size);
    /// Adds the marks of a block whose text is `size` long to its spans …
    void addTo(std::vector<Span> &spans, qsizetype size);
    /// … and takes them out again; spans count from the block's start, which is `start` in the article.
    void takeFrom(std::vector<Span> &spans, qsizetype start);

    /// Sorted by start; comments about nothing are about the block they stand in, or dropped when there is none.
    [[nodiscard]] std::vector<ImportedAnnotation> comments(const Article &article) const;
    [[nodiscard]] const std::vector<PageStart> &pages() const { return m_pages; }

private:
    struct Mark {
        qsizetype owner = 0; ///< index of the comment, or -1 minus the index of the pending page
        TextRange range;
        bool isOpen = true;
    };
    struct Comment {
        ImportedAnnotation annotation;
        bool isPlaced = false;
        qsizetype point = -1; ///< where it stood when nothing of it was left
    };

    std::vector<Mark> m_marks; ///< of the open block
    std::vector<Comment> m_comments;
    QHash<QString, qsizetype> m_open; ///< key of a comment that has not ended -> its index
    QStringList m_labels;             ///< of all pages that began
    std::vector<PageStart> m_pages;
};
