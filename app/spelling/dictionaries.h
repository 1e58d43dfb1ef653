#pragma once
// The Hunspell dictionaries that are installed: the system's, the user's, and those of folders named elsewhere.

#include <QString>
#include <QStringList>
#include <vector>

/// A pair of Hunspell files.
struct Dictionary {
    QString language; ///< the files' base name, as a language code: "fr_FR", "en_US", "fr"
    QString aff;      ///< paths
    QString dic;
    friend bool operator==(const Dictionary &, const Dictionary &) = default;
};

/// All pairs, sorted by language; each language once (`extraFolders`, DICPATH and the user's own come before the
/// system's), and each file once: fr_BE, a link to fr, is left out when fr is there.
[[nodiscard]] std::vector<Dictionary> installedDictionaries(const QStringList &extraFolders = {});

/// The folders that are searched, in order; also those that don't exist.
[[nodiscard]] QStringList dictionaryFolders(const QStringList &extraFolders = {});

/// The best of `available` for a language in any spelling ("fr-CA", "fr_FR", "fr"): the same region, then the
/// language alone, then its home region, then any region of it; empty if there is none.
[[nodiscard]] QString bestLanguage(const QString &language, const QStringList &available);
