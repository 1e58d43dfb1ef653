#pragma once
// Archives of documents: unpacked into a folder of their own for as long as their files are being read.

#include "base/result.h"

#include <functional>
#include <memory>
#include <vector>

class ImportWorkers;
class QTemporaryDir;

/// One file on its way into the library.
struct FileToRead {
    QString path;       ///< where it can be read
    QString statedPath; ///< of a file in an archive: "/home/a/texts.zip/one.html"; empty for others
    std::shared_ptr<const QTemporaryDir> unpacked; ///< where `path` is, gone with its last file; null for others
};

struct FilesOfArchive {
    std::vector<FileToRead> files;
    std::vector<Error> problems; ///< the whole archive's, or those of parts that could not be unpacked
};

/// The files that an archive holds, as those of a folder (see readableFilesBelow()); of anything else the file itself.
/// Waits for a worker. Problems: Unreadable, TooLarge, NotFound; ImportWorkers::unpack's; Unwritable (the disk is
/// full); Empty ("is an archive": there is nothing readable in it); Unsupported for archives in the archive.
[[nodiscard]] FilesOfArchive filesOfArchive(
    ImportWorkers &workers, const QString &path, const std::function<bool()> &isCancelled = [] { return false; });
