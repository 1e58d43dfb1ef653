// The part of OdtReader that is about what stands in a paragraph: words, links, references, notes, comments.

#include "importers/odt_comments.h"
#include "importers/odt_reader.h"
#include "importers/symbol_fonts.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MostSpaces = 1000; ///< that one element may stand for

/// White space of the file is one space.
QString collapsed(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (QChar c : text) {
        if (c == u'\n' || c == u'\t' || c == u'\r')
            c = u' ';
        if (c != u' ' || !out.endsWith(u' '))
            out += c;
    }
    return out;
}

/// Fields that mean nothing without pages, and what nobody sees.
bool isSilent(QStringView name)
{
    return name == u"text:page-number" || name == u"text:page-count" || name == u"text:page-continuation" ||
           name == u"text:script" || name == u"office:event-listeners" || name == u"text:tracked-changes" ||
           name == u"svg:title" || name == u"svg:desc" || name == u"text:label";
}

/// Behind the tab stands nothing but the number of a page.
bool leadsToPage(XmlNode tab)
{
    static const QRegularExpression number(u"^\\s*([\\d\\s.-]+|[ivxlcdm]+)\\s*$"_s);
    QString rest;
    for (XmlNode node = tab.next(); node; node = node.next())
        rest += node.text();
    return number.match(rest).hasMatch();
}

/// "#2.1.Its words|outline", "#Table1|table": the name of a place.
QString targetOf(const QString &address)
{
    if (!address.startsWith(u'#'))
        return address;
    static const QRegularExpression number(u"^#[\\d.\\s]+(?=.*\\|outline$)"_s);
    static const QRegularExpression kind(u"\\|(table|frame|graphic|ole|region|sequence|text)$"_s);
    return QString(address).replace(number, u"#"_s).remove(kind);
}

} // namespace

TextFormat OdtReader::textFormat(const OdtTextFormat &format) const
{
    TextFormat text;
    text.link = m_link;
    text.isStrong = format.isBold.value_or(false);
    text.isEmphasis = format.isItalic.value_or(false);
    text.isUnderlined = format.isUnderlined.value_or(false) && m_link.isEmpty();
    text.isStruck = format.isStruck.value_or(false);
    text.isSuperscript = format.position.value_or(0) > 0;
    text.isSubscript = format.position.value_or(0) < 0;
    text.isCode = format.isCode;
    return text;
}

void OdtReader::addText(QStringView text, const OdtTextFormat &format)
{
    if (!format.isHidden.value_or(false))
        m_text.addText(withSigns(text.toString(), format.font), textFormat(format));
}

void OdtReader::readInlines(XmlNode container, const OdtTextFormat &format)
{
    for (const XmlNode node : container) {
        if (m_inContents && node.name() == u"text:tab" && leadsToPage(node))
            return;
        if (node.isText())
            addText(collapsed(node.text()), format);
        else
            readInline(node, format);
    }
}

void OdtReader::readInline(XmlNode node, const OdtTextFormat &format)
{
    const QStringView name = node.name();
    if (name == u"text:span") {
        readSpan(node, format);
    } else if (name == u"text:a" || name == u"draw:a") {
        readLink(node, format);
    } else if (name == u"text:s") {
        addText(QString(std::clamp(node.attribute(u"text:c").toInt(), 1, MostSpaces), u' '), format);
    } else if (name == u"text:tab") {
        addText(u"\t", format);
    } else if (name == u"text:line-break") {
        if (!format.isHidden.value_or(false))
            m_text.addBreak(textFormat(format));
    } else if (name == u"text:note") {
        if (!format.isHidden.value_or(false))
            readNote(node);
    } else if (name == u"text:ruby") {
        readInlines(node.child(u"text:ruby-base"), format);
        if (const QString reading = node.child(u"text:ruby-text").text(); !reading.isEmpty())
            addText(QString(u'（' + reading + u'）'), format);
    } else if (name == u"text:hidden-text") {
        if (node.attribute(u"text:is-hidden") == u"false")
            addText(node.attribute(u"text:string-value"), format);
    } else if (name.startsWith(u"draw:")) {
        addFloat(node, format);
    } else if (!readMark(node) && !readReference(node, format) && !isSilent(name)) {
        readInlines(node, format); // fields, meta data, insertions: their words are text
    }
}

void OdtReader::readSpan(XmlNode node, const OdtTextFormat &format)
{
    OdtTextFormat own = m_styles.style(OdtStyles::Family::Text, node.attribute(u"text:style-name")).format;
    own.inherit(format);
    readInlines(node, own);
}

void OdtReader::readLink(XmlNode node, const OdtTextFormat &format)
{
    const QString outer = std::exchange(m_link, targetOf(node.attribute(u"xlink:href")));
    readInlines(node, format);
    m_link = outer;
}

bool OdtReader::readReference(XmlNode node, const OdtTextFormat &format)
{
    const QStringView name = node.name();
    if (name != u"text:bookmark-ref" && name != u"text:reference-ref" && name != u"text:sequence-ref")
        return false;
    const QString outer = std::exchange(m_link, QString(u'#' + node.attribute(u"text:ref-name")));
    readInlines(node, format);
    m_link = outer;
    return true;
}

/// Bookmarks and comments: places without words.
bool OdtReader::readMark(XmlNode node)
{
    const QStringView name = node.name();
    ArticleBuilder &builder = m_text.builder();
    if (name == u"text:bookmark" || name == u"text:bookmark-start" || name == u"text:reference-mark" ||
        name == u"text:reference-mark-start") {
        builder.addAnchor(node.attribute(u"text:name"));
    } else if (name == u"office:annotation") {
        const QString id = node.attribute(u"office:name");
        const auto comment = m_comments.constFind(id);
        if (id.isEmpty()) { // about no words
            builder.beginComment(id, odtComment(node));
            builder.endComment(id);
        } else if (comment != m_comments.constEnd()) {
            builder.beginComment(id, *comment);
            m_comments.erase(comment);
        }
    } else if (name == u"office:annotation-end") {
        builder.endComment(node.attribute(u"office:name"));
    } else {
        return false;
    }
    return true;
}

void OdtReader::readNote(XmlNode node)
{
    const XmlNode citation = node.child(u"text:note-citation");
    QString mark = citation.text().simplified();
    if (mark.isEmpty())
        mark = QString::number(m_notes.size() + 1);
    QString label = mark;
    for (int next = 2; !m_labels.insert(label).second; ++next)
        label = mark + u'-' + QString::number(next);
    m_text.addFootnoteRef(label, mark);
    m_notes.push_back({node.child(u"text:note-body"), label, mark});
}
