#pragma once
// Which files are meant when files and folders are named.

#include <QStringList>

/// The files as given, and those of the folders (recursive, in name order, only kinds that can be read). Each once.
[[nodiscard]] QStringList filesToImport(const QStringList &paths);
