#include "exporters/odt_body.h"

#include "exporters/comment_text.h"
#include "exporters/highlight_facts.h"
#include "exporters/odt_runs.h"
#include "exporters/xml_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal QuoteStep = 28; ///< points that a quotation moves its text by
constexpr qreal ListStep = 18;

QString points(qreal value)
{
    return QString::number(value) + u"pt"_s;
}

} // namespace

OdtBody::OdtBody(const ExportedArticle &exported, const ExportSnapshot &snapshot, OdtParts &parts)
    : m_exported(exported)
    , m_article(*exported.article)
    , m_snapshot(snapshot)
    , m_parts(parts)
    , m_footnotes(m_article)
    , m_marks(exported)
    , m_comments(documentComments(exported, m_footnotes, snapshot))
    , m_commentMarks(rangesOf(m_comments))
    , m_firstComment(parts.nextComment)
    , m_number(parts.nextArticle++)
    , m_lists(listsIn(m_article, parts.lists))
    , m_listValues(parts.lists.size(), 0)
    , m_targets(linkedBlocksOf(m_article))
    , m_hasOwnTitle(!m_article.blocks.empty() && isTitleHeading(m_article, 0))
    , m_xml(&m_bytes)
{
    m_parts.nextComment += int(m_comments.size());
}

QByteArray OdtBody::xml()
{
    if (!m_hasOwnTitle)
        writeTitle();
    for (size_t index = 0; index < m_article.blocks.size(); ++index) {
        if (m_article.blocks[index].kind != Block::Kind::ListItem)
            closeList();
        if (!m_footnotes.isMoved(index))
            writeBlock(index);
        if (index == 0 && m_hasOwnTitle)
            writeTitle();
    }
    closeList();
    writeLeftMarks();
    return m_bytes;
}

/// The title, unless the article begins with it, and the line that says where the article is from.
void OdtBody::writeTitle()
{
    OdtProperties properties;
    addOdtDirection(properties, m_article.metadata.title);
    if (!m_hasOwnTitle) {
        OdtProperties onNewPage = properties;
        if (m_number > 0)
            onNewPage.emplace_back(u"fo:break-before"_s, u"page"_s);
        m_xml.writeStartElement(u"text:h"_s);
        m_xml.writeAttribute(u"text:style-name"_s, m_parts.looks.paragraph(u"Heading_20_1"_s, onNewPage));
        m_xml.writeAttribute(u"text:outline-level"_s, u"1"_s);
        writeOdtText(m_xml, m_article.metadata.title);
        m_xml.writeEndElement();
    }
    const QString from = sourceLine(m_article.metadata);
    const QString address = isSafeLink(m_article.metadata.url) ? m_article.metadata.url : QString();
    if (from.isEmpty() && address.isEmpty())
        return;
    m_xml.writeStartElement(u"text:p"_s);
    m_xml.writeAttribute(u"text:style-name"_s, m_parts.looks.paragraph(u"Article_20_Source"_s, properties));
    writeOdtText(m_xml, from.isEmpty() || address.isEmpty() ? from : from + u" · "_s);
    if (!address.isEmpty()) {
        beginOdtLink(m_xml, address);
        writeOdtText(m_xml, address);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void OdtBody::writeBlock(size_t index)
{
    switch (m_article.blocks[index].kind) {
    case Block::Kind::Heading:
        return writeHeading(index);
    case Block::Kind::ListItem:
        return writeListItem(index);
    case Block::Kind::Table:
        return writeTable(index);
    case Block::Kind::Image:
        return writeImage(index);
    case Block::Kind::Quote:
        return writeParagraph(index, u"Quotations"_s);
    case Block::Kind::Code:
        return writeParagraph(index, u"Preformatted_20_Text"_s);
    case Block::Kind::Verse:
        return writeParagraph(index, u"Verse"_s);
    case Block::Kind::Rule:
        return writeParagraph(index, u"Horizontal_20_Line"_s);
    case Block::Kind::Footnote:
        return writeParagraph(index, u"Footnote"_s);
    case Block::Kind::Credit:
        return writeParagraph(index, u"Credit"_s);
    case Block::Kind::Caption:
        return writeParagraph(index, u"Caption"_s);
    case Block::Kind::Paragraph:
        return writeParagraph(index, u"Text_20_body"_s);
    }
}

int OdtBody::outlineLevel(size_t index) const
{
    const int deeper = m_hasOwnTitle && m_article.blocks[0].level == 1 ? 0 : 1;
    return m_hasOwnTitle && index == 0 ? 1 : std::clamp(m_article.blocks[index].level + deeper, 1, 9);
}

void OdtBody::writeHeading(size_t index)
{
    const QString level = QString::number(outlineLevel(index));
    OdtProperties properties;
    if (index == 0 && m_hasOwnTitle && m_number > 0)
        properties.emplace_back(u"fo:break-before"_s, u"page"_s);
    addOdtDirection(properties, m_article.textIn(m_article.blocks[index].range));
    m_xml.writeStartElement(u"text:h"_s);
    m_xml.writeAttribute(u"text:style-name"_s, m_parts.looks.paragraph(u"Heading_20_"_s + level, properties));
    m_xml.writeAttribute(u"text:outline-level"_s, level);
    writeBookmark(index);
    writeContent(index, m_article.blocks[index].range);
    m_xml.writeEndElement();
}

void OdtBody::writeParagraph(size_t index, const QString &style, OdtProperties properties)
{
    const Block &block = m_article.blocks[index];
    const int depth = block.quoteDepth - (block.kind == Block::Kind::Quote ? 1 : 0); // the style's own is one
    if (depth > 0 && properties.empty())
        properties.emplace_back(u"fo:margin-left"_s, points(QuoteStep * block.quoteDepth));
    addOdtDirection(properties, m_article.textIn(block.range));
    m_xml.writeStartElement(u"text:p"_s);
    m_xml.writeAttribute(u"text:style-name"_s, m_parts.looks.paragraph(style, properties));
    writeBookmark(index);
    if (const QString mark = m_article.footnoteMark(index); !mark.isEmpty() && !m_isInFootnote) {
        RunLook look;
        look.isSuperscript = true;
        writeOdtStyled(m_xml, mark, m_parts.looks.text(look, {}));
        writeOdtText(m_xml, u" ");
    }
    if (m_isInFootnote)
        writeOdtText(m_xml, u" "); // between its number and its words
    writeContent(index, block.range);
    m_xml.writeEndElement();
}

void OdtBody::writeListItem(size_t index)
{
    const Block &block = m_article.blocks[index];
    const int level = std::clamp(block.level, 1, 9);
    const int list = m_lists[index];
    if (list < 0) {
        closeList();
        return writeParagraph(index, u"List_20_Contents"_s,
                              {{u"fo:margin-left"_s, points(ListStep * level + QuoteStep * block.quoteDepth)}});
    }
    const int value = m_parts.lists[size_t(list)].start + m_listValues[size_t(list)]++;
    if (m_openList == list) {
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"text:list-item"_s);
    } else {
        closeList();
        openList(list, level, value);
    }
    writeParagraph(index, u"List_20_Contents"_s);
}

/// A list, inside as many empty ones as its level is deep; it counts on from where it was left.
void OdtBody::openList(int list, int level, int value)
{
    for (int depth = 1; depth <= level; ++depth) {
        m_xml.writeStartElement(u"text:list"_s);
        if (depth == 1)
            m_xml.writeAttribute(u"text:style-name"_s, u'L' + QString::number(list));
        m_xml.writeStartElement(u"text:list-item"_s);
    }
    if (m_parts.lists[size_t(list)].format != DocumentList::Format::Bullet)
        m_xml.writeAttribute(u"text:start-value"_s, QString::number(value));
    m_openList = list;
    m_openLevel = level;
}

void OdtBody::closeList()
{
    for (int depth = 0; depth < 2 * m_openLevel; ++depth)
        m_xml.writeEndElement();
    m_openList = -1;
    m_openLevel = 0;
}

/// Comments whose end no paragraph has reached: of passages that are gone, behind a footnote that moved.
void OdtBody::writeLeftMarks()
{
    const auto marks = m_commentMarks.behind(m_article.text.size());
    if (marks.empty())
        return;
    m_xml.writeStartElement(u"text:p"_s);
    m_xml.writeAttribute(u"text:style-name"_s, u"Text_20_body"_s);
    writeMarks(marks);
    m_xml.writeEndElement();
}

QString OdtBody::bookmarkName(qsizetype block) const
{
    return u"a%1_b%2"_s.arg(m_number + 1).arg(block);
}

QString OdtBody::addressOf(const QString &link) const
{
    const qsizetype block = linkedBlock(link);
    return block >= 0 ? u'#' + bookmarkName(block) : link;
}

void OdtBody::writeBookmark(size_t index)
{
    if (!m_targets.contains(qsizetype(index)))
        return;
    m_xml.writeEmptyElement(u"text:bookmark"_s);
    m_xml.writeAttribute(u"text:name"_s, bookmarkName(qsizetype(index)));
}
