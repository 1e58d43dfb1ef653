#pragma once
// Books that stand as a folder where others have a file: some programs keep EPUBs unpacked.

#include "base/result.h"

#include <QByteArray>

/// Whether a folder holds what makes it an EPUB (META-INF/container.xml).
[[nodiscard]] bool isFolderBook(const QString &path);

/// The folder as the EPUB file that it would be; the same files give the same bytes. Hidden files and links are left
/// out. Unreadable, TooLarge.
[[nodiscard]] Result<QByteArray> packedFolderBook(const QString &path);
