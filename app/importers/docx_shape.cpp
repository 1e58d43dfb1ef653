// The part of DocxReader that tells what a paragraph is: heading, list item, quotation …

#include "importers/docx_reader.h"
#include "importers/style_names.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;
using Role = DocxStyle::Role;

constexpr int QuoteIndent = 500;                ///< twentieths of a point from the left that set a quotation apart
constexpr qsizetype LongestDirectHeading = 250; ///< UTF-16 units: what is longer is text, whatever level it claims

int attributeOf(XmlNode node, QStringView name, QStringView otherName)
{
    const QString value = node.attribute(name);
    return (value.isEmpty() ? node.attribute(otherName) : value).toInt();
}

bool isCentredOrRight(XmlNode properties)
{
    const QString align = properties.child(u"w:jc").attribute(u"w:val");
    return align == u"center" || align == u"right" || align == u"end";
}

} // namespace

ParagraphShape DocxReader::shapeOf(XmlNode properties, qsizetype length)
{
    QString styleId = properties.child(u"w:pStyle").attribute(u"w:val");
    if (styleId.isEmpty())
        styleId = m_styles.defaultParagraph();
    else if (!m_styleSheet.root())
        m_text.notice(QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its styles are missing")));
    m_style = m_styles.style(styleId);
    DocxNumbering::Place place;
    const auto marker = markerOf(properties, styleId, m_style, place);

    int outline = m_style.outlineLevel;
    const XmlNode direct = properties.child(u"w:outlineLvl");
    if (direct && length <= LongestDirectHeading)
        outline = std::clamp(direct.attribute(u"w:val").toInt(), 0, 9);
    if (outline == 9 && m_style.role == Role::Heading && !direct)
        outline = 0; // "TOC Heading": a heading that the table of contents leaves out
    if (m_style.role == Role::Title || m_style.role == Role::Subtitle)
        outline = m_style.role == Role::Title ? 0 : 1;
    if (outline >= 0 && outline < 9) {
        m_item = {};
        return {Block::Kind::Heading, std::min(outline + 1, 6), marker.value_or(QString())};
    }
    if (marker) {
        m_item = {place.level + 1, m_numbering.indent(place)};
        return {Block::Kind::ListItem, place.level + 1, *marker};
    }
    return plainShape(properties, m_style);
}

std::optional<QString> DocxReader::markerOf(XmlNode properties, const QString &styleId, const DocxStyle &style,
                                            DocxNumbering::Place &place)
{
    const XmlNode direct = properties.child(u"w:numPr");
    const QString numbering = direct.child(u"w:numId").attribute(u"w:val");
    const QString level = direct.child(u"w:ilvl").attribute(u"w:val");
    place.numbering = numbering.isEmpty() ? style.numbering : numbering;
    const int ofStyle = m_numbering.levelOfStyle(place.numbering, styleId);
    place.level = !level.isEmpty() ? std::clamp(level.toInt(), 0, 8) : ofStyle >= 0 ? ofStyle : style.numberingLevel;
    if (place.numbering.isEmpty() || place.numbering == u"0")
        return std::nullopt;
    const auto marker = m_numbering.nextMarker(place);
    if (!marker && !m_lists.root()) {
        m_text.notice(QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "the numbers of its lists are missing")));
        return u"•"_s;
    }
    return marker;
}

ParagraphShape DocxReader::plainShape(XmlNode properties, const DocxStyle &style)
{
    const XmlNode indent = properties.child(u"w:ind");
    const int direct = attributeOf(indent, u"w:left", u"w:start");
    const int left = indent ? direct : style.indent;
    const bool continues =
        m_item.level > 0 && (style.role == Role::ListContinue || (left > 0 && left >= m_item.indent));
    if (continues && style.role != Role::Code && style.role != Role::Quote && style.role != Role::Caption)
        return {Block::Kind::ListItem, m_item.level, {}};
    switch (style.role) {
    case Role::Code:
        return {Block::Kind::Code};
    case Role::Quote:
        m_item = {};
        return {Block::Kind::Quote};
    case Role::Caption:
        return {Block::Kind::Caption};
    case Role::Author:
        return {Block::Kind::Credit};
    default:
        break;
    }
    m_item = {};
    const int hanging = attributeOf(indent, u"w:hanging", u"w:hanging");
    const bool isSetApart = direct >= QuoteIndent && hanging == 0 && !isCentredOrRight(properties) &&
                            style.role == Role::None && !m_text.isInTable();
    return {isSetApart ? Block::Kind::Quote : Block::Kind::Paragraph};
}
