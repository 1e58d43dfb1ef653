#include "library/export_snapshot.h"

#include "exporters/exporters.h"
#include "storage/store.h"
#include "text/anchoring.h"

#include <QBuffer>
#include <QSaveFile>
#include <QSet>
#include <atomic>

namespace {

/// In text order where they are now; orphans keep their note and come last.
std::vector<Annotation> inTextOrder(const Article &article, const std::vector<Annotation> &annotations)
{
    std::unordered_map<AnnotationId, const Annotation *> byId;
    for (const Annotation &annotation : annotations)
        byId.emplace(annotation.id, &annotation);
    std::vector<Annotation> result;
    for (const Anchor &anchor : anchorAll(article.text, annotations)) {
        Annotation annotation = *byId.at(anchor.annotation);
        if (anchor.quality == AnchorQuality::Moved)
            annotation.position = anchor.range;
        if (anchor.quality == AnchorQuality::Orphan)
            annotation.position = {article.text.size(), article.text.size()};
        result.push_back(std::move(annotation));
    }
    return result;
}

/// What the options' scope leaves of an article's annotations.
std::vector<Annotation> inScope(std::vector<Annotation> annotations, const ExportOptions &options,
                                const QSet<TagId> &tags)
{
    const QSet<AnnotationId> chosen(options.onlyHighlights.begin(), options.onlyHighlights.end());
    std::erase_if(annotations, [&](const Annotation &annotation) {
        const bool isTagged = std::ranges::any_of(annotation.tags, [&](TagId id) { return tags.contains(id); });
        return (!tags.isEmpty() && !isTagged) || (!chosen.isEmpty() && !chosen.contains(annotation.id));
    });
    return annotations;
}

QSet<TagId> withDescendants(const std::vector<TagId> &ids, const Codebook &codebook)
{
    QSet<TagId> all;
    for (const TagId id : ids) {
        all.insert(id);
        for (const TagId below : codebook.descendants(id))
            all.insert(below);
    }
    return all;
}

void addImages(Store &store, const Article &article, QHash<QString, Resource> &resources)
{
    for (const Block &block : article.blocks) {
        if (block.kind != Block::Kind::Image || block.detail.isEmpty() || resources.contains(block.detail))
            continue;
        if (auto resource = store.articles().resource(block.detail))
            resources.insert(block.detail, *std::move(resource));
    }
}

/// A file that takes nothing more once it is cancelled.
class CancellableFile final : public QSaveFile {
public:
    CancellableFile(const QString &path, const std::atomic_bool *isCancelled)
        : QSaveFile(path)
        , m_isCancelled(isCancelled)
    {
    }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled && *m_isCancelled; }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        return isCancelled() ? -1 : QSaveFile::writeData(data, size);
    }

private:
    const std::atomic_bool *m_isCancelled;
};

} // namespace

Result<ExportSnapshot> exportSnapshot(Store &store, std::span<const ArticleId> ids, const ExportOptions &options,
                                      const QDateTime &now)
{
    ExportSnapshot snapshot;
    snapshot.codebook = Codebook(store.tags().all());
    snapshot.options = options;
    snapshot.now = now;
    const QSet<TagId> tags = withDescendants(options.onlyTags, snapshot.codebook);
    const bool hasScope = !tags.isEmpty() || !options.onlyHighlights.empty();
    for (const ArticleId id : ids) {
        std::optional<Article> article = store.articles().load(id);
        if (!article)
            return fail(Error::Kind::NotFound, id.toString());
        auto annotations = inScope(inTextOrder(*article, store.annotations().ofArticle(id)), options, tags);
        if (hasScope && annotations.empty())
            continue;
        addImages(store, *article, snapshot.resources);
        snapshot.articles.push_back({std::make_shared<const Article>(std::move(*article)), std::move(annotations)});
    }
    return snapshot;
}

std::vector<ArticleId> listedArticles(Store &store)
{
    std::vector<ArticleId> ids;
    for (const ArticleSummary &summary : store.articles().list({}, false, 0, -1))
        ids.push_back(summary.id);
    return ids;
}

Result<QByteArray> exportedBytes(const ExportSnapshot &snapshot, const QString &format)
{
    const Exporter *exporter = exporterNamed(format);
    if (!exporter)
        return fail(Error::Kind::Unsupported, format);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    return exporter->write(snapshot, buffer).map([&bytes] { return bytes; });
}

Result<> exportToFile(const ExportSnapshot &snapshot, const QString &format, const QString &path,
                      const std::atomic_bool *isCancelled)
{
    const Exporter *exporter = exporterNamed(format);
    if (!exporter)
        return fail(Error::Kind::Unsupported, format);
    CancellableFile file(path, isCancelled);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Kind::Unwritable, path, file.errorString());
    const Result<> written = exporter->write(snapshot, file);
    if (file.isCancelled())
        return fail(Error::Kind::Cancelled, path);
    if (!written)
        return fail(written.error().kind, path, written.error().detail);
    if (!file.commit())
        return fail(Error::Kind::Unwritable, path, file.errorString());
    return {};
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
    return exporter && exporter->content == Exporter::Content::Text;
}
