#include "library/archive_files.h"

#include "base/file.h"
#include "library/import_paths.h"
#include "library/import_workers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace {

using Folder = std::shared_ptr<const QTemporaryDir>;

constexpr int LongestSuffix = 8; ///< UTF-16 units, of a file that gets another name

/// Thousands of files take their time to go: whoever lets go of the last one does not wait for it.
Folder newFolder()
{
    return {new QTemporaryDir,
            [](const QTemporaryDir *folder) { (void)QtConcurrent::run([folder] { delete folder; }); }};
}

/// The parts of an archive on the disk: under their own names, or, where one is too long there or is a folder already,
/// under a short one.
class UnpackedParts {
public:
    explicit UnpackedParts(const QString &folder)
        : m_folder(folder)
    {
    }

    /// Unwritable: the disk is full.
    Result<> write(const ArchivePart &part)
    {
        QFile file;
        if (!open(file, part.name) && !openRenamed(file, part.name))
            return fail(Error::Kind::Unwritable, file.fileName(), file.errorString());
        if (file.write(part.bytes) != part.bytes.size() || !file.flush())
            return fail(Error::Kind::Unwritable, file.fileName(), file.errorString());
        return {};
    }

    /// In the archive, of a file on the disk.
    [[nodiscard]] QString nameOf(const QString &path) const
    {
        const QString own = m_folder.relativeFilePath(path);
        return m_renamed.value(own, own);
    }

private:
    bool open(QFile &file, const QString &name)
    {
        const QFileInfo info(m_folder.filePath(name));
        file.setFileName(info.filePath());
        return !info.exists() && QDir().mkpath(info.path()) && file.open(QIODevice::WriteOnly);
    }

    /// Beside its neighbours, which it may name, if that can be.
    bool openRenamed(QFile &file, const QString &name)
    {
        const QFileInfo info(name);
        const QString other = u"renamed %1.%2"_s.arg(m_renamed.size() + 1).arg(info.suffix().left(LongestSuffix));
        for (const QString &path : {info.path() + u'/' + other, other}) {
            if (!open(file, path))
                continue;
            m_renamed.insert(QDir::cleanPath(path), name);
            return true;
        }
        return false;
    }

    QDir m_folder;
    QHash<QString, QString> m_renamed; ///< names in the archive by those on the disk
};

/// Archives are not opened in archives: who packs bombs packs them so.
void addInnerArchives(const QString &folder, const UnpackedParts &parts, const QString &archive,
                      std::vector<Error> &problems)
{
    QDirIterator files(folder, {u"*.zip"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        problems.push_back({Error::Kind::Unsupported, archive + u'/' + parts.nameOf(files.next()),
                            QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "ZIP archive"))});
}

FilesOfArchive filesBelow(const Folder &unpacked, const UnpackedParts &parts, const QString &archive,
                          const std::function<bool()> &isCancelled)
{
    FilesOfArchive found;
    for (const QString &file : readableFilesBelow(unpacked->path(), isCancelled))
        found.files.push_back({file, archive + u'/' + parts.nameOf(file), unpacked});
    addInnerArchives(unpacked->path(), parts, archive, found.problems);
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
    UnpackedParts parts(unpacked->path());
    Result<> written;
    const auto take = [&](const ArchivePart &part) {
        written = parts.write(part);
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
    FilesOfArchive found = filesBelow(unpacked, parts, archive, isCancelled);
    for (const Error &problem : *problems)
        found.problems.push_back(
            {problem.kind, problem.subject.isEmpty() ? path : archive + u'/' + problem.subject, problem.detail});
    return found;
}
