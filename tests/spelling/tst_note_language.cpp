#include "spelling/note_language.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestNoteLanguage : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void languages_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("expected");
        const QString french = u"Je ne suis pas d’accord : les chiffres du rapport disent le contraire."_s;
        const QString english = u"I don’t agree with this: the figures in the report say otherwise."_s;
        QTest::newRow("french") << french << QString() << u"fr"_s;
        QTest::newRow("french on an english article") << french << u"en"_s << u"fr"_s;
        QTest::newRow("english on a french article") << english << u"fr"_s << u"en_US"_s;
        QTest::newRow("english, british article") << english << u"en-GB"_s << u"en_GB"_s;
        QTest::newRow("german") << u"Die Zahlen im Bericht sagen etwas ganz anderes, finde ich."_s << u"fr"_s
                                << u"de_DE"_s;
        QTest::newRow("no dictionary for it")
            << u"这篇文章的数字和报告里说的完全不一样，需要再核对。"_s << u"fr"_s << QString();
        QTest::newRow("a few words") << u"very good point here"_s << u"fr"_s << u"en_US"_s;
        QTest::newRow("a few words of none") << u"bardzo dobrze"_s << u"fr"_s << u"fr"_s;
        QTest::newRow("short takes the hint") << u"oui"_s << u"fr-FR"_s << u"fr"_s;
        QTest::newRow("empty takes the hint") << QString() << u"de"_s << u"de_DE"_s;
        QTest::newRow("short without a hint") << u"ok"_s << QString() << u"en_GB"_s;
        QTest::newRow("short, hint without dictionary") << u"ok"_s << u"zh"_s << u"en_GB"_s;
        QTest::newRow("only code") << u"`the figures in the report say otherwise and more`"_s << u"fr"_s << u"fr"_s;
        QTest::newRow("only a quotation")
            << u"> The figures in the report say otherwise.\n\noui"_s << u"fr"_s << u"fr"_s;
    }
    void languages()
    {
        QFETCH(QString, note);
        QFETCH(QString, hint);
        QFETCH(QString, expected);
        const QStringList available{u"de_DE"_s, u"en_GB"_s, u"en_US"_s, u"fr"_s};
        QCOMPARE(guessLanguage(note, hint, available, u"en-GB"_s), expected);
    }

    void noDictionary_givesNoLanguage()
    {
        QCOMPARE(guessLanguage(u"oui"_s, u"fr"_s, {}, u"en"_s), QString());
        QCOMPARE(guessLanguage({}, {}, {}), QString());
    }

    void languageOfText_saysOnlyWhatIsSure()
    {
        QCOMPARE(languageOfText(u"Les chiffres du rapport disent le contraire, à mon avis."_s), u"fr"_s);
        QCOMPARE(languageOfText(u"这篇文章的数字和报告里说的完全不一样。"_s), u"zh"_s);
        QCOMPARE(languageOfText(u"oui"_s), QString());
        QCOMPARE(languageOfText({}), QString());
        QCOMPARE(languageOfText(u"👩‍👧 123"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestNoteLanguage)
#include "tst_note_language.moc"
