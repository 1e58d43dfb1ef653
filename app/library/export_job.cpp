#include "library/export_job.h"

#include "base/when_done.h"
#include "library/export_scope.h"
#include "library/export_snapshot.h"
#include "storage/store_thread.h"

#include <QThreadPool>
#include <QtConcurrentRun>
#include <algorithm>
#include <atomic>
#include <iterator>

namespace {
constexpr size_t ArticlesAtOnce = 16;
}

struct ExportJob::Work {
    ExportRequest request;
    QString path;
    QDateTime now;
    std::atomic_bool isCancelled = false;
    bool knowsArticles = false;
    std::vector<ArticleId> articles;
    size_t next = 0; ///< of them, to be read
    ExportSnapshot snapshot;

    [[nodiscard]] bool isRead() const { return knowsArticles && next == articles.size(); }
    Result<> readSome(Store &store);
    Result<ExportReport> write();
};

Result<> ExportJob::Work::readSome(Store &store)
{
    if (isCancelled)
        return {};
    if (!knowsArticles)
        articles = articlesIn(store, request);
    knowsArticles = true;
    const size_t count = std::min(ArticlesAtOnce, articles.size() - next);
    auto part = exportSnapshot(store, std::span(articles).subspan(next, count), request.options, now);
    if (!part)
        return tl::unexpected(part.error());
    next += count;
    std::ranges::move(part->articles, std::back_inserter(snapshot.articles));
    snapshot.resources.insert(part->resources);
    snapshot.codebook = std::move(part->codebook);
    snapshot.options = request.options;
    snapshot.now = now;
    return {};
}

/// The articles are freed where this runs.
Result<ExportReport> ExportJob::Work::write()
{
    const ExportSnapshot whole = std::move(snapshot);
    ExportReport report{.path = path, .amount = amountOf(whole)};
    if (path.isEmpty()) {
        return exportedBytes(whole, request.format).map([&report](QByteArray bytes) {
            report.bytes = std::move(bytes);
            return report;
        });
    }
    return exportToFile(whole, request.format, path, &isCancelled).map([&report] { return report; });
}

ExportJob::ExportJob(StoreThread &store, QThreadPool &pool, const ExportRequest &request, const QString &path,
                     const QDateTime &now, QObject *parent)
    : BackgroundJob(parent)
    , m_store(store)
    , m_pool(pool)
    , m_work(std::make_shared<Work>())
    , m_result(fail(Error::Kind::Cancelled, path))
{
    m_work->request = request;
    m_work->path = path;
    m_work->now = now;
    readNext();
}

ExportJob::~ExportJob() = default;

const QString &ExportJob::path() const
{
    return m_work->path;
}

void ExportJob::readNext()
{
    const auto read = [work = m_work](Store &store) { return work->readSome(store); };
    whenDone(m_store.run(read), this, [this](const Result<> &done) {
        if (m_isFinished)
            return;
        if (!done)
            return finish(tl::unexpected(done.error()));
        m_total = int(m_work->articles.size());
        Q_EMIT progressed(int(m_work->next), m_total);
        m_work->isRead() ? write() : readNext();
    });
}

void ExportJob::write()
{
    m_isWriting = true;
    Q_EMIT progressed(0, 0);
    const auto write = [work = m_work] { return work->write(); };
    whenDone(QtConcurrent::run(&m_pool, write), this, [this](const Result<ExportReport> &report) {
        if (!m_isFinished)
            finish(report);
    });
}

void ExportJob::finish(const Result<ExportReport> &result)
{
    m_isFinished = true;
    m_result = result;
    m_pool.start([work = m_work] { static_cast<void>(work); }); // a thousand articles are not freed here
    Q_EMIT finished();
}

void ExportJob::cancel()
{
    if (m_isFinished)
        return;
    m_work->isCancelled = true;
    finish(fail(Error::Kind::Cancelled, m_work->path));
}

void ExportJob::complete()
{
    if (m_isFinished || m_isWriting || m_work->path.isEmpty())
        return;
    m_store.run([work = m_work](Store &store) -> Result<ExportReport> {
        while (!work->isRead()) {
            if (const Result<> done = work->readSome(store); !done)
                return tl::unexpected(done.error());
        }
        return work->write();
    });
}
