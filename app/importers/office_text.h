#pragma once
// Where the readers of office documents put what they find: paragraphs begin when their first letter comes, formats
// become spans, tables hold plain rows, code lines join.

#include "importers/article_builder.h"

#include <optional>

/// How letters look.
struct TextFormat {
    bool isStrong = false;
    bool isEmphasis = false;
    bool isUnderlined = false;
    bool isStruck = false;
    bool isSuperscript = false;
    bool isSubscript = false;
    bool isCode = false;
    QString link; ///< an address, "#name", or empty
    friend bool operator==(const TextFormat &, const TextFormat &) = default;
};

/// What a paragraph is.
struct ParagraphShape {
    Block::Kind kind = Block::Kind::Paragraph;
    int level = 0;
    QString marker; ///< "2.", "•"; of a heading its number
};

class OfficeText {
public:
    /// `name`: of the document, for notices.
    OfficeText(ArticleBuilder &builder, const QString &name)
        : m_builder(builder)
        , m_name(name)
    {
    }

    void beginParagraph(ParagraphShape shape);
    void endParagraph();
    /// The open paragraph has no letter yet.
    [[nodiscard]] bool isParagraphEmpty() const { return !m_isBegun; }

    void addText(QStringView text, const TextFormat &format);
    void addBreak(const TextFormat &format);
    void addFootnoteRef(const QString &label, const QString &mark);
    void addRule();
    /// Between paragraphs; of a table it follows behind. Words that only a program wrote are left out.
    void addImage(const QByteArray &bytes, const QString &alternative);

    /// Tables in tables become words of the outer cell.
    void beginTable(int headerRows);
    void beginRow();
    void beginCell();
    /// `alignments`: one of l, c, r a column.
    void endTable(const QString &alignments);
    [[nodiscard]] bool isInTable() const { return m_tableDepth > 0; }

    /// What comes until the end is a footnote's text.
    void beginFootnote(const QString &label, const QString &mark);
    void endFootnote();

    /// The paragraphs that are credits by their style, where they are no more than a name.
    [[nodiscard]] const QStringList &bylines() const { return m_bylines; }
    /// That a part could not be read; each once.
    void notice(const QString &detail);
    [[nodiscard]] ArticleBuilder &builder() { return m_builder; }

private:
    struct Picture {
        QString resource;
        QString alternative;
    };
    struct Footnote {
        QString label;
        QString mark; ///< until it is shown
    };

    void beginBlock();
    void beginInCell();
    void setFormat(const TextFormat &format);

    ArticleBuilder &m_builder;
    QString m_name;
    QStringList m_noticed;
    QString m_byline; ///< of the open paragraph
    QStringList m_bylines;
    ParagraphShape m_shape;
    TextFormat m_format; ///< of the spans that are open
    bool m_isBegun = false;
    std::optional<Footnote> m_footnote;
    int m_tableDepth = 0;
    int m_rows = 0;
    int m_cells = 0;           ///< of the open row
    bool m_needsSpace = false; ///< in a cell
    std::vector<Picture> m_pictures;
};
