#include "text/find.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList found(const QString &text, const QString &needle, const FindOptions &options = {})
{
    QStringList result;
    for (const TextRange range : findAll(text, needle, options))
        result += range.in(text).toString();
    return result;
}

} // namespace

class TestFind : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void plain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QString &needle, const QStringList &expected) {
            QTest::newRow(name) << text << needle << expected;
        };
        row("empty needle", u"abc"_s, {}, {});
        row("invisible needle", u"abc"_s, u"\u00AD\u200B"_s, {});
        row("empty text", {}, u"a"_s, {});
        row("longer than the text", u"ab"_s, u"abc"_s, {});
        row("case and accents", u"Élève, ÉLEVE, eleve"_s, u"élève"_s, {u"Élève"_s, u"ÉLEVE"_s, u"eleve"_s});
        row("decomposed", u"e\u0301le\u0300ve"_s, u"élève"_s, {u"e\u0301le\u0300ve"_s});
        row("apostrophes", u"l'idée l’idée"_s, u"l'idée"_s, {u"l'idée"_s, u"l’idée"_s});
        row("curly needle", u"l'idée l’idée"_s, u"l’idée"_s, {u"l'idée"_s, u"l’idée"_s});
        row("ligature by letters", u"un œuf"_s, u"oeuf"_s, {u"œuf"_s});
        row("letters by ligature", u"un oeuf"_s, u"œuf"_s, {u"oeuf"_s});
        row("no half of a ligature", u"œ o"_s, u"o"_s, {u"o"_s});
        row("no other half of a ligature", u"œuf euf"_s, u"euf"_s, {u"euf"_s});
        row("no half of an ellipsis", u"a… b."_s, u"."_s, {u"."_s});
        row("an ellipsis by points", u"a… b..."_s, u"..."_s, {u"…"_s, u"..."_s});
        row("spaces", u"a\u00A0b a\u202Fb a  b a\nb"_s, u"a b"_s, {u"a\u00A0b"_s, u"a\u202Fb"_s, u"a  b"_s, u"a\nb"_s});
        row("soft hyphens", u"intel\u00ADligence"_s, u"intelligence"_s, {u"intel\u00ADligence"_s});
        row("soft hyphen behind stays out", u"intel\u00ADligence"_s, u"intel"_s, {u"intel"_s});
        row("not overlapping", u"aaaa"_s, u"aa"_s, {u"aa"_s, u"aa"_s});
        row("no half of a family", u"👩‍👧 👩"_s, u"👩"_s, {u"👩"_s});
        row("a heart with or without selector", u"❤\uFE0F ❤"_s, u"❤"_s, {u"❤\uFE0F"_s, u"❤"_s});
        row("astral", u"x𐐀y"_s, u"𐐨"_s, {u"𐐀"_s});
        row("chinese", u"我们阅读文章"_s, u"阅读"_s, {u"阅读"_s});
        row("full width", u"ＡＢＣ"_s, u"abc"_s, {u"ＡＢＣ"_s});
        row("arabic", u"قال مُحَمَّد"_s, u"محمد"_s, {u"مُحَمَّد"_s});
        row("german", u"Straße STRASSE"_s, u"strasse"_s, {u"Straße"_s, u"STRASSE"_s});
        row("no half of ß", u"ß s"_s, u"s"_s, {u"s"_s});
        row("quotes", u"«a» “a” \"a\""_s, u"\"a\""_s, {u"«a»"_s, u"“a”"_s, u"\"a\""_s});
        row("lone surrogate", QString(QChar(0xD835)) + u"a"_s, u"a"_s, {u"a"_s});
    }
    void plain()
    {
        QFETCH(QString, text);
        QFETCH(QString, needle);
        QFETCH(QStringList, expected);
        QCOMPARE(found(text, needle), expected);
    }

    void caseSensitive_isExact()
    {
        QCOMPARE(found(u"Été été"_s, u"Ete"_s, {.caseSensitive = true}), QStringList{u"Été"_s});
    }

    void accentSensitive_isExact()
    {
        const FindOptions options{.accentSensitive = true};
        QCOMPARE(found(u"ete été e\u0301te\u0301"_s, u"été"_s, options), (QStringList{u"été"_s, u"e\u0301te\u0301"_s}));
        QCOMPARE(found(u"e\u0301 e"_s, u"e"_s, options), QStringList{u"e"_s});
        QCOMPARE(found(u"œ oe"_s, u"oe"_s, options), QStringList{u"oe"_s});
        QCOMPARE(found(u"l’été"_s, u"l'été"_s, options), QStringList{u"l’été"_s});
    }

    void wholeWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<int>("count");
        QTest::newRow("inside a word") << u"art partir arts artiste"_s << u"art"_s << 1;
        QTest::newRow("after an elision") << u"l’intelligence l'intelligence"_s << u"intelligence"_s << 2;
        QTest::newRow("the elision") << u"l’intelligence"_s << u"l'"_s << 1;
        QTest::newRow("not in aujourd'hui") << u"aujourd'hui hui"_s << u"hui"_s << 1;
        QTest::newRow("two words") << u"bon art, bonart"_s << u"bon art"_s << 1;
        QTest::newRow("chinese") << u"我们阅读文章"_s << u"阅读"_s << 1;
        QTest::newRow("chinese across words") << u"我们阅读文章"_s << u"们阅"_s << 0;
        QTest::newRow("punctuation edges") << u"(art) art"_s << u"(art)"_s << 1;
        QTest::newRow("at the ends") << u"art"_s << u"art"_s << 1;
        QTest::newRow("decomposed") << u"e\u0301t e\u0301te\u0301"_s << u"ét"_s << 1;
    }
    void wholeWord()
    {
        QFETCH(QString, text);
        QFETCH(QString, needle);
        QFETCH(int, count);
        QCOMPARE(found(text, needle, {.wholeWord = true}).size(), count);
    }

    void longTexts_loseNothingBetweenChunks()
    {
        const QString unit = u"Le cœur de l’été, e\u0301toile 👩‍👧 et   puis…  "_s;
        QString text;
        for (int i = 0; i < 5000; ++i)
            text += unit;
        for (const QString &needle : {u"coeur"_s, u"etoile"_s, u"👩‍👧"_s, u"et puis... "_s, u"l'ete, etoile"_s})
            QCOMPARE(findAll(text, needle).size(), size_t(5000));
        for (const TextRange range : findAll(text, u"puis... le"_s))
            QCOMPARE(range.in(text), u"puis…  Le");
        QCOMPARE(findAll(text, u"puis... le"_s).size(), size_t(4999));
    }

    void longRunsOfSpace_areOneSpace()
    {
        const QString text = u"a"_s + QString(100000, u' ') + u"b a b"_s;
        const std::vector<TextRange> hits = findAll(text, u"a b"_s);
        QVERIFY(!hits.empty());
        QCOMPARE(hits.back().in(text), u"a b");
    }

    void cancelling_stops()
    {
        const QString text(1000000, u'a');
        int asked = 0;
        const auto hits = findAll(text, u"a"_s, {.isCancelled = [&asked] { return ++asked > 3; }});
        QCOMPARE(asked, 4);
        QVERIFY(hits.size() < size_t(text.size()));
    }
};

QTEST_APPLESS_MAIN(TestFind)
#include "tst_find.moc"
