#include "library/import_paths.h"

#include "importers/importers.h"

#include <QDirIterator>
#include <QFileInfo>

QStringList filesToImport(const QStringList &paths)
{
    QStringList patterns;
    for (const Importer &importer : importers()) {
        for (const QString &extension : importer.extensions)
            patterns += QStringLiteral("*.") + extension;
    }
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files += path; // also one that does not exist: its report says so
            continue;
        }
        QStringList inside;
        for (QDirIterator folder(path, patterns, QDir::Files, QDirIterator::Subdirectories); folder.hasNext();)
            inside += folder.next();
        inside.sort();
        files += inside;
    }
    files.removeDuplicates();
    return files;
}
