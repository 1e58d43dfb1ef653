#include "base/file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace {

constexpr qint64 Portion = 64 * 1024; ///< bytes

/// A pipe or /proc file has no size, so the limit is held while reading too. Not in one go: read() takes memory for all
/// that it might get. `first`: what is read at once to begin with, in bytes.
Result<QByteArray> readWithin(QIODevice &device, qint64 first, const QString &subject, qint64 limit)
{
    QByteArray bytes;
    for (QByteArray part = device.read(first); !part.isEmpty(); part = device.read(Portion)) {
        bytes += part;
        if (bytes.size() > limit)
            return fail(Error::Kind::TooLarge, subject);
    }
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    if (file && file->error() != QFileDevice::NoError)
        return fail(Error::Kind::Unreadable, subject, file->errorString());
    return bytes;
}

} // namespace

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
    return readWithin(file, info.size() + 1, path, limit);
}

Result<QByteArray> readDevice(QIODevice &device, const QString &subject, qint64 limit)
{
    return readWithin(device, Portion, subject, limit);
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

QString realPath(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    const QString folder = QDir(info.absolutePath()).canonicalPath();
    return QDir(folder.isEmpty() ? info.absolutePath() : folder).filePath(info.fileName());
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}
