#include "exporters/csv_exporter.h"

#include "exporters/device_writing.h"
#include "exporters/highlight_groups.h"
#include "exporters/highlight_table.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype Chunk = 1 << 16; ///< bytes that are written at once

bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(text[0]);
}

void addCell(QByteArray &line, QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool needsQuotes = std::ranges::any_of(
        text, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';'; });
    if (needsQuotes)
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    line += text.toUtf8();
}

} // namespace

Result<> writeCsv(const ExportSnapshot &snapshot, QIODevice &device)
{
    QByteArray bytes = "\xEF\xBB\xBF";
    for (const char *column : HighlightColumns)
        bytes += QByteArray(column) + ',';
    bytes.chop(1);
    bytes += "\r\n";
    for (const auto &[article, annotation] : inGroupOrder(snapshot)) {
        for (const QString &cell : tableRow(*article, *annotation, snapshot)) {
            addCell(bytes, cell);
            bytes += ',';
        }
        bytes.chop(1);
        bytes += "\r\n";
        if (bytes.size() < Chunk)
            continue;
        if (const Result<> written = writeBytes(device, bytes); !written)
            return written;
        bytes.clear();
    }
    return writeBytes(device, bytes);
}
