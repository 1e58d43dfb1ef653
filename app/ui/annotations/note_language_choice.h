#pragma once
// The spelling languages a reader chose for a note: one or several.

#include <QStringList>

/// "fr-FR,en-US" → {"fr-FR", "en-US"}; empty = told from the text.
[[nodiscard]] QStringList noteLanguages(const QString &stored);
/// The other way round; dictionaries' names ("fr_FR") become BCP 47.
[[nodiscard]] QString storedLanguages(const QStringList &languages);
/// For one short line: "fr, en".
[[nodiscard]] QString shortLanguages(const QStringList &languages);
