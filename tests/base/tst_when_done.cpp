#include "base/when_done.h"

#include "support/strict_test.h"

#include <QPromise>
#include <thread>

namespace {

QPromise<int> started()
{
    QPromise<int> promise;
    promise.start();
    return promise;
}

void finish(QPromise<int> &promise, int result)
{
    promise.addResult(result);
    promise.finish();
}

} // namespace

class TestWhenDone : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void theResult_comesLaterInTheContextsThread()
    {
        QPromise<int> promise = started();
        std::vector<int> received;
        const QThread *thread = nullptr;
        whenDone(promise.future(), this, [&](int result) {
            received.push_back(result);
            thread = QThread::currentThread();
        });
        std::thread([&promise] { finish(promise, 7); }).join();
        QVERIFY(received.empty());
        QTRY_COMPARE(received, std::vector{7});
        QCOMPARE(thread, QThread::currentThread());
    }

    void aFinishedFuture_isNotDeliveredFromInsideTheCall()
    {
        QPromise<int> promise = started();
        finish(promise, 1);
        std::vector<int> received;
        whenDone(promise.future(), this, [&](int result) { received.push_back(result); });
        QVERIFY(received.empty());
        QTRY_COMPARE(received, std::vector{1});
    }

    void results_comeInTheOrderOfFinishing()
    {
        QPromise<int> first = started();
        QPromise<int> second = started();
        std::vector<int> received;
        whenDone(first.future(), this, [&](int result) { received.push_back(result); });
        whenDone(second.future(), this, [&](int result) { received.push_back(result); });
        finish(second, 2);
        finish(first, 1);
        QTRY_COMPARE(received, (std::vector{2, 1}));
    }

    void aContextThatIsGone_hearsNothing()
    {
        QPromise<int> promise = started();
        auto context = std::make_unique<QObject>();
        std::vector<int> received;
        whenDone(promise.future(), context.get(), [&](int result) { received.push_back(result); });
        whenDone(promise.future(), this, [&](int result) { received.push_back(-result); });
        context.reset();
        finish(promise, 3);
        QTRY_COMPARE(received, std::vector{-3});
    }

    void aCancelledFuture_isNotDelivered()
    {
        std::vector<int> received;
        {
            QPromise<int> promise = started();
            whenDone(promise.future(), this, [&](int result) { received.push_back(result); });
        } // goes away without a result
        QPromise<int> later = started();
        whenDone(later.future(), this, [&](int result) { received.push_back(result); });
        finish(later, 4);
        QTRY_COMPARE(received, std::vector{4});
    }

    void finishedOn_finishesInTheContextsThread()
    {
        QPromise<int> promise = started();
        const QFuture<int> relayed = finishedOn(this, promise.future());
        std::thread([&promise] { finish(promise, 5); }).join();
        QVERIFY(!relayed.isFinished());
        QTRY_VERIFY(relayed.isFinished());
        QCOMPARE(relayed.result(), 5);
    }
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "tst_when_done.moc"
