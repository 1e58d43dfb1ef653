#include "layout/height_index.h"
#include "support/strict_test.h"

#include <QRandomGenerator>
#include <numeric>

class TestHeightIndex : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void top_sumsWhatIsAbove()
    {
        HeightIndex index;
        index.reset({10, 20, 0, 5});
        QCOMPARE(index.top(0), 0.0);
        QCOMPARE(index.top(2), 30.0);
        QCOMPARE(index.total(), 35.0);
        index.setHeight(1, 1);
        QCOMPARE(index.top(3), 11.0);
        QCOMPARE(index.height(1), 1.0);
    }

    void indexAt_findsTheBlockThatCovers()
    {
        HeightIndex index;
        index.reset({10, 20, 0, 5});
        QCOMPARE(index.indexAt(0), size_t(0));
        QCOMPARE(index.indexAt(9.9), size_t(0));
        QCOMPARE(index.indexAt(10), size_t(1));
        QCOMPARE(index.indexAt(30), size_t(3)); // a block without height covers nothing
        QCOMPARE(index.indexAt(-5), size_t(0));
        QCOMPARE(index.indexAt(1000), size_t(3));
        index.reset({});
        QCOMPARE(index.indexAt(3), size_t(0));
        QCOMPARE(index.total(), 0.0);
    }

    void agreesWithPlainSums_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 3, 7, 8, 9, 1000})
            QTest::addRow("%d blocks", count) << count;
    }
    void agreesWithPlainSums()
    {
        QFETCH(int, count);
        QRandomGenerator random(1);
        std::vector<qreal> heights(size_t(count), 12);
        HeightIndex index;
        index.reset(heights);
        for (int step = 0; step < 200; ++step) {
            const auto changed = size_t(random.bounded(count));
            heights[changed] = 1 + random.bounded(90);
            index.setHeight(changed, heights[changed]);
            const auto asked = size_t(random.bounded(count));
            const qreal top = std::accumulate(heights.begin(), heights.begin() + qptrdiff(asked), 0.0);
            QCOMPARE(index.top(asked), top);
            QCOMPARE(index.indexAt(top + heights[asked] - 0.5), asked);
        }
    }
};

QTEST_APPLESS_MAIN(TestHeightIndex)
#include "tst_height_index.moc"
