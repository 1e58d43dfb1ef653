#include "library/library.h"

#include "base/when_done.h"
#include "library/history.h"
#include "library/import_job.h"
#include "library/import_workers.h"
#include "library/library_state.h"
#include "library/revisions.h"
#include "library/watched_folders.h"
#include "storage/store_thread.h"

#include <QThreadPool>
#include <algorithm>

Library::Library(QString path, Clock clock, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_clock(std::move(clock))
    , m_history(std::make_unique<History>())
    , m_workers(std::make_unique<ImportWorkers>())
    , m_pool(std::make_unique<QThreadPool>())
    , m_store(std::make_unique<StoreThread>(m_path, m_clock))
    , m_watched(std::make_unique<WatchedFolders>(*m_store, *m_pool, m_clock,
                                                 [this](const QStringList &files) { return importFiles(files); }))
{
}

Library::~Library()
{
    const auto jobs = findChildren<ImportJob *>(Qt::FindDirectChildrenOnly);
    for (ImportJob *job : jobs)
        job->cancel();
    m_watched.reset();
    m_store.reset(); // what the store began, the pool may go on with: an export is written to its end
    m_pool->waitForDone();
}

QFuture<Result<>> Library::load()
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const auto read = [](Store &store) { return State::read(store, {}); };
    whenDone(m_store->run(read), this, [this, promise](const Result<State> &state) {
        if (state) {
            m_codebook = state->codebook;
            m_dataVersion = state->dataVersion;
            m_watched->start();
        }
        promise->addResult(state.map([](const State &) {}));
        promise->finish();
    });
    return promise->future();
}

void Library::perform(const ChangeSet &change, const QString &mergeKey)
{
    if (change.isEmpty())
        return;
    m_history->push(change, mergeKey);
    replay(change);
    Q_EMIT historyChanged();
}

void Library::undo()
{
    if (const std::optional<ChangeSet> change = m_history->undo()) {
        replay(*change);
        Q_EMIT stepped(*change);
        Q_EMIT historyChanged();
    }
}

void Library::redo()
{
    if (const std::optional<ChangeSet> change = m_history->redo()) {
        replay(*change);
        Q_EMIT stepped(*change);
        Q_EMIT historyChanged();
    }
}

QString Library::undoLabel() const
{
    return m_history->undoLabel();
}

QString Library::redoLabel() const
{
    return m_history->redoLabel();
}

void Library::endMerging()
{
    m_history->endMerging();
}

/// Saving is asked for before anybody hears of it: who then asks the store gets an answer that knows the change.
void Library::replay(const ChangeSet &change)
{
    const Announcements announcements = take(change);
    save(change);
    announce(change, announcements);
}

/// A step that is on disk already: it only becomes undoable and known.
void Library::remember(const ChangeSet &change, const QString &mergeKey)
{
    if (change.isEmpty())
        return;
    m_history->add(change, mergeKey);
    announce(change, take(change));
    Q_EMIT historyChanged();
    for (const Change<ArticleSummary> &each : change.articles) {
        if (const auto newer = each.after ? std::nullopt : change.successorOf(each.before->id))
            fetchStragglers(each.before->id, *newer, mergeKey);
    }
}

/// Highlights that were made in the older revision while the newer one was on its way.
void Library::fetchStragglers(ArticleId older, ArticleId newer, const QString &mergeKey)
{
    const auto carried = m_store->run([older, newer](Store &store) { return carryStragglers(store, older, newer); });
    whenDone(carried, this, [this, mergeKey](const Result<ChangeSet> &change) {
        if (change)
            remember(*change, mergeKey);
        else
            Q_EMIT saveFailed(change.error());
    });
}

Library::Announcements Library::take(const ChangeSet &change)
{
    ++m_step;
    for (const Change<Tag> &tag : change.tags)
        m_codebook.apply(tag);
    for (auto &[id, opening] : m_openings)
        opening.missed.push_back(change);
    Announcements announcements;
    for (const ArticleId id : change.touchedArticles()) {
        const auto known = m_sessions.find(id);
        if (const SessionPtr session = known == m_sessions.end() ? nullptr : known->second.lock())
            announcements.emplace_back(session, session->apply(change));
    }
    return announcements;
}

void Library::announce(const ChangeSet &change, const Announcements &announcements)
{
    for (const auto &[session, own] : announcements)
        Q_EMIT session->changed(own);
    Q_EMIT changed(change);
    if (!change.articles.empty())
        Q_EMIT articlesChanged();
}

void Library::save(const ChangeSet &change)
{
    const qint64 number = ++m_saves;
    const auto saved = m_store->run([change](Store &store) { store.apply(change); });
    whenDone(saved, this, [this, number, change](const Result<> &result) { settle(number, change, result); });
    if (++m_unsaved == 1)
        Q_EMIT savingChanged(true);
}

/// A failed step can't be taken back by its inverse once others stand on it: the file is the truth, everything is read
/// again. The step is kept for the reader to try again.
void Library::settle(qint64 number, const ChangeSet &change, const Result<> &saved)
{
    m_settled = number;
    if (saved)
        std::erase_if(m_failed, [&change](const ChangeSet &failed) { return touch(failed, change); }); // this is newer
    if (!saved) {
        keepFailed(change);
        m_lastFailure = number;
        m_failure = saved.error();
        m_isFailureNews = true;
        m_history->clear();
        Q_EMIT historyChanged();
        reload();
    }
    if (--m_unsaved == 0)
        Q_EMIT savingChanged(false);
}

/// Steps of the same things become one, and none is ever done by half.
void Library::keepFailed(ChangeSet change)
{
    const auto related =
        std::ranges::stable_partition(m_failed, [&change](const ChangeSet &failed) { return !touch(failed, change); });
    for (const ChangeSet &failed : related)
        change = joined(failed, change);
    m_failed.erase(related.begin(), related.end());
    if (!change.isEmpty())
        m_failed.push_back(std::move(change));
}

void Library::repeatFailedSteps()
{
    for (const ChangeSet &change : std::exchange(m_failed, {}))
        perform(change);
}

QFuture<Result<>> Library::flushed()
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    flush(promise, m_settled);
    return promise->future();
}

/// Answers come in the order of questions, so all saves before this one have settled when it is answered. A step that
/// waits for the store by now is saved after this question, and therefore before the next.
void Library::flush(const std::shared_ptr<QPromise<Result<>>> &promise, qint64 since)
{
    const bool isWaiting = m_asked > 0;
    whenDone(m_store->run([](Store &) {}), this, [this, promise, since, isWaiting](const Result<> &answer) {
        if (isWaiting)
            return flush(promise, since);
        const bool failed = m_failure && m_lastFailure > since;
        promise->addResult(failed ? Result<>(tl::unexpect, *m_failure) : answer);
        promise->finish();
    });
}

void Library::checkForOutsideChanges()
{
    if (m_isChecking || !m_dataVersion)
        return;
    m_isChecking = true;
    whenDone(m_store->run([](Store &store) { return store.dataVersion(); }), this,
             [this](const Result<qint64> &version) {
                 m_isChecking = false;
                 if (version && *version != m_dataVersion)
                     reload();
             });
}

std::vector<SessionPtr> Library::openSessions() const
{
    std::vector<SessionPtr> sessions;
    for (const auto &[id, known] : m_sessions) {
        if (SessionPtr session = known.lock())
            sessions.push_back(std::move(session));
    }
    return sessions;
}

void Library::reload()
{
    ++m_step; // a reload that is under way began too early
    if (m_isReloading)
        return;
    m_isReloading = true;
    std::vector<State::Open> open;
    for (const SessionPtr &session : openSessions()) {
        State::Open &one = open.emplace_back(State::Open{session->articlePtr(), {}});
        for (const Annotation &annotation : session->annotations())
            one.annotations.push_back(annotation.id);
    }
    const auto read = [open](Store &store) { return State::read(store, open); };
    whenDone(m_store->run(read), this,
             [this, askedAt = m_step](const Result<State> &state) { takeOver(state, askedAt); });
}

void Library::takeOver(const Result<State> &state, qint64 askedAt)
{
    m_isReloading = false;
    if (state && askedAt != m_step)
        return reload(); // something was performed or opened meanwhile
    std::vector<SessionPtr> sessions = openSessions();
    if (state) {
        ++m_step;
        m_codebook = state->codebook;
        m_dataVersion = state->dataVersion;
        for (const SessionPtr &session : sessions) {
            if (const auto found = state->articles.find(session->article().id); found != state->articles.end())
                session->reload(found->second.annotations, found->second.anchors);
        }
        for (const SessionPtr &session : sessions)
            Q_EMIT session->reloaded();
        Q_EMIT reloaded();
        Q_EMIT articlesChanged();
        follow(state->revisions);
    }
    if (std::exchange(m_isFailureNews, false))
        Q_EMIT saveFailed(*m_failure);
    else if (!state)
        Q_EMIT saveFailed(state.error());
}

/// What was done before was done to the older revisions: it can't be undone in the newer ones.
void Library::follow(const std::vector<ChangeSet> &revisions)
{
    if (revisions.empty())
        return;
    m_history->clear();
    Q_EMIT historyChanged();
    for (const ChangeSet &revision : revisions)
        Q_EMIT changed(revision);
}
