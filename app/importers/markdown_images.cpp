#include "importers/markdown_images.h"

#include <QDir>
#include <QRegularExpression>

namespace {

using namespace Qt::Literals::StringLiterals;

bool isRemoteOrAbsolute(const QString &address)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    return address.startsWith(u'/') || address.startsWith(u'\\') || scheme.match(address).hasMatch();
}

} // namespace

QByteArray imageBytes(const QString &address, const ImportOptions &options)
{
    if (address.startsWith(u"data:image/"_s, Qt::CaseInsensitive)) {
        const qsizetype comma = address.indexOf(u',');
        const bool isBase64 = comma > 0 && address.first(comma).endsWith(u";base64"_s, Qt::CaseInsensitive);
        return isBase64 ? QByteArray::fromBase64(address.sliced(comma + 1).toLatin1()) : QByteArray();
    }
    if (address.isEmpty() || isRemoteOrAbsolute(address))
        return {};
    const auto read = [&](const QString &path) {
        const QString clean = QDir::cleanPath(path);
        const bool leaves = clean == u".." || clean.startsWith(u"../"_s) || isRemoteOrAbsolute(clean);
        return leaves ? QByteArray() : options.readNeighbour(clean);
    };
    const QByteArray bytes = read(address); // a file may really be called "a%20b.png" or "what?.png"
    if (!bytes.isEmpty())
        return bytes;
    const QString path = address.section(u'#', 0, 0).section(u'?', 0, 0);
    return read(QString::fromUtf8(QByteArray::fromPercentEncoding(path.toUtf8())));
}

QString imageMediaType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return u"image/png"_s;
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return u"image/jpeg"_s;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return u"image/gif"_s;
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP"))
        return u"image/webp"_s;
    if (bytes.startsWith("BM") && bytes.size() > 26)
        return u"image/bmp"_s;
    const QByteArray head = bytes.first(std::min(bytes.size(), qsizetype(1024)));
    return head.contains("<svg") ? u"image/svg+xml"_s : QString();
}
