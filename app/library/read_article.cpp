#include "library/read_article.h"

#include "base/file.h"
#include "importers/importers.h"
#include "library/folder_book.h"
#include "library/import_workers.h"
#include "library/revisions.h"
#include "storage/store.h"
#include "storage/transaction.h"
#include "text/anchoring.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestNeighbour = 64LL * 1024 * 1024; ///< bytes of one image

/// A file inside the document's folder, or nothing: a text must not pull private files into a library that may be
/// shared. Links are followed before the look, so they don't lead out either.
QByteArray neighbour(const QDir &folder, const QString &relativePath)
{
    if (relativePath.isEmpty() || QDir::isAbsolutePath(relativePath))
        return {};
    const QString root = folder.canonicalPath();
    const QString path = QFileInfo(folder.filePath(relativePath)).canonicalFilePath();
    if (root.isEmpty() || !path.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return {};
    return readFile(path, LargestNeighbour).value_or(QByteArray());
}

std::vector<Annotation> annotationsOf(const Article &article, const std::vector<ImportedAnnotation> &imported,
                                      const QDateTime &now)
{
    std::vector<Annotation> annotations;
    for (const ImportedAnnotation &annotation : imported) {
        const QDateTime created = annotation.created.isValid() ? annotation.created : now;
        annotations.push_back({.id = AnnotationId::create(),
                               .article = article.id,
                               .position = annotation.range,
                               .quote = describe(article.text, annotation.range),
                               .style = annotation.style,
                               .note = annotation.note,
                               .created = created,
                               .modified = created,
                               .author = annotation.author});
    }
    return annotations;
}

} // namespace

NewArticle newArticle(ImportedArticle imported, const QByteArray &bytes, const QString &path, const QDateTime &now)
{
    NewArticle result{std::move(imported.article), std::move(imported.resources), bytes, {}};
    result.article.id = ArticleId::create();
    result.article.added = now;
    result.article.source.path = path;
    result.article.source.hash = sha256(bytes);
    result.annotations = annotationsOf(result.article, imported.annotations, now);
    return result;
}

bool isReadableSuffix(const QString &suffix)
{
    return std::ranges::any_of(importers(), [&suffix](const Importer &importer) {
        return importer.extensions.contains(suffix, Qt::CaseInsensitive);
    });
}

QStringList readableSuffixes(const QString &format)
{
    QStringList suffixes;
    for (const Importer &importer : importers()) {
        if (format.isEmpty() || importer.name == format)
            suffixes += importer.extensions;
    }
    return suffixes;
}

bool opensWithPassword(const Error &error)
{
    return error.kind == Error::Kind::Protected && error.detail == u"password";
}

Result<NewArticle> readArticleFile(ImportWorkers &workers, const QString &path, const QDateTime &now,
                                   const ReadingWishes &wishes)
{
    const QFileInfo info(path);
    ImportOptions options;
    options.name = info.fileName();
    options.extent = wishes.extent;
    options.password = wishes.password;
    options.isCancelled = wishes.isCancelled;
    options.readNeighbour = [folder = info.absoluteDir()](const QString &relative) {
        return neighbour(folder, relative);
    };
    const bool isFolder = info.isDir() && isFolderBook(path);
    const QString stated = wishes.statedPath.isEmpty() ? info.absoluteFilePath() : wishes.statedPath;
    return (isFolder ? packedFolderBook(path) : readFile(path))
        .and_then([&](const QByteArray &bytes) -> Result<NewArticle> {
            return workers.read(bytes, isFolder ? u"epub"_s : info.suffix(), options)
                .map([&](ImportedArticle imported) { return newArticle(std::move(imported), bytes, stated, now); });
        })
        .map_error([&](Error error) {
            error.subject = wishes.statedPath.isEmpty() ? path : wishes.statedPath;
            return error;
        });
}

Result<NewArticle> readArticleBytes(ImportWorkers &workers, const QByteArray &bytes, const QDateTime &now,
                                    const ReadingWishes &wishes)
{
    ImportOptions options;
    options.extent = wishes.extent;
    options.password = wishes.password;
    options.isCancelled = wishes.isCancelled;
    return workers.read(bytes, u"txt"_s, options).map([&](ImportedArticle imported) {
        return newArticle(std::move(imported), bytes, {}, now);
    });
}

Result<NewArticle> readArticleText(ImportWorkers &workers, const QString &text, const QString &name,
                                   const QDateTime &now)
{
    const QByteArray bytes = text.toUtf8();
    ImportOptions options;
    options.name = name;
    const QString suffix = QFileInfo(name).suffix();
    return workers.read(bytes, isReadableSuffix(suffix) ? suffix : u"txt"_s, options)
        .map([&](ImportedArticle imported) { return newArticle(std::move(imported), bytes, {}, now); })
        .map_error([&name](Error error) {
            error.subject = name;
            return error;
        });
}

Result<NewArticle> readArticleAgain(ImportWorkers &workers, const ArticleSummary &article, const QByteArray &original,
                                    const ReadingWishes &wishes)
{
    const QFileInfo info(article.source.path);
    ImportOptions options;
    options.name = info.fileName();
    options.extent = wishes.extent;
    options.password = wishes.password;
    options.isCancelled = wishes.isCancelled;
    if (!article.source.path.isEmpty()) {
        options.readNeighbour = [folder = info.absoluteDir()](const QString &relative) {
            return neighbour(folder, relative);
        };
    }
    return workers.read(original, info.suffix(), options).map([&](ImportedArticle imported) {
        NewArticle read = newArticle(std::move(imported), original, article.source.path, article.added);
        if (read.article.metadata.url.isEmpty() || article.source.path.isEmpty()) // fetched from there
            read.article.metadata.url = article.metadata.url;
        return read;
    });
}

static bool isInBin(Store &store, ArticleId id)
{
    const std::optional<ArticleSummary> summary = store.articles().summary(id);
    return !summary || summary->removed;
}

/// In the place of an earlier article from the same file or address; nothing when there is none.
static std::optional<AddedArticle> addRevision(Store &store, const NewArticle &article)
{
    const std::optional<Revision> revision = revisionOfEarlier(store, article);
    if (!revision)
        return {};
    store.apply(revision->change);
    const ArticleSummary &added = *revision->change.articles.front().after;
    return AddedArticle{AddedArticle::Outcome::NewRevision, added, revision->change, revision->moved, revision->lost};
}

AddedArticle addArticle(Store &store, const NewArticle &article)
{
    Transaction transaction(store.database());
    const auto known =
        article.article.source.hash.isEmpty() ? std::nullopt : store.articles().findByHash(article.article.source.hash);
    // A file that was changed back is the next revision of what it had been changed to.
    if (!known || isInBin(store, *known)) {
        if (const std::optional<AddedArticle> revision = addRevision(store, article)) {
            transaction.commit();
            return *revision;
        }
    }
    AddedArticle result;
    const bool isNew = !known;
    const ArticleId id = known ? *known : article.article.id;
    if (isNew) {
        store.articles().add(article.article, article.resources, article.original);
        for (const Annotation &annotation : article.annotations)
            store.annotations().apply({{}, annotation});
    }
    // The row was written or found a moment ago; if another program took it away since, it counts as being in the bin.
    result.summary = store.articles().summary(id).value_or(ArticleSummary{.id = id, .removed = true});
    if (known) {
        result.outcome =
            result.summary.removed ? AddedArticle::Outcome::BroughtBack : AddedArticle::Outcome::AlreadyThere;
        result.summary.removed = false;
    }
    if (isNew || result.outcome == AddedArticle::Outcome::BroughtBack)
        result.change.articles.push_back({{}, result.summary});
    if (known)
        store.apply(result.change);
    transaction.commit();
    return result;
}
