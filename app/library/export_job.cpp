#include "library/export_job.h"

#include "base/when_done.h"
#include "library/export_scope.h"
#include "library/export_snapshot.h"
#include "storage/storage_error.h"
#include "storage/store_thread.h"

#include <QThreadPool>
#include <atomic>

namespace {
constexpr int ProgressPause = 100; // ms between two announcements
}

struct ExportJob::Work {
    QString library;
    ExportRequest request;
    QString path;
    QDateTime now;
    std::atomic_bool isCancelled = false;
    std::atomic_int done = 0; ///< articles read; more than there are when a format reads them several times
    std::atomic_int total = 0;

    Result<ExportReport> run();
    Result<> goOn() const;
    Result<> nextArticle();
    Result<ExportReport> write(ExportSnapshot snapshot, ExportAmount amount);
};

Result<ExportReport> ExportJob::Work::run()
try {
    if (const Result<> going = goOn(); !going)
        return tl::unexpected(going.error());
    Store store(library);
    const std::vector<ArticleId> articles = articlesIn(store, request);
    const ExportAmount amount = amountIn(store, request);
    total = int(articles.size());
    auto snapshot = exportSnapshot(store, articles, request.options, now);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    snapshot->isWholeLibrary = request.isEverything();
    return write(*std::move(snapshot), amount);
} catch (const StorageError &error) {
    return tl::unexpected(error.toError(library));
}

Result<> ExportJob::Work::goOn() const
{
    return isCancelled ? Result<>(fail(Error::Kind::Cancelled, path)) : Result<>();
}

Result<> ExportJob::Work::nextArticle()
{
    return goOn().map([this] { ++done; });
}

Result<ExportReport> ExportJob::Work::write(ExportSnapshot snapshot, ExportAmount amount)
{
    snapshot.articles = asking(snapshot.articles, [this] { return nextArticle(); });
    snapshot.resources = askingForImages(snapshot, [this] { return goOn(); });
    ExportReport report{.path = path, .bytes = {}, .conflictCopy = {}, .amount = amount};
    if (path.isEmpty()) {
        return exportedBytes(snapshot, request.format).map([&report](QByteArray bytes) {
            report.bytes = std::move(bytes);
            return report;
        });
    }
    return exportToFile(snapshot, request.format, path).map([&report](const QString &copy) {
        report.conflictCopy = copy;
        return report;
    });
}

ExportJob::ExportJob(StoreThread &store, QThreadPool &pool, const QString &library, const ExportRequest &request,
                     const QString &path, const QDateTime &now, QObject *parent)
    : BackgroundJob(parent)
    , m_path(path)
    , m_work(std::make_shared<Work>())
    , m_result(fail(Error::Kind::Cancelled, path))
{
    m_work->library = library;
    m_work->request = request;
    m_work->path = path;
    m_work->now = now;
    m_progress.setInterval(ProgressPause);
    connect(&m_progress, &QTimer::timeout, this, &ExportJob::showProgress);
    m_progress.start();
    const auto work = [work = m_work](const Result<> &saved) {
        return saved.and_then([&work] { return work->run(); });
    };
    whenDone(store.run([](Store &) {}).then(&pool, work), this,
             [this](const Result<ExportReport> &report) { finish(report); });
}

ExportJob::~ExportJob() = default;

void ExportJob::showProgress()
{
    const int total = m_work->total;
    const int done = m_work->done;
    if (done == m_done && total == m_total)
        return;
    m_done = done;
    m_total = total;
    if (done < total)
        Q_EMIT progressed(done, total);
    else
        Q_EMIT progressed(0, 0);
}

void ExportJob::finish(const Result<ExportReport> &result)
{
    m_progress.stop();
    showProgress();
    m_isFinished = true;
    m_result = result;
    Q_EMIT finished();
}

void ExportJob::cancel()
{
    m_work->isCancelled = true;
}
