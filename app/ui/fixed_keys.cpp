#include "ui/fixed_keys.h"

#include <QCoreApplication>

namespace {

struct FixedKey {
    const char *group; ///< both English, marked for translation in the context "FixedKeys"
    const char *title;
    const char *keys; ///< portable, separated by "; "
};

constexpr char InText[] = QT_TRANSLATE_NOOP("FixedKeys", "In the Text");
constexpr char InNote[] = QT_TRANSLATE_NOOP("FixedKeys", "In a Note");

// What ReadingView and NoteEditor do with them.
constexpr FixedKey Table[] = {
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "Scroll by lines"), "Up; Down"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "Scroll by pages"), "Space; Shift+Space; PgUp; PgDown"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "To the start or the end"), "Home; End; Ctrl+Home; Ctrl+End"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "Caret by letters"), "Left; Right"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "Caret by words"), "Ctrl+Left; Ctrl+Right"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "Caret by sentences"), "Alt+Up; Alt+Down"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "Caret by paragraphs"), "Ctrl+Up; Ctrl+Down"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "Select, with any move of the caret"), "Shift+Left; Shift+Right"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "Open the note of the highlight or the link"), "Return"},
    {InText, QT_TRANSLATE_NOOP("FixedKeys", "One step outwards"), "Esc"},
    {InNote, QT_TRANSLATE_NOOP("FixedKeys", "Finish the note"), "Ctrl+Return"},
    {InNote, QT_TRANSLATE_NOOP("FixedKeys", "Back to the card"), "Esc"},
    {InNote, QT_TRANSLATE_NOOP("FixedKeys", "Bold"), "Ctrl+B"},
    {InNote, QT_TRANSLATE_NOOP("FixedKeys", "Italic"), "Ctrl+I"},
};

} // namespace

std::vector<ShortcutRow> fixedKeyRows()
{
    std::vector<ShortcutRow> rows;
    for (const FixedKey &fixed : Table) {
        const auto keys = QKeySequence::listFromString(QString::fromLatin1(fixed.keys), QKeySequence::PortableText);
        rows.push_back({.id = QStringLiteral("fixed.%1").arg(rows.size()),
                        .menu = QCoreApplication::translate("FixedKeys", fixed.group),
                        .title = QCoreApplication::translate("FixedKeys", fixed.title),
                        .defaults = keys,
                        .keys = keys,
                        .isFixed = true});
    }
    return rows;
}
