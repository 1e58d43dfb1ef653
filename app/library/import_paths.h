#pragma once
// Which files are meant when files and folders are named.

#include "base/result.h"

#include <QStringList>
#include <functional>
#include <vector>

class QFileInfo;

struct FoundFiles {
    QStringList files;           ///< each once, however often it was named
    std::vector<Error> problems; ///< folders that can't be read (Unreadable) or hold nothing readable (Empty)
};

/// Files as they were named, whatever they are; of folders what readableFilesBelow() finds, and the archives in them.
[[nodiscard]] FoundFiles findFiles(
    const QStringList &paths, const std::function<bool()> &isCancelled = [] { return false; });

/// The readable files below a folder, sorted by path; of a saved web page only the page, not its own folder; a book
/// that stands as a folder (see folder_book.h) as that folder. Links to folders are not followed.
[[nodiscard]] QStringList readableFilesBelow(const QString &folder, const std::function<bool()> &isCancelled);

/// "talk_files" beside "talk.html": what is in it are not documents but parts of one.
[[nodiscard]] bool isFolderOfPage(const QFileInfo &folder);

/// By its name: only reading tells.
[[nodiscard]] bool isNamedArchive(const QString &path);

/// The same as one list: a folder with a problem stands in it itself, for reading it to say so.
[[nodiscard]] QStringList filesToImport(const QStringList &paths);
