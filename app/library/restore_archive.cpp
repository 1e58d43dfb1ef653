// From a library's archive into an empty library.

#include "base/file.h"
#include "exporters/archive_reader.h"
#include "exporters/template_escape.h"
#include "library/archive_json.h"
#include "library/archive_names.h"
#include "library/export_templates.h"
#include "library/library_archive.h"
#include "storage/annotation_json.h"
#include "storage/store.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

const char *const NoArchive = QT_TRANSLATE_NOOP("ErrorDetail", "not a ZIP of a whole library");
constexpr qint64 LargestJson = 256LL << 20;  ///< bytes of one article's or the codebook's
constexpr qint64 LongestLine = 64LL << 20;   ///< bytes of one earlier state of an annotation
constexpr qint64 AlwaysUnpacked = 1LL << 30; ///< bytes that an archive may unpack to, however small it is
constexpr qint64 MostGrowth = 200;           ///< times its size that a larger one may; DEFLATE allows 1,032

/// Files that go again unless they are kept.
class NewFiles {
public:
    NewFiles() = default;
    ~NewFiles()
    {
        for (const QString &path : m_paths)
            QFile::remove(path);
    }
    Q_DISABLE_COPY_MOVE(NewFiles)

    Result<> write(const QString &path, const QByteArray &bytes)
    {
        return writeFile(path, bytes).map([&] { m_paths += path; });
    }
    void keep() { m_paths.clear(); }

private:
    QStringList m_paths;
};

class Restoring {
public:
    Restoring(Store &store, NewFiles &files, QIODevice &file)
        : m_store(store)
        , m_files(files)
        , m_zip(file, std::max(AlwaysUnpacked, file.size() * MostGrowth))
    {
    }

    Result<int> restore()
    {
        const Result<std::vector<ArticleId>> ids = manifest();
        if (!ids)
            return tl::unexpected(ids.error());
        const Result<> done =
            addTags().and_then([&] { return addArticles(*ids); }).and_then([&] { return addHistory(); }).and_then([&] {
                return addTemplates();
            });
        return done.map([&] { return int(ids->size()); });
    }

private:
    [[nodiscard]] Result<std::vector<ArticleId>> manifest()
    {
        if (!m_zip.isOpen() || !m_zip.contains(ArchiveNames::Manifest))
            return fail(Error::Kind::Invalid, {}, QString::fromLatin1(NoArchive));
        const Result<QByteArray> json = m_zip.read(ArchiveNames::Manifest, LargestJson);
        if (!json)
            return tl::unexpected(json.error());
        const QJsonObject object = QJsonDocument::fromJson(*json).object();
        if (object[u"format"_s].toString() != ArchiveNames::Format)
            return fail(Error::Kind::Invalid, {}, QString::fromLatin1(NoArchive));
        if (object[u"version"_s].toInt() > ArchiveNames::Version)
            return fail(Error::Kind::NewerLibrary);
        std::vector<ArticleId> ids;
        for (const QJsonValue &id : object[u"articles"_s].toArray())
            ids.push_back(ArticleId::fromString(id.toString()));
        for (const QJsonValue &file : object[u"templates"_s].toArray())
            m_templates += file.toString();
        return ids;
    }

    Result<> addTags()
    {
        return m_zip.read(ArchiveNames::Codebook, LargestJson)
            .and_then([](const QByteArray &json) {
                return archivedTags(json).map_error([](Error error) {
                    error.subject = ArchiveNames::Codebook;
                    return error;
                });
            })
            .map([&](const std::vector<Tag> &tags) {
                for (const Tag &tag : tags)
                    m_store.tags().apply({{}, tag});
            });
    }

    Result<> addArticles(const std::vector<ArticleId> &ids)
    {
        for (const ArticleId id : ids) {
            if (const Result<> added = addArticle(id); !added)
                return added;
        }
        return {};
    }

    Result<> addArticle(ArticleId id)
    {
        const QString name = ArchiveNames::ofArticle(id, u"article.json"_s);
        const Result<QByteArray> json = m_zip.read(name, LargestJson);
        if (!json)
            return tl::unexpected(json.error());
        const Result<QByteArray> text = m_zip.read(ArchiveNames::ofArticle(id, u"article.txt"_s), LargestFile);
        if (!text)
            return tl::unexpected(text.error());
        const Result<ArchivedArticle> archived = archivedArticle(*json, QString::fromUtf8(*text));
        if (!archived || archived->article.id != id || m_store.articles().summary(id))
            return fail(Error::Kind::Malformed, name);
        return add(*archived);
    }

    Result<> add(const ArchivedArticle &archived)
    {
        std::vector<Resource> images;
        for (const ArchivedArticle::Image &image : archived.images) {
            const Result<QByteArray> bytes = m_zip.read(image.entry, LargestFile);
            if (!bytes)
                return tl::unexpected(bytes.error());
            images.push_back({image.name, image.mediaType, *bytes});
        }
        const Result<QByteArray> original =
            archived.originalEntry.isEmpty() ? Result<QByteArray>() : m_zip.read(archived.originalEntry, LargestFile);
        if (!original)
            return tl::unexpected(original.error());
        const ArticleId id = archived.article.id;
        m_store.articles().add(archived.article, images, *original);
        if (archived.place)
            m_store.places().save(id, *archived.place, 0, {});
        m_store.articles().restore(archived.summary);
        for (const Annotation &annotation : archived.annotations) {
            if (const Result<> added = add(annotation); !added)
                return added;
        }
        return {};
    }

    /// No two with the same id: the second would take the place of the first.
    Result<> add(const Annotation &annotation)
    {
        if (m_annotations.contains(annotation.id))
            return fail(Error::Kind::Malformed, annotation.id.toString());
        m_annotations.insert(annotation.id);
        m_store.annotations().apply({{}, annotation});
        return {};
    }

    Result<> addHistory()
    {
        return m_zip.readLines(ArchiveNames::History, LongestLine, [&](const QByteArray &line) -> Result<> {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const AnnotationStore::Kept kept{
                AnnotationId::fromString(object[u"annotation"_s].toString()),
                QDateTime::fromString(object[u"until"_s].toString(), Qt::ISODateWithMs).toUTC(),
                QString::fromUtf8(QJsonDocument(object[u"before"_s].toObject()).toJson(QJsonDocument::Compact))};
            if (kept.annotation.isNull() || !kept.until.isValid())
                return fail(Error::Kind::Malformed, ArchiveNames::History);
            m_store.annotations().addKept(kept);
            return {};
        });
    }

    /// One that is in the folder already stays as it is. Other systems allow names that can't be had everywhere.
    Result<> addTemplates()
    {
        const QString suffix = u".mustache"_s;
        const QDir folder(templateFolder(m_store.path()));
        for (const QString &file : m_templates) {
            if (!file.endsWith(suffix))
                continue;
            const Result<QByteArray> bytes = m_zip.read(ArchiveNames::ofTemplate(file), LargestFile);
            if (!bytes)
                return tl::unexpected(bytes.error());
            const QString name = safeFileName(file.chopped(suffix.size())) + suffix;
            if (folder.exists(name))
                continue;
            if (!QDir().mkpath(folder.path()))
                return fail(Error::Kind::Unwritable, folder.path());
            if (const Result<> written = m_files.write(folder.filePath(name), *bytes); !written)
                return written;
        }
        return {};
    }

    Store &m_store;
    NewFiles &m_files;
    ArchiveReader m_zip;
    QSet<AnnotationId> m_annotations;
    QStringList m_templates;
};

bool isEmpty(Store &store)
{
    bool hasHistory = false;
    store.annotations().eachKept([&](const AnnotationStore::Kept &) { hasHistory = true; });
    return store.articles().everyId().empty() && store.tags().all().empty() && !hasHistory;
}

/// About the archive, with the entry as the detail: that is what a reader can do something about.
Error about(const QString &path, const Error &error)
{
    if (error.kind == Error::Kind::Invalid || error.kind == Error::Kind::NewerLibrary)
        return {error.kind, path, error.detail};
    if (error.kind == Error::Kind::Unwritable)
        return error;
    const bool isMissing = error.kind == Error::Kind::NotFound;
    return {isMissing ? Error::Kind::Malformed : error.kind, path, error.subject};
}

} // namespace

Result<int> restoreArchive(Store &store, const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(Error::Kind::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Unreadable, path, file.errorString());
    if (!isEmpty(store))
        return fail(Error::Kind::Invalid, store.path(),
                    QString::fromLatin1(
                        QT_TRANSLATE_NOOP("ErrorDetail", "it holds articles or tags already; name a new library")));
    Transaction transaction(store.database());
    NewFiles templates;
    const Result<int> restored = Restoring(store, templates, file).restore();
    if (!restored)
        return tl::unexpected(about(path, restored.error()));
    transaction.commit();
    templates.keep();
    return restored;
}
