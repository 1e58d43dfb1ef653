#include "library/watched_sight.h"

#include "library/folder_book.h"
#include "library/import_paths.h"
#include "library/read_article.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>

namespace {

constexpr qsizetype MostFolders = 2000; ///< watches that one program may fairly ask the system for

/// Of a book that stands as a folder, what all its files come to: it is written when none of them changes.
WatchedFile sizeAndDate(const QFileInfo &entry)
{
    WatchedFile file{entry.absoluteFilePath(), 0, 0};
    const auto add = [&file](const QFileInfo &part) {
        file.size += part.size();
        file.modified = std::max(file.modified, part.lastModified().toMSecsSinceEpoch());
    };
    if (!entry.isDir()) {
        add(entry);
        return file;
    }
    QDirIterator parts(entry.filePath(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (parts.hasNext()) {
        parts.next();
        add(parts.fileInfo());
    }
    return file;
}

/// By the rules of import_paths.h.
class Look {
public:
    explicit Look(const QSet<QString> &known)
        : m_known(known)
    {
    }

    void into(const QString &folder, bool recursive)
    {
        if (m_sight.folders.size() < MostFolders)
            m_sight.folders.push_back(folder);
        const auto entries =
            QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QFileInfo &entry : entries) {
            if (!entry.isDir() || isFolderBook(entry.filePath()))
                add(entry);
            else if (recursive && !isFolderOfPage(entry))
                into(entry.absoluteFilePath(), true);
        }
    }

    [[nodiscard]] const WatchedSight &sight() const { return m_sight; }

private:
    void add(const QFileInfo &entry)
    {
        const bool isReadable = entry.isDir() || isReadableSuffix(entry.suffix()) || isNamedArchive(entry.filePath());
        if (!isReadable || m_known.contains(entry.absoluteFilePath()))
            return;
        if (const WatchedFile file = sizeAndDate(entry); file.size > 0)
            m_sight.files.push_back(file);
    }

    const QSet<QString> &m_known;
    WatchedSight m_sight;
};

} // namespace

WatchedSight sightOf(const std::vector<WatchedFolder> &folders, const QSet<QString> &known)
{
    Look look(known);
    for (const WatchedFolder &folder : folders) {
        if (QFileInfo(folder.path).isDir())
            look.into(folder.path, folder.recursive);
    }
    WatchedSight sight = look.sight();
    sight.folders.removeDuplicates();
    return sight;
}
