// The tables, images and footnotes of DocxBody.

#include "exporters/document_table.h"
#include "exporters/docx_body.h"
#include "exporters/xml_text.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TextWidth = 9026;        ///< twentieths of a point between A4's margins
constexpr qreal UnitsPerPoint = 12700; ///< English Metric Units

QString units(qreal points)
{
    return QString::number(qRound64(points * UnitsPerPoint));
}

using Attributes = std::vector<std::pair<QString, QString>>;

void writeLeaf(QXmlStreamWriter &xml, const QString &element, const Attributes &attributes)
{
    xml.writeEmptyElement(element);
    for (const auto &[name, value] : attributes)
        xml.writeAttribute(name, value);
}

} // namespace

void DocxBody::writeTable(size_t index)
{
    const Block &block = m_article.blocks[index];
    const std::vector<TextRange> rows = textPieces(m_article.text, block.range, u'\n');
    const std::vector<int> widths = documentColumns(m_article, block, TextWidth);
    m_xml.writeStartElement(u"w:tbl"_s);
    m_xml.writeStartElement(u"w:tblPr"_s);
    writeDocxValue(m_xml, u"w:tblStyle"_s, u"ArticleTable"_s);
    m_xml.writeEmptyElement(u"w:tblW"_s);
    m_xml.writeAttribute(u"w:w"_s, u"0"_s);
    m_xml.writeAttribute(u"w:type"_s, u"auto"_s);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"w:tblGrid"_s);
    for (const int width : widths) {
        m_xml.writeEmptyElement(u"w:gridCol"_s);
        m_xml.writeAttribute(u"w:w"_s, QString::number(width));
    }
    m_xml.writeEndElement();
    for (size_t row = 0; row < rows.size(); ++row)
        writeRow(index, rows[row], widths.size(), int(row) < block.level);
    m_xml.writeEndElement();
}

void DocxBody::writeRow(size_t index, TextRange row, size_t columns, bool isHeader)
{
    const QString &alignments = m_article.blocks[index].detail;
    std::vector<TextRange> cells = textPieces(m_article.text, row, u'\t');
    cells.resize(columns, {row.end, row.end}); // Word wants all of them
    m_xml.writeStartElement(u"w:tr"_s);
    if (isHeader) {
        m_xml.writeStartElement(u"w:trPr"_s);
        m_xml.writeEmptyElement(u"w:tblHeader"_s);
        m_xml.writeEndElement();
    }
    for (size_t column = 0; column < columns; ++column) {
        const QChar alignment = qsizetype(column) < alignments.size() ? alignments[qsizetype(column)] : u'l';
        writeCell(index, cells[column], alignment, isHeader);
    }
    m_xml.writeEndElement();
}

void DocxBody::writeCell(size_t index, TextRange range, QChar alignment, bool isHeader)
{
    m_xml.writeStartElement(u"w:tc"_s);
    m_xml.writeStartElement(u"w:p"_s);
    m_xml.writeStartElement(u"w:pPr"_s);
    writeDocxValue(m_xml, u"w:pStyle"_s, isHeader ? u"TableHeading"_s : u"TableText"_s);
    if (m_article.textIn(range).isRightToLeft())
        m_xml.writeEmptyElement(u"w:bidi"_s);
    if (alignment != u'l')
        writeDocxValue(m_xml, u"w:jc"_s, alignment == u'r' ? u"right"_s : u"center"_s);
    m_xml.writeEndElement();
    writeContent(index, range);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

QString DocxBody::fileOf(const Resource &resource, const DocumentImage &image)
{
    const auto known = m_parts.images.constFind(resource.name);
    if (known != m_parts.images.constEnd())
        return *known;
    const QString name = u"image%1.%2"_s.arg(m_parts.media.size() + 1).arg(image.extension);
    m_parts.media.emplace_back(name, resource.name);
    m_parts.images.insert(resource.name, name);
    return name;
}

/// The picture in a paragraph of its own, then its words.
void DocxBody::writeImage(size_t index)
{
    const Block &block = m_article.blocks[index];
    const std::optional<Resource> resource = m_snapshot.resources.find(block.detail);
    const auto image = resource ? documentImage(*resource) : std::nullopt;
    if (image) {
        beginParagraph(u"Image"_s, index);
        writeDrawing(*image, m_parts.bodyTargets.image(fileOf(*resource, *image)),
                     m_article.textIn(block.range).toString());
        m_xml.writeEndElement();
    }
    if (!block.range.isEmpty())
        writeParagraph(index, u"Caption"_s);
}

void DocxBody::writeDrawing(const DocumentImage &image, const QString &target, const QString &description)
{
    const QString id = QString::number(m_parts.nextDrawing++);
    const Attributes size{{u"cx"_s, units(image.size.width())}, {u"cy"_s, units(image.size.height())}};
    const Attributes name{{u"id"_s, id}, {u"name"_s, u"image"_s + id}, {u"descr"_s, xmlText(description)}};
    for (const QString &element : {u"w:r"_s, u"w:drawing"_s, u"wp:inline"_s})
        m_xml.writeStartElement(element);
    writeLeaf(m_xml, u"wp:extent"_s, size);
    writeLeaf(m_xml, u"wp:docPr"_s, name);
    m_xml.writeStartElement(u"a:graphic"_s);
    m_xml.writeStartElement(u"a:graphicData"_s);
    m_xml.writeAttribute(u"uri"_s, u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s);
    m_xml.writeStartElement(u"pic:pic"_s);
    m_xml.writeStartElement(u"pic:nvPicPr"_s);
    writeLeaf(m_xml, u"pic:cNvPr"_s, name);
    writeLeaf(m_xml, u"pic:cNvPicPr"_s, {});
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"pic:blipFill"_s);
    writeLeaf(m_xml, u"a:blip"_s, {{u"r:embed"_s, target}});
    m_xml.writeStartElement(u"a:stretch"_s);
    writeLeaf(m_xml, u"a:fillRect"_s, {});
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"pic:spPr"_s);
    m_xml.writeStartElement(u"a:xfrm"_s);
    writeLeaf(m_xml, u"a:off"_s, {{u"x"_s, u"0"_s}, {u"y"_s, u"0"_s}});
    writeLeaf(m_xml, u"a:ext"_s, size);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"a:prstGeom"_s);
    m_xml.writeAttribute(u"prst"_s, u"rect"_s);
    writeLeaf(m_xml, u"a:avLst"_s, {});
    for (int open = 0; open < 8; ++open) // prstGeom, spPr, pic, graphicData, graphic, inline, drawing, r
        m_xml.writeEndElement();
}

/// The footnotes that the body referred to, for a part of their own.
void DocxBody::writeFootnotes()
{
    for (const auto &[number, blocks] : m_waiting) {
        m_xml.writeStartElement(u"w:footnote"_s);
        m_xml.writeAttribute(u"w:id"_s, QString::number(number));
        for (const size_t index : blocks) {
            beginParagraph(u"FootnoteText"_s, index);
            if (index == blocks.front()) {
                m_xml.writeStartElement(u"w:r"_s);
                m_xml.writeStartElement(u"w:rPr"_s);
                writeDocxValue(m_xml, u"w:rStyle"_s, u"FootnoteReference"_s);
                m_xml.writeEndElement();
                m_xml.writeEmptyElement(u"w:footnoteRef"_s);
                m_xml.writeEndElement();
                writeDocxRun(m_xml, u" ", {}, {});
            }
            writeContent(index, m_article.blocks[index].range);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }
}
