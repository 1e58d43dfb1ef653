#include "importers/html_blocks.h"

#include "importers/html_images.h"
#include "importers/html_inlines.h"
#include "importers/html_lists.h"
#include "importers/html_tables.h"
#include "importers/html_verse.h"
#include "importers/html_visibility.h"

#include <algorithm>
#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;
using enum HtmlTag;

constexpr int DeepestQuote = 16;
constexpr size_t DeepestList = 32;

bool isBlank(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; });
}

} // namespace

void HtmlBlocks::addBody(const HtmlNode *body)
{
    m_place = {};
    m_lists.clear();
    m_marker.clear();
    addElement(body);
    endParagraph();
}

void HtmlBlocks::addChildren(const HtmlNode *node)
{
    for (const HtmlNode *child = node->firstChild; child != nullptr; child = child->next)
        addNode(child);
}

void HtmlBlocks::addNode(const HtmlNode *node)
{
    if (!node->isElement())
        return addText(node->text);
    if (const QString page = m_host.pageLabel(*node); !page.isEmpty()) {
        m_builder.beginPage(page);
        addAnchor(node);
    }
    const bool isUnseen = isHidden(*node) && m_footnotes.labelOfNote(node).isEmpty(); // notes pop up in many a reader
    if (isUnseen || m_host.isLeftOut(*node))
        return;
    addElement(node);
}

void HtmlBlocks::addElement(const HtmlNode *node)
{
    if (node->is(Svg)) // a book's cover is often an <image> in a drawing
        return addDrawing(node);
    if (node->is(Noscript))
        return addNoScript(node);
    if (isNeverText(node->tag))
        return;
    const QString label = m_footnotes.labelOfNote(node);
    if (!label.isEmpty() && !m_inTable)
        return addNote(node, label);
    isBlock(node->tag) ? addBlockElement(node) : addInlineElement(node);
}

void HtmlBlocks::addBlockElement(const HtmlNode *node)
{
    if (m_inTable) { // cells are one line of text each
        m_builder.addText(u" ");
        addChildren(node);
        return m_builder.addText(u" ");
    }
    endParagraph();
    const Place outer = m_place;
    const QStringView lang = node->attribute(u"lang");
    if (const QStringView language = lang.isEmpty() ? node->attribute(u"xml:lang") : lang;
        !language.isEmpty() && !node->is(Body))
        m_place.language = language.toString();
    addAnchor(node);
    addByTag(node);
    endParagraph();
    m_place = outer;
}

void HtmlBlocks::addByTag(const HtmlNode *node)
{
    if (isHeading(node->tag))
        return addHeading(node);
    switch (node->tag) {
    case Ul:
    case Ol:
    case Menu:
    case Dir:
        return addList(node);
    case Li:
        return addItem(node);
    case Dt:
    case Dd:
        return addDefinition(node);
    case Blockquote:
        return addQuote(node);
    case Pre:
    case Listing:
    case Xmp:
    case Plaintext:
        return addPreformatted(node);
    case Table:
        return addTable(node);
    case Figure:
        return addFigure(node);
    case Figcaption:
    case Caption:
        return addCaption(node);
    case Hr:
        return m_builder.beginBlock(Block::Kind::Rule);
    default:
        return addParagraph(node);
    }
}

void HtmlBlocks::addHeading(const HtmlNode *node)
{
    m_place.kind = Block::Kind::Heading;
    m_place.level = int(node->tag) - int(H1) + 1;
    addChildren(node);
}

void HtmlBlocks::addCaption(const HtmlNode *node)
{
    m_place.kind = Block::Kind::Caption;
    addChildren(node);
}

/// What stands as text in a figure describes it, unless the figure is of text itself.
void HtmlBlocks::addFigure(const HtmlNode *node)
{
    if (m_place.kind == Block::Kind::Paragraph && isFigureOfImages(node))
        m_place.kind = Block::Kind::Caption;
    addChildren(node);
}

void HtmlBlocks::addParagraph(const HtmlNode *node)
{
    const int level = m_place.kind == Block::Kind::Paragraph ? m_host.headingLevel(*node) : 0;
    if (level > 0) {
        m_place.kind = Block::Kind::Heading;
        m_place.level = std::min(level, 6);
    }
    if (m_place.kind == Block::Kind::Paragraph && isNamedCaption(*node))
        m_place.kind = Block::Kind::Caption;
    if (m_place.kind == Block::Kind::Paragraph && m_lists.empty() && isVerse(node))
        m_place.kind = Block::Kind::Verse;
    addChildren(node);
}

void HtmlBlocks::addList(const HtmlNode *node)
{
    const bool isDeep = m_lists.size() >= DeepestList;
    if (!isDeep)
        m_lists.push_back(listOf(node));
    if (!m_marker.isEmpty() && m_lists.size() > 1) // an item that begins with a list of its own
        m_marker.clear();
    addChildren(node);
    if (!isDeep)
        m_lists.pop_back();
}

void HtmlBlocks::addItem(const HtmlNode *node)
{
    const bool isLoose = m_lists.empty(); // an item without its list
    if (isLoose)
        m_lists.push_back({});
    m_place.kind = Block::Kind::ListItem;
    m_marker = nextMarker(m_lists.back(), node, m_lists.size());
    addChildren(node);
    endParagraph();
    m_marker.clear();
    if (isLoose)
        m_lists.pop_back();
}

/// Terms are paragraphs, their explanations hang below them like items without a marker.
void HtmlBlocks::addDefinition(const HtmlNode *node)
{
    if (node->is(Dt))
        return addSpan(node, Span::Kind::Strong);
    m_lists.push_back({});
    m_place.kind = Block::Kind::ListItem;
    addChildren(node);
    endParagraph();
    m_lists.pop_back();
}

void HtmlBlocks::addQuote(const HtmlNode *node)
{
    m_place.quoteDepth = std::min(m_place.quoteDepth + 1, DeepestQuote);
    if (m_place.kind != Block::Kind::ListItem)
        m_place.kind = Block::Kind::Quote;
    addParagraph(node);
}

void HtmlBlocks::addPreformatted(const HtmlNode *node)
{
    if (isLineGutter(node))
        return;
    m_place.kind = Block::Kind::Code;
    m_place.isPreformatted = true;
    m_place.detail = codeLanguage(node);
    addChildren(node);
}

void HtmlBlocks::addNote(const HtmlNode *node, const QString &label)
{
    endParagraph();
    const Place outer = std::exchange(m_place, {});
    auto lists = std::exchange(m_lists, {});
    m_marker = m_footnotes.markOfNote(node);
    m_place.kind = Block::Kind::Footnote;
    m_place.detail = label;
    m_place.language = outer.language;
    addAnchor(node);
    addChildren(node);
    endParagraph();
    m_marker.clear();
    m_place = outer;
    m_lists = std::move(lists);
    if (!m_lists.empty())
        ++m_lists.back().next;
}

void HtmlBlocks::addTable(const HtmlNode *node)
{
    const HtmlGrid grid = gridOf(node);
    if (!grid.isData)
        return addChildren(node);
    const Place outer = m_place;
    m_place.kind = Block::Kind::Caption;
    for (const HtmlNode *caption : grid.captions)
        addNode(caption);
    endParagraph();
    m_place = outer;
    m_builder.beginBlock(Block::Kind::Table, grid.headerRows);
    m_builder.setQuoteDepth(m_place.quoteDepth);
    m_builder.setDetail(grid.alignments);
    m_inTable = true;
    for (size_t row = 0; row < grid.rows.size(); ++row) {
        if (row > 0)
            m_builder.addText(u"\n");
        for (size_t column = 0; column < grid.columns; ++column) {
            if (column > 0)
                m_builder.addText(u"\t");
            const HtmlNode *cell = column < grid.rows[row].size() ? grid.rows[row][column] : nullptr;
            if (cell != nullptr && !isHidden(*cell) && !m_host.isLeftOut(*cell))
                addChildren(cell);
        }
    }
    m_inTable = false;
    m_builder.endBlock();
    for (const Picture &picture : std::exchange(m_pictures, {}))
        m_builder.addImage(picture.resource, picture.alternative);
}

void HtmlBlocks::open()
{
    m_builder.beginBlock(m_place.kind, m_place.kind == Block::Kind::ListItem ? int(m_lists.size()) : m_place.level);
    m_builder.setQuoteDepth(m_place.quoteDepth);
    m_builder.setLanguage(m_place.language);
    if (m_place.kind == Block::Kind::ListItem || m_place.kind == Block::Kind::Footnote)
        m_builder.setMarker(std::exchange(m_marker, {}));
    if (m_place.kind == Block::Kind::Code || m_place.kind == Block::Kind::Footnote)
        m_builder.setDetail(m_place.detail);
    for (const auto &span : m_spans)
        m_builder.beginSpan(span.kind, span.target);
}

/// One <br> is a line end, two are a new paragraph.
void HtmlBlocks::flushBreaks()
{
    const int breaks = std::exchange(m_breaks, 0);
    if (breaks == 0 || !m_builder.hasOpenBlock() || m_builder.isBlockEmpty())
        return;
    const bool keepsLines = m_place.kind == Block::Kind::Code || m_place.kind == Block::Kind::Heading;
    if (breaks > 1 && !keepsLines)
        return m_builder.endBlock();
    for (int index = 0; index < (m_place.isPreformatted ? breaks : 1); ++index)
        m_builder.addHardBreak();
}

void HtmlBlocks::addText(QStringView text)
{
    if (text.isEmpty())
        return;
    if (!isBlank(text))
        m_lastImage.clear();
    if (m_inTable)
        return m_builder.addText(text.contains(u'\n') || text.contains(u'\t') ? onOneLine(text) : text.toString());
    if (m_place.isPreformatted) {
        flushBreaks();
        if (!m_builder.hasOpenBlock())
            open();
        return m_builder.addText(text.startsWith(u'\n') && m_builder.isBlockEmpty() ? text.sliced(1) : text);
    }
    if (isBlank(text) && (!m_builder.hasOpenBlock() || m_breaks > 0))
        return;
    flushBreaks();
    if (!m_builder.hasOpenBlock())
        open();
    addLines(text);
}

/// Line ends in the source are spaces, or nothing between ideographs.
void HtmlBlocks::addLines(QStringView text)
{
    qsizetype start = 0;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', start)) {
        m_builder.addText(start == 0 ? text.first(end) : text.sliced(start, end - start).trimmed());
        m_builder.addSoftBreak();
        start = end + 1;
        while (start < text.size() && (text[start] == u' ' || text[start] == u'\t' || text[start] == u'\n'))
            ++start;
    }
    m_builder.addText(text.sliced(start));
}

void HtmlBlocks::endParagraph()
{
    m_breaks = 0;
    m_builder.endBlock();
}
