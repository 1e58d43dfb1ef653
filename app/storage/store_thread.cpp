#include "storage/store_thread.h"

#include "storage/storage_error.h"

#include <QThread>
#include <condition_variable>
#include <deque>
#include <mutex>

struct StoreThread::Private {
    Private(QString libraryPath, Clock libraryClock)
        : path(std::move(libraryPath))
        , clock(std::move(libraryClock))
        , thread(QThread::create([this] { serve(); }))
    {
        thread->setObjectName(QStringLiteral("store"));
        thread->start();
    }

    /// The next task; none when the queue is empty and will stay so.
    std::optional<Task> next()
    {
        std::unique_lock lock(mutex);
        arrived.wait(lock, [this] { return isClosing || !tasks.empty(); });
        if (tasks.empty())
            return std::nullopt;
        Task task = std::move(tasks.front());
        tasks.pop_front();
        return task;
    }

    void serve()
    {
        std::unique_ptr<Store> store; // opened, used and closed on this thread
        while (const std::optional<Task> task = next())
            (*task)(open(store));
    }

    /// Tries again after a failure: the disk may have come back.
    Opened open(std::unique_ptr<Store> &store) const
    {
        try {
            if (!store)
                store = std::make_unique<Store>(path, clock);
            return store.get();
        } catch (...) {
            return tl::unexpected<Error>(caughtError(path));
        }
    }

    const QString path;
    const Clock clock;
    std::mutex mutex;
    std::condition_variable arrived;
    std::deque<Task> tasks;
    bool isClosing = false;
    std::unique_ptr<QThread> thread; ///< last: it uses all of the above
};

StoreThread::StoreThread(QString path, Clock clock)
    : d(std::make_unique<Private>(std::move(path), std::move(clock)))
{
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(d->mutex);
        d->isClosing = true;
    }
    d->arrived.notify_one();
    d->thread->wait();
}

Error StoreThread::caughtError(const QString &path)
{
    try {
        throw;
    } catch (const StorageError &error) {
        return error.toError(path);
    } catch (const std::exception &exception) {
        return {Error::Kind::Storage, path, QString::fromUtf8(exception.what())};
    }
}

void StoreThread::post(Task task)
{
    {
        const std::lock_guard lock(d->mutex);
        d->tasks.push_back(std::move(task));
    }
    d->arrived.notify_one();
}
