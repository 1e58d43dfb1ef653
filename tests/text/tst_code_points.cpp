#include "text/code_points.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestCodePoints : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void offsets_goThereAndBack()
    {
        const QString text = u"a𝒜é👩‍👧z"_s;
        const QList<uint> points = text.toUcs4();
        qsizetype offset = 0;
        for (qsizetype n = 0; n <= points.size(); ++n) {
            QCOMPARE(codePointOffset(text, offset), n);
            QCOMPARE(utf16Offset(text, n), offset);
            if (n < points.size())
                offset += QChar::requiresSurrogates(points[n]) ? 2 : 1;
        }
        QCOMPARE(offset, text.size());
    }

    void offsets_outsideAreClamped()
    {
        const QString text = u"a𝒜"_s;
        QCOMPARE(codePointOffset(text, -1), 0);
        QCOMPARE(codePointOffset(text, 99), 2);
        QCOMPARE(utf16Offset(text, -1), 0);
        QCOMPARE(utf16Offset(text, 99), 3);
        QCOMPARE(codePointOffset({}, 5), 0);
        QCOMPARE(utf16Offset({}, 5), 0);
    }

    void loneSurrogates_countAsOne()
    {
        const QString text = QString(QChar(0xD835)) + u'a' + QChar(0xDC9C) + QChar(0xD835);
        QCOMPARE(codePointOffset(text, text.size()), 4);
        QCOMPARE(utf16Offset(text, 3), 3);
    }
};

QTEST_APPLESS_MAIN(TestCodePoints)
#include "tst_code_points.moc"
