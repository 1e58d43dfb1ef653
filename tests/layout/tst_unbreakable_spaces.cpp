#include "layout/unbreakable_spaces.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestUnbreakableSpaces : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    /// `expected` has "~" where a space must not break.
    void guards_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("expected");
        QTest::newRow("guillemets")
            << u"fr"_s
            << u"dit : « On nous » et"_s.replace(u" :"_s, u"~:"_s).replace(u"« "_s, u"«~"_s).replace(u" »"_s, u"~»"_s);
        QTest::newRow("after an elision") << u"fr"_s << u"d'«~IA~», l’«~Initiative~»."_s;
        QTest::newRow("nested") << u"fr"_s << u"«~Il dit «~non~» et part~»"_s;
        QTest::newRow("never closed") << u"fr"_s << u"portée~: «~La Chine propose"_s;
        QTest::newRow("marks") << u"fr"_s << u"Quoi~? Non~! Ah~; bien~: oui~?! Si~!..."_s;
        QTest::newRow("percent") << u"fr"_s << u"de 18~% en un an, 5~‰"_s;
        QTest::newRow("units") << u"fr"_s << u"à 30~km, 5~°C, 12~€ et 3~kg."_s;
        QTest::newRow("not a unit") << u"fr"_s << u"les 3 grands, 5 garçons, 2 mois"_s;
        QTest::newRow("groups of digits") << u"fr"_s << u"12~000~000 de gens, 2 400"_s.replace(u"2 4"_s, u"2~4"_s);
        QTest::newRow("not a group") << u"fr"_s << u"en 2024 30 personnes"_s;
        QTest::newRow("millions") << u"fr"_s << u"les 500~millions et 60~milliards de yuans"_s;
        QTest::newRow("millions elsewhere") << u"en"_s << u"the 500 millions"_s;
        QTest::newRow("abbreviations") << u"fr"_s << u"M.~Durand, n°~3, p.~12, le film. Tous"_s;
        QTest::newRow("dialogue") << u"fr"_s << u"—~Non, dit-il — et partit."_s;
        QTest::newRow("dialogue, second line") << u"fr"_s << u"—~Oui.\u2028—~Non."_s;
        QTest::newRow("English marks") << u"en"_s << u"What~? It is 5~% more, or ) so"_s.replace(u"or )"_s, u"or~)"_s);
        QTest::newRow("a colon that opens") << u"en"_s << u"see :memory: and .5 and ...but"_s;
        QTest::newRow("German guillemets") << u"de"_s << u"Er sagt »nein« und geht"_s;
        QTest::newRow("Swedish quotes") << u"sv"_s << u"Han sa ”nej” och gick"_s;
        QTest::newRow("thin space") << u"fr"_s << u"Quoi\u202F?"_s;
    }
    void guards()
    {
        QFETCH(QString, language);
        QFETCH(QString, expected);
        QString plain = expected;
        plain.replace(u'~', u' ');
        if (QTest::currentDataTag() == QByteArrayView("thin space"))
            plain.replace(u'\u202F', u'\u2009');
        const QString guarded = withUnbreakableSpaces(plain, language);
        QCOMPARE(guarded.size(), plain.size());
        QCOMPARE(QString(guarded).replace(QChar(QChar::Nbsp), u'~'), expected);
    }
};

QTEST_APPLESS_MAIN(TestUnbreakableSpaces)
#include "tst_unbreakable_spaces.moc"
