// The library's exports as a reader chooses them: how much, how it begins, and the whole.

#include "base/when_done.h"
#include "library/export_job.h"
#include "library/export_sample.h"
#include "library/export_scope.h"
#include "library/library.h"
#include "storage/store_thread.h"

#include <QThreadPool>

QFuture<Result<ExportAmount>> Library::exportAmount(const ExportRequest &request)
{
    return finishedOn(this, m_store->run([request](Store &store) { return amountIn(store, request); }));
}

QFuture<Result<ExportSample>> Library::exportSample(const ExportRequest &request)
{
    const auto read = [request, now = now()](Store &store) { return sampleSnapshot(store, request, now); };
    const auto write = [format = request.format](const Result<SampleSnapshot> &sample) -> Result<ExportSample> {
        return sample.and_then([&format](const SampleSnapshot &s) { return sampleOf(s, format); });
    };
    return finishedOn(this, m_store->run(read).then(m_pool.get(), write));
}

ExportJob *Library::startExport(const ExportRequest &request, const QString &path)
{
    auto *job = new ExportJob(*m_store, *m_pool, request, path, now(), this);
    connect(job, &ExportJob::finished, job, &QObject::deleteLater);
    return job;
}
