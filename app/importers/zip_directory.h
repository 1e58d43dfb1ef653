#pragma once
// What an archive says of itself at its end, without unpacking anything.

#include <QByteArrayList>

/// The names in the central directory of a ZIP archive (APPNOTE.TXT 4.3.12 and 4.3.16), in its order and as they are
/// written there. Empty when there is no directory that can be followed: the archive is cut off, damaged or larger than
/// 4 GiB.
[[nodiscard]] QByteArrayList zipDirectoryNames(const QByteArray &bytes);
