#pragma once
// Whole files in and out; every failure is a Result.

#include "base/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

constexpr qint64 LargestFile = 256LL * 1024 * 1024; ///< bytes; more is refused with TooLarge

/// The bytes of a file. NotFound, Unreadable (also for folders), TooLarge; an empty file is an empty array.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = LargestFile);

/// All that an open device gives, such as standard input. Unreadable, TooLarge, with this subject.
[[nodiscard]] Result<QByteArray> readDevice(QIODevice &device, const QString &subject, qint64 limit = LargestFile);

/// Writes atomically: the old file stays as it was until the new one is complete on disk.
[[nodiscard]] Result<> writeFile(const QString &path, const QByteArray &bytes);

/// The path with all links followed; of a file that is not there yet, its folder's. Writing to two paths writes to one
/// file when these are equal.
[[nodiscard]] QString realPath(const QString &path);

/// Lower-case hexadecimal SHA-256 of the bytes: names resources and recognises files that are already in the library.
[[nodiscard]] QString sha256(const QByteArray &bytes);
