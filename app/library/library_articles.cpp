// The library's articles: listing, opening, importing, exporting, and the steps that must ask the store first.

#include "base/when_done.h"
#include "library/annotation_actions.h"
#include "library/file_import_job.h"
#include "library/import_workers.h"
#include "library/library.h"
#include "library/read_article.h"
#include "library/revisions.h"
#include "library/welcome.h"
#include "storage/store_thread.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 ListPause = 500; ///< ms between two announcements of a growing list

/// Made on the store's thread, anchors and all, for the thread it will live on.
Result<SessionPtr> readSession(Store &store, ArticleId id, QThread *thread)
{
    std::optional<Article> article = store.articles().load(id);
    if (!article)
        return fail(Error::Kind::NotFound, id.toString());
    const auto session =
        std::make_shared<ReadingSession>(std::make_shared<const Article>(std::move(*article)),
                                         store.annotations().ofArticle(id), store.places().place(id).value_or(Place{}));
    session->moveToThread(thread);
    return session;
}

std::vector<TagId> withDescendants(const Codebook &codebook, TagId id)
{
    std::vector<TagId> ids = codebook.descendants(id);
    ids.push_back(id);
    return ids;
}

/// An article and the bytes it was made of.
struct Kept {
    ArticleSummary summary;
    QByteArray original;
};

template <typename T>
void answer(const std::shared_ptr<QPromise<Result<T>>> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

QFuture<Result<std::vector<ArticleSummary>>> Library::articles(const ArticleQuery &query)
{
    return finishedOn(this, m_store->run([query](Store &store) {
        return store.articles().list(query.text, query.removed, query.offset, query.limit);
    }));
}

QFuture<Result<ArticleSummary>> Library::summary(ArticleId id)
{
    return finishedOn(this, m_store->run([id](Store &store) -> Result<ArticleSummary> {
        if (auto summary = store.articles().summary(id))
            return *std::move(summary);
        return fail(Error::Kind::NotFound, id.toString());
    }));
}

QFuture<Result<Resource>> Library::resource(const QString &name)
{
    return finishedOn(this, m_store->run([name](Store &store) -> Result<Resource> {
        if (auto resource = store.articles().resource(name))
            return *std::move(resource);
        return fail(Error::Kind::NotFound, name);
    }));
}

QFuture<Result<SessionPtr>> Library::open(ArticleId id)
{
    auto promise = std::make_shared<QPromise<Result<SessionPtr>>>();
    promise->start();
    std::erase_if(m_sessions, [](const auto &known) { return known.second.expired(); });
    if (const auto known = m_sessions.find(id); known != m_sessions.end()) {
        answer<SessionPtr>(promise, known->second.lock());
        return promise->future();
    }
    Opening &opening = m_openings[id];
    opening.waiting.push_back(promise);
    if (opening.waiting.size() == 1) {
        const auto read =
            m_store->run([id, thread = thread()](Store &store) { return readSession(store, id, thread); });
        whenDone(read, this, [this, id](const Result<SessionPtr> &session) { finishOpening(id, session); });
    }
    return promise->future();
}

void Library::finishOpening(ArticleId id, const Result<SessionPtr> &session)
{
    const Opening opening = std::move(m_openings.extract(id).mapped());
    if (session) {
        for (const ChangeSet &change : opening.missed)
            (*session)->apply(change);
        m_sessions[id] = *session;
        ++m_step; // a reload that is under way does not know of it
    }
    for (const SessionPromise &promise : opening.waiting)
        answer<SessionPtr>(promise, session);
}

/// A lost place is no reason to disturb anybody; if the disk is full, the next highlight will say so.
void Library::savePlace(ArticleId id, Place place, qreal progress)
{
    if (const auto known = m_sessions.find(id); known != m_sessions.end()) {
        if (const SessionPtr session = known->second.lock())
            session->setPlace(place);
    }
    m_store->run([id, place, progress, now = now()](Store &store) { store.places().save(id, place, progress, now); });
}

ImportJob *Library::importFiles(const QStringList &paths, const QString &password)
{
    auto *job = new FileImportJob(*m_store, *m_pool, *m_workers, m_clock, this);
    job->readFiles(paths, password);
    return start(job);
}

ImportJob *Library::importAddresses(const QStringList &addresses, AskedBy askedBy)
{
    auto *job = new FileImportJob(*m_store, *m_pool, *m_workers, m_clock, this);
    job->readAddresses(addresses, askedBy);
    return start(job);
}

ImportJob *Library::importText(const QString &text, const QString &name)
{
    auto *job = new FileImportJob(*m_store, *m_pool, *m_workers, m_clock, this);
    job->readText(text, name);
    return start(job);
}

ImportJob *Library::start(FileImportJob *job)
{
    QElapsedTimer sinceNews;
    sinceNews.start();
    connect(job, &ImportJob::imported, this, [this, sinceNews]() mutable {
        if (sinceNews.hasExpired(ListPause)) {
            sinceNews.restart();
            Q_EMIT articlesChanged();
        }
    });
    const QString key = u"import:"_s + QString::number(++m_imports); // one step, however many announcements
    connect(job, &FileImportJob::stored, this, [this, key](const ChangeSet &change) { remember(change, key); });
    connect(job, &ImportJob::finished, job, &QObject::deleteLater);
    return job;
}

QFuture<Result<std::vector<ArticleId>>> Library::addWelcomeArticles(const QString &folder)
{
    auto promise = std::make_shared<QPromise<Result<std::vector<ArticleId>>>>();
    promise->start();
    const auto added = m_store->run(
        [&workers = *m_workers, folder, now = now()](Store &store) { return addWelcome(store, workers, folder, now); });
    whenDone(added, this, [this, promise](const Result<std::vector<ArticleId>> &ids) {
        if (ids && !ids->empty())
            reload();
        answer(promise, ids);
    });
    return promise->future();
}

QFuture<Result<QHash<TagId, int>>> Library::tagCounts()
{
    return finishedOn(this, m_store->run([](Store &store) { return store.annotations().tagCounts(); }));
}

/// Reads what a step needs, then performs it – unless something happened meanwhile that it does not know: then `again`.
template <typename Read, typename Act, typename Again>
void Library::performLater(Read read, Act act, Again again)
{
    ++m_asked;
    whenDone(m_store->run(read), this, [this, act, again, askedAt = m_step](const auto &answer) {
        --m_asked;
        if (!answer)
            Q_EMIT saveFailed(answer.error());
        else if (askedAt != m_step)
            again();
        else
            perform(act(*answer));
    });
}

void Library::writeNote(AnnotationId id, const QString &note)
{
    performLater([id](Store &store) { return store.annotations().find(id); },
                 [=, this](const std::optional<Annotation> &found) {
                     return found ? actions::setNote(*found, note, now()) : ChangeSet();
                 },
                 [=, this] { writeNote(id, note); });
}

void Library::mergeTags(TagId from, TagId into)
{
    performLater([from](Store &store) { return store.annotations().withTags(std::array{from}); },
                 [=, this](const std::vector<Annotation> &annotations) {
                     return actions::mergeTags(m_codebook, from, into, annotations, now());
                 },
                 [=, this] { mergeTags(from, into); });
}

void Library::removeTag(TagId id)
{
    const std::vector<TagId> gone = withDescendants(m_codebook, id);
    performLater([gone](Store &store) { return store.annotations().withTags(gone); },
                 [=, this](const std::vector<Annotation> &annotations) {
                     return actions::removeTag(m_codebook, id, annotations, now());
                 },
                 [=, this] { removeTag(id); });
}

void Library::removeArticles(const std::vector<ArticleId> &ids)
{
    const auto read = [ids](Store &store) {
        ChangeSet change{ids.size() == 1 ? QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Delete article"))
                                         : QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Delete articles"))};
        for (const ArticleId id : ids) {
            const std::optional<ArticleSummary> summary = store.articles().summary(id);
            if (summary && !summary->removed)
                change.articles.push_back({summary, {}});
        }
        return change;
    };
    performLater(
        read, [](const ChangeSet &change) { return change; }, [=, this] { removeArticles(ids); });
}

QFuture<Result<RevisionReport>> Library::switchExtent(ArticleId id)
{
    auto promise = std::make_shared<QPromise<Result<RevisionReport>>>();
    promise->start();
    const auto load = [id](Store &store) -> Result<Kept> {
        auto summary = store.articles().summary(id);
        auto original = store.articles().original(id);
        if (!summary || !original || original->isEmpty())
            return fail(Error::Kind::NotFound, summary ? summary->metadata.title : id.toString());
        return Kept{*std::move(summary), *std::move(original)};
    };
    const auto read = [&workers = *m_workers](const Result<Kept> &kept) {
        return kept.and_then([&workers](const Kept &k) {
            const bool isWhole = k.summary.source.extent == Extent::WholePage;
            return readArticleAgain(workers, k.summary, k.original,
                                    {.extent = isWhole ? Extent::FoundArticle : Extent::WholePage});
        });
    };
    whenDone(m_store->run(load).then(m_pool.get(), read), this, [this, id, promise](const Result<NewArticle> &newer) {
        if (newer)
            revise(id, std::make_shared<const NewArticle>(*newer), promise);
        else
            answer<RevisionReport>(promise, tl::unexpected(newer.error()));
    });
    return promise->future();
}

/// Once more when something was performed that the step does not know.
void Library::revise(ArticleId older, const std::shared_ptr<const NewArticle> &newer,
                     const std::shared_ptr<QPromise<Result<RevisionReport>>> &promise)
{
    ++m_asked;
    const auto plan = m_store->run([older, newer](Store &store) { return revisionOf(store, older, *newer); });
    whenDone(plan, this, [=, this, askedAt = m_step](const Result<Revision> &revision) {
        --m_asked;
        if (revision && askedAt != m_step)
            return revise(older, newer, promise);
        if (revision)
            perform(revision->change);
        answer<RevisionReport>(promise, revision.map([&](const Revision &r) {
            return RevisionReport{r.article, newer->article.source.extent, r.moved, r.lost};
        }));
    });
}
