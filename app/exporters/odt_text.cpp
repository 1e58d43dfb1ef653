// What stands inside OdtBody's paragraphs: runs, footnotes, comments.

#include "exporters/comment_text.h"
#include "exporters/highlight_facts.h"
#include "exporters/odt_body.h"
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
    if (run.look.isLink) {
        m_xml.writeStartElement(u"text:a"_s);
        m_xml.writeAttribute(u"xlink:type"_s, u"simple"_s);
        m_xml.writeAttribute(u"xlink:href"_s, xmlText(addressOf(run.link)));
    }
    const QString language = m_article.languageOf(index);
    writeStyled(m_article.textIn(run.range), m_parts.looks.text(run.look, language));
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
    if (!paragraph.marker.isEmpty())
        writeText(QString(2 * std::max(0, paragraph.level - 1), u' ') + paragraph.marker + u' ');
    for (const NoteRun &run : paragraph.runs) {
        if (!run.link.isEmpty()) {
            m_xml.writeStartElement(u"text:a"_s);
            m_xml.writeAttribute(u"xlink:type"_s, u"simple"_s);
            m_xml.writeAttribute(u"xlink:href"_s, xmlText(run.link));
        }
        RunLook look;
        look.isStrong = run.isStrong;
        look.isEmphasis = run.isEmphasis;
        look.isCode = run.isCode;
        look.isStruck = run.isStruck;
        writeStyled(run.text, m_parts.looks.text(look, {}));
        if (!run.link.isEmpty())
            m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void OdtBody::writeStyled(QStringView text, const QString &style)
{
    if (style.isEmpty())
        return writeText(text);
    m_xml.writeStartElement(u"text:span"_s);
    m_xml.writeAttribute(u"text:style-name"_s, style);
    writeText(text);
    m_xml.writeEndElement();
}

/// Spaces beyond the first, tabs and line ends are elements of their own.
void OdtBody::writeText(QStringView text)
{
    const QString clean = xmlText(text);
    QString piece;
    const auto flush = [&] {
        if (!piece.isEmpty())
            m_xml.writeCharacters(std::exchange(piece, {}));
    };
    for (qsizetype at = 0; at < clean.size(); ++at) {
        const QChar c = clean[at];
        if (c == u'\n' || c == QChar::LineSeparator || c == u'\t') {
            flush();
            m_xml.writeEmptyElement(c == u'\t' ? u"text:tab"_s : u"text:line-break"_s);
            continue;
        }
        const bool isEdge = at == 0 || at + 1 == clean.size() || clean[at - 1] == u'\n';
        if (c != u' ' || (!isEdge && clean[at - 1] != u' ')) {
            piece += c;
            continue;
        }
        qsizetype count = 1;
        while (at + 1 < clean.size() && clean[at + 1] == u' ') {
            ++at;
            ++count;
        }
        flush();
        m_xml.writeEmptyElement(u"text:s"_s);
        if (count > 1)
            m_xml.writeAttribute(u"text:c"_s, QString::number(count));
    }
    flush();
}
