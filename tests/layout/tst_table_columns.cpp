#include "layout/table_columns.h"
#include "support/strict_test.h"

#include <numeric>

using Widths = std::vector<qreal>;

class TestTableColumns : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void columns_areAsWideAsTheirContentWhereThereIsRoom()
    {
        QCOMPARE(columnWidths({50, 100}, {20, 30}, 400), (Widths{50, 100}));
    }

    void columns_shareWhatIsOverTheirWords()
    {
        const Widths widths = columnWidths({50, 350}, {50, 50}, 200);
        QCOMPARE(widths, (Widths{50, 150}));
    }

    void columns_aLongWordGivesWayFirst()
    {
        QCOMPARE(columnWidths({40, 900}, {40, 900}, 200), (Widths{40, 160}));
        const Widths widths = columnWidths({500, 900, 30}, {400, 900, 30}, 230);
        QCOMPARE(widths, (Widths{100, 100, 30}));
        QVERIFY(std::reduce(widths.begin(), widths.end()) <= 230);
    }

    void columns_ofNothing() { QVERIFY(columnWidths({}, {}, 100).empty()); }
};

QTEST_APPLESS_MAIN(TestTableColumns)
#include "tst_table_columns.moc"
