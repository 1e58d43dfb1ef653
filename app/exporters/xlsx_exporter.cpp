#include "exporters/xlsx_exporter.h"

#include "exporters/device_writing.h"
#include "exporters/highlight_table.h"
#include "model/colour_words.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestCell = 32767; ///< UTF-16 units
constexpr lxw_row_t MostRows = 1'048'576;
constexpr std::array ColumnWidths{30, 20, 16, 24, 12, 30, 8, 10, 60, 60, 40, 24, 10, 10, 20, 20, 14, 38, 38, 24};
static_assert(ColumnWidths.size() == HighlightColumns.size());

QByteArray cellText(QString text)
{
    if (text.size() > LongestCell) {
        text.truncate(LongestCell - 1);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += u'…';
    }
    return text.toUtf8();
}

struct Formats {
    lxw_format *heading;
    lxw_format *text;
};

Formats addFormats(lxw_workbook *workbook)
{
    const Formats formats{workbook_add_format(workbook), workbook_add_format(workbook)};
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.text);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

Result<> addHighlights(lxw_workbook *workbook, const Formats &formats, const ExportSnapshot &snapshot)
{
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Highlights");
    worksheet_freeze_panes(sheet, 1, 0);
    const auto columns = lxw_col_t(HighlightColumns.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
        worksheet_set_column(sheet, column, column, ColumnWidths[column], nullptr);
        worksheet_write_string(sheet, 0, column, HighlightColumns[column], formats.heading);
    }
    lxw_row_t rows = 0;
    const auto addRow = [&](const QString &, const HighlightRow &row) -> Result<> {
        if (++rows >= MostRows)
            return fail(Error::Kind::Invalid, u"xlsx"_s,
                        QString::fromLatin1(QT_TRANSLATE_NOOP("ErrorDetail", "more than 1,048,575 highlights")));
        const auto cells = tableRow(row);
        for (lxw_col_t column = 0; column < columns; ++column)
            worksheet_write_string(sheet, rows, column, cellText(cells[column]).constData(), formats.text);
        return {};
    };
    return eachHighlight(snapshot, Repeats::Once, addRow).map([&] {
        worksheet_autofilter(sheet, 0, 0, rows, lxw_col_t(columns - 1));
    });
}

void addCodebook(lxw_workbook *workbook, const Formats &formats, const Codebook &codebook)
{
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Tags");
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_col_t column = 0;
    for (const char *title : {"tag", "colour", "description"}) {
        worksheet_set_column(sheet, column, column, column == 1 ? 10 : 40, nullptr);
        worksheet_write_string(sheet, 0, column++, title, formats.heading);
    }
    lxw_row_t row = 1;
    for (const TagId id : codebook.inOrder()) {
        const Tag &tag = *codebook.tag(id);
        worksheet_write_string(sheet, row, 0, cellText(codebook.path(id)).constData(), formats.text);
        worksheet_write_string(sheet, row, 1, colourWord(tag.colour).toUtf8().constData(), formats.text);
        worksheet_write_string(sheet, row, 2, cellText(tag.description).constData(), formats.text);
        ++row;
    }
}

/// The library only writes to a file by name, and keeps long sheets in temporary files.
Result<> writeWorkbook(const ExportSnapshot &snapshot, const QTemporaryDir &folder)
{
    QByteArray folderPath = folder.path().toLocal8Bit();
    lxw_workbook_options options{LXW_TRUE, folderPath.data(), LXW_FALSE};
    lxw_workbook *workbook = workbook_new_opt(folder.filePath(u"book.xlsx"_s).toLocal8Bit().constData(), &options);
    if (!workbook)
        return fail(Error::Kind::Unwritable, {}, folder.path());
    lxw_doc_properties properties{};
    properties.created = time_t(lastChange(snapshot).toSecsSinceEpoch()); // otherwise the library puts today's date
    workbook_set_properties(workbook, &properties);
    const Formats formats = addFormats(workbook);
    const Result<> added = addHighlights(workbook, formats, snapshot);
    if (snapshot.options.includeTags)
        addCodebook(workbook, formats, snapshot.codebook);
    const lxw_error error = workbook_close(workbook);
    if (!added)
        return added;
    if (error != LXW_NO_ERROR)
        return fail(Error::Kind::Unwritable, {}, QString::fromUtf8(lxw_strerror(error)));
    return {};
}

} // namespace

Result<> writeXlsx(const ExportSnapshot &snapshot, QIODevice &device)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(Error::Kind::Unwritable, {}, folder.errorString());
    if (const Result<> written = writeWorkbook(snapshot, folder); !written)
        return written;
    QFile file(folder.filePath(u"book.xlsx"_s));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Unwritable, {}, file.errorString());
    while (!file.atEnd()) {
        if (const Result<> copied = writeBytes(device, file.read(1 << 20)); !copied)
            return copied;
    }
    return {};
}
