#pragma once
// How the reader exported last, by format.

#include "library/export_request.h"

#include <QHash>

class QSettings;

struct ExportSettings {
    QString format = QStringLiteral("markdown");
    QString folder;                        ///< where the last file went; empty = the documents folder
    QHash<QString, ExportOptions> options; ///< by format, without what they were narrowed to
    friend bool operator==(const ExportSettings &, const ExportSettings &) = default;
};

[[nodiscard]] ExportSettings readExportSettings(const QSettings &file);
void writeExportSettings(QSettings &file, const ExportSettings &settings);

/// A checkbox's part of the options.
struct ExportFlag {
    ExportChoice choice;
    const char *name; ///< in the file
    bool ExportOptions::*member;
};
inline constexpr ExportFlag ExportFlags[] = {
    {ExportChoice::Notes, "notes", &ExportOptions::includeNotes},
    {ExportChoice::Tags, "tags", &ExportOptions::includeTags},
    {ExportChoice::Headings, "headings", &ExportOptions::includeHeadings},
    {ExportChoice::Pages, "pages", &ExportOptions::includePages},
    {ExportChoice::Colours, "colours", &ExportOptions::includeColours},
    {ExportChoice::Dates, "dates", &ExportOptions::includeDates},
    {ExportChoice::Links, "links", &ExportOptions::includeLinks},
    {ExportChoice::WholeText, "text", &ExportOptions::wholeText},
    {ExportChoice::Callouts, "callouts", &ExportOptions::callouts},
    {ExportChoice::Report, "report", &ExportOptions::report},
};
