#include "importers/markdown_reader.h"

#include "importers/html_text.h"
#include "importers/link_address.h"
#include "importers/markdown_images.h"

#include <optional>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WidestTable = 128;           ///< columns up to which short rows are filled up
constexpr uint EventsBetweenAsking = 1024; ///< how often the reader may have cancelled

std::optional<Span::Kind> kindOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return Span::Kind::Emphasis;
    case MD_SPAN_STRONG:
        return Span::Kind::Strong;
    case MD_SPAN_A:
        return Span::Kind::Link;
    case MD_SPAN_CODE:
        return Span::Kind::Code;
    case MD_SPAN_DEL:
        return Span::Kind::Strikethrough;
    case MD_SPAN_U:
        return Span::Kind::Underline;
    default:
        return std::nullopt;
    }
}

QString markerAt(size_t level)
{
    constexpr char16_t bullets[] = u"•◦▪";
    return QString(QChar(bullets[std::min(level, size_t(3)) - 1]));
}

/// md4c takes quadratic time over the bare addresses of one paragraph: thousands of them are left as text.
unsigned flagsFor(QStringView source)
{
    constexpr int Bearable = 3000;
    int count = 0;
    for (qsizetype offset = source.indexOf(u"://"); offset >= 0 && count <= Bearable;) {
        const qsizetype next = source.indexOf(u"://", offset + 3);
        const bool isSameParagraph = next >= 0 && !source.sliced(offset, next - offset).contains(u"\n\n");
        count = isSameParagraph ? count + 1 : 0;
        offset = next;
    }
    return count > Bearable ? MD_DIALECT_GITHUB & ~unsigned(MD_FLAG_PERMISSIVEURLAUTOLINKS) : MD_DIALECT_GITHUB;
}

} // namespace

bool MarkdownReader::read(const QString &source, qsizetype footnote)
{
    m_footnote = footnote;
    m_footnoteBegan = false;
    const QByteArray utf8 = source.toUtf8();
    const MD_PARSER parser = {0,    flagsFor(source), enterBlock, leaveBlock, enterSpan, leaveSpan,
                              text, nullptr,          nullptr};
    const bool isRead = md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, this) == 0;
    m_builder.endBlock();
    return isRead;
}

int MarkdownReader::enterBlock(MD_BLOCKTYPE type, void *detail, void *self)
{
    auto *reader = static_cast<MarkdownReader *>(self);
    if (++reader->m_events % EventsBetweenAsking == 0 && reader->m_options.isCancelled())
        return -1; // md4c passes on nothing but negative ones
    reader->blockBegins(type, detail);
    return 0;
}

int MarkdownReader::leaveBlock(MD_BLOCKTYPE type, void *, void *self)
{
    static_cast<MarkdownReader *>(self)->blockEnds(type);
    return 0;
}

int MarkdownReader::enterSpan(MD_SPANTYPE type, void *detail, void *self)
{
    static_cast<MarkdownReader *>(self)->spanBegins(type, detail);
    return 0;
}

int MarkdownReader::leaveSpan(MD_SPANTYPE type, void *, void *self)
{
    static_cast<MarkdownReader *>(self)->spanEnds(type);
    return 0;
}

int MarkdownReader::text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self)
{
    static_cast<MarkdownReader *>(self)->textComes(type, QByteArray::fromRawData(text, qsizetype(size)));
    return 0;
}

/// A block where the open containers put it: paragraphs become quotes, list items, footnotes.
void MarkdownReader::begin(Block::Kind kind, int level)
{
    const bool inItem = !m_containers.empty() && m_containers.back() == Container::Item;
    const bool isParagraph = kind == Block::Kind::Paragraph;
    QString marker;
    if (!m_lists.empty())
        marker = std::exchange(m_lists.back().marker, QString());
    if (!marker.isEmpty() && !(isParagraph && inItem)) { // an item that begins with code, a heading, a quotation
        m_builder.beginBlock(Block::Kind::ListItem, int(m_lists.size()));
        m_builder.setQuoteDepth(m_quoteDepth);
        m_builder.setMarker(marker);
        marker.clear();
    }
    if (isParagraph && inItem) {
        m_builder.beginBlock(Block::Kind::ListItem, int(m_lists.size()));
        m_builder.setMarker(marker);
    } else if (isParagraph && m_footnote >= 0) {
        m_builder.beginBlock(Block::Kind::Footnote);
        m_builder.setDetail(m_footnotes[size_t(m_footnote)].label);
        m_builder.setMarker(m_footnoteBegan ? QString() : QString::number(m_footnote + 1));
        m_footnoteBegan = true;
    } else {
        m_builder.beginBlock(isParagraph && m_quoteDepth > 0 ? Block::Kind::Quote : kind, level);
    }
    m_builder.setQuoteDepth(m_quoteDepth);
}

/// An item without a text of its own before what comes: nothing, a list, a quotation.
void MarkdownReader::showMarker()
{
    if (!m_lists.empty() && !m_lists.back().marker.isEmpty())
        begin(Block::Kind::Paragraph);
}

void MarkdownReader::ensureOpen()
{
    if (!m_builder.hasOpenBlock())
        begin(Block::Kind::Paragraph);
}

void MarkdownReader::blockBegins(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        showMarker();
        m_builder.endBlock();
        m_containers.push_back(Container::Quote);
        ++m_quoteDepth;
        return;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        return listBegins(type, detail);
    case MD_BLOCK_LI:
        return itemBegins(*static_cast<const MD_BLOCK_LI_DETAIL *>(detail));
    case MD_BLOCK_HR:
        begin(Block::Kind::Rule);
        return m_builder.endBlock();
    case MD_BLOCK_H:
        return begin(Block::Kind::Heading, int(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level));
    case MD_BLOCK_CODE:
        begin(Block::Kind::Code);
        return m_builder.setDetail(attribute(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->lang));
    case MD_BLOCK_HTML:
        m_builder.endBlock();
        m_isHtml = true;
        return;
    case MD_BLOCK_P:
        return begin(Block::Kind::Paragraph);
    case MD_BLOCK_TABLE:
        return tableBegins(*static_cast<const MD_BLOCK_TABLE_DETAIL *>(detail));
    case MD_BLOCK_TR:
        if (m_rows++ > 0)
            m_builder.addText(u"\n");
        m_cells = 0;
        m_pendingTabs = 0;
        return;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        return cellBegins(*static_cast<const MD_BLOCK_TD_DETAIL *>(detail), type == MD_BLOCK_TH);
    default:
        return;
    }
}

void MarkdownReader::leaveContainer(Container container)
{
    m_builder.endBlock();
    if (!m_containers.empty() && m_containers.back() == container)
        m_containers.pop_back();
}

void MarkdownReader::blockEnds(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        leaveContainer(Container::Quote);
        --m_quoteDepth;
        return;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        leaveContainer(Container::List);
        return m_lists.pop_back();
    case MD_BLOCK_LI:
        showMarker();
        return leaveContainer(Container::Item);
    case MD_BLOCK_HTML:
        m_isHtml = false;
        return readHtmlBlock();
    case MD_BLOCK_TABLE:
        m_builder.setDetail(m_alignments);
        return m_builder.endBlock();
    case MD_BLOCK_H:
        m_builder.addAnchor(m_headings.nameOf(m_builder.blockText()));
        return m_builder.endBlock();
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
        return m_builder.endBlock();
    default:
        return;
    }
}

void MarkdownReader::listBegins(MD_BLOCKTYPE type, const void *detail)
{
    showMarker();
    m_builder.endBlock();
    m_containers.push_back(Container::List);
    List list;
    if (type == MD_BLOCK_OL) {
        const auto *ordered = static_cast<const MD_BLOCK_OL_DETAIL *>(detail);
        list.isOrdered = true;
        list.next = ordered->start;
        list.delimiter = QChar::fromLatin1(ordered->mark_delimiter);
    }
    m_lists.push_back(list);
}

void MarkdownReader::itemBegins(const MD_BLOCK_LI_DETAIL &detail)
{
    m_builder.endBlock();
    m_containers.push_back(Container::Item);
    List &list = m_lists.back();
    list.marker = list.isOrdered ? QString::number(list.next++) + list.delimiter : markerAt(m_lists.size());
    if (detail.is_task)
        list.marker = detail.task_mark == ' ' ? u"☐"_s : u"☑"_s;
}

void MarkdownReader::tableBegins(const MD_BLOCK_TABLE_DETAIL &detail)
{
    begin(Block::Kind::Table, int(detail.head_row_count));
    m_tableColumns = int(detail.col_count);
    m_rows = 0;
    m_alignments.clear();
}

void MarkdownReader::cellBegins(const MD_BLOCK_TD_DETAIL &detail, bool isHead)
{
    if (isHead)
        m_alignments += detail.align == MD_ALIGN_CENTER ? u'c' : detail.align == MD_ALIGN_RIGHT ? u'r' : u'l';
    if (m_cells++ == 0)
        return;
    if (m_tableColumns <= WidestTable)
        m_builder.addText(u"\t");
    else
        ++m_pendingTabs; // written once there is text behind them: short rows of huge tables would grow without end
}

void MarkdownReader::spanBegins(MD_SPANTYPE type, const void *detail)
{
    if (type == MD_SPAN_IMG && m_imageDepth++ == 0) {
        ensureOpen();
        m_imageAddress = attribute(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src);
        m_alternative.clear();
        return;
    }
    const auto kind = kindOf(type);
    if (m_imageDepth > 0 || !kind)
        return;
    ensureOpen();
    QString target;
    if (type == MD_SPAN_A)
        target = headingTarget(attribute(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href));
    m_builder.beginSpan(*kind, isHarmlessAddress(target) ? target : QString());
}

void MarkdownReader::spanEnds(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG) {
        if (--m_imageDepth == 0)
            addImage();
        return;
    }
    const auto kind = kindOf(type);
    if (m_imageDepth == 0 && kind)
        m_builder.endSpan(*kind);
}

void MarkdownReader::textComes(MD_TEXTTYPE type, const QByteArray &bytes)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        return;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        if (m_imageDepth > 0)
            m_alternative += u' ';
        else if (type == MD_TEXT_BR)
            m_builder.addHardBreak();
        else
            m_builder.addSoftBreak();
        return;
    case MD_TEXT_ENTITY:
        return addText(decodedEntity(bytes));
    case MD_TEXT_HTML:
        if (m_isHtml)
            m_html += QString::fromUtf8(bytes);
        else
            readInlineHtml(QString::fromUtf8(bytes));
        return;
    case MD_TEXT_CODE:
        return addText(withFootnoteLabels(QString::fromUtf8(bytes), m_footnotes));
    default:
        return addText(QString::fromUtf8(bytes));
    }
}

void MarkdownReader::addText(const QString &text)
{
    qsizetype start = 0;
    while (m_imageDepth == 0) {
        const qsizetype open = text.indexOf(QChar(FootnoteOpen), start);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QChar(FootnoteClose), open);
        if (close < 0)
            break;
        addInline(QStringView(text).sliced(start, open - start));
        addReference(QStringView(text).sliced(open + 1, close - open - 1));
        start = close + 1;
    }
    addInline(QStringView(text).sliced(start));
}

void MarkdownReader::addInline(QStringView text)
{
    if (text.isEmpty())
        return;
    if (m_imageDepth > 0) {
        m_alternative += withFootnoteLabels(text.toString(), m_footnotes);
        return;
    }
    ensureOpen();
    if (m_builder.openBlock().kind != Block::Kind::Table)
        return m_builder.addText(text);
    for (; m_pendingTabs > 0; --m_pendingTabs)
        m_builder.addText(u"\t");
    m_builder.addText(text.toString().replace(u'\t', u' ').replace(u'\n', u' ').replace(u"\\|"_s, u"|"_s));
}
