#pragma once
// Keys that can't be given away: those of the text and of the note editor, for the shortcut sheet.

#include "ui/settings/shortcut_sheet.h"

[[nodiscard]] std::vector<ShortcutRow> fixedKeyRows();
