#include "exporters/csv_exporter.h"

#include "exporters/device_writing.h"
#include "exporters/highlight_table.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype Chunk = 1 << 16; ///< bytes that are written at once

/// What a spreadsheet takes for a formula when a cell begins with it, or what follows a tab: some part cells there.
bool beginsFormula(QChar sign)
{
    return QStringView(u"=+-@＝＋－＠").contains(sign);
}

} // namespace

QString csvCell(QString text)
{
    for (qsizetype tab = text.lastIndexOf(u'\t'); tab >= 0; tab = tab > 0 ? text.lastIndexOf(u'\t', tab - 1) : -1) {
        if (tab + 1 < text.size() && beginsFormula(text[tab + 1]))
            text.insert(tab + 1, u'\'');
    }
    if (!text.isEmpty() && (beginsFormula(text[0]) || QStringView(u"\t\r\n").contains(text[0])))
        text.prepend(u'\'');
    const bool needsQuotes = std::ranges::any_of(text, [](QChar c) { return QStringView(u",;\"\t\r\n").contains(c); });
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

Result<> writeCsv(const ExportSnapshot &snapshot, QIODevice &device)
{
    QByteArray bytes = "\xEF\xBB\xBF";
    for (const char *column : HighlightColumns)
        bytes += QByteArray(column) + ',';
    bytes.chop(1);
    bytes += "\r\n";
    const auto addRow = [&](const QString &, const HighlightRow &row) -> Result<> {
        for (const QString &cell : tableRow(row)) {
            bytes += csvCell(cell).toUtf8() + ',';
        }
        bytes.chop(1);
        bytes += "\r\n";
        return bytes.size() < Chunk ? Result<>() : writeBytes(device, std::exchange(bytes, {}));
    };
    return eachHighlight(snapshot, Repeats::Once, addRow).and_then([&] { return writeBytes(device, bytes); });
}
