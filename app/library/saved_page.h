#pragma once
// A page from the web and its pictures as one document that stays readable without the web.

#include <QByteArray>
#include <QString>
#include <vector>

struct SavedPart {
    QString address;
    QByteArray mediaType; ///< "image/png"; may be empty
    QByteArray charset;   ///< of a page, as the server said; may be empty
    QByteArray bytes;
};

/// The parts as MHTML (RFC 2557), the page first. Equal parts make equal bytes.
[[nodiscard]] QByteArray savedPage(const std::vector<SavedPart> &parts);
