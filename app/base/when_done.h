#pragma once
// The end of a future, delivered to an object that may be gone by then.

#include <QFutureWatcher>
#include <QPromise>
#include <memory>
#include <utility>

/// Calls `receive(result)` in the context's thread once the future has its result: always later, never from inside
/// this call, and in the order in which futures finish. Not called when the context died before, nor for a future that
/// was cancelled. (QFuture::then(context, …) asserts in Qt 6.4 when the context is gone.)
template <typename T, typename Receive>
void whenDone(const QFuture<T> &future, QObject *context, Receive receive)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, receive = std::move(receive)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             receive(watcher->result());
                     });
    watcher->setFuture(future);
}

/// The same answer as a future that finishes in the context's thread; cancelled when the context dies before.
template <typename T>
[[nodiscard]] QFuture<T> finishedOn(QObject *context, const QFuture<T> &future)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    whenDone(future, context, [promise](T answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}
