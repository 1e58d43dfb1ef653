#include "importers/odt_reader.h"

#include "importers/odt_comments.h"
#include "importers/style_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype BlocksBetweenAsking = 256; ///< whether the reader cancelled

bool isHiddenParagraph(XmlNode node)
{
    const XmlNode hidden = node.child(u"text:hidden-paragraph");
    return hidden && hidden.attribute(u"text:is-hidden") == u"true";
}

/// What says nothing to a reader: declarations, forms, deleted text.
bool isSilent(QStringView name)
{
    return name.endsWith(u"-decls") || name.endsWith(u"-source") || name == u"text:tracked-changes" ||
           name == u"office:forms" || name == u"office:scripts" || name == u"office:event-listeners";
}

} // namespace

OdtReader::OdtReader(const Source &source, const ImportOptions &options, ArticleBuilder &builder)
    : m_source(source)
    , m_options(options)
    , m_styles(source.content, source.styles)
    , m_lists(m_styles)
    , m_text(builder, options.name)
{
}

Result<> OdtReader::read()
{
    const XmlNode body = m_source.content.child(u"office:body").child(u"office:text");
    if (!body)
        return fail(Error::Kind::Malformed, m_options.name,
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its text is missing")));
    if (!m_source.styles)
        m_text.notice(QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its styles are missing")));
    m_comments = odtCommentsIn(body);
    readBlocks(body);
    readNotes();
    if (m_options.isCancelled())
        return fail(Error::Kind::Cancelled, m_options.name);
    return {};
}

void OdtReader::readBlocks(XmlNode container)
{
    for (const XmlNode node : container) {
        if (!node.isText())
            readBlock(node);
    }
}

void OdtReader::readBlock(XmlNode node)
{
    if (++m_blocks % BlocksBetweenAsking == 0 && m_options.isCancelled())
        return;
    const QStringView name = node.name();
    if (name == u"text:p" || name == u"text:h") {
        readParagraph(node);
    } else if (name == u"text:list") {
        readList(node);
    } else if (name == u"table:table") {
        readTable(node);
    } else if (name == u"text:section") {
        const bool isHidden = node.attribute(u"text:display") == u"none" ||
                              node.attribute(u"text:is-hidden") == u"true" ||
                              m_styles.isHiddenSection(node.attribute(u"text:style-name"));
        if (!isHidden)
            readBlocks(node);
    } else if (name == u"text:index-body") {
        const bool outer = std::exchange(m_inContents, true);
        readBlocks(node);
        m_inContents = outer;
    } else if (name.startsWith(u"draw:")) {
        readGraphics(node);
    } else if (!readMark(node) && !isSilent(name)) {
        readBlocks(node);
    }
}

void OdtReader::readList(XmlNode list)
{
    m_lists.beginList(list);
    for (const XmlNode item : list) {
        if (item.name() != u"text:list-item" && item.name() != u"text:list-header")
            continue;
        m_lists.beginItem(item);
        readBlocks(item);
    }
    m_lists.endList();
}

ParagraphShape OdtReader::headingShape(XmlNode node, const OdtStyle &style)
{
    const int level = std::max(node.attribute(u"text:outline-level").toInt(), 1);
    const QString number = m_lists.level() > 0 ? m_lists.takeMarker(style) : m_lists.headingNumber(node, level);
    // Links of the program lead to "#2.1.Its words|outline".
    static const QRegularExpression leading(u"^[\\d.\\s]+"_s);
    m_text.builder().addAnchor(node.text().simplified().remove(leading) + u"|outline"_s);
    return {Block::Kind::Heading, std::min(level, 6), number == u"•" ? QString() : number};
}

ParagraphShape OdtReader::shapeOf(XmlNode node, const OdtStyle &style)
{
    using Role = OdtStyle::Role;
    if (node.name() == u"text:h")
        return headingShape(node, style);
    if (style.role == Role::Title || style.role == Role::Subtitle)
        return {Block::Kind::Heading, style.role == Role::Title ? 1 : 2};
    if (m_lists.level() > 0)
        return {Block::Kind::ListItem, m_lists.level(), m_lists.takeMarker(style)};
    switch (style.role) {
    case Role::Quote:
        return {Block::Kind::Quote};
    case Role::Code:
        return {Block::Kind::Code};
    case Role::Caption:
        return {Block::Kind::Caption};
    case Role::Author:
        return {Block::Kind::Credit};
    default:
        return {style.isSetApart && style.alignment == u'l' && !m_text.isInTable() ? Block::Kind::Quote
                                                                                   : Block::Kind::Paragraph};
    }
}

void OdtReader::readParagraph(XmlNode node)
{
    const OdtStyle style = m_styles.style(OdtStyles::Family::Paragraph, node.attribute(u"text:style-name"));
    if (style.format.isHidden.value_or(false) || isHiddenParagraph(node))
        return;
    m_text.beginParagraph(shapeOf(node, style));
    readInlines(node, style.direct);
    m_text.endParagraph();
    readFloats();
}

void OdtReader::readNotes()
{
    for (size_t index = 0; index < m_notes.size(); ++index) {
        const Note note = m_notes[index]; // a note may refer to another one
        m_text.beginFootnote(note.label, note.mark);
        readBlocks(note.body);
        m_text.endFootnote();
    }
}
