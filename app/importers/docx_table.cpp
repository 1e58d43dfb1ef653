// The part of DocxReader that is about tables.

#include "importers/docx_reader.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WidestSpan = 100; ///< columns that a cell may span

/// Rows of a table, cells of a row: also those inside content controls and insertions, without the deleted ones.
void collect(XmlNode container, QStringView name, std::vector<XmlNode> &found)
{
    for (const XmlNode node : container) {
        if (node.name() == name) {
            if (!node.child(u"w:trPr").child(u"w:del") && !node.child(u"w:tcPr").child(u"w:cellDel"))
                found.push_back(node);
        } else if (!node.name().endsWith(u"Pr") && node.name() != u"w:del" && node.name() != u"w:moveFrom") {
            collect(node, name, found);
        }
    }
}

std::vector<XmlNode> cellsOf(XmlNode row)
{
    std::vector<XmlNode> cells;
    collect(row, u"w:tc", cells);
    return cells;
}

int spanOf(XmlNode properties, QStringView name)
{
    return std::clamp(properties.child(name).attribute(u"w:val").toInt(), 0, WidestSpan);
}

int headerRows(XmlNode table, const std::vector<XmlNode> &rows)
{
    int count = 0;
    while (count < std::ssize(rows) && isOn(rows[size_t(count)].child(u"w:trPr").child(u"w:tblHeader")))
        ++count;
    if (count > 0 || rows.size() < 2)
        return count;
    const XmlNode look = table.child(u"w:tblPr").child(u"w:tblLook");
    const QString first = look.attribute(u"w:firstRow");
    constexpr uint firstRowBit = 0x20;
    const bool isSet = first.isEmpty() ? (look.attribute(u"w:val").toUInt(nullptr, 16) & firstRowBit) != 0
                                       : first == u"1" || first == u"true" || first == u"on";
    return isSet ? 1 : 0;
}

/// Continues the cell above.
bool isCovered(XmlNode properties)
{
    const XmlNode merge = properties.child(u"w:vMerge");
    return merge && merge.attribute(u"w:val") != u"restart";
}

QChar alignmentOf(XmlNode cell)
{
    const QString align = cell.child(u"w:p").child(u"w:pPr").child(u"w:jc").attribute(u"w:val");
    return align == u"center" ? u'c' : align == u"right" || align == u"end" ? u'r' : u'l';
}

} // namespace

void DocxReader::readTable(XmlNode table)
{
    endJoined();
    std::vector<XmlNode> rows;
    collect(table, u"w:tr", rows);
    const bool isFrame = rows.size() == 1 && cellsOf(rows.front()).size() == 1;
    if (!m_text.isInTable() && (isFrame || !table.descendant(u"w:t"))) { // only sets its content apart
        for (const XmlNode row : rows) {
            for (const XmlNode cell : cellsOf(row))
                readWhole(cell);
        }
        return;
    }
    m_item = {};
    const int headers = headerRows(table, rows);
    m_text.beginTable(headers);
    std::vector<QChar> alignments;
    for (qsizetype index = 0; index < std::ssize(rows); ++index)
        readRow(rows[size_t(index)], alignments, index < headers);
    std::ranges::replace(alignments, QChar(), QChar(u'l'));
    m_text.endTable(QString(alignments.data(), qsizetype(alignments.size())));
    m_item = {};
}

void DocxReader::readRow(XmlNode row, std::vector<QChar> &alignments, bool isHeader)
{
    m_text.beginRow();
    size_t column = 0;
    const auto skip = [&](int count) {
        for (; count > 0; --count, ++column)
            m_text.beginCell();
    };
    skip(spanOf(row.child(u"w:trPr"), u"w:gridBefore"));
    for (const XmlNode cell : cellsOf(row)) {
        const XmlNode properties = cell.child(u"w:tcPr");
        m_text.beginCell();
        const bool counts = !isHeader && !isCovered(properties) && cell.descendant(u"w:t");
        if (!isCovered(properties))
            readWhole(cell);
        alignments.resize(std::max(alignments.size(), column + 1));
        QChar &alignment = alignments[column++];
        if (counts && alignment.isNull())
            alignment = alignmentOf(cell);
        else if (counts && alignment != alignmentOf(cell))
            alignment = u'l';
        skip(spanOf(properties, u"w:gridSpan") - 1);
    }
}
