#pragma once
// What every imported text goes through once: one kind of line end, NFC, nothing invisible that means nothing.

#include <QString>
#include <QStringView>

/// All line ends as '\n', NFC; NULs, controls, byte order marks, stray joiners and other zero-width junk gone; tabs,
/// U+2028 and all kinds of wide or unbreakable spaces kept; lone surrogates become U+FFFD.
[[nodiscard]] QString cleanedText(QStringView raw);

/// Han, kana and their punctuation: written without spaces, so lines of it are joined without one.
[[nodiscard]] bool isWrittenWithoutSpaces(char32_t codePoint);

/// The first and the last code point of a text, 0 when it is empty.
[[nodiscard]] char32_t firstCodePoint(QStringView text);
[[nodiscard]] char32_t lastCodePoint(QStringView text);
