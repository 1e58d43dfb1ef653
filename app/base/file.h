#pragma once
// Whole files in and out; every failure is a Result.

#include "base/result.h"

#include <QByteArray>
#include <QString>

constexpr qint64 LargestFile = 256LL * 1024 * 1024; ///< bytes; more is refused with TooLarge

/// The bytes of a file. NotFound, Unreadable (also for folders), TooLarge; an empty file is an empty array.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = LargestFile);

/// Writes atomically: the old file stays as it was until the new one is complete on disk.
[[nodiscard]] Result<> writeFile(const QString &path, const QByteArray &bytes);

/// Lower-case hexadecimal SHA-256 of the bytes: names resources and recognises files that are already in the library.
[[nodiscard]] QString sha256(const QByteArray &bytes);
