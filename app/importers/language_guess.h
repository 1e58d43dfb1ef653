#pragma once
// CLD2 behind a small door.

#include <QString>
#include <QStringView>

struct LanguageGuess {
    QString language; ///< BCP 47, empty when it has no idea
    bool isReliable = false;
    int percent = 0; ///< of the text that is in that language
};

enum class TextKind { Plain, Markup }; ///< tags are left out of markup

[[nodiscard]] LanguageGuess guessLanguageOf(QStringView text, TextKind kind = TextKind::Plain);
