// Exports as bytes and as files.

#include "base/file.h"
#include "exporters/exporters.h"
#include "exporters/templates.h"
#include "library/export_snapshot.h"
#include "library/library_path.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {

Error aboutFile(Error error, const QString &path)
{
    if (error.kind == Error::Kind::Unwritable)
        error.subject = path;
    return error;
}

/// "notes.conflict-3f2a9c01.md": the same old file always has the same copy, and never takes another one's place.
QString conflictPath(const QString &path, const QByteArray &existing)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    return file.path() + u'/' + file.completeBaseName() + u".conflict-"_s + sha256(existing).first(8) + suffix;
}

Result<> commit(QSaveFile &file, const QString &path)
{
    // Asked to flush by itself: commit() does not always say when the last of it had no room on the disk.
    if (!file.flush() || !file.commit())
        return fail(Error::Kind::Unwritable, path, file.errorString());
    return {};
}

/// By a format of the program or a template.
Result<> writeAs(const QString &format, const ExportSnapshot &snapshot, QIODevice &device)
{
    if (const Exporter *exporter = exporterNamed(format))
        return writeExport(*exporter, snapshot, device);
    if (templatePath(snapshot.templateFolder, format).isEmpty())
        return fail(Error::Kind::Unsupported, format);
    return readTemplate(snapshot.templateFolder, format).and_then([&](const ExportTemplate &own) {
        return writeTemplate(own, snapshot, device);
    });
}

Result<> writeNew(const QString &format, const ExportSnapshot &snapshot, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Kind::Unwritable, path, file.errorString());
    return writeAs(format, snapshot, file)
        .map_error([&path](const Error &error) { return aboutFile(error, path); })
        .and_then([&] { return commit(file, path); });
}

Result<> replaceUnchanged(const QString &path, const QByteArray &before, const QByteArray &after)
{
    const Result<QByteArray> now = readFile(path);
    if (!now || *now != before)
        return fail(Error::Kind::Unwritable, path,
                    QString::fromLatin1(QT_TRANSLATE_NOOP("ErrorDetail", "another program wrote it meanwhile")));
    return writeFile(path, after);
}

/// The copy first: when that fails, the file is as it was.
Result<QString> update(const Exporter &exporter, const ExportSnapshot &snapshot, const QString &path)
{
    const Result<QByteArray> existing = readFile(path);
    if (!existing)
        return tl::unexpected(existing.error());
    const Result<UpdatedFile> updated = exporter.update(snapshot, *existing);
    if (!updated)
        return tl::unexpected(updated.error());
    if (const std::optional<Error> &failure = snapshot.articles.failure())
        return tl::unexpected(*failure);
    const QString copy = updated->hasConflict ? conflictPath(path, *existing) : QString();
    if (updated->bytes == *existing)
        return copy;
    const bool isNewCopy = !copy.isEmpty() && !QFileInfo::exists(copy);
    const Result<> written = (isNewCopy ? writeFile(copy, *existing) : Result<>()).and_then([&] {
        return replaceUnchanged(path, *existing, updated->bytes);
    });
    if (!written && isNewCopy)
        QFile::remove(copy); // the file is still what it would be a copy of
    return written.map([&] { return copy; });
}

} // namespace

Result<QByteArray> exportedBytes(const ExportSnapshot &snapshot, const QString &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    return writeAs(format, snapshot, buffer).map([&bytes] { return bytes; });
}

Result<QByteArray> templatePreview(const ExportSnapshot &snapshot, const QString &name, const QString &source)
{
    return exportTemplate(name, source).and_then([&](const ExportTemplate &format) -> Result<QByteArray> {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadWrite);
        return writeTemplate(format, snapshot, buffer).map([&bytes] { return bytes; });
    });
}

Result<QString> exportToFile(const ExportSnapshot &snapshot, const QString &format, const QString &path)
{
    if (!snapshot.library.isEmpty() && belongsToLibrary(path, snapshot.library))
        return fail(Error::Kind::Unwritable, path, u"belongs to the library"_s);
    const Exporter *exporter = exporterNamed(format);
    if (exporter && exporter->update && QFileInfo(path).isFile())
        return update(*exporter, snapshot, path);
    if (!isFormat(snapshot.templateFolder, format))
        return fail(Error::Kind::Unsupported, format);
    return writeNew(format, snapshot, path).map([] { return QString(); });
}

bool isFormat(const QString &templateFolder, const QString &name)
{
    return exporterNamed(name) || !templatePath(templateFolder, name).isEmpty();
}

QStringList exporterNames()
{
    QStringList names;
    for (const Exporter &exporter : exporters())
        names.push_back(exporter.name);
    return names;
}

QString exporterExtension(const QString &name)
{
    const Exporter *exporter = exporterNamed(name);
    return exporter ? exporter->extension : QString();
}

bool isTextFormat(const QString &name)
{
    const Exporter *exporter = exporterNamed(name);
    return !exporter || exporter->content == Exporter::Content::Text;
}
