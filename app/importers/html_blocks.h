#pragma once
// Elements of a page or of a book's chapter → blocks and spans of an article.

#include "importers/article_builder.h"
#include "importers/html_footnotes.h"
#include "importers/html_lists.h"
#include "importers/html_tree.h"

#include <functional>

/// What only the format around the HTML knows. Every function may be left as it is.
struct HtmlHost {
    /// The name of the builder's resource for an image's address as written; empty when there is none.
    std::function<QString(const QString &address)> image = [](const QString &) { return QString(); };
    /// Where a link leads, of its address as written: an address, '#' and the name of a place in the article, or empty
    /// when it leads nowhere.
    std::function<QString(const QString &address)> link = [](const QString &address) { return address; };
    /// The name of the place that has that id: "chapter.xhtml#id" in a book.
    std::function<QString(const QString &id)> anchor = [](const QString &id) { return id; };
    /// Leaves out an element with all that is inside.
    std::function<bool(const HtmlNode &element)> isLeftOut = [](const HtmlNode &) { return false; };
    /// The level, from 1, when an element that is none by its tag stands as a heading; else 0.
    std::function<int(const HtmlNode &element)> headingLevel = [](const HtmlNode &) { return 0; };
    /// The label when a page of the printed book begins with the element, left out or not; else empty.
    std::function<QString(const HtmlNode &element)> pageLabel = [](const HtmlNode &) { return QString(); };
};

class HtmlBlocks {
public:
    /// All three must outlive it. `footnotes` was given the same bodies beforehand (HtmlFootnotes::collect).
    HtmlBlocks(ArticleBuilder &builder, const HtmlHost &host, const HtmlFootnotes &footnotes)
        : m_builder(builder)
        , m_host(host)
        , m_footnotes(footnotes)
    {
    }

    /// Adds what an element holds. May be called for several in turn.
    void addBody(const HtmlNode *body);

private:
    /// What blocks become at this place.
    struct Place {
        Block::Kind kind = Block::Kind::Paragraph;
        int level = 0; ///< of headings
        int quoteDepth = 0;
        QString detail;   ///< label of a note, language of code
        QString language; ///< of the nearest lang attribute below the body
        bool isPreformatted = false;
    };

    struct Picture {
        QString resource;
        QString alternative;
    };

    void addNode(const HtmlNode *node);
    void addChildren(const HtmlNode *node);
    void addElement(const HtmlNode *node);
    void addBlockElement(const HtmlNode *node);
    void addInlineElement(const HtmlNode *node);
    void addText(QStringView text);
    void addLines(QStringView text);

    void addByTag(const HtmlNode *node);
    void addHeading(const HtmlNode *node);
    void addList(const HtmlNode *node);
    void addItem(const HtmlNode *node);
    void addDefinition(const HtmlNode *node);
    void addQuote(const HtmlNode *node);
    void addPreformatted(const HtmlNode *node);
    void addCaption(const HtmlNode *node);
    void addFigure(const HtmlNode *node);
    void addParagraph(const HtmlNode *node);
    void addTable(const HtmlNode *node);
    void addNote(const HtmlNode *node, const QString &label);
    void addImage(const HtmlNode *node);
    void showImage(const QString &resource, const QString &alternative);
    void addNoScript(const HtmlNode *node);
    void addDrawing(const HtmlNode *node);
    void addLink(const HtmlNode *node);
    void addSpan(const HtmlNode *node, Span::Kind kind);
    void addAnchor(const HtmlNode *node);

    void beginSpan(Span::Kind kind, const QString &target = {});
    void endSpan(Span::Kind kind);
    void flushBreaks();
    void open();
    void endParagraph();

    ArticleBuilder &m_builder;
    const HtmlHost &m_host;
    const HtmlFootnotes &m_footnotes;

    Place m_place;
    std::vector<HtmlList> m_lists;
    QString m_marker;          ///< of the item that begins, until a block shows it
    int m_breaks = 0;          ///< <br> since the last text
    std::vector<Span> m_spans; ///< open ones, to go on in the next block
    bool m_inTable = false;
    std::vector<Picture> m_pictures; ///< of the table, to follow behind it
    QString m_lastImage;             ///< resource of the image just before, which a <noscript> often repeats
};
