#pragma once
// Encodings that tell by themselves what they are: Unicode's own, and those with escape sequences.

#include <QByteArray>

struct UnicodeForm {
    enum class Encoding {
        None,  ///< some legacy encoding
        Utf8,  ///< also pure ASCII
        Other, ///< the one named
    };
    Encoding encoding = Encoding::None;
    QByteArray name;          ///< ICU's name
    qsizetype markLength = 0; ///< bytes of the byte order mark
};

/// Looks at the whole text (of a cut one the last character may be incomplete).
[[nodiscard]] UnicodeForm unicodeFormOf(const QByteArray &bytes);
