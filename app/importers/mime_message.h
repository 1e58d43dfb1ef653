#pragma once
// The parts of a MIME message, as browsers save whole pages in one (MHTML).

#include <QByteArray>
#include <QHash>
#include <vector>

struct MimePart {
    QByteArray mediaType; ///< "text/html", lower case
    QByteArray charset;   ///< as declared; may be empty
    QByteArray location;  ///< address; may be empty
    QByteArray id;        ///< of "cid:" addresses, without brackets; may be empty
    QByteArray bytes;     ///< decoded
};

/// All parts that are not themselves made of parts, in order; what is cut off is kept as far as it goes. Empty when the
/// bytes are no such message.
[[nodiscard]] std::vector<MimePart> mimeParts(const QByteArray &message);
/// The first bytes look like a saved page, not like any text with colons.
[[nodiscard]] bool beginsMimePage(const QByteArray &head);
