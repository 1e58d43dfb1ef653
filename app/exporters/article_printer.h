#pragma once
// One article onto pages: the text as the reading view sets it, highlights under it, notes beside it.

#include "exporters/margin_notes.h"
#include "layout/decoration_set.h"
#include "layout/hyphenation.h"
#include "layout/page_breaker.h"

#include <QPdfWriter>

/// The document that articles are printed into, page after page.
struct PrintJob {
    QPdfWriter &writer;
    QPainter &painter;
    std::shared_ptr<const Hyphenation> hyphenation;
    std::vector<PrintLink> links;
    std::vector<PrintHeading> headings;
    int page = -1; ///< the last one that was begun, from 0
};

class ArticlePrinter {
public:
    ArticlePrinter(const ExportedArticle &exported, const ExportSnapshot &snapshot, PrintJob &job);
    /// Begins on a new page.
    void print();

private:
    void beginPage();
    void endPage();
    [[nodiscard]] qreal printHead();
    [[nodiscard]] qreal printLines(const QString &text, const QFont &font, const QColor &ink, qreal top, qreal leading);
    void paintSlice(const BlockLayout &layout, const PageSlice &slice);
    void addNotes(const BlockLayout &layout, const PageSlice &slice);
    void addLinks(const BlockLayout &layout, const PageSlice &slice);
    void addHeading(const BlockLayout &layout, const PageSlice &slice);
    void resolveLinks();
    void noteLost();
    [[nodiscard]] MarginNote noteOf(const Annotation &annotation) const;
    [[nodiscard]] QImage imageOf(size_t block) const;
    [[nodiscard]] PageBreaker::Keep keepOf(size_t block) const;

    /// A link into the article, until its target's page is known.
    struct InnerLink {
        size_t link; ///< index in the job's
        size_t block;
    };

    const ExportedArticle &m_exported;
    const Article &m_article;
    const ExportSnapshot &m_snapshot;
    PrintJob &m_job;
    PrintSheet m_sheet;
    DecorationSet m_decorations;
    MarginNotes m_notes;
    bool m_hasOwnTitle;
    int m_firstPage = 0;
    std::vector<std::vector<const Annotation *>> m_noted; ///< by the block that each begins in
    std::vector<PrintPlace> m_places;                     ///< of blocks
    std::vector<InnerLink> m_innerLinks;
    QHash<QString, size_t> m_footnotes; ///< label → block
};
