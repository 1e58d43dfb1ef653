#pragma once
// Highlights that say something, as comments of a document that is written from its first word to its last.

#include "exporters/exporter.h"
#include "exporters/moved_footnotes.h"

struct DocumentComment {
    const Annotation *annotation = nullptr;
    TextRange range; ///< in the article; empty at its end for a passage that is gone
};

/// Those with a note or tags that the options let through, by their start. What is quoted in a footnote that moves to
/// its reference is commented there, as office documents have no comments in footnotes.
[[nodiscard]] std::vector<DocumentComment>
documentComments(const ExportedArticle &exported, const MovedFootnotes &footnotes, const ExportSnapshot &snapshot);

/// Theirs, in the same order.
[[nodiscard]] std::vector<TextRange> rangesOf(const std::vector<DocumentComment> &comments);

/// Says where comments start and end while the text is written. `number` is an index into the comments.
class CommentMarks {
public:
    enum class Edge { Start, End };
    struct Mark {
        Edge edge;
        size_t number;
        friend bool operator==(const Mark &, const Mark &) = default;
    };

    explicit CommentMarks(std::vector<TextRange> ranges); ///< sorted by start

    /// What stands before the text at the offset.
    [[nodiscard]] std::vector<Mark> before(qsizetype offset);
    /// What stands behind the last word of a paragraph that ends at the offset.
    [[nodiscard]] std::vector<Mark> behind(qsizetype offset);

private:
    void close(qsizetype offset, std::vector<Mark> &marks);
    void open(qsizetype offset, std::vector<Mark> &marks);

    std::vector<TextRange> m_ranges;
    std::vector<size_t> m_open;
    size_t m_next = 0;
};
