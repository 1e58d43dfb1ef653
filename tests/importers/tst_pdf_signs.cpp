#include "importers/pdf_signs.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestPdfSigns final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void linesOfDots_becomeShort_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("shown");
        QTest::newRow("alone") << u"..........................."_s << u"…"_s;
        QTest::newRow("behind a word") << u"Limitations........."_s << u"Limitations…"_s;
        QTest::newRow("before a number") << u"..........23"_s << u"…23"_s;
        QTest::newRow("raised dots") << u"········"_s << u"…"_s;
        QTest::newRow("an ellipsis") << u"and..."_s << u"and..."_s;
        QTest::newRow("a sign of its own") << u"…"_s << u"…"_s;
        QTest::newRow("a form to fill in") << u"__________"_s << u"__________"_s;
        QTest::newRow("a full stop") << u"."_s << u"."_s;
    }

    void linesOfDots_becomeShort()
    {
        QFETCH(QString, word);
        QFETCH(QString, shown);
        QCOMPARE(withShortLeaders(word), shown);
    }
};

QTEST_GUILESS_MAIN(TestPdfSigns)
#include "tst_pdf_signs.moc"
