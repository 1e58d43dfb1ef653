#include "base/file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

constexpr qint64 Portion = 64 * 1024; ///< bytes

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Kind::NotFound, path);
    if (info.isDir())
        return fail(Error::Kind::Unreadable, path, QStringLiteral("is a folder"));
    if (info.size() > limit)
        return fail(Error::Kind::TooLarge, path, QString::number(info.size()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Unreadable, path, file.errorString());
    // A pipe or /proc file has no size, so the limit is held while reading too. Not in one go: read() takes memory for
    // all that it might get.
    QByteArray bytes;
    for (QByteArray part = file.read(info.size() + 1); !part.isEmpty(); part = file.read(Portion)) {
        bytes += part;
        if (bytes.size() > limit)
            return fail(Error::Kind::TooLarge, path);
    }
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Unreadable, path, file.errorString());
    return bytes;
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Kind::Unwritable, path, file.errorString());
    // Asked to flush by itself: commit() does not always say when the last of it had no room on the disk.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return fail(Error::Kind::Unwritable, path, file.errorString());
    return {};
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}
