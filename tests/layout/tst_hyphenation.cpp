#include "layout/hyphenation.h"
#include "support/strict_test.h"

#include <QTemporaryDir>
#include <QThreadPool>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

/// With patterns of our own, so that every machine divides alike: after "a", before "na".
class TestHyphenation : public StrictTest {
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString &name, const QByteArray &patterns)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(patterns) == patterns.size());
    }
    [[nodiscard]] QString divided(const QString &text, const QString &language) const
    {
        const Hyphenation hyphenation({m_folder.path()});
        QString result = text;
        const auto breaks = hyphenation.breaks(text, language);
        for (size_t i = breaks.size(); i > 0; --i)
            result.insert(breaks[i - 1], u'-');
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(u"hyph_xx.dic"_s, "UTF-8\n1na\n1né\n");
        write(u"hyph_yy_YY.dic"_s, "ISO8859-1\n1na\n");
    }

    void words_areDividedByThePatterns()
    {
        QCOMPARE(divided(u"bananas first"_s, u"xx"_s), u"bana-nas first"_s);
        QCOMPARE(divided(u"banénas first"_s, u"xx-FR"_s), u"bané-nas first"_s);
        QCOMPARE(divided(u"bananas first"_s, u"yy"_s), u"bana-nas first"_s);
    }

    void pieces_haveThreeLetters()
    {
        QCOMPARE(divided(u"d'abananas d’abananas first"_s, u"xx"_s), u"d'aba-na-nas d’aba-na-nas first"_s);
    }

    void words_thatStayWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << u"nana then"_s;
        QTest::newRow("less than three letters before") << u"manally then"_s;
        QTest::newRow("less than three letters after an elision") << u"d'enally then"_s;
        QTest::newRow("less than three letters behind") << u"therna then"_s;
        QTest::newRow("two letters and a mark before") << u"be\u0301nally then"_s;
        QTest::newRow("a compound") << u"bananas-and then-bananas then"_s;
        QTest::newRow("an acronym") << u"BANANAS then"_s;
        QTest::newRow("an address") << u"https://www.bananas.example/bananas?x=1 then"_s;
        QTest::newRow("a mail address") << u"bananas@bananas.example then"_s;
        QTest::newRow("divided by its writer") << u"bana\u00ADnas then"_s;
        QTest::newRow("the last of a paragraph") << u"then bananas."_s;
    }
    void words_thatStayWhole()
    {
        QFETCH(QString, text);
        QCOMPARE(divided(text, u"xx"_s), text);
    }

    void marks_stayWithTheirLetters()
    {
        // e + combining acute: a break may stand before the letter, never before the mark
        QCOMPARE(divided(u"bane\u0301nas first"_s, u"xx"_s), u"bane\u0301-nas first"_s);
    }

    void unknownLanguage_dividesNothing()
    {
        QCOMPARE(divided(u"bananas first"_s, u"zz"_s), u"bananas first"_s);
        QCOMPARE(divided(u"bananas first"_s, QString()), u"bananas first"_s);
    }

    void threads_shareIt()
    {
        const Hyphenation hyphenation({m_folder.path()});
        std::atomic<int> right = 0;
        QThreadPool pool;
        for (int task = 0; task < 8; ++task) {
            pool.start([&] {
                for (int i = 0; i < 50; ++i)
                    right += hyphenation.breaks(u"bananas and", i % 2 ? u"xx"_s : u"yy"_s).size() == 1;
            });
        }
        QVERIFY(pool.waitForDone());
        QCOMPARE(right.load(), 400);
    }

    void installedFrench_dividesAsFrenchDoes()
    {
        const Hyphenation installed;
        const QString text = u"bibliothécaire déclaration fin"_s;
        const auto breaks = installed.breaks(text, u"fr"_s);
        if (breaks.empty())
            QSKIP("no French hyphenation patterns are installed (hyphen-fr)");
        QVERIFY(std::ranges::find(breaks, text.indexOf(u"thé"_s)) != breaks.end());    // biblio-thécaire
        QVERIFY(std::ranges::find(breaks, text.indexOf(u"ration"_s)) != breaks.end()); // décla-ration
        QVERIFY(std::ranges::find(breaks, text.indexOf(u"clar"_s)) == breaks.end());   // not “dé-”
        QVERIFY(std::ranges::find(breaks, text.indexOf(u"on fin"_s)) == breaks.end());
    }
};

QTEST_APPLESS_MAIN(TestHyphenation)
#include "tst_hyphenation.moc"
