// What stands inside OdtBody's paragraphs: runs, footnotes, comments.

#include "exporters/comment_text.h"
#include "exporters/highlight_facts.h"
#include "exporters/odt_body.h"
#include "exporters/odt_runs.h"
#include "exporters/xml_text.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

void OdtBody::writeContent(size_t index, TextRange range)
{
    for (const MarkedRun &run : markedRuns(m_article, index, range, m_marks, m_snapshot.options)) {
        if (!m_isInFootnote)
            writeMarks(m_commentMarks.before(run.range.start));
        writeRun(index, run);
    }
    if (!m_isInFootnote)
        writeMarks(m_commentMarks.behind(range.end));
}

void OdtBody::writeRun(size_t index, const MarkedRun &run)
{
    if (run.footnote && !m_isInFootnote && !m_footnotes.blocksAt(*run.footnote).empty())
        return writeFootnote(index, run);
    if (run.look.isLink)
        beginOdtLink(m_xml, addressOf(run.link));
    const QString language = m_article.languageOf(index);
    writeOdtStyled(m_xml, m_article.textIn(run.range), m_parts.looks.text(run.look, language));
    if (run.look.isLink)
        m_xml.writeEndElement();
}

/// The first reference to a footnote takes it along. A sign that is no number is kept.
void OdtBody::writeFootnote(size_t index, const MarkedRun &run)
{
    if (run.range.start != run.footnote->range.start)
        return;
    const QString sign = xmlText(m_article.textIn(run.footnote->range));
    RunLook look = run.look;
    look.isSuperscript = false; // the citation's style says it
    m_xml.writeStartElement(u"text:span"_s);
    m_xml.writeAttribute(u"text:style-name"_s, m_parts.looks.text(look, m_article.languageOf(index)));
    m_xml.writeStartElement(u"text:note"_s);
    m_xml.writeAttribute(u"text:id"_s, u"ftn"_s + QString::number(m_parts.nextFootnote++));
    m_xml.writeAttribute(u"text:note-class"_s, u"footnote"_s);
    m_xml.writeStartElement(u"text:note-citation"_s);
    bool isNumber = false;
    (void)sign.toInt(&isNumber);
    if (!isNumber)
        m_xml.writeAttribute(u"text:label"_s, sign);
    m_xml.writeCharacters(sign);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"text:note-body"_s);
    m_isInFootnote = true;
    for (const size_t block : m_footnotes.blocksAt(*run.footnote))
        writeParagraph(block, u"Footnote"_s);
    m_isInFootnote = false;
    for (int open = 0; open < 3; ++open) // note-body, note, span
        m_xml.writeEndElement();
}

void OdtBody::writeMarks(const std::vector<CommentMarks::Mark> &marks)
{
    for (const CommentMarks::Mark &mark : marks) {
        const int number = m_firstComment + int(mark.number);
        if (mark.edge == CommentMarks::Edge::Start) {
            writeComment(*m_comments[mark.number].annotation, number);
            continue;
        }
        m_xml.writeEmptyElement(u"office:annotation-end"_s);
        m_xml.writeAttribute(u"office:name"_s, u"comment"_s + QString::number(number));
    }
}

void OdtBody::writeComment(const Annotation &annotation, int number)
{
    m_xml.writeStartElement(u"office:annotation"_s);
    m_xml.writeAttribute(u"office:name"_s, u"comment"_s + QString::number(number));
    m_xml.writeTextElement(u"dc:creator"_s, xmlText(commentAuthor(annotation)));
    if (m_snapshot.options.includeDates && annotation.created.isValid())
        m_xml.writeTextElement(u"dc:date"_s, isoTime(annotation.created));
    for (const NoteParagraph &paragraph : commentParagraphs(annotation, m_snapshot))
        writeNote(paragraph);
    m_xml.writeEndElement();
}

void OdtBody::writeNote(const NoteParagraph &paragraph)
{
    m_xml.writeStartElement(u"text:p"_s);
    writeOdtText(m_xml, markerOf(paragraph));
    for (const NoteRun &run : paragraph.runs) {
        if (!run.link.isEmpty())
            beginOdtLink(m_xml, run.link);
        writeOdtStyled(m_xml, run.text, m_parts.looks.text(lookOf(run), {}));
        if (!run.link.isEmpty())
            m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}
