#pragma once
// What a language calls itself.

#include <QLocale>

/// Without the country that Qt puts into it: “English”, not “American English”.
[[nodiscard]] QString ownLanguageName(const QLocale &locale);
