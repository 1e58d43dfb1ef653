#pragma once
// One article as the body of an OpenDocument text.

#include "exporters/comment_marks.h"
#include "exporters/note_text.h"
#include "exporters/odt_parts.h"

#include <QSet>

class OdtBody {
public:
    /// The parts gather what the body refers to.
    OdtBody(const ExportedArticle &exported, const ExportSnapshot &snapshot, OdtParts &parts);

    /// text:h, text:p, text:list and table:table elements.
    [[nodiscard]] QByteArray xml();

private:
    void writeBlock(size_t index);
    void writeTitle();
    void writeHeading(size_t index);
    void writeParagraph(size_t index, const QString &style, OdtProperties properties = {});
    void writeListItem(size_t index);
    void openList(int list, int level, int value);
    void closeList();
    void writeTable(size_t index);
    void writeRow(size_t index, TextRange row, size_t columns, bool isHeader);
    void writeImage(size_t index);
    void writeLeftMarks();

    void writeContent(size_t index, TextRange range);
    void writeRun(size_t index, const MarkedRun &run);
    void writeFootnote(size_t index, const MarkedRun &run);
    void writeMarks(const std::vector<CommentMarks::Mark> &marks);
    void writeComment(const Annotation &annotation, int number);
    void writeNote(const NoteParagraph &paragraph);
    void writeBookmark(size_t index);
    [[nodiscard]] QString addressOf(const QString &link) const;
    [[nodiscard]] QString bookmarkName(qsizetype block) const;
    [[nodiscard]] int outlineLevel(size_t index) const;

    const ExportedArticle &m_exported;
    const Article &m_article;
    const ExportSnapshot &m_snapshot;
    OdtParts &m_parts;
    MovedFootnotes m_footnotes;
    MarkIndex m_marks;
    std::vector<DocumentComment> m_comments;
    CommentMarks m_commentMarks;
    int m_firstComment; ///< number of this article's first one
    int m_number;       ///< of the article
    bool m_isInFootnote = false;
    std::vector<int> m_lists;
    std::vector<int> m_listValues; ///< by list: how many items it has had
    int m_openList = -1;
    int m_openLevel = 0;
    QSet<qsizetype> m_targets; ///< blocks that a link leads to
    bool m_hasOwnTitle;        ///< its first block is the title
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};
