#pragma once
// The open library: the only thing that ui asks.

#include "base/clock.h"
#include "base/result.h"
#include "library/export_request.h"
#include "library/export_templates.h"
#include "library/reading_session.h"
#include "model/codebook.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <memory>
#include <optional>

class ExportJob;
class FileImportJob;
class History;
class ImportJob;
class ImportWorkers;
class QThreadPool;
class Store;
class StoreThread;
class WatchedFolders;
enum class AskedBy; // fetch/web_fetch.h
struct NewArticle;

/// Which articles to list, newest first.
struct ArticleQuery {
    QString text; ///< words of the title, site, author; accents and case ignored; empty = all
    bool removed = false;
    int offset = 0;
    int limit = 200;
};

/// What a new revision did to the highlights.
struct RevisionReport {
    ArticleId article; ///< the new one
    Extent extent = Extent::FoundArticle;
    int moved = 0;
    int lost = 0; ///< they are orphans of the new one
};

/// Every change is seen in memory at once and is on disk a moment later; there is no "save".
/// All futures finish on the library's thread. Receive them with whenDone(future, this, …) of base/when_done.h, which
/// also bears that `this` is gone by then.
class Library final : public QObject {
    Q_OBJECT
public:
    /// The clock is asked from several threads.
    explicit Library(QString path, Clock clock = systemClock(), QObject *parent = nullptr);
    /// Cancels jobs, then waits until everything performed is on disk.
    ~Library() override;

    /// Opens (creates, migrates) the database and reads the codebook. NewerLibrary, NotALibrary, Storage.
    QFuture<Result<>> load();
    [[nodiscard]] const QString &path() const { return m_path; }

    QFuture<Result<std::vector<ArticleSummary>>> articles(const ArticleQuery &query);
    QFuture<Result<ArticleSummary>> summary(ArticleId id);
    /// One session for each open article, shared as long as somebody holds it. NotFound.
    QFuture<Result<SessionPtr>> open(ArticleId id);
    QFuture<Result<Resource>> resource(const QString &name);
    /// Remembers where the reader is. `progress` 0–1.
    void savePlace(ArticleId id, Place place, qreal progress);

    /// Files and folders (recursive). The job belongs to the library and deletes itself after finished().
    ImportJob *importFiles(const QStringList &paths, const QString &password = {});
    /// Pages of the web, fetched now: see readArticleAddress().
    ImportJob *importAddresses(const QStringList &addresses, AskedBy askedBy);
    /// Imports what appears in folders; does nothing before load() is done.
    [[nodiscard]] WatchedFolders &watchedFolders() { return *m_watched; }
    ImportJob *importText(const QString &text, const QString &name = {});
    /// A web page's article becomes all that the page shows, or the other way round: a new revision, to which the
    /// highlights move. One undoable step. NotFound, and the errors of the importers.
    QFuture<Result<RevisionReport>> switchExtent(ArticleId id);
    /// The examples that a new library starts with; nothing in one that has articles or tags. See addWelcome().
    QFuture<Result<std::vector<ArticleId>>> addWelcomeArticles(const QString &folder = QStringLiteral(":/welcome"));
    QFuture<Result<ExportAmount>> exportAmount(const ExportRequest &request);
    /// How the text of a text format begins, made of the first articles only; of another format nothing.
    QFuture<Result<ExportSample>> exportSample(const ExportRequest &request);
    /// Writes the file as exportToFile() does, with progress; an empty path: into bytes. The job belongs to the library
    /// and deletes itself after finished().
    ExportJob *startExport(const ExportRequest &request, const QString &path);
    /// What a template that is being written would make of them. Invalid with the line that is wrong.
    QFuture<Result<QByteArray>> templatePreview(const std::vector<ArticleId> &ids, const QString &source,
                                                const ExportOptions &options);
    /// The reader's templates and those of the program, as in library/export_templates.h, but in the background.
    QFuture<std::vector<TemplateRow>> templates();
    QFuture<Result<QString>> templateSource(const QString &name);
    QFuture<Result<>> saveTemplate(const QString &name, const QString &source);
    QFuture<Result<>> removeTemplate(const QString &name);

    /// Now in memory and in every view, behind on disk. Steps with the same non-empty key in a row become one.
    void perform(const ChangeSet &change, const QString &mergeKey = {});
    void undo();
    void redo();
    /// Labels of what undo and redo would do; empty when there is nothing.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;
    /// The next step never joins the last one, even with the same key.
    void endMerging();
    /// Whether there are steps that could not be saved, while nothing newer was saved of what they touch.
    [[nodiscard]] bool hasFailedSteps() const { return !m_failed.empty(); }
    /// Why saving failed last; nothing as long as it never did.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    /// Performs them again.
    void repeatFailedSteps();

    [[nodiscard]] const Codebook &codebook() const { return m_codebook; }
    [[nodiscard]] QDateTime now() const { return m_clock(); }
    /// How many annotations carry each tag, over all articles that are not removed.
    QFuture<Result<QHash<TagId, int>>> tagCounts();
    /// Of a highlight that no open article has any more: it may have moved to a new revision. Nothing when it is gone.
    void writeNote(AnnotationId id, const QString &note);
    /// All highlights that carry `from` (over all articles) carry `into` instead; `from` is gone. One undoable step.
    void mergeTags(TagId from, TagId into);
    /// Takes the tag and those below it from all highlights and from the codebook. One undoable step.
    void removeTag(TagId id);
    /// Takes articles out of the list; they and their highlights stay in the database. Undoable.
    void removeArticles(const std::vector<ArticleId> &ids);

    /// Done when everything performed so far is on disk, or failed.
    QFuture<Result<>> flushed();
    /// True while something performed is not on disk yet.
    [[nodiscard]] bool isSaving() const { return m_unsaved > 0; }
    /// True also while a step waits for an answer before it can be performed.
    [[nodiscard]] bool isBusy() const { return m_unsaved > 0 || m_asked > 0; }
    /// Looks whether another program changed the file; if so, reads again and announces it.
    void checkForOutsideChanges();

Q_SIGNALS:
    /// A step was done, undone or redone; codebook and sessions already show it.
    void changed(const ChangeSet &change);
    /// After changed(), for undo and redo only: bring it to view.
    void stepped(const ChangeSet &change);
    void historyChanged();
    /// The list of articles differs (import, removal, another program).
    void articlesChanged();
    void savingChanged(bool saving);
    void saveFailed(const Error &error);
    /// Everything may differ: sessions and codebook were read again from the file.
    void reloaded();

private:
    struct State; // what is read again after a failure or a change from outside
    using SessionPromise = std::shared_ptr<QPromise<Result<SessionPtr>>>;
    struct Opening { // an article on its way to a session
        std::vector<SessionPromise> waiting;
        std::vector<ChangeSet> missed; ///< performed since it was asked for
    };
    using Announcements = std::vector<std::pair<SessionPtr, ChangeSet>>;
    void replay(const ChangeSet &change);
    void remember(const ChangeSet &change, const QString &mergeKey);
    void fetchStragglers(ArticleId older, ArticleId newer, const QString &mergeKey);
    Announcements take(const ChangeSet &change);
    void announce(const ChangeSet &change, const Announcements &announcements);
    void save(const ChangeSet &change);
    void settle(qint64 number, const ChangeSet &change, const Result<> &saved);
    void keepFailed(ChangeSet change);
    void flush(const std::shared_ptr<QPromise<Result<>>> &promise, qint64 since);
    void reload();
    void takeOver(const Result<State> &state, qint64 askedAt);
    void follow(const std::vector<ChangeSet> &revisions);
    std::vector<SessionPtr> openSessions() const;
    void finishOpening(ArticleId id, const Result<SessionPtr> &session);
    void revise(ArticleId older, const std::shared_ptr<const NewArticle> &newer,
                const std::shared_ptr<QPromise<Result<RevisionReport>>> &promise);
    template <typename Read, typename Act, typename Again>
    void performLater(Read read, Act act, Again again);
    ImportJob *start(FileImportJob *job);

    QString m_path;
    Clock m_clock;
    Codebook m_codebook;
    std::unique_ptr<History> m_history;
    std::unordered_map<ArticleId, std::weak_ptr<ReadingSession>> m_sessions;
    std::unordered_map<ArticleId, Opening> m_openings;
    std::optional<qint64> m_dataVersion; ///< what the store said last; nothing before load()
    qint64 m_step = 0;                   ///< counts whatever makes an answer that is under way out of date
    qint64 m_saves = 0;                  ///< numbers the saves
    qint64 m_settled = 0;                ///< the last of them that is on disk or failed
    qint64 m_lastFailure = 0;            ///< the last that failed
    std::optional<Error> m_failure;      ///< of m_lastFailure
    bool m_isFailureNews = false;        ///< not announced yet
    std::vector<ChangeSet> m_failed;     ///< steps that are not on disk for that; none touches another
    int m_imports = 0;                   ///< numbers the jobs
    int m_unsaved = 0;
    int m_asked = 0; ///< steps that wait for something from the store before they can be performed
    bool m_isChecking = false;
    bool m_isReloading = false;
    std::unique_ptr<ImportWorkers> m_workers; ///< before those who ask them
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<StoreThread> m_store; ///< drained first
    std::unique_ptr<WatchedFolders> m_watched;
};
