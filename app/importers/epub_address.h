#pragma once
// What an address inside a book means: a part of its archive, a place in that part, or something outside.

#include <QString>

struct EpubAddress {
    QString path;           ///< name in the archive; empty for what lies outside
    QString fragment;       ///< id of an element; may be empty
    bool isOutside = false; ///< "https:", "mailto:" …
    friend bool operator==(const EpubAddress &, const EpubAddress &) = default;
};

/// The address as written in the part `base`, percent-encoded or not.
[[nodiscard]] EpubAddress epubAddress(const QString &base, const QString &written);
/// The name of a place of the article: "OEBPS/ch1.xhtml" or "OEBPS/ch1.xhtml#id".
[[nodiscard]] QString epubPlace(const QString &path, const QString &fragment);
