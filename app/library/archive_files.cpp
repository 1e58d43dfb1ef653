#include "library/archive_files.h"

#include "base/file.h"
#include "library/import_paths.h"
#include "library/import_workers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace {

using Folder = std::shared_ptr<const QTemporaryDir>;

/// Thousands of files take their time to go: whoever lets go of the last one does not wait for it.
Folder newFolder()
{
    return {new QTemporaryDir,
            [](const QTemporaryDir *folder) { (void)QtConcurrent::run([folder] { delete folder; }); }};
}

Result<> write(const QDir &folder, const ArchivePart &part)
{
    const QString path = folder.filePath(part.name);
    QFile file(path);
    const bool isWritten = QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
                           file.write(part.bytes) == part.bytes.size() && file.flush();
    if (!isWritten)
        return fail(Error::Kind::Unwritable, path, file.errorString());
    return {};
}

/// Archives are not opened in archives: who packs bombs packs them so.
void addInnerArchives(const QDir &folder, const QString &archive, std::vector<Error> &problems)
{
    QDirIterator files(folder.path(), {u"*.zip"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        problems.push_back({Error::Kind::Unsupported, archive + u'/' + folder.relativeFilePath(files.next()),
                            QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "ZIP archive"))});
}

FilesOfArchive filesBelow(const Folder &unpacked, const QString &archive, const std::function<bool()> &isCancelled)
{
    const QDir folder(unpacked->path());
    FilesOfArchive found;
    for (const QString &file : readableFilesBelow(unpacked->path(), isCancelled))
        found.files.push_back({file, archive + u'/' + folder.relativeFilePath(file), unpacked});
    addInnerArchives(folder, archive, found.problems);
    if (found.files.empty() && found.problems.empty())
        found.problems.push_back({Error::Kind::Empty, archive, u"is an archive"_s});
    return found;
}

} // namespace

FilesOfArchive filesOfArchive(ImportWorkers &workers, const QString &path, const std::function<bool()> &isCancelled)
{
    if (!isNamedArchive(path))
        return {{{path, {}, {}}}, {}};
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return {{}, {bytes.error()}};
    const Folder unpacked = newFolder();
    if (!unpacked->isValid())
        return {{}, {{Error::Kind::Unwritable, unpacked->path(), unpacked->errorString()}}};
    Result<> written;
    const auto take = [&](const ArchivePart &part) {
        written = write(QDir(unpacked->path()), part);
        return written.has_value();
    };
    const ImportOptions options{.name = QFileInfo(path).fileName(), .isCancelled = isCancelled};
    const auto problems = workers.unpack(*bytes, QFileInfo(path).suffix(), options, take);
    if (!written)
        return {{}, {written.error()}};
    if (!problems && problems.error().kind == Error::Kind::Unsupported)
        return {{{path, {}, {}}}, {}}; // a document of its own
    if (!problems)
        return {{}, {{problems.error().kind, path, problems.error().detail}}};
    const QString archive = QFileInfo(path).absoluteFilePath();
    FilesOfArchive found = filesBelow(unpacked, archive, isCancelled);
    for (const Error &problem : *problems)
        found.problems.push_back(
            {problem.kind, problem.subject.isEmpty() ? path : archive + u'/' + problem.subject, problem.detail});
    return found;
}
