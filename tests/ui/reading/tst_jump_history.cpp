#include "ui/reading/jump_history.h"

#include "support/strict_test.h"

class TestJumpHistory : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void back_andForward()
    {
        JumpHistory jumps;
        QVERIFY(!jumps.canGoBack());
        jumps.leave({1, 0});
        jumps.leave({2, 0.5});
        QCOMPARE(jumps.back({3, 0}).value(), (Place{2, 0.5}));
        QCOMPARE(jumps.back({2, 0.5}).value(), (Place{1, 0}));
        QVERIFY(!jumps.canGoBack());
        QVERIFY(!jumps.back({1, 0}).has_value());
        QCOMPARE(jumps.forward({1, 0}).value(), (Place{2, 0.5}));
        QCOMPARE(jumps.forward({2, 0.5}).value(), (Place{3, 0}));
        QVERIFY(!jumps.canGoForward());
    }

    void leave_forgetsWhatWasAhead()
    {
        JumpHistory jumps;
        jumps.leave({1, 0});
        QVERIFY(jumps.back({2, 0}).has_value());
        QVERIFY(jumps.canGoForward());
        jumps.leave({5, 0});
        QVERIFY(!jumps.canGoForward());
    }

    void leave_keepsAHundred()
    {
        JumpHistory jumps;
        for (int i = 0; i < 150; ++i)
            jumps.leave({i, 0});
        int steps = 0;
        Place here{150, 0};
        while (const auto before = jumps.back(here)) {
            here = *before;
            ++steps;
        }
        QCOMPARE(steps, 100);
        QCOMPARE(here, (Place{50, 0}));
    }
};

QTEST_APPLESS_MAIN(TestJumpHistory)
#include "tst_jump_history.moc"
