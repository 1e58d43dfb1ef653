#pragma once
// md4c's events as calls to the builder.

#include "importers/article_builder.h"
#include "importers/heading_names.h"
#include "importers/markdown_footnotes.h"

#include <md4c.h>

class MarkdownReader {
public:
    MarkdownReader(ArticleBuilder &builder, const ImportOptions &options,
                   const std::vector<MarkdownFootnote> &footnotes)
        : m_builder(builder)
        , m_options(options)
        , m_footnotes(footnotes)
    {
    }

    /// Reads a whole document, or a footnote's text when its index is given. False when the reader cancelled.
    [[nodiscard]] bool read(const QString &source, qsizetype footnote = -1);

private:
    enum class Container { Quote, List, Item };
    struct List {
        bool isOrdered = false;
        uint next = 1;
        QChar delimiter = u'.';
        QString marker; ///< of the open item, empty once it was shown
    };

    static int enterBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int leaveBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int enterSpan(MD_SPANTYPE type, void *detail, void *self);
    static int leaveSpan(MD_SPANTYPE type, void *detail, void *self);
    static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self);

    void blockBegins(MD_BLOCKTYPE type, const void *detail);
    void blockEnds(MD_BLOCKTYPE type);
    void listBegins(MD_BLOCKTYPE type, const void *detail);
    void itemBegins(const MD_BLOCK_LI_DETAIL &detail);
    void tableBegins(const MD_BLOCK_TABLE_DETAIL &detail);
    void cellBegins(const MD_BLOCK_TD_DETAIL &detail, bool isHead);
    void spanBegins(MD_SPANTYPE type, const void *detail);
    void spanEnds(MD_SPANTYPE type);
    void textComes(MD_TEXTTYPE type, const QByteArray &bytes);

    void begin(Block::Kind kind, int level = 0);
    void showMarker();
    void ensureOpen();
    void leaveContainer(Container container);
    void addText(const QString &text);
    void addInline(QStringView text);
    void addReference(QStringView index);
    void addImage();
    void readHtmlBlock();
    void readInlineHtml(const QString &html);
    [[nodiscard]] QString attribute(const MD_ATTRIBUTE &attribute) const;
    [[nodiscard]] QString imageResource(const QString &address);

    ArticleBuilder &m_builder;
    const ImportOptions &m_options;
    const std::vector<MarkdownFootnote> &m_footnotes;
    qsizetype m_footnote = -1; ///< index of the one that is read
    bool m_footnoteBegan = false;

    std::vector<Container> m_containers;
    std::vector<List> m_lists;
    int m_quoteDepth = 0;
    HeadingNames m_headings;

    int m_rows = 0; ///< of the open table
    int m_cells = 0;
    int m_pendingTabs = 0;
    int m_tableColumns = 0;
    QString m_alignments;

    int m_imageDepth = 0;
    QString m_imageAddress;
    QString m_alternative;

    bool m_isHtml = false;
    QString m_html;
    uint m_events = 0;
};
