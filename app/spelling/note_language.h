#pragma once
// In which language a note is written.

#include <QString>
#include <QStringList>

/// One of `available` ("fr_FR", "en_US" …, as dictionaries name them), or empty if none fits. A note that is long
/// enough says it itself; a short one is in the language of `hint` (the article's, BCP 47), else of `interfaceLanguage`
/// (the interface's; empty = the system's).
[[nodiscard]] QString guessLanguage(const QString &note, const QString &hint, const QStringList &available,
                                    const QString &interfaceLanguage = {});

/// The language of the text alone, BCP 47 without region ("fr", "zh"); empty when it is too short to tell.
[[nodiscard]] QString languageOfText(const QString &text);
