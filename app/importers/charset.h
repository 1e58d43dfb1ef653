#pragma once
// Bytes of an unknown encoding to text.

#include <QByteArray>
#include <QString>

struct DecodedText {
    QString text;
    QString encoding; ///< ICU's name of what was taken for its encoding: "UTF-8", "windows-1252" …
};

/// Tries, in this order: byte order mark, UTF-16 and UTF-32 without one, escape sequences (ISO-2022), UTF-8, and then
/// whichever encoding makes the most readable text. Never fails: what can't be decoded becomes U+FFFD.
[[nodiscard]] DecodedText decoded(const QByteArray &bytes);

/// The text in a named encoding (ICU's names, and VISCII and ISO-8859-16, which it lacks); empty if it is unknown.
[[nodiscard]] QString decodedAs(const QByteArray &bytes, const QByteArray &encoding);
