#pragma once
// One look at watched folders.

#include "model/watched_folder.h"

#include <QSet>
#include <QStringList>
#include <vector>

struct WatchedFile {
    QString path;
    qint64 size = 0;
    qint64 modified = 0; ///< ms since 1970
};

struct WatchedSight {
    std::vector<WatchedFile> files; ///< with something in them, of a kind that can be read, not known
    QStringList folders;            ///< to be watched for changes
};

/// Hidden files and those still named as downloads (whose names end in other ways) are not seen. Links to folders are
/// not followed.
[[nodiscard]] WatchedSight sightOf(const std::vector<WatchedFolder> &folders, const QSet<QString> &known);
