#include "text/segments.h"

#include "support/strict_test.h"

#include <random>

class TestSegments : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void nothing_givesNothing()
    {
        QVERIFY(segments({}).empty());
        const std::vector<TextRange> empty{{3, 3}, {5, 4}};
        QVERIFY(segments(empty).empty());
    }

    void overlaps_areCutAtEveryEdge()
    {
        const std::vector<TextRange> ranges{{0, 10}, {5, 15}, {20, 25}, {5, 7}};
        const std::vector<Segment> expected{
            {{0, 5}, {0}}, {{5, 7}, {0, 1, 3}}, {{7, 10}, {0, 1}}, {{10, 15}, {1}}, {{20, 25}, {2}}};
        QCOMPARE(segments(ranges), expected);
    }

    void neighbours_stayApart()
    {
        const std::vector<TextRange> ranges{{5, 8}, {0, 5}, {0, 5}};
        const std::vector<Segment> expected{{{0, 5}, {1, 2}}, {{5, 8}, {0}}};
        QCOMPARE(segments(ranges), expected);
    }

    void everyOffset_hasItsOwners()
    {
        std::mt19937 random(7);
        std::vector<TextRange> ranges;
        for (int i = 0; i < 60; ++i) {
            const qsizetype start = qsizetype(random() % 200);
            ranges.push_back({start, start + qsizetype(random() % 40)});
        }
        const std::vector<Segment> cut = segments(ranges);
        for (qsizetype offset = 0; offset < 250; ++offset) {
            std::vector<size_t> expected;
            for (size_t i = 0; i < ranges.size(); ++i) {
                if (ranges[i].contains(offset))
                    expected.push_back(i);
            }
            std::vector<size_t> found;
            for (const Segment &segment : cut) {
                if (segment.range.contains(offset))
                    found.insert(found.end(), segment.owners.begin(), segment.owners.end());
            }
            QCOMPARE(found, expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestSegments)
#include "tst_segments.moc"
