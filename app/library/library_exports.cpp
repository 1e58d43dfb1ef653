// Exports run in the pool on a connection of their own, so that saving never waits for them.

#include "base/when_done.h"
#include "library/export_snapshot.h"
#include "library/library.h"
#include "storage/storage_error.h"
#include "storage/store_thread.h"

#include <QThreadPool>

namespace {

/// What `write` makes of the library in the file.
template <typename T, typename Write>
Result<T> fromFile(const QString &path, const std::vector<ArticleId> &ids, const ExportOptions &options,
                   const QDateTime &now, const Write &write)
{
    try {
        Store store(path);
        return exportSnapshot(store, ids, options, now).and_then(write);
    } catch (const StorageError &error) {
        return tl::unexpected(error.toError(path));
    }
}

} // namespace

/// After everything that was performed so far.
QFuture<Result<QByteArray>> Library::exported(const std::vector<ArticleId> &ids, const QString &format,
                                              const ExportOptions &options)
{
    const auto write = [path = m_path, ids, format, options, now = now()](const Result<> &saved) {
        return saved.and_then([&] {
            return fromFile<QByteArray>(path, ids, options, now,
                                        [&](const ExportSnapshot &s) { return exportedBytes(s, format); });
        });
    };
    return finishedOn(this, m_store->run([](Store &) {}).then(m_pool.get(), write));
}

QFuture<Result<QByteArray>> Library::templatePreview(const std::vector<ArticleId> &ids, const QString &source,
                                                     const ExportOptions &options)
{
    const auto write = [path = m_path, ids, source, options, now = now()](const Result<> &saved) {
        return saved.and_then([&] {
            return fromFile<QByteArray>(path, ids, options, now,
                                        [&](const ExportSnapshot &s) { return ::templatePreview(s, {}, source); });
        });
    };
    return finishedOn(this, m_store->run([](Store &) {}).then(m_pool.get(), write));
}

QFuture<Result<>> Library::exportTo(const QString &path, const std::vector<ArticleId> &ids, const QString &format,
                                    const ExportOptions &options)
{
    const auto write = [library = m_path, path, ids, format, options, now = now()](const Result<> &saved) {
        return saved.and_then([&] {
            return fromFile<QString>(library, ids, options, now,
                                     [&](const ExportSnapshot &s) { return exportToFile(s, format, path); });
        });
    };
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    whenDone(m_store->run([](Store &) {}).then(m_pool.get(), write), this, [=, this](const Result<QString> &copy) {
        if (copy && !copy->isEmpty())
            Q_EMIT exportConflict(*copy);
        promise->addResult(copy.map([](const QString &) {}));
        promise->finish();
    });
    return promise->future();
}
