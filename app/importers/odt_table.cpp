// The part of OdtReader that is about tables.

#include "importers/odt_reader.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MostRepeats = 100; ///< of a cell or a row; real ones repeat a few times

struct Row {
    XmlNode node;
    bool isHeader = false;
};

void collectRows(XmlNode container, bool isHeader, std::vector<Row> &rows)
{
    for (const XmlNode node : container) {
        if (node.name() == u"table:table-row")
            rows.push_back({node, isHeader});
        else if (node.name() == u"table:table-header-rows")
            collectRows(node, true, rows);
        else if (node.name() == u"table:table-rows" || node.name() == u"table:table-row-group")
            collectRows(node, isHeader, rows);
    }
}

bool isCell(XmlNode node)
{
    return node.name() == u"table:table-cell" || node.name() == u"table:covered-table-cell";
}

qsizetype cellCount(XmlNode row)
{
    qsizetype count = 0;
    for (const XmlNode node : row)
        count += isCell(node) ? 1 : 0;
    return count;
}

bool hasWords(XmlNode table)
{
    return !table.text().trimmed().isEmpty();
}

} // namespace

QChar OdtReader::alignmentOf(XmlNode cell) const
{
    const QString name = cell.child(u"text:p").attribute(u"text:style-name");
    return m_styles.style(OdtStyles::Family::Paragraph, name).alignment;
}

void OdtReader::readTable(XmlNode table)
{
    std::vector<Row> rows;
    collectRows(table, false, rows);
    const bool isFrame = rows.size() == 1 && cellCount(rows.front().node) == 1;
    if (!m_text.isInTable() && (isFrame || !hasWords(table))) { // only sets its content apart
        for (const Row &row : rows)
            readBlocks(row.node);
        return;
    }
    qsizetype headers = 0;
    while (headers < std::ssize(rows) && rows[size_t(headers)].isHeader)
        ++headers;
    m_text.beginTable(int(headers));
    std::vector<QChar> alignments;
    for (const Row &row : rows)
        readRow(row.node, alignments, row.isHeader);
    std::ranges::replace(alignments, QChar(), QChar(u'l'));
    m_text.endTable(QString(alignments.data(), qsizetype(alignments.size())));
}

void OdtReader::readRow(XmlNode row, std::vector<QChar> &alignments, bool isHeader)
{
    m_text.beginRow();
    size_t column = 0;
    for (const XmlNode cell : row) {
        if (!isCell(cell))
            continue;
        const int repeats = std::clamp(cell.attribute(u"table:number-columns-repeated").toInt(), 1, MostRepeats);
        for (int repeat = 0; repeat < repeats; ++repeat, ++column) {
            m_text.beginCell();
            alignments.resize(std::max(alignments.size(), column + 1));
            if (cell.name() == u"table:covered-table-cell")
                continue;
            readBlocks(cell);
            QChar &alignment = alignments[column];
            const bool counts = !isHeader && hasWords(cell);
            if (counts)
                alignment = alignment.isNull() || alignment == alignmentOf(cell) ? alignmentOf(cell) : QChar(u'l');
        }
    }
}
