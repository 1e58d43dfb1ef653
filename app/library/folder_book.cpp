#include "library/folder_book.h"

#include "base/file.h"
#include "exporters/zip_writer.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostFiles = 50'000;

/// As paths inside the folder, sorted; empty when there are too many.
QStringList filesOf(const QDir &folder)
{
    QStringList names;
    QDirIterator files(folder.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        names.push_back(folder.relativeFilePath(files.next()));
        if (names.size() > MostFiles)
            return {};
    }
    names.sort();
    return names;
}

} // namespace

bool isFolderBook(const QString &path)
{
    return QFileInfo(QDir(path).filePath(u"META-INF/container.xml"_s)).isFile();
}

Result<QByteArray> packedFolderBook(const QString &path)
{
    const QDir folder(path);
    const QStringList names = filesOf(folder);
    if (names.isEmpty())
        return fail(Error::Kind::TooLarge, path);
    QByteArray packed;
    QBuffer buffer(&packed);
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer);
    qint64 left = LargestFile;
    for (const QString &name : names) {
        const Result<QByteArray> bytes = readFile(folder.filePath(name), left);
        if (!bytes)
            return fail(bytes.error().kind, path, bytes.error().detail);
        left -= bytes->size();
        zip.add(name, *bytes, ZipWriter::Packing::Stored);
    }
    if (const Result<> finished = zip.finish(); !finished)
        return fail(Error::Kind::TooLarge, path);
    buffer.close();
    return packed;
}
