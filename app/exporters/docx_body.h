#pragma once
// One article as the body of a Word document.

#include "exporters/docx_parts.h"
#include "exporters/docx_runs.h"

#include <QSet>
#include <functional>

class DocxBody {
public:
    /// The parts gather what the body refers to.
    DocxBody(const ExportedArticle &exported, const ExportSnapshot &snapshot, DocxParts &parts);

    /// w:p and w:tbl elements.
    [[nodiscard]] QByteArray xml();

private:
    void writeBlock(size_t index);
    void writeTitle();
    void writeParagraph(size_t index, const QString &style);
    void writeListItem(size_t index);
    void writeTable(size_t index);
    void writeRow(size_t index, TextRange row, size_t columns, bool isHeader);
    void writeCell(size_t index, TextRange range, QChar alignment, bool isHeader);
    void writeImage(size_t index);
    void writeDrawing(const DocumentImage &image, const QString &target, const QString &description);
    void writeFootnotes();
    void writeLeftMarks();

    void beginParagraph(const QString &style, size_t index, const std::function<void()> &properties = {});
    void writeContent(size_t index, TextRange range);
    void writeRun(size_t index, const MarkedRun &run);
    void writeFootnoteReference(size_t index, const MarkedRun &run);
    void writeMarks(const std::vector<CommentMarks::Mark> &marks);
    void writeBookmark(size_t index);
    [[nodiscard]] QString fileOf(const Resource &resource, const DocumentImage &image);
    [[nodiscard]] QString headingStyle(const Block &block) const;
    [[nodiscard]] QString bookmarkName(qsizetype block) const;

    const ExportedArticle &m_exported;
    const Article &m_article;
    const ExportSnapshot &m_snapshot;
    DocxParts &m_parts;
    MovedFootnotes m_footnotes;
    MarkIndex m_marks;
    std::vector<DocumentComment> m_comments;
    CommentMarks m_commentMarks;
    int m_firstComment; ///< number of this article's first one
    int m_number;       ///< of the article
    bool m_isInFootnotes = false;
    std::vector<std::pair<int, std::vector<size_t>>> m_waiting; ///< footnotes by number, and their blocks
    std::vector<int> m_lists;
    QSet<qsizetype> m_targets; ///< blocks that a link leads to
    bool m_hasOwnTitle;        ///< its first block is the title
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};
