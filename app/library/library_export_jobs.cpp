// The library's exports as a reader chooses them: how much, how it begins, and the whole.

#include "base/when_done.h"
#include "library/export_job.h"
#include "library/export_sample.h"
#include "library/export_scope.h"
#include "library/library.h"
#include "storage/storage_error.h"
#include "storage/store_thread.h"

#include <QThreadPool>

QFuture<Result<ExportAmount>> Library::exportAmount(const ExportRequest &request)
{
    return finishedOn(this, m_store->run([request](Store &store) { return amountIn(store, request); }));
}

/// After everything that was performed so far.
QFuture<Result<ExportSample>> Library::exportSample(const ExportRequest &request)
{
    const auto read = [path = m_path, request, now = now()](const Result<> &saved) -> Result<ExportSample> {
        if (!saved)
            return tl::unexpected(saved.error());
        try {
            Store store(path);
            return sampleOf(store, request, now);
        } catch (const StorageError &error) {
            return tl::unexpected(error.toError(path));
        }
    };
    return finishedOn(this, m_store->run([](Store &) {}).then(m_pool.get(), read));
}

ExportJob *Library::startExport(const ExportRequest &request, const QString &path)
{
    auto *job = new ExportJob(*m_store, *m_pool, m_path, request, path, now(), this);
    connect(job, &ExportJob::finished, job, &QObject::deleteLater);
    return job;
}
