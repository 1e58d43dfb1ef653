#pragma once
// An export on its way to a file: read on the store's thread some articles at a time, so that what a reader does
// meanwhile is saved between them, and written in the pool.

#include "library/background_job.h"
#include "library/export_request.h"

#include <memory>

class QThreadPool;
class Store;
class StoreThread;

class ExportJob final : public BackgroundJob {
    Q_OBJECT
public:
    /// An empty path: into the report's bytes. Nothing is announced before the event loop runs.
    ExportJob(StoreThread &store, QThreadPool &pool, const ExportRequest &request, const QString &path,
              const QDateTime &now, QObject *parent);
    ~ExportJob() override;

    [[nodiscard]] const QString &path() const;
    /// What came of it, once it is finished. Cancelled, Unwritable, NotFound, Unsupported, Storage.
    [[nodiscard]] const Result<ExportReport> &result() const { return m_result; }
    /// Articles to read; 0 while that is not known.
    [[nodiscard]] int total() const override { return m_total; }
    [[nodiscard]] bool isFinished() const override { return m_isFinished; }
    /// Finished at once; the file that was there before stays as it was.
    void cancel() override;
    /// For a library that closes: what is left happens in one go, before the store's thread ends.
    void complete();

private:
    struct Work;
    void readNext();
    void write();
    void finish(const Result<ExportReport> &result);

    StoreThread &m_store;
    QThreadPool &m_pool;
    std::shared_ptr<Work> m_work; ///< one thread has it at a time, but for what can be asked to stop it
    Result<ExportReport> m_result;
    int m_total = 0;
    bool m_isWriting = false;
    bool m_isFinished = false;
};
