#include "library/import_paths.h"

#include "library/folder_book.h"
#include "library/read_article.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What browsers add to a page's name for the folder of its pictures, frames and scripts, in their languages.
constexpr std::array<QStringView, 23> PageFolders{
    u"_files",   u"-files",     u".files",    u"_file",   u"_fichiers",  u"_archivos",  u"_arquivos",   u"_ficheiros",
    u"-Dateien", u"_bestanden", u"-filer",    u"_filer",  u"-tiedostot", u"_tiedostot", u"_pliki",      u"_soubory",
    u"_elemei",  u"_dosyalar",  u"_datoteke", u"-failid", u"_fails",     u"_fitxers",   u"_fitxategiak"};

enum class Archives { Leave, Take };

void addReadableFiles(const QString &folder, Archives archives, const std::function<bool()> &isCancelled,
                      QStringList &files)
{
    const auto entries =
        QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::DirsLast);
    for (const QFileInfo &entry : entries) {
        if (isCancelled())
            return;
        const QString path = entry.filePath();
        if (!entry.isDir()) {
            if (isReadableSuffix(entry.suffix()) || (archives == Archives::Take && isNamedArchive(path)))
                files.push_back(path);
        } else if (isFolderBook(path)) {
            files.push_back(path);
        } else if (!entry.isSymLink() && !isFolderOfPage(entry)) {
            addReadableFiles(path, archives, isCancelled, files);
        }
    }
}

QStringList filesBelow(const QString &folder, Archives archives, const std::function<bool()> &isCancelled)
{
    QStringList files;
    addReadableFiles(folder, archives, isCancelled, files);
    files.sort();
    return files;
}

} // namespace

bool isFolderOfPage(const QFileInfo &folder)
{
    const QString name = folder.fileName();
    return std::ranges::any_of(PageFolders, [&](QStringView ending) {
        if (!name.endsWith(ending, Qt::CaseInsensitive))
            return false;
        const QString page = folder.absoluteDir().filePath(name.chopped(ending.size()));
        return QFileInfo::exists(page + u".html"_s) || QFileInfo::exists(page + u".htm"_s) ||
               QFileInfo::exists(page + u".xhtml"_s);
    });
}

bool isNamedArchive(const QString &path)
{
    return path.endsWith(u".zip", Qt::CaseInsensitive) && !QFileInfo(path).isDir();
}

QStringList readableFilesBelow(const QString &folder, const std::function<bool()> &isCancelled)
{
    return filesBelow(folder, Archives::Leave, isCancelled);
}

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
        if (!info.isDir() || isFolderBook(path)) {
            add(path);
            continue;
        }
        if (!info.isReadable()) {
            result.problems.push_back({Error::Kind::Unreadable, path, u"is a folder"_s});
            continue;
        }
        const QStringList files = filesBelow(path, Archives::Take, isCancelled);
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
