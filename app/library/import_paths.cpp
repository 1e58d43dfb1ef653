#include "library/import_paths.h"

#include "library/read_article.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList readableFilesBelow(const QString &folder, const std::function<bool()> &isCancelled)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext() && !isCancelled()) {
        entries.next();
        if (isReadableSuffix(entries.fileInfo().suffix()))
            files.push_back(entries.filePath());
    }
    files.sort();
    return files;
}

} // namespace

FoundFiles findFiles(const QStringList &paths, const std::function<bool()> &isCancelled)
{
    FoundFiles result;
    QSet<QString> known;
    const auto add = [&](const QString &file) {
        const QString canonical = QFileInfo(file).canonicalFilePath(); // empty for a file that is not there
        const QString identity = canonical.isEmpty() ? file : canonical;
        if (!known.contains(identity)) {
            known.insert(identity);
            result.files.push_back(file);
        }
    };
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            add(path);
            continue;
        }
        if (!info.isReadable()) {
            result.problems.push_back({Error::Kind::Unreadable, path, u"is a folder"_s});
            continue;
        }
        const QStringList files = readableFilesBelow(path, isCancelled);
        if (files.isEmpty() && !isCancelled())
            result.problems.push_back({Error::Kind::Empty, path, u"is a folder"_s});
        for (const QString &file : files)
            add(file);
    }
    return result;
}

QStringList filesToImport(const QStringList &paths)
{
    const FoundFiles found = findFiles(paths);
    QStringList files = found.files;
    for (const Error &problem : found.problems)
        files.push_back(problem.subject);
    return files;
}
