#pragma once
// Which of the reader's choices a format has a place for.

#include <QFlags>
#include <QString>

/// One for each member of ExportOptions that a reader chooses, but for the scope.
enum class ExportChoice : unsigned {
    Notes = 0x001,
    Tags = 0x002,
    WholeText = 0x004,
    Headings = 0x008,
    Pages = 0x010,
    Colours = 0x020,
    Dates = 0x040,
    Links = 0x080,
    Grouping = 0x100,
    Context = 0x200,
    Callouts = 0x400,
    Report = 0x800,
};
Q_DECLARE_FLAGS(ExportChoices, ExportChoice)
Q_DECLARE_OPERATORS_FOR_FLAGS(ExportChoices)

/// Of a format that may be a report: those that only a report has a place for.
inline constexpr ExportChoices ReportChoices =
    ExportChoice::Headings | ExportChoice::Pages | ExportChoice::Links | ExportChoice::Grouping | ExportChoice::Context;

/// Those that can change what a file of the format holds. A format that the table does not know is a reader's template,
/// which may use any but the whole text.
[[nodiscard]] ExportChoices choicesOf(const QString &format);
