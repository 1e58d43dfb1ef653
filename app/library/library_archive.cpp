#include "library/library_archive.h"

#include "base/file.h"
#include "exporters/html_exporter.h"
#include "exporters/json_ld_exporter.h"
#include "exporters/qdc_exporter.h"
#include "exporters/zip_entry_device.h"
#include "library/archive_json.h"
#include "library/archive_names.h"
#include "storage/store.h"

#include <QDir>
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
        const QStringList templates = m_snapshot.isWholeLibrary ? ownTemplates() : QStringList();
        addManifest(ids, templates);
        addHistory();
        for (const ArticleId id : ids) {
            if (const Result<> added = addArticle(id); !added)
                return added;
        }
        return addCodebook().and_then([&] { return addTemplates(templates); }).and_then([&] { return m_zip.finish(); });
    }

private:
    [[nodiscard]] QStringList ownTemplates() const
    {
        const QString &folder = m_snapshot.templateFolder;
        return folder.isEmpty() ? QStringList() : QDir(folder).entryList({u"*.mustache"_s}, QDir::Files, QDir::Name);
    }

    void addManifest(const std::vector<ArticleId> &ids, const QStringList &templates)
    {
        QJsonArray articles;
        for (const ArticleId id : ids)
            articles.append(id.toString());
        QJsonObject manifest{{u"format"_s, ArchiveNames::Format},
                             {u"version"_s, ArchiveNames::Version},
                             {u"generator"_s, u"Scholiast"_s},
                             {u"articles"_s, articles}};
        if (!templates.isEmpty())
            manifest[u"templates"_s] = QJsonArray::fromStringList(templates);
        m_zip.add(ArchiveNames::Manifest, QJsonDocument(manifest).toJson());
    }

    /// An empty entry of what is not the whole library.
    void addHistory()
    {
        m_zip.begin(ArchiveNames::History);
        const auto add = [&](const AnnotationStore::Kept &kept) {
            const QJsonObject before = QJsonDocument::fromJson(kept.json.toUtf8()).object();
            const QJsonObject line{{u"annotation"_s, kept.annotation.toString()},
                                   {u"until"_s, kept.until.toString(Qt::ISODateWithMs)},
                                   {u"before"_s, before}};
            m_zip.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        };
        if (m_snapshot.isWholeLibrary)
            m_store.annotations().eachKept(add);
        m_zip.end();
    }

    /// After the articles, as only they tell which tags are in it.
    Result<> addCodebook()
    {
        std::vector<Tag> tags = m_store.tags().all();
        std::erase_if(tags, [&](const Tag &tag) { return !m_snapshot.isWholeLibrary && !m_tags.contains(tag.id); });
        m_zip.add(ArchiveNames::Codebook, toArchiveJson(tags));
        if (tags.empty())
            return {};
        ExportSnapshot forOthers;
        forOthers.codebook = Codebook(tags);
        ZipEntryDevice entry(m_zip, ArchiveNames::QdaCodebook);
        return writeQdc(forOthers, entry);
    }

    Result<> addTemplates(const QStringList &files)
    {
        for (const QString &file : files) {
            const Result<QByteArray> bytes = readFile(m_snapshot.templateFolder + u'/' + file);
            if (!bytes)
                return tl::unexpected(bytes.error());
            m_zip.add(ArchiveNames::ofTemplate(file), *bytes);
        }
        return {};
    }

    Result<> addArticle(ArticleId id)
    {
        const Result<ExportedArticle> exported = m_snapshot.articles.loaded(id);
        if (!exported)
            return tl::unexpected(exported.error());
        std::optional<ArticleSummary> summary = m_store.articles().summary(id);
        if (!summary)
            return fail(Error::Kind::NotFound, id.toString());
        ArchivedArticle archived{*exported->article, *std::move(summary), m_store.places().place(id),
                                 keptOf(*exported),  imagesOf(id),        {}};
        for (const Annotation &annotation : archived.annotations)
            addTags(annotation);
        if (const auto original = m_store.articles().original(id)) {
            const Source &source = archived.article.source;
            const QString suffix = suffixFor(source.path.isEmpty() ? u"x."_s + source.format : source.path, {});
            archived.originalEntry = ArchiveNames::ofArticle(id, u"original"_s + suffix);
            m_zip.add(archived.originalEntry, *original);
        }
        m_zip.add(ArchiveNames::ofArticle(id, u"article.json"_s), toArchiveJson(archived));
        m_zip.add(ArchiveNames::ofArticle(id, u"article.txt"_s), archived.article.text.toUtf8());
        return addForOthers(*exported);
    }

    /// The highlights as the library keeps them, not where they are in the text now.
    std::vector<Annotation> keptOf(const ExportedArticle &exported)
    {
        QSet<AnnotationId> chosen;
        for (const Annotation &annotation : exported.annotations)
            chosen.insert(annotation.id);
        std::vector<Annotation> kept = m_store.annotations().ofArticle(exported.article->id);
        std::erase_if(kept, [&](const Annotation &annotation) { return !chosen.contains(annotation.id); });
        return kept;
    }

    void addTags(const Annotation &annotation)
    {
        for (TagId id : annotation.tags) {
            for (const Tag *tag = m_snapshot.codebook.tag(id); tag; tag = m_snapshot.codebook.tag(tag->parent))
                m_tags.insert(tag->id);
        }
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
    Result<> addForOthers(const ExportedArticle &exported)
    {
        const ArticleId id = exported.article->id;
        ExportSnapshot one;
        one.codebook = m_snapshot.codebook;
        one.resources = m_snapshot.resources;
        one.articles.inMemory() = {exported};
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
    QSet<TagId> m_tags;     ///< of its highlights, and those above
};

/// In the library's order; those in the bin too when everything is asked for.
std::vector<ArticleId> archivedIds(Store &store, const ExportSnapshot &snapshot)
{
    const std::vector<ArticleId> asked = snapshot.articles.ids();
    const QSet<ArticleId> chosen(asked.begin(), asked.end());
    std::vector<ArticleId> ids = store.articles().everyId();
    std::erase_if(ids, [&](ArticleId id) { return !snapshot.isWholeLibrary && !chosen.contains(id); });
    return ids;
}

} // namespace

Result<> writeArchive(Store &store, const ExportSnapshot &snapshot, QIODevice &device)
{
    return ArchiveWriter(store, snapshot, device).write(archivedIds(store, snapshot));
}
