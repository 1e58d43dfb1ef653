// A template's preview runs in the pool on a connection of its own, so that saving never waits for it.

#include "base/when_done.h"
#include "library/export_snapshot.h"
#include "library/library.h"
#include "storage/storage_error.h"
#include "storage/store_thread.h"

#include <QThreadPool>

namespace {

Result<QByteArray> previewOf(const QString &library, const std::vector<ArticleId> &ids, const QString &source,
                             const ExportOptions &options, const QDateTime &now)
{
    try {
        Store store(library);
        return exportSnapshot(store, ids, options, now).and_then([&source](const ExportSnapshot &snapshot) {
            return templatePreview(snapshot, {}, source);
        });
    } catch (const StorageError &error) {
        return tl::unexpected(error.toError(library));
    }
}

} // namespace

/// After everything that was performed so far.
QFuture<Result<QByteArray>> Library::templatePreview(const std::vector<ArticleId> &ids, const QString &source,
                                                     const ExportOptions &options)
{
    const auto write = [path = m_path, ids, source, options, now = now()](const Result<> &saved) {
        return saved.and_then([&] { return previewOf(path, ids, source, options, now); });
    };
    return finishedOn(this, m_store->run([](Store &) {}).then(m_pool.get(), write));
}
