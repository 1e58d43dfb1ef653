#include "storage/store_thread.h"

#include "storage/database.h"
#include "storage/storage_error.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QFutureWatcher>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

class TestStoreThread : public StrictTest {
    Q_OBJECT
    std::unique_ptr<TempLibrary> m_library;

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_library = std::make_unique<TempLibrary>();
    }

    void answers_areResults()
    {
        StoreThread store(m_library->path());
        const QFuture<Result<int>> value = store.run([](Store &) { return 7; });
        const QFuture<Result<>> nothing = store.run([](Store &) {});
        const QFuture<Result<int>> already =
            store.run([](Store &) -> Result<int> { return fail(Error::Kind::NotFound); });
        QCOMPARE(value.result().value(), 7);
        QVERIFY(nothing.result().has_value());
        QCOMPARE(already.result().error().kind, Error::Kind::NotFound);
    }

    void moveOnlyJobsAndAnswers_pass()
    {
        StoreThread store(m_library->path());
        auto future =
            store.run([text = std::make_unique<QString>(u"moved"_s)](Store &) mutable { return std::move(text); });
        QCOMPARE(*future.takeResult().value(), u"moved"_s);
    }

    void jobs_runInOrderOnOneOtherThread()
    {
        StoreThread store(m_library->path());
        std::vector<int> order; // only touched by the store's thread until the last future is done
        QSet<QThread *> threads;
        QFuture<Result<>> last;
        for (int index = 0; index < 200; ++index) {
            last = store.run([&, index](Store &) {
                order.push_back(index);
                threads.insert(QThread::currentThread());
            });
        }
        last.waitForFinished();
        QCOMPARE(order.size(), size_t(200));
        QVERIFY(std::ranges::is_sorted(order));
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void constructor_doesNotWait()
    {
        QSemaphore gate;
        StoreThread store(m_library->path());
        const auto first = store.run([&gate](Store &) { gate.acquire(); });
        const auto second = store.run([](Store &) { return 1; });
        QVERIFY(!first.isFinished() && !second.isFinished());
        gate.release();
        QCOMPARE(second.result().value(), 1);
    }

    void destructor_drains()
    {
        const Article article = sampleArticle();
        std::vector<QFuture<Result<>>> futures;
        {
            StoreThread store(m_library->path());
            futures.push_back(store.run([article](Store &s) { s.articles().add(article, {}, {}); }));
            for (int index = 0; index < 50; ++index) {
                const ChangeSet change = adding({sampleAnnotation(article, {index % 9, index % 9 + 4})});
                futures.push_back(store.run([change](Store &s) { s.apply(change); }));
            }
        }
        for (const auto &future : futures)
            QVERIFY(future.isFinished() && future.result().has_value());
        QCOMPARE(Store(m_library->path()).annotations().ofArticle(article.id).size(), size_t(50));
    }

    void exceptions_becomeErrors()
    {
        StoreThread store(m_library->path());
        const auto ours = store.run([](Store &) { throw StorageError(SQLITE_FULL, u"full"_s); });
        QCOMPARE(ours.result().error(), (Error{Error::Kind::Storage, m_library->path(), u"full"_s}));
        const auto other = store.run([](Store &) -> int { throw std::runtime_error("other"); });
        QCOMPARE(other.result().error(), (Error{Error::Kind::Storage, m_library->path(), u"other"_s}));
        QVERIFY(store.run([](Store &s) { return s.check().ok; }).result().value()); // it goes on
    }

    void libraryThatCanNotBeOpened_isEveryJobsError()
    {
        {
            Store store(m_library->path());
            store.database().execute("PRAGMA user_version = 655360"); // 10.0
        }
        StoreThread store(m_library->path());
        bool ran = false;
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto answer = store.run([&ran](Store &) { ran = true; });
            QCOMPARE(answer.result().error().kind, Error::Kind::NewerLibrary);
            QCOMPARE(answer.result().error().subject, m_library->path());
        }
        QVERIFY(!ran);
    }

    void libraryThatComesBack_opensThen()
    {
        QFile file(m_library->path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is not a database, but a short note");
        file.close();
        StoreThread store(m_library->path());
        QCOMPARE(store.run([](Store &) {}).result().error().kind, Error::Kind::NotALibrary);
        QVERIFY(file.remove());
        QVERIFY(store.run([](Store &) {}).result().has_value());
    }

    void answers_reachTheAskersThread()
    {
        StoreThread store(m_library->path());
        QThread *answeredOn = nullptr;
        QObject context;
        store.run([](Store &) { return 1; }).then(&context, [&](const Result<int> &) {
            answeredOn = QThread::currentThread();
        });
        QTRY_COMPARE(answeredOn, QThread::currentThread());
    }
};

QTEST_GUILESS_MAIN(TestStoreThread)
#include "tst_store_thread.moc"
