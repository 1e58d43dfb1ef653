#include "library/watched_sight.h"

#include "library/import_paths.h"
#include "library/read_article.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>

namespace {

constexpr qsizetype MostFolders = 2000; ///< watches that one program may fairly ask the system for

void add(WatchedSight &sight, const QFileInfo &entry, const QSet<QString> &known)
{
    if (entry.isDir()) {
        if (sight.folders.size() < MostFolders)
            sight.folders.push_back(entry.absoluteFilePath());
        return;
    }
    const bool isReadable = isReadableSuffix(entry.suffix()) || isNamedArchive(entry.filePath());
    if (entry.size() == 0 || !isReadable || known.contains(entry.absoluteFilePath()))
        return;
    sight.files.push_back({entry.absoluteFilePath(), entry.size(), entry.lastModified().toMSecsSinceEpoch()});
}

} // namespace

WatchedSight sightOf(const std::vector<WatchedFolder> &folders, const QSet<QString> &known)
{
    WatchedSight sight;
    for (const WatchedFolder &folder : folders) {
        if (!QFileInfo(folder.path).isDir())
            continue;
        sight.folders.push_back(folder.path);
        const auto what = folder.recursive ? QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks
                                           : QDir::Files | QDir::NoSymLinks;
        QDirIterator entries(folder.path, what,
                             folder.recursive ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
        while (entries.hasNext()) {
            entries.next();
            add(sight, entries.fileInfo(), known);
        }
    }
    sight.folders.removeDuplicates();
    return sight;
}
