#pragma once
// An export on its way to a file, in the pool and on a connection of its own: nobody waits for it.

#include "library/background_job.h"
#include "library/export_request.h"

#include <QTimer>
#include <memory>

class QThreadPool;
class StoreThread;

class ExportJob final : public BackgroundJob {
    Q_OBJECT
public:
    /// Begins when everything given to `store` so far is in the file `library`. An empty path: into the report's bytes.
    ExportJob(StoreThread &store, QThreadPool &pool, const QString &library, const ExportRequest &request,
              const QString &path, const QDateTime &now, QObject *parent);
    ~ExportJob() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// What came of it, once it is finished. Cancelled, Unwritable, NotFound, Unsupported, Storage, Invalid.
    [[nodiscard]] const Result<ExportReport> &result() const { return m_result; }
    /// Articles; 0 while that is not known.
    [[nodiscard]] int total() const override { return m_total; }
    [[nodiscard]] bool isFinished() const override { return m_isFinished; }
    /// Finishes before the next article or image: Cancelled, and the file that was there before stays as it was – or,
    /// when the last one is written already, as if nothing had been said.
    void cancel() override;

private:
    struct Work;
    void showProgress();
    void finish(const Result<ExportReport> &result);

    QString m_path;
    std::shared_ptr<Work> m_work; ///< outlives the job in the pool
    Result<ExportReport> m_result;
    QTimer m_progress;
    int m_done = 0;
    int m_total = 0;
    bool m_isFinished = false;
};
