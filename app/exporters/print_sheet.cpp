#include "exporters/print_sheet.h"

#include "exporters/marked_runs.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal Top = 132;
constexpr qreal TextHeight = 1395; ///< 45 lines
constexpr qreal NotedWidth = 696;  ///< about 66 letters
constexpr qreal PlainWidth = 742;
constexpr qreal NotedLeft = 104;
constexpr qreal NoteGap = 44;
constexpr qreal NoteWidth = 248;

QFont sansFont(int size)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(size);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

ThemeColours paperColours(const ExportOptions &options)
{
    ThemeColours colours = lightTheme();
    colours.paper = Qt::white;
    colours.ink = 0x1C1A17;
    if (!options.includeColours) {
        Annotation any;
        colours.marks.fill(QColor(shadeOf(any, options)));
        colours.lines.fill(QColor(lineOf(any, options)));
    }
    return colours;
}

} // namespace

PrintSheet printSheet(bool hasNotes, const ExportOptions &options)
{
    PrintSheet sheet;
    sheet.typography.size = 21;
    sheet.typography.leading = 1.476; // 31 px a line
    sheet.typography.columnWidth = hasNotes ? NotedWidth : PlainWidth;
    sheet.colours = paperColours(options);
    const qreal left = hasNotes ? NotedLeft : (PrintSheet::Width - PlainWidth) / 2;
    sheet.column = {left, Top, sheet.typography.columnWidth, TextHeight};
    if (hasNotes)
        sheet.noteColumn = {left + NotedWidth + NoteGap, Top, NoteWidth, TextHeight};
    sheet.noteFont = sansFont(16);
    sheet.furnitureFont = sansFont(16);
    return sheet;
}
