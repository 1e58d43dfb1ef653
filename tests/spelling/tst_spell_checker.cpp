#include "spelling/spell_checker.h"

#include "support/strict_test.h"

#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

Dictionary dictionary(const QString &language)
{
    const QString base = QStringLiteral(TEST_DATA "/spelling/") + language;
    return {language, base + u".aff"_s, base + u".dic"_s};
}

} // namespace

class TestSpellChecker : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("correct");
        const auto rows = [](const QString &language, const QStringList &right, const QStringList &wrong) {
            for (const QString &word : right)
                QTest::addRow("%s right %s", qPrintable(language), qPrintable(word)) << language << word << true;
            for (const QString &word : wrong)
                QTest::addRow("%s wrong %s", qPrintable(language), qPrintable(word)) << language << word << false;
        };
        rows(u"fr_FR"_s,
             {{}, u"idée"_s, u"ide\u0301e"_s, u"Idée"_s, u"IDÉE"_s, u"idées"_s, u"2024"_s, u"3,14"_s, u"…"_s},
             {u"idee"_s, u"ideé"_s, u"chaat"_s, u"ÉTTAT"_s});
        rows(u"fr_FR"_s,
             {u"l'idée"_s, u"l’idée"_s, u"L’Idée"_s, u"L'IDÉE"_s, u"qu’elle"_s, u"qu'il"_s, u"jusqu’une"_s, u"d’être"_s,
              u"aujourd'hui"_s, u"Aujourd’hui"_s, u"prud’hommes"_s, u"presqu'île"_s, u"d'aujourd'hui"_s, u"l’homme"_s,
              u"L’HOMME"_s, u"d’Italie"_s},
             {u"l’ideé"_s, u"qu’ele"_s, u"aujourdhui"_s, u"l'héros"_s, u"l’chat"_s, u"x'idée"_s});
        rows(u"fr_FR"_s,
             {u"porte-monnaie"_s, u"est-elle"_s, u"mange-t-il"_s, u"bien-être"_s, u"note‑le"_s, u"-idée-"_s,
              u"l’idée-mer"_s},
             {u"porte-monaie"_s, u"est-ele"_s});
        rows(u"fr_FR"_s, {u"cœur"_s, u"Cœurs"_s, u"CŒUR"_s, u"bœufs"_s, u"intel\u00ADligence"_s, u"'idée'"_s},
             {u"coeur"_s});
        rows(u"en_US"_s,
             {u"don't"_s, u"don’t"_s, u"isn’t"_s, u"O’Brien"_s, u"reader’s"_s, u"readers'"_s, u"café"_s, u"cafés"_s,
              u"CAFÉ"_s, u"cœur"_s, u"well-known"_s},
             {u"l'idea"_s, u"l'answer"_s, u"readr"_s, u"english"_s, u"слово"_s, u"日"_s, u"œ"_s, u"𝒜𝒷"_s});
        rows(u"ru_RU"_s, {u"мама"_s, u"Мама"_s, u"ёлка"_s, u"е\u0308лка"_s}, {u"маама"_s, u"mama"_s});
    }
    void words()
    {
        QFETCH(QString, language);
        QFETCH(QString, word);
        QFETCH(bool, correct);
        const SpellChecker checker(dictionary(language));
        QVERIFY(checker.isValid());
        QCOMPARE(checker.isCorrect(word), correct);
        QCOMPARE(checker.isCorrect(word), correct); // remembered
    }

    void suggestions_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("first");
        QTest::newRow("plain") << u"fr_FR"_s << u"inteligence"_s << u"intelligence"_s;
        QTest::newRow("decomposed") << u"fr_FR"_s << u"ide\u0301ee"_s << u"idée"_s;
        QTest::newRow("straight elision") << u"fr_FR"_s << u"l'inteligence"_s << u"l'intelligence"_s;
        QTest::newRow("curly elision") << u"fr_FR"_s << u"l’inteligence"_s << u"l’intelligence"_s;
        QTest::newRow("capital elision") << u"fr_FR"_s << u"L’inteligence"_s << u"L’intelligence"_s;
        QTest::newRow("longer elision") << u"fr_FR"_s << u"qu’ele"_s << u"qu’elle"_s;
        QTest::newRow("inside") << u"fr_FR"_s << u"prud’home"_s << u"prud’homme"_s;
        QTest::newRow("ligature") << u"fr_FR"_s << u"coeur"_s << u"cœur"_s;
        QTest::newRow("compound") << u"fr_FR"_s << u"mange-inteligence"_s << u"mange-intelligence"_s;
        QTest::newRow("latin-1") << u"en_US"_s << u"caffé"_s << u"café"_s;
        QTest::newRow("koi8-r") << u"ru_RU"_s << u"слова"_s << u"слово"_s;
    }
    void suggestions()
    {
        QFETCH(QString, language);
        QFETCH(QString, word);
        QFETCH(QString, first);
        const SpellChecker checker(dictionary(language));
        const QStringList found = checker.suggestions(word);
        QVERIFY2(found.contains(first), qPrintable(found.join(u' ')));
        QCOMPARE(found.first(), first);
        QVERIFY(found.size() <= 8);
        QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
    }

    void suggestions_ofWhatCantBeOne()
    {
        const SpellChecker checker(dictionary(u"en_US"_s));
        QCOMPARE(checker.suggestions({}), QStringList());
        QCOMPARE(checker.suggestions(u"слово"_s), QStringList());
        QCOMPARE(checker.suggestions(QString(100000, u'a')), QStringList());
    }

    void addedWords_areRightUntilRemoved()
    {
        SpellChecker checker(dictionary(u"fr_FR"_s));
        QVERIFY(!checker.isCorrect(u"manicule"));
        checker.add(u"manicule"_s);
        QVERIFY(checker.isCorrect(u"manicule"));
        QVERIFY(checker.isCorrect(u"Manicule"));
        QVERIFY(checker.isCorrect(u"l’manicule") == false);
        QVERIFY(checker.suggestions(u"manicul"_s).contains(u"manicule"_s));
        checker.remove(u"manicule"_s);
        QVERIFY(!checker.isCorrect(u"manicule"));
        checker.remove(u"idée"_s); // the dictionary's own stay
        QVERIFY(checker.isCorrect(u"idée"));
        checker.add(u"idée"_s);
        checker.remove(u"idée"_s);
        QVERIFY(checker.isCorrect(u"idée"));
        checker.add({});
    }

    void addedWords_mayBeElidedAndForeign()
    {
        SpellChecker checker(dictionary(u"en_US"_s));
        checker.add(u"слово"_s); // Latin-1 has no such letters
        QVERIFY(checker.isCorrect(u"слово"));
        checker.add(u"rock’n’roll"_s);
        QVERIFY(checker.isCorrect(u"rock'n'roll"));
        SpellChecker french(dictionary(u"fr_FR"_s));
        french.add(u"hapax"_s);
        QVERIFY(french.isCorrect(u"l’hapax"));
    }

    void brokenDictionaries_findNothingWrong()
    {
        const SpellChecker missing({u"yy_YY"_s, u"/nowhere/yy.aff"_s, u"/nowhere/yy.dic"_s});
        QVERIFY(!missing.isValid());
        QVERIFY(missing.isCorrect(u"anything"));
        QCOMPARE(missing.suggestions(u"anything"_s), QStringList());
        const SpellChecker unknownEncoding(dictionary(u"xx_XX"_s));
        QVERIFY(!unknownEncoding.isValid());
        QVERIFY(unknownEncoding.isCorrect(u"anything"));
    }

    void otherScripts_cantBeJudged()
    {
        const SpellChecker checker(dictionary(u"ru_RU"_s));
        QVERIFY(checker.writes(u"слово"));
        QVERIFY(!checker.writes(u"word"));
        const SpellChecker latin(dictionary(u"en_US"_s));
        QVERIFY(latin.writes(u"’word"));
        QVERIFY(!latin.writes(u"слово"));
    }

    void threads_mayShareAChecker()
    {
        SpellChecker checker(dictionary(u"fr_FR"_s));
        std::vector<std::thread> threads;
        std::array<int, 4> right{};
        for (size_t n = 0; n < right.size(); ++n) {
            threads.emplace_back([&checker, &right, n] {
                for (int i = 0; i < 500; ++i) {
                    checker.add(u"mot"_s + QChar(char16_t('a' + i % 26)) + QChar(char16_t('a' + int(n))));
                    right[n] += checker.isCorrect(u"l’idée") && !checker.isCorrect(u"idéee") ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right, (std::array<int, 4>{500, 500, 500, 500}));
    }
};

QTEST_APPLESS_MAIN(TestSpellChecker)
#include "tst_spell_checker.moc"
