#include "library/export_snapshot.h"

#include "base/log.h"
#include "exporters/exporters.h"
#include "library/export_templates.h"
#include "library/library_archive.h"
#include "storage/held_library.h"
#include "storage/storage_error.h"
#include "storage/store.h"
#include "text/anchoring.h"

#include <QSet>

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

/// What the articles of a snapshot are read with; shared by its ranges.
struct Reading {
    Store &store;
    HeldLibrary held;
    ExportOptions options;
    QSet<TagId> tags;

    [[nodiscard]] std::vector<Annotation> annotationsOf(ArticleId id)
    {
        return inScope(store.annotations().ofArticle(id), options, tags);
    }
    [[nodiscard]] Result<ExportedArticle> load(ArticleId id)
    {
        std::optional<Article> article = store.articles().load(id);
        if (!article)
            return fail(Error::Kind::NotFound, id.toString());
        return anchoredArticle(*std::move(article), annotationsOf(id));
    }
    [[nodiscard]] Result<ExportedArticle> outline(ArticleId id)
    {
        std::optional<ArticleSummary> summary = store.articles().summary(id);
        if (!summary)
            return fail(Error::Kind::NotFound, id.toString());
        Article article{.id = id, .metadata = summary->metadata, .source = summary->source, .added = summary->added};
        return ExportedArticle{std::make_shared<const Article>(std::move(article)), annotationsOf(id)};
    }
    /// Nothing when it can't be read: an export does without an image rather than without all the rest.
    [[nodiscard]] std::optional<Resource> resource(const QString &name)
    try {
        return store.articles().resource(name);
    } catch (const StorageError &error) {
        qCWarning(logStorage, "%s: %s", qPrintable(name), error.what());
        return {};
    }
    [[nodiscard]] std::optional<QByteArray> original(ArticleId id)
    try {
        return store.articles().original(id);
    } catch (const StorageError &error) {
        qCWarning(logStorage, "%s: %s", qPrintable(id.toString()), error.what());
        return {};
    }
    [[nodiscard]] Result<> archive(const ExportSnapshot &snapshot, QIODevice &device)
    try {
        return writeArchive(store, snapshot, device);
    } catch (const StorageError &error) {
        return tl::unexpected(error.toError(store.path()));
    }
    /// The member's answer, or the store's failure.
    template <typename Member>
    auto attempt(Member member, ArticleId id) -> Result<ExportedArticle>
    {
        try {
            return (this->*member)(id);
        } catch (const StorageError &error) {
            return tl::unexpected(error.toError(store.path()));
        }
    }
};

/// Whether the library has an article; all ids are read at once when many are asked for.
class Knows {
public:
    Knows(Store &store, size_t questions)
        : m_store(store)
    {
        constexpr size_t Many = 100;
        if (questions < Many)
            return;
        const std::vector<ArticleId> ids = store.articles().everyId();
        m_ids.emplace(ids.begin(), ids.end());
    }
    bool operator()(ArticleId id) const
    {
        return m_ids ? m_ids->contains(id) : m_store.articles().summary(id).has_value();
    }

private:
    Store &m_store;
    std::optional<QSet<ArticleId>> m_ids;
};

} // namespace

Result<ExportSnapshot> exportSnapshot(Store &store, std::span<const ArticleId> ids, const ExportOptions &options,
                                      const QDateTime &now)
{
    ExportSnapshot snapshot;
    snapshot.codebook = Codebook(store.tags().all());
    snapshot.options = options;
    snapshot.now = now;
    snapshot.templateFolder = templateFolder(store.path());
    snapshot.library = store.path();
    const QSet<TagId> tags = withDescendants(options.onlyTags, snapshot.codebook);
    const bool hasScope = !tags.isEmpty() || !options.onlyHighlights.empty();
    const std::shared_ptr<Reading> reading(new Reading{store, HeldLibrary(store), options, tags});
    const Knows knows(store, ids.size());
    std::vector<ArticleId> chosen;
    for (const ArticleId id : ids) {
        if (!knows(id))
            return fail(Error::Kind::NotFound, id.toString());
        if (!hasScope || !reading->annotationsOf(id).empty())
            chosen.push_back(id);
    }
    snapshot.articles = ExportedArticles(
        std::move(chosen), [reading](ArticleId id) { return reading->attempt(&Reading::load, id); },
        [reading](ArticleId id) { return reading->attempt(&Reading::outline, id); });
    snapshot.resources = ExportedResources([reading](const QString &name) { return reading->resource(name); });
    snapshot.archive = [reading](const ExportSnapshot &s, QIODevice &device) { return reading->archive(s, device); };
    snapshot.original = [reading](ArticleId id) { return reading->original(id); };
    return snapshot;
}

ExportedArticle anchoredArticle(Article article, const std::vector<Annotation> &annotations)
{
    auto ordered = inTextOrder(article, annotations);
    return {std::make_shared<const Article>(std::move(article)), std::move(ordered)};
}

std::vector<ArticleId> listedArticles(Store &store)
{
    std::vector<ArticleId> ids;
    for (const ArticleSummary &summary : store.articles().list({}, false, 0, -1))
        ids.push_back(summary.id);
    return ids;
}
