#include "library/saved_page.h"

#include <QCryptographicHash>
#include <QUrl>

namespace {

constexpr qsizetype LineLength = 76; ///< letters of base 64, as RFC 2045 wants them

QByteArray boundaryOf(const std::vector<SavedPart> &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SavedPart &part : parts)
        hash.addData(part.bytes);
    return "scholiast-" + hash.result().toHex().first(32);
}

/// Nothing of a server's answer may look like a header of its own.
QByteArray headerText(QByteArray text)
{
    return text.replace('\r', "").replace('\n', "");
}

void append(QByteArray &message, const SavedPart &part)
{
    const QByteArray type = part.mediaType.isEmpty() ? QByteArray("application/octet-stream") : part.mediaType;
    message += "Content-Type: " + headerText(type);
    if (!part.charset.isEmpty())
        message += "; charset=\"" + headerText(part.charset).replace('"', "") + '"';
    message += "\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ";
    message += headerText(QUrl(part.address).toEncoded()) + "\r\n\r\n";
    const QByteArray text = part.bytes.toBase64();
    for (qsizetype at = 0; at < text.size(); at += LineLength)
        message += QByteArrayView(text).sliced(at, std::min(LineLength, text.size() - at)).toByteArray() + "\r\n";
}

} // namespace

QByteArray savedPage(const std::vector<SavedPart> &parts)
{
    const QByteArray boundary = boundaryOf(parts);
    QByteArray message = "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"" +
                         boundary + "\"\r\n\r\n";
    for (const SavedPart &part : parts) {
        message += "--" + boundary + "\r\n";
        append(message, part);
    }
    return message + "--" + boundary + "--\r\n";
}
