#include "layout/display_text.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestDisplayText : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void withoutHyphens_isTheText()
    {
        const DisplayText display(u"abc"_s, {});
        QCOMPARE(display.text(), u"abc"_s);
        for (int offset = 0; offset <= 3; ++offset) {
            QCOMPARE(display.startOf(offset), offset);
            QCOMPARE(display.endOf(offset), offset);
            QCOMPARE(display.articleOffset(offset), qsizetype(offset));
        }
    }

    void hyphens_standBeforeTheirOffsets()
    {
        const DisplayText display(u"lecteur"_s, {3, 5});
        QCOMPARE(display.text(), u"lec\u00ADte\u00ADur"_s);
        QCOMPARE(display.endOf(3), 3);
        QCOMPARE(display.startOf(3), 4);
        QCOMPARE(display.articleOffset(3), qsizetype(3));
        QCOMPARE(display.articleOffset(4), qsizetype(3));
        QCOMPARE(display.endOf(7), 9);
    }

    void offsets_mapBothWays_evenBetweenAllLetters()
    {
        const QString text = u"offsets, exactly"_s;
        std::vector<qsizetype> everywhere;
        for (qsizetype offset = 1; offset < text.size(); ++offset)
            everywhere.push_back(offset);
        const DisplayText display(text, everywhere);
        for (qsizetype offset = 0; offset <= text.size(); ++offset) {
            QCOMPARE(display.articleOffset(display.startOf(offset)), offset);
            QCOMPARE(display.articleOffset(display.endOf(offset)), offset);
            if (offset < text.size())
                QCOMPARE(display.text()[display.startOf(offset)], text[offset]);
        }
        qsizetype last = 0;
        for (int position = 0; position <= display.text().size(); ++position) {
            QVERIFY(display.articleOffset(position) >= last);
            last = display.articleOffset(position);
        }
        QCOMPARE(last, text.size());
    }
};

QTEST_APPLESS_MAIN(TestDisplayText)
#include "tst_display_text.moc"
