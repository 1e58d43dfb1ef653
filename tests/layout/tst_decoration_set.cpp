#include "layout/decoration_set.h"
#include "support/strict_test.h"

#include <QRandomGenerator>

namespace {

Decoration over(qsizetype start, qsizetype end, int layer = Layer::Highlight)
{
    return {.range = {start, end}, .layer = layer};
}

std::vector<Decoration> copied(const std::vector<const Decoration *> &pointers)
{
    std::vector<Decoration> copies;
    for (const Decoration *pointer : pointers)
        copies.push_back(*pointer);
    return copies;
}

} // namespace

class TestDecorationSet : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void overlapping_isHalfOpen()
    {
        const DecorationSet set({over(10, 20)});
        QCOMPARE(set.overlapping({0, 10}).size(), size_t(0));
        QCOMPARE(set.overlapping({0, 11}).size(), size_t(1));
        QCOMPARE(set.overlapping({19, 30}).size(), size_t(1));
        QCOMPARE(set.overlapping({20, 30}).size(), size_t(0));
        QCOMPARE(set.overlapping({15, 15}).size(), size_t(0));
        QVERIFY(DecorationSet().overlapping({0, 100}).empty());
    }

    void overlapping_sortsByLayerThenStart()
    {
        const DecorationSet set({over(5, 9, Layer::SearchHit), over(8, 20), over(2, 30), over(1, 4, Layer::Spelling)});
        const std::vector<Decoration> expected{over(2, 30), over(8, 20), over(5, 9, Layer::SearchHit),
                                               over(1, 4, Layer::Spelling)};
        QCOMPARE(copied(set.overlapping({0, 50})), expected);
    }

    void overlapping_agreesWithLookingAtAll()
    {
        QRandomGenerator random(3);
        std::vector<Decoration> all;
        for (int i = 0; i < 500; ++i) {
            const int start = random.bounded(10'000);
            all.push_back(over(start, start + (i % 40 == 0 ? 5000 : random.bounded(60))));
        }
        const DecorationSet set(all);
        for (int i = 0; i < 300; ++i) {
            const int start = random.bounded(10'000);
            const TextRange range{start, start + 1 + random.bounded(300)};
            const auto expected = std::ranges::count_if(
                all, [range](const Decoration &d) { return !d.range.isEmpty() && d.range.overlaps(range); });
            const auto found = set.overlapping(range);
            QCOMPARE(ptrdiff_t(found.size()), ptrdiff_t(expected));
            for (const Decoration *decoration : found)
                QVERIFY(decoration->range.overlaps(range));
        }
    }

    void insertAndRemove_keepItSorted()
    {
        DecorationSet set({over(10, 20), over(30, 40)});
        Decoration added = over(15, 100);
        added.annotation = AnnotationId::create();
        set.insert(added);
        QCOMPARE(set.all()[1], added);
        QCOMPARE(set.overlapping({90, 91}).size(), size_t(1));
        set.remove(added.annotation);
        QCOMPARE(set.all(), (std::vector{over(10, 20), over(30, 40)}));
        QCOMPARE(set.overlapping({90, 91}).size(), size_t(0));
    }

    void replaceLayer_touchesNoOther()
    {
        DecorationSet set({over(10, 20), over(12, 14, Layer::SearchHit)});
        set.replaceLayer(Layer::SearchHit, {over(50, 60), over(1, 2)});
        const std::vector<Decoration> expected{over(1, 2, Layer::SearchHit), over(10, 20),
                                               over(50, 60, Layer::SearchHit)};
        QCOMPARE(set.all(), expected);
        set.replaceLayer(Layer::SearchHit, {});
        QCOMPARE(set.all(), std::vector{over(10, 20)});
    }
};

QTEST_APPLESS_MAIN(TestDecorationSet)
#include "tst_decoration_set.moc"
