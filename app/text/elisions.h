#pragma once
// Elided words of French and Italian (l', qu', dell'…), which Unicode's rules leave stuck to the word after them.

#include <QString>
#include <QStringView>

/// ' and ’ (and their rarer look-alikes).
[[nodiscard]] bool isApostrophe(QChar c);

/// How many units of a word, apostrophe included, are an elided word: 2 for l'intelligence, 0 for aujourd'hui, don't
/// and O'Brien. In a language that is known not to elide: 0. Unknown language: French and Italian are supposed.
[[nodiscard]] qsizetype elidedPrefix(QStringView word, const QString &language = {});

/// True for a word that may stand before an apostrophe alone, as in l'« idée ».
[[nodiscard]] bool isElided(QStringView word, const QString &language);
