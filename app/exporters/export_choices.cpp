#include "exporters/export_choices.h"

namespace {

using enum ExportChoice;

constexpr ExportChoices Facts = Notes | Tags | Headings | Pages | Colours | Dates | Links | Context;

struct Row {
    QStringView format;
    ExportChoices choices;
};

const Row Table[] = {
    {u"markdown", Facts | Grouping | WholeText | Callouts},
    {u"html", Notes | Tags | Dates},
    {u"pdf", Notes | Tags | Colours | Dates},
    {u"pdf-original", Notes | Tags | Dates},
    {u"docx", Facts | Grouping | Report},
    {u"odt", Facts | Grouping | Report},
    {u"csv", Facts | Grouping},
    {u"xlsx", Facts | Grouping},
    {u"json-ld", Notes | Tags},
    {u"qdpx", Notes | Tags},
    {u"qdc", {}},
    {u"csl-json", Tags},
    {u"bibtex", Tags},
    {u"ris", Tags},
    {u"zip", {}},
};

} // namespace

ExportChoices choicesOf(const QString &format)
{
    for (const Row &row : Table) {
        if (row.format == format)
            return row.choices;
    }
    return Facts | Grouping;
}
