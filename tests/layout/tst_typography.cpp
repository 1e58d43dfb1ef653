#include "layout/typography.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestTypography final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void eachLanguage_isSetInItsOwnLetters_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("family");
        QTest::newRow("Traditional Chinese") << u"zh-Hant"_s << u"Noto Serif CJK TC"_s;
        QTest::newRow("Japanese") << u"ja"_s << u"Noto Serif CJK JP"_s;
        QTest::newRow("Hindi") << u"hi"_s << u"Noto Serif Devanagari"_s;
        QTest::newRow("Bengali of Bangladesh") << u"bn-BD"_s << u"Noto Serif Bengali"_s;
        QTest::newRow("Georgian") << u"ka"_s << u"Noto Serif Georgian"_s;
    }

    void eachLanguage_isSetInItsOwnLetters()
    {
        QFETCH(QString, language);
        QFETCH(QString, family);
        QFont serif;
        serif.setFamilies({u"Noto Serif"_s});
        const QStringList families = withFallbacks(serif, language).families();
        QCOMPARE(families.value(0), u"Noto Serif"_s);
        QCOMPARE(families.value(1), family);
        QFont sans;
        sans.setFamilies({u"Noto Sans"_s});
        QCOMPARE(withFallbacks(sans, language).families().value(1), QString(family).replace(u"Serif"_s, u"Sans"_s));
    }

    void mixedTexts_findTheCommonScripts()
    {
        QFont serif;
        serif.setFamilies({u"Noto Serif"_s});
        const QStringList families = withFallbacks(serif, u"hil"_s).families(); // Hiligaynon, not Hindi
        QVERIFY(!families.contains(u"Noto Serif Devanagari"_s));
        QVERIFY(families.contains(u"Noto Serif CJK SC"_s) && families.contains(u"Noto Naskh Arabic"_s));
    }
};

QTEST_MAIN(TestTypography)
#include "tst_typography.moc"
