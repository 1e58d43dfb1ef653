#pragma once
// The only door to the database for a program with a window: jobs go in, futures come out.

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <QFuture>
#include <QPromise>
#include <functional>
#include <type_traits>

namespace StoreAnswer {

template <typename T>
struct Of {
    using Type = Result<T>;
};
template <typename T>
struct Of<Result<T>> {
    using Type = Result<T>;
};

} // namespace StoreAnswer

/// One thread with one Store, opened there at the first job. Jobs run one after the other in the order they came.
class StoreThread final {
public:
    explicit StoreThread(QString path, Clock clock = systemClock());
    /// Waits until every job given so far has run.
    ~StoreThread();
    Q_DISABLE_COPY_MOVE(StoreThread)

    /// Job: R(Store &). The future always finishes with exactly one Result<R> (R itself when it is a Result already);
    /// exceptions and a library that can't be opened become its Error. A job runs even if nobody looks at its future.
    template <class Job>
    auto run(Job job)
    {
        using Value = std::invoke_result_t<Job &, Store &>;
        using Answer = typename StoreAnswer::Of<Value>::Type;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto work = std::make_shared<Job>(std::move(job)); // std::function copies; the job may not be copyable
        QFuture<Answer> future = promise->future();
        promise->start();
        post([promise, work](const Opened &opened) {
            Answer answer = opened ? attempt<Answer, Value>(*work, **opened) : Answer(tl::unexpect, opened.error());
            promise->addResult(std::move(answer));
            promise->finish();
        });
        return future;
    }

private:
    using Opened = Result<Store *>;
    using Task = std::function<void(const Opened &)>;
    struct Private;

    template <class Answer, class Value, class Job>
    static Answer attempt(Job &job, Store &store)
    {
        try {
            if constexpr (std::is_void_v<Value>) {
                job(store);
                return {};
            } else {
                return job(store);
            }
        } catch (...) {
            return Answer(tl::unexpect, caughtError(store.path()));
        }
    }

    /// The exception being handled, as an Error.
    [[nodiscard]] static Error caughtError(const QString &path);
    void post(Task task);

    std::unique_ptr<Private> d;
};
