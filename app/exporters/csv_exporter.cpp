#include "exporters/csv_exporter.h"

#include "exporters/device_writing.h"
#include "exporters/highlight_table.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype Chunk = 1 << 16; ///< bytes that are written at once

bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(text[0]);
}

} // namespace

QString csvCell(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool needsQuotes = std::ranges::any_of(
        text, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';'; });
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
