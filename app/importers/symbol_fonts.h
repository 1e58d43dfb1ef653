#pragma once
// Letters of fonts that hold signs instead of letters ("Symbol", "Wingdings"), as the characters that people see.

#include <QString>
#include <QStringView>

/// The character behind a code of such a font; codes may stand in the private area (U+F0B7). A sign that has no
/// character is left out.
[[nodiscard]] QString symbolText(QStringView font, char16_t code);

/// A text in whichever font, with its signs as characters.
[[nodiscard]] QString withSigns(const QString &text, const QString &font);
