#include "exporters/docx_body.h"

#include "exporters/comment_text.h"
#include "exporters/highlight_facts.h"
#include "exporters/xml_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int QuoteStep = 560; ///< twentieths of a point that a quotation moves its text by

DocxVoice voiceOf(const Article &article, size_t block)
{
    return {article.languageOf(block), article.textIn(article.blocks[block].range).isRightToLeft()};
}

} // namespace

DocxBody::DocxBody(const ExportedArticle &exported, const ExportSnapshot &snapshot, DocxParts &parts)
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
    , m_targets(linkedBlocksOf(m_article))
    , m_hasOwnTitle(!m_article.blocks.empty() && isTitleHeading(m_article, 0))
    , m_xml(&m_bytes)
{
}

QByteArray DocxBody::xml()
{
    for (const DocumentComment &comment : m_comments)
        addDocxComment(m_parts, *comment.annotation, m_snapshot);
    if (!m_hasOwnTitle)
        writeTitle();
    for (size_t index = 0; index < m_article.blocks.size(); ++index) {
        if (!m_footnotes.isMoved(index))
            writeBlock(index);
        if (index == 0 && m_hasOwnTitle)
            writeTitle();
    }
    writeLeftMarks();
    const qsizetype end = m_bytes.size();
    m_isInFootnotes = true;
    writeFootnotes();
    m_parts.footnotes.write(m_bytes.sliced(end));
    return m_bytes.first(end);
}

/// The title, unless the article begins with it, and the line that says where the article is from.
void DocxBody::writeTitle()
{
    const DocxVoice voice{m_article.metadata.language, m_article.metadata.title.isRightToLeft()};
    const auto line = [&](const QString &style, const QString &text, const QString &address) {
        m_xml.writeStartElement(u"w:p"_s);
        m_xml.writeStartElement(u"w:pPr"_s);
        writeDocxValue(m_xml, u"w:pStyle"_s, style);
        if (style == u"Heading1" && m_number > 0)
            m_xml.writeEmptyElement(u"w:pageBreakBefore"_s);
        if (voice.isRightToLeft)
            m_xml.writeEmptyElement(u"w:bidi"_s);
        m_xml.writeEndElement();
        writeDocxRun(m_xml, text, {}, voice);
        if (!address.isEmpty()) {
            writeDocxRun(m_xml, text.isEmpty() ? QString() : u" · "_s, {}, voice);
            m_xml.writeStartElement(u"w:hyperlink"_s);
            m_xml.writeAttribute(u"r:id"_s, m_parts.bodyTargets.link(address));
            RunLook look;
            look.isLink = true;
            writeDocxRun(m_xml, address, look, {});
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    };
    if (!m_hasOwnTitle)
        line(u"Heading1"_s, m_article.metadata.title, {});
    const QString from = sourceLine(m_article.metadata);
    const QString address = isSafeLink(m_article.metadata.url) ? m_article.metadata.url : QString();
    if (!from.isEmpty() || !address.isEmpty())
        line(u"ArticleSource"_s, from, address);
}

void DocxBody::writeBlock(size_t index)
{
    switch (m_article.blocks[index].kind) {
    case Block::Kind::Heading:
        return writeParagraph(index, headingStyle(m_article.blocks[index]));
    case Block::Kind::ListItem:
        return writeListItem(index);
    case Block::Kind::Table:
        return writeTable(index);
    case Block::Kind::Image:
        return writeImage(index);
    case Block::Kind::Quote:
        return writeParagraph(index, u"Quote"_s);
    case Block::Kind::Code:
        return writeParagraph(index, u"Code"_s);
    case Block::Kind::Verse:
        return writeParagraph(index, u"Verse"_s);
    case Block::Kind::Rule:
        return writeParagraph(index, u"Rule"_s);
    case Block::Kind::Footnote:
        return writeParagraph(index, u"FootnoteText"_s);
    case Block::Kind::Credit:
        return writeParagraph(index, u"Credit"_s);
    case Block::Kind::Caption:
        return writeParagraph(index, u"Caption"_s);
    case Block::Kind::Paragraph:
        return writeParagraph(index, u"BodyText"_s);
    }
}

QString DocxBody::headingStyle(const Block &block) const
{
    const int deeper = m_hasOwnTitle && m_article.blocks[0].level == 1 ? 0 : 1;
    const bool isTitle = m_hasOwnTitle && &block == &m_article.blocks[0];
    return u"Heading"_s + QString::number(isTitle ? 1 : std::clamp(block.level + deeper, 1, 9));
}

QString DocxBody::bookmarkName(qsizetype block) const
{
    return u"a%1_b%2"_s.arg(m_number + 1).arg(block);
}

void DocxBody::beginParagraph(const QString &style, size_t index, const std::function<void()> &properties)
{
    const Block &block = m_article.blocks[index];
    m_xml.writeStartElement(u"w:p"_s);
    m_xml.writeStartElement(u"w:pPr"_s);
    writeDocxValue(m_xml, u"w:pStyle"_s, style);
    if (index == 0 && m_hasOwnTitle && m_number > 0)
        m_xml.writeEmptyElement(u"w:pageBreakBefore"_s);
    if (properties)
        properties();
    if (m_article.textIn(block.range).isRightToLeft())
        m_xml.writeEmptyElement(u"w:bidi"_s);
    const int depth = block.quoteDepth - (block.kind == Block::Kind::Quote ? 1 : 0); // the style's own is one
    if (depth > 0 && block.kind != Block::Kind::ListItem) {
        m_xml.writeEmptyElement(u"w:ind"_s);
        m_xml.writeAttribute(u"w:left"_s, QString::number(QuoteStep * block.quoteDepth));
    }
    m_xml.writeEndElement();
}

void DocxBody::writeParagraph(size_t index, const QString &style)
{
    const Block &block = m_article.blocks[index];
    beginParagraph(style, index);
    writeBookmark(index);
    if (const QString mark = m_article.footnoteMark(index); !mark.isEmpty()) {
        RunLook look;
        look.isSuperscript = true;
        writeDocxRun(m_xml, mark, look, {});
        writeDocxRun(m_xml, u" ", {}, {});
    }
    writeContent(index, block.range);
    m_xml.writeEndElement();
}

void DocxBody::writeListItem(size_t index)
{
    const Block &block = m_article.blocks[index];
    const int level = std::clamp(block.level, 1, 9);
    const int list = m_lists[index];
    beginParagraph(list >= 0 ? u"ListParagraph"_s : u"ListContinue"_s, index, [&] {
        if (list >= 0) {
            m_xml.writeStartElement(u"w:numPr"_s);
            writeDocxValue(m_xml, u"w:ilvl"_s, QString::number(level - 1));
            writeDocxValue(m_xml, u"w:numId"_s, QString::number(list + 1));
            m_xml.writeEndElement();
        }
        const int start = 360 * level + QuoteStep * block.quoteDepth;
        if (m_article.textIn(block.range).isRightToLeft())
            return;
        m_xml.writeEmptyElement(u"w:ind"_s);
        m_xml.writeAttribute(u"w:left"_s, QString::number(start));
        if (list >= 0)
            m_xml.writeAttribute(u"w:hanging"_s, u"360"_s);
    });
    writeBookmark(index);
    writeContent(index, block.range);
    m_xml.writeEndElement();
}

void DocxBody::writeContent(size_t index, TextRange range)
{
    for (const MarkedRun &run : markedRuns(m_article, index, range, m_marks, m_snapshot.options)) {
        if (!m_isInFootnotes)
            writeMarks(m_commentMarks.before(run.range.start));
        writeRun(index, run);
    }
    if (!m_isInFootnotes)
        writeMarks(m_commentMarks.behind(range.end));
}

void DocxBody::writeRun(size_t index, const MarkedRun &run)
{
    if (run.footnote && !m_isInFootnotes)
        return writeFootnoteReference(index, run);
    const qsizetype block = linkedBlock(run.link);
    if (run.look.isLink) {
        m_xml.writeStartElement(u"w:hyperlink"_s);
        DocxTargets &targets = m_isInFootnotes ? m_parts.footnoteTargets : m_parts.bodyTargets;
        m_xml.writeAttribute(block >= 0 ? u"w:anchor"_s : u"r:id"_s,
                             block >= 0 ? bookmarkName(block) : targets.link(run.link));
    }
    writeDocxRun(m_xml, m_article.textIn(run.range), run.look, voiceOf(m_article, index));
    if (run.look.isLink)
        m_xml.writeEndElement();
}

/// The first reference to a footnote takes it along, and the program counts it; further ones are only its sign.
void DocxBody::writeFootnoteReference(size_t index, const MarkedRun &run)
{
    const std::vector<size_t> blocks = m_footnotes.blocksAt(*run.footnote);
    const QString sign = m_article.textIn(run.range).toString();
    if (blocks.empty() || run.range.start != run.footnote->range.start) {
        if (blocks.empty())
            writeDocxRun(m_xml, sign, run.look, voiceOf(m_article, index));
        return;
    }
    m_xml.writeStartElement(u"w:r"_s);
    writeDocxLook(m_xml, run.look, {});
    m_xml.writeEmptyElement(u"w:footnoteReference"_s);
    m_xml.writeAttribute(u"w:id"_s, QString::number(m_parts.nextFootnote));
    m_xml.writeEndElement();
    m_waiting.emplace_back(m_parts.nextFootnote++, blocks);
}

void DocxBody::writeMarks(const std::vector<CommentMarks::Mark> &marks)
{
    for (const CommentMarks::Mark &mark : marks) {
        const QString id = QString::number(m_firstComment + int(mark.number));
        const bool isStart = mark.edge == CommentMarks::Edge::Start;
        m_xml.writeEmptyElement(isStart ? u"w:commentRangeStart"_s : u"w:commentRangeEnd"_s);
        m_xml.writeAttribute(u"w:id"_s, id);
        if (isStart)
            continue;
        m_xml.writeStartElement(u"w:r"_s);
        m_xml.writeStartElement(u"w:rPr"_s);
        writeDocxValue(m_xml, u"w:rStyle"_s, u"CommentReference"_s);
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(u"w:commentReference"_s);
        m_xml.writeAttribute(u"w:id"_s, id);
        m_xml.writeEndElement();
    }
}

void DocxBody::writeBookmark(size_t index)
{
    if (!m_targets.contains(qsizetype(index)))
        return;
    const QString id = QString::number(m_parts.nextBookmark++);
    m_xml.writeEmptyElement(u"w:bookmarkStart"_s);
    m_xml.writeAttribute(u"w:id"_s, id);
    m_xml.writeAttribute(u"w:name"_s, bookmarkName(qsizetype(index)));
    m_xml.writeEmptyElement(u"w:bookmarkEnd"_s);
    m_xml.writeAttribute(u"w:id"_s, id);
}

/// Comments whose end no paragraph has reached: of passages that are gone, behind a footnote that moved.
void DocxBody::writeLeftMarks()
{
    const auto marks = m_commentMarks.behind(m_article.text.size());
    if (marks.empty())
        return;
    m_xml.writeStartElement(u"w:p"_s);
    writeMarks(marks);
    m_xml.writeEndElement();
}
