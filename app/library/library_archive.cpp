#include "library/library_archive.h"

#include "exporters/html_exporter.h"
#include "exporters/json_ld_exporter.h"
#include "exporters/qdc_exporter.h"
#include "exporters/zip_entry_device.h"
#include "library/archive_json.h"
#include "library/archive_names.h"
#include "library/export_snapshot.h"
#include "storage/annotation_json.h"
#include "storage/store.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

/// ".png", from what is known of the bytes; ".bin" when nothing is.
QString suffixFor(const QString &path, const QString &mediaType)
{
    QString suffix = QFileInfo(path).suffix().toLower();
    if (!mediaType.isEmpty())
        suffix = mediaType.section(u'/', 1).section(u'+', 0, 0).toLower();
    const bool isPlain = !suffix.isEmpty() && suffix.size() <= 8 && std::ranges::all_of(suffix, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
    return u'.' + (isPlain ? suffix : u"bin"_s);
}

/// One archive on its way to the device.
class ArchiveWriter {
public:
    ArchiveWriter(Store &store, const ExportSnapshot &snapshot, QIODevice &device)
        : m_store(store)
        , m_snapshot(snapshot)
        , m_zip(device)
    {
    }

    Result<> write(const std::vector<ArticleId> &ids)
    {
        addManifest(ids);
        m_zip.add(ArchiveNames::Codebook, toArchiveJson(m_store.tags().all()));
        if (!m_snapshot.codebook.tags().empty()) {
            ZipEntryDevice entry(m_zip, ArchiveNames::QdaCodebook);
            if (const Result<> written = writeQdc(m_snapshot, entry); !written)
                return written;
        }
        addHistory({ids.begin(), ids.end()});
        for (const ArticleId id : ids) {
            if (const Result<> added = addArticle(id); !added)
                return added;
        }
        return m_zip.finish();
    }

private:
    void addManifest(const std::vector<ArticleId> &ids)
    {
        QJsonArray articles;
        for (const ArticleId id : ids)
            articles.append(id.toString());
        const QJsonObject manifest{{u"format"_s, ArchiveNames::Format},
                                   {u"version"_s, ArchiveNames::Version},
                                   {u"generator"_s, u"Scholiast"_s},
                                   {u"articles"_s, articles}};
        m_zip.add(ArchiveNames::Manifest, QJsonDocument(manifest).toJson());
    }

    void addHistory(const QSet<ArticleId> &articles)
    {
        m_zip.begin(ArchiveNames::History);
        m_store.annotations().eachKept([&](const AnnotationStore::Kept &kept) {
            if (!articles.contains(annotationFromJson(kept.json).article))
                return;
            const QJsonObject before = QJsonDocument::fromJson(kept.json.toUtf8()).object();
            const QJsonObject line{{u"annotation"_s, kept.annotation.toString()},
                                   {u"until"_s, kept.until.toString(Qt::ISODateWithMs)},
                                   {u"before"_s, before}};
            m_zip.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        });
        m_zip.end();
    }

    Result<> addArticle(ArticleId id)
    {
        std::optional<Article> article = m_store.articles().load(id);
        std::optional<ArticleSummary> summary = m_store.articles().summary(id);
        if (!article || !summary)
            return fail(Error::Kind::NotFound, id.toString());
        ArchivedArticle archived{*std::move(article),
                                 *std::move(summary),
                                 m_store.places().place(id),
                                 m_store.annotations().ofArticle(id),
                                 imagesOf(id),
                                 {}};
        if (const auto original = m_store.articles().original(id)) {
            const Source &source = archived.article.source;
            const QString suffix = suffixFor(source.path.isEmpty() ? u"x."_s + source.format : source.path, {});
            archived.originalEntry = ArchiveNames::ofArticle(id, u"original"_s + suffix);
            m_zip.add(archived.originalEntry, *original);
        }
        m_zip.add(ArchiveNames::ofArticle(id, u"article.json"_s), toArchiveJson(archived));
        m_zip.add(ArchiveNames::ofArticle(id, u"article.txt"_s), archived.article.text.toUtf8());
        return addForOthers(archived);
    }

    /// Writes those that no article before showed.
    std::vector<ArchivedArticle::Image> imagesOf(ArticleId id)
    {
        std::vector<ArchivedArticle::Image> images;
        for (const QString &name : m_store.articles().resourceNames(id)) {
            const std::optional<Resource> resource = m_store.articles().resource(name);
            if (!resource)
                continue;
            const QString file = QString::fromLatin1(QUrl::toPercentEncoding(name));
            images.push_back({name, resource->mediaType, u"images/"_s + file + suffixFor({}, resource->mediaType)});
            if (!m_images.contains(name))
                m_zip.add(images.back().entry, resource->bytes, ZipWriter::Packing::Stored);
            m_images.insert(name);
        }
        return images;
    }

    /// The article to read, and its annotations for other programs.
    Result<> addForOthers(const ArchivedArticle &archived)
    {
        const ArticleId id = archived.article.id;
        ExportSnapshot one;
        one.codebook = m_snapshot.codebook;
        one.resources = m_snapshot.resources;
        one.articles.inMemory() = {anchoredArticle(archived.article, archived.annotations)};
        const auto add = [&](const QString &file, Result<> (*writer)(const ExportSnapshot &, QIODevice &)) {
            ZipEntryDevice entry(m_zip, ArchiveNames::ofArticle(id, file));
            return writer(one, entry);
        };
        return add(u"article.html"_s, &writeHtml).and_then([&] { return add(u"annotations.jsonld"_s, &writeJsonLd); });
    }

    Store &m_store;
    const ExportSnapshot &m_snapshot;
    ZipWriter m_zip;
    QSet<QString> m_images; ///< that are in it
};

/// In the library's order; those in the bin too when everything else is asked for.
std::vector<ArticleId> archivedIds(Store &store, const std::vector<ArticleId> &asked)
{
    const QSet<ArticleId> chosen(asked.begin(), asked.end());
    const std::vector<ArticleId> listed = listedArticles(store);
    const bool isWhole = std::ranges::all_of(listed, [&](ArticleId id) { return chosen.contains(id); });
    std::vector<ArticleId> ids = store.articles().everyId();
    std::erase_if(ids, [&](ArticleId id) { return !isWhole && !chosen.contains(id); });
    return ids;
}

} // namespace

Result<> writeArchive(Store &store, const ExportSnapshot &snapshot, QIODevice &device)
{
    return ArchiveWriter(store, snapshot, device).write(archivedIds(store, snapshot.articles.ids()));
}
