#pragma once
// Which files are meant when files and folders are named.

#include "base/result.h"

#include <QStringList>
#include <functional>
#include <vector>

struct FoundFiles {
    QStringList files;           ///< each once, however often it was named
    std::vector<Error> problems; ///< folders that can't be read (Unreadable) or hold nothing readable (Empty)
};

/// Files as they were named, whatever they are; of folders the readable files below them, sorted by path. Links to
/// folders are not followed.
[[nodiscard]] FoundFiles findFiles(
    const QStringList &paths, const std::function<bool()> &isCancelled = [] { return false; });

/// The same as one list: a folder with a problem stands in it itself, for reading it to say so.
[[nodiscard]] QStringList filesToImport(const QStringList &paths);
