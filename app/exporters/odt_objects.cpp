// The tables and images of OdtBody.

#include "exporters/document_table.h"
#include "exporters/odt_body.h"
#include "exporters/xml_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TableWidth = 10000; ///< in shares of columns

QString points(qreal value)
{
    return QString::number(value, 'f', 2) + u"pt"_s;
}

} // namespace

void OdtBody::writeTable(size_t index)
{
    const Block &block = m_article.blocks[index];
    const std::vector<TextRange> rows = textPieces(m_article.text, block.range, u'\n');
    const std::vector<int> widths = documentColumns(m_article, block, TableWidth);
    m_xml.writeStartElement(u"table:table"_s);
    m_xml.writeAttribute(u"table:name"_s, u"Table"_s + QString::number(m_parts.nextTable++));
    for (const int width : widths) {
        m_xml.writeEmptyElement(u"table:table-column"_s);
        m_xml.writeAttribute(u"table:style-name"_s, m_parts.looks.column(width));
    }
    const size_t headers = std::min(rows.size(), size_t(std::max(0, block.level)));
    if (headers > 0)
        m_xml.writeStartElement(u"table:table-header-rows"_s);
    for (size_t row = 0; row < rows.size(); ++row) {
        if (row == headers && headers > 0)
            m_xml.writeEndElement();
        writeRow(index, rows[row], widths.size(), row < headers);
    }
    if (headers == rows.size())
        m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void OdtBody::writeRow(size_t index, TextRange row, size_t columns, bool isHeader)
{
    const QString &alignments = m_article.blocks[index].detail;
    std::vector<TextRange> cells = textPieces(m_article.text, row, u'\t');
    cells.resize(columns, {row.end, row.end});
    m_xml.writeStartElement(u"table:table-row"_s);
    for (size_t column = 0; column < columns; ++column) {
        const QChar alignment = qsizetype(column) < alignments.size() ? alignments[qsizetype(column)] : u'l';
        OdtProperties properties;
        if (alignment != u'l')
            properties.emplace_back(u"fo:text-align"_s, alignment == u'r' ? u"end"_s : u"center"_s);
        if (m_article.textIn(cells[column]).isRightToLeft())
            properties.emplace_back(u"style:writing-mode"_s, u"rl-tb"_s);
        m_xml.writeStartElement(u"table:table-cell"_s);
        m_xml.writeAttribute(u"table:style-name"_s, isHeader ? u"HeaderCell"_s : u"Cell"_s);
        m_xml.writeAttribute(u"office:value-type"_s, u"string"_s);
        m_xml.writeStartElement(u"text:p"_s);
        m_xml.writeAttribute(
            u"text:style-name"_s,
            m_parts.looks.paragraph(isHeader ? u"Table_20_Heading"_s : u"Table_20_Contents"_s, properties));
        writeContent(index, cells[column]);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

/// The picture in a paragraph of its own, then its words.
void OdtBody::writeImage(size_t index)
{
    const Block &block = m_article.blocks[index];
    const std::optional<Resource> resource = m_snapshot.resources.find(block.detail);
    const auto image = resource ? documentImage(*resource) : std::nullopt;
    if (image) {
        QString &name = m_parts.images[resource->name];
        if (name.isEmpty()) {
            name = u"image%1.%2"_s.arg(m_parts.media.size() + 1).arg(image->extension);
            m_parts.media.push_back({name, resource->name, image->mediaType});
        }
        m_xml.writeStartElement(u"text:p"_s);
        m_xml.writeAttribute(u"text:style-name"_s, u"Image"_s);
        m_xml.writeStartElement(u"draw:frame"_s);
        m_xml.writeAttribute(u"draw:name"_s, u"image"_s + QString::number(m_parts.nextImage++));
        m_xml.writeAttribute(u"text:anchor-type"_s, u"as-char"_s);
        m_xml.writeAttribute(u"svg:width"_s, points(image->size.width()));
        m_xml.writeAttribute(u"svg:height"_s, points(image->size.height()));
        m_xml.writeEmptyElement(u"draw:image"_s);
        m_xml.writeAttribute(u"xlink:href"_s, u"Pictures/"_s + name);
        m_xml.writeAttribute(u"xlink:type"_s, u"simple"_s);
        if (!block.range.isEmpty())
            m_xml.writeTextElement(u"svg:desc"_s, xmlText(m_article.textIn(block.range)));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    if (!block.range.isEmpty())
        writeParagraph(index, u"Caption"_s);
}
