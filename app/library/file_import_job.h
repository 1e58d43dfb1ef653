#pragma once
// The library's own import job: reads in the pool, adds on the store's thread, a few files at a time.

#include "base/clock.h"
#include "library/archive_files.h"
#include "library/import_job.h"
#include "library/read_address.h"
#include "library/read_article.h"
#include "model/change.h"

#include <QStringList>
#include <QTimer>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>

class ImportWorkers;
class QThreadPool;
class StoreThread;

/// However many files there are, only a handful is in memory at once.
class FileImportJob final : public ImportJob {
    Q_OBJECT
public:
    FileImportJob(StoreThread &store, QThreadPool &pool, ImportWorkers &workers, Clock clock, QObject *parent);
    ~FileImportJob() override;

    /// Files, and folders and archives for the readable files in them. Nothing is announced before the event loop runs.
    /// `password` opens those that are protected.
    void readFiles(const QStringList &paths, const QString &password = {});
    /// Pages of the web.
    void readAddresses(const QStringList &addresses, AskedBy askedBy);
    void readText(const QString &text, const QString &name);

    [[nodiscard]] const std::vector<ImportReport> &reports() const override { return m_reports; }
    [[nodiscard]] int total() const override;
    void cancel() override;
    [[nodiscard]] bool isFinished() const override { return m_isFinished; }

Q_SIGNALS:
    /// What came into the list, for the history: at once when highlights moved to a new revision, else all of it just
    /// before finished().
    void stored(const ChangeSet &change);

private:
    using ArticleToAdd = std::shared_ptr<const NewArticle>;
    using Reading = std::function<Result<NewArticle>()>;
    using Reader = std::function<Result<NewArticle>(const FileToRead &file, const QDateTime &now)>;
    struct Waiting {
        FileToRead file;
        bool mayBeArchive = false; ///< not looked into yet
    };
    struct Transfer { // written in the pool, shown here
        std::atomic<qint64> got{0}, all{-1};
    };

    void work();
    void read(const QString &path, Reading reading);
    void readNext();
    void openArchive(const QString &path);
    void storeRead();
    void report(const ImportReport &report);
    void reportStored(const QStringList &paths, const Result<std::vector<AddedArticle>> &added);
    void announceStored();
    void finishWhenDone();
    [[nodiscard]] std::function<bool()> isCancelled() const;

    StoreThread &m_store;
    QThreadPool &m_pool;
    ImportWorkers &m_workers;
    Clock m_clock;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< outlives the job in the pool
    std::shared_ptr<Transfer> m_transfer = std::make_shared<Transfer>();
    QTimer m_glance; ///< at m_transfer
    Reader m_reader;
    std::deque<Waiting> m_waiting;    ///< to read, in this order
    QStringList m_readPaths;          ///< of m_read
    std::vector<ArticleToAdd> m_read; ///< waits for the store
    std::vector<ImportReport> m_reports;
    ChangeSet m_change;
    int m_expected = 0; ///< as good a guess as there is before the folders are looked through
    int m_reading = 0;
    int m_storing = 0;
    bool m_isLooking = false; ///< through folders
    bool m_isFinished = false;
};
