#include "text/breaks.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList parts(const QString &text, const QString &language = {})
{
    QStringList result;
    for (const TextRange word : words(text, language))
        result += word.in(text).toString();
    return result;
}

QString selected(const QString &text, qsizetype offset, const QString &language = {})
{
    return wordAt(text, offset, language).in(text).toString();
}

QStringList sentences(const QString &text, const QString &language = {})
{
    QStringList result;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = nextSentence(text, start, language);
        result += text.sliced(start, end - start).trimmed();
        start = end;
    }
    return result;
}

} // namespace

class TestBreaks : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void words_split_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QStringList &expected,
                            const QString &language = u"fr"_s) { QTest::newRow(name) << text << language << expected; };
        row("empty", {}, {});
        row("only spaces", u" \t\n "_s, {});
        row("straight elision", u"l'intelligence d'une"_s, {u"l'"_s, u"intelligence"_s, u"d'"_s, u"une"_s});
        row("curly elision", u"L’intelligence jusqu’à"_s, {u"L’"_s, u"intelligence"_s, u"jusqu’"_s, u"à"_s});
        row("accented vowel", u"l’État, qu’elle"_s, {u"l’"_s, u"État"_s, u"qu’"_s, u"elle"_s});
        row("decomposed vowel", u"l'e\u0301tat"_s, {u"l'"_s, u"e\u0301tat"_s});
        row("ligature", u"l’œuvre"_s, {u"l’"_s, u"œuvre"_s});
        row("two in a row", u"d'qu'elle"_s, {u"d'qu'elle"_s});
        row("kept whole", u"aujourd'hui prud’homme presqu'île quelqu'un"_s,
            {u"aujourd'hui"_s, u"prud’homme"_s, u"presqu'île"_s, u"quelqu'un"_s});
        row("before a quotation", u"l’« idée »"_s, {u"l’"_s, u"idée"_s});
        row("hyphens", u"bien-être"_s, {u"bien"_s, u"être"_s});
        row("numbers", u"3,14 et 1er"_s, {u"3,14"_s, u"et"_s, u"1er"_s});
        row("italian", u"dell'arte all’opera un'idea c'è"_s,
            {u"dell'"_s, u"arte"_s, u"all’"_s, u"opera"_s, u"un'"_s, u"idea"_s, u"c'"_s, u"è"_s}, u"it-IT"_s);
        row("english", u"don't O'Brien's l'intelligence d'Artagnan it's"_s,
            {u"don't"_s, u"O'Brien's"_s, u"l'intelligence"_s, u"d'Artagnan"_s, u"it's"_s}, u"en"_s);
        row("unknown language", u"l'intelligence don't O'Brien c'mon aujourd’hui"_s,
            {u"l'"_s, u"intelligence"_s, u"don't"_s, u"O'Brien"_s, u"c'mon"_s, u"aujourd’hui"_s}, QString());
        row("chinese", u"我们阅读文章。"_s, {u"我们"_s, u"阅读"_s, u"文章"_s}, u"zh"_s);
        row("thai", u"ภาษาไทย"_s, {u"ภาษา"_s, u"ไทย"_s}, u"th"_s);
        row("arabic", u"السلام عليكم"_s, {u"السلام"_s, u"عليكم"_s}, u"ar"_s);
        row("astral letters", u"𝒜𝒷 𐐀𐐨"_s, {u"𝒜𝒷"_s, u"𐐀𐐨"_s}, u"en"_s);
        row("emoji are no words", u"a 👩‍👩‍👧‍👦 b"_s, {u"a"_s, u"b"_s}, u"en"_s);
        row("nonsense language", u"one two"_s, {u"one"_s, u"two"_s}, u"☃/../x"_s);
    }
    void words_split()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QFETCH(QStringList, expected);
        QCOMPARE(parts(text, language), expected);
    }

    void wordAt_selectsWhatADoubleClickDoes()
    {
        const QString text = u"« L’intelligence,  artificielle »"_s;
        QCOMPARE(selected(text, 2, u"fr"_s), u"L’"_s);
        QCOMPARE(selected(text, 3, u"fr"_s), u"L’"_s);
        QCOMPARE(selected(text, 4, u"fr"_s), u"intelligence"_s);
        QCOMPARE(selected(text, 15, u"fr"_s), u"intelligence"_s);
        QCOMPARE(selected(text, 16, u"fr"_s), u","_s);
        QCOMPARE(selected(text, 17, u"fr"_s), u"  "_s);
        QCOMPARE(selected(text, 18, u"fr"_s), u"  "_s);
        QCOMPARE(selected(text, 0, u"fr"_s), u"«"_s);
        QCOMPARE(selected(text, text.size(), u"fr"_s), u"»"_s);
    }

    void wordAt_takesTheApostropheOfALoneElision()
    {
        const QString text = u"l’« idée »"_s;
        QCOMPARE(selected(text, 0, u"fr"_s), u"l’"_s);
        QCOMPARE(selected(text, 1, u"fr"_s), u"l’"_s);
        QCOMPARE(selected(text, 1, u"en"_s), u"’"_s);
        QCOMPARE(selected(text, 2, u"fr"_s), u"«"_s);
    }

    void wordAt_toleratesOffsetsOutside()
    {
        QCOMPARE(wordAt(u"", 0), TextRange());
        QCOMPARE(wordAt({}, 7), TextRange());
        QCOMPARE(selected(u"one two"_s, -5), u"one"_s);
        QCOMPARE(selected(u"one two"_s, 99), u"two"_s);
    }

    void wordAt_neverSplitsAGrapheme()
    {
        const QString family = u"👩‍👩‍👧"_s;
        const QString text = u"a "_s + family + u" b"_s;
        for (qsizetype i = 2; i < 2 + family.size(); ++i)
            QCOMPARE(selected(text, i), family);
        QCOMPARE(selected(u"e\u0301te\u0301"_s, 1), u"e\u0301te\u0301"_s);
    }

    void wordSteps_goBothWays()
    {
        const QString text = u"Qu’est-ce, l’idée ?"_s;
        std::vector<qsizetype> forward;
        for (qsizetype at = 0; at < text.size();)
            forward.push_back(at = nextWord(text, at, u"fr"_s));
        QCOMPARE(forward, (std::vector<qsizetype>{3, 7, 11, 13, 19}));
        std::vector<qsizetype> backward;
        for (qsizetype at = text.size(); at > 0;)
            backward.push_back(at = previousWord(text, at, u"fr"_s));
        QCOMPARE(backward, (std::vector<qsizetype>{13, 11, 7, 3, 0}));
    }

    void wordSteps_fromWithinAWord()
    {
        const QString text = u"one two three"_s;
        QCOMPARE(nextWord(text, 5), 8);
        QCOMPARE(previousWord(text, 6), 4);
        QCOMPARE(previousWord(text, 4), 0);
        QCOMPARE(nextWord(u"l'idée"_s, 0, u"fr"_s), 2);
        QCOMPARE(previousWord(u"l'idée"_s, 2, u"fr"_s), 0);
    }

    void wordSteps_tolerateOffsetsOutside()
    {
        QCOMPARE(nextWord(u"one two", -9), 4);
        QCOMPARE(nextWord(u"one two", 99), 7);
        QCOMPARE(previousWord(u"one two", 99), 4);
        QCOMPARE(previousWord(u"one two", -1), 0);
        QCOMPARE(nextWord({}, 0), 0);
        QCOMPARE(previousWord({}, 3), 0);
    }

    void sentences_split_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("plain") << u"en"_s << QStringList{u"One is here. "_s, u"Two? "_s, u"Three!"_s};
        QTest::newRow("abbreviations") << u"fr"_s
                                       << QStringList{u"M. Dupont et Mme. Durand, cf. p. 3, sont venus. "_s,
                                                      u"J. Martin aussi."_s};
        QTest::newRow("guillemets") << u"fr"_s
                                    << QStringList{u"« Nous devons avancer. » "_s, u"Le président a parlé."_s};
        QTest::newRow("inquit") << u"fr"_s << QStringList{u"« Vraiment ? » dit-il. "_s, u"Oui."_s};
        QTest::newRow("no-break spaces") << u"fr"_s << QStringList{u"«\u00A0Est-ce vrai\u202F?\u00A0» "_s, u"Non."_s};
        QTest::newRow("chinese") << u"zh"_s << QStringList{u"我们阅读。"_s, u"你呢？"_s, u"好！"_s};
        QTest::newRow("paragraphs") << u"en"_s << QStringList{u"no stop\n"_s, u"another"_s};
        QTest::newRow("decimal") << u"en"_s << QStringList{u"It grew by 3.5 points in 2020. "_s, u"Then not."_s};
        QTest::newRow("straight quotes") << u"en"_s << QStringList{u"He left. "_s, u"\"Good,\" she said."_s};
    }
    void sentences_split()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, expected);
        const QString text = expected.join(QString());
        QStringList trimmed;
        for (const QString &one : expected)
            trimmed += one.trimmed();
        QCOMPARE(sentences(text, language), trimmed);
    }

    void previousSentence_isTheInverse()
    {
        const QString text = u"« Un. » Deux ! dit-il. M. Trois."_s;
        QStringList backward;
        for (qsizetype at = text.size(); at > 0;) {
            const qsizetype start = previousSentence(text, at, u"fr"_s);
            backward.prepend(text.sliced(start, at - start).trimmed());
            at = start;
        }
        QCOMPARE(backward, sentences(text, u"fr"_s));
        QCOMPARE(backward.size(), 3);
    }

    void previousSentence_fromWithin()
    {
        const QString text = u"One is. Two is."_s;
        QCOMPARE(previousSentence(text, 11), 8);
        QCOMPARE(previousSentence(text, 8), 0);
        QCOMPARE(previousSentence(text, 99), 8);
        QCOMPARE(previousSentence(text, -3), 0);
        QCOMPARE(nextSentence(text, -3), 8);
        QCOMPARE(nextSentence(text, 99), text.size());
        QCOMPARE(nextSentence({}, 0), 0);
    }

    void graphemes_data()
    {
        QTest::addColumn<QStringList>("clusters");
        QTest::newRow("ascii") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("line end") << QStringList{u"a"_s, u"\r\n"_s, u"b"_s};
        QTest::newRow("combining") << QStringList{u"e\u0301\u0323"_s, u"x"_s};
        QTest::newRow("surrogates") << QStringList{u"𝒜"_s, u"b"_s};
        QTest::newRow("family") << QStringList{u"👩‍👩‍👧‍👦"_s, u"👍🏽"_s, u"!"_s};
        QTest::newRow("flags") << QStringList{u"🇫🇷"_s, u"🇨🇳"_s};
        QTest::newRow("hangul") << QStringList{u"\u1112\u1161\u11AB"_s, u"글"_s};
        QTest::newRow("keycap") << QStringList{u"1\uFE0F\u20E3"_s, u"2"_s};
    }
    void graphemes()
    {
        QFETCH(QStringList, clusters);
        const QString text = clusters.join(QString());
        qsizetype start = 0;
        for (const QString &cluster : clusters) {
            const qsizetype end = start + cluster.size();
            QCOMPARE(nextGrapheme(text, start), end);
            QCOMPARE(previousGrapheme(text, end), start);
            for (qsizetype inside = start; inside < end; ++inside)
                QCOMPARE(graphemeStart(text, inside), start);
            start = end;
        }
        QCOMPARE(graphemeStart(text, text.size()), text.size());
    }

    void graphemes_tolerateOffsetsOutside()
    {
        QCOMPARE(nextGrapheme(u"ab", -4), 1);
        QCOMPARE(nextGrapheme(u"ab", 9), 2);
        QCOMPARE(previousGrapheme(u"ab", 9), 1);
        QCOMPARE(previousGrapheme(u"ab", -9), 0);
        QCOMPARE(graphemeStart(u"ab", -9), 0);
        QCOMPARE(graphemeStart(u"ab", 9), 2);
        QCOMPARE(nextGrapheme({}, 0), 0);
        QCOMPARE(previousGrapheme({}, 0), 0);
    }

    void wordCount_isUnicodes_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("empty", {});
        row("prose", u"It's 3.14, or 1,000,000; isn't it? e.g. U.S.A. _x_ a_b a:b 12:30 x1 1x"_s);
        row("punctuation only", u"--- ... !? _ __ ''"_s);
        row("french", u"Les prud’hommes – 32e réunion – « à l'heure » : 1 000 €, n° 5 n'est-ce"_s);
        row("marks", u"e\u0301te\u0301 soft\u00ADhyphen zero\u200Bwidth"_s);
        row("arabic", u"مُحَمَّد رسول ١٢٣"_s);
        row("devanagari", u"हिन्दी भाषा में"_s);
        row("korean", u"한국어 문장입니다"_s);
        row("chinese", u"我们阅读文章，也写笔记。Qt 6 很好"_s);
        row("japanese", u"日本語の文章をカタカナで読む"_s);
        row("thai", u"ภาษาไทยเป็นภาษา abc"_s);
        row("astral", u"𝒜𝒷 👩‍👧 𐐀𐐨 x"_s);
        row("hebrew", u"צה״ל שלום"_s);
        row("doubled marks", u"a..b a''b 1,,2 a,b 1;2 a.1"_s);
    }
    void wordCount_isUnicodes()
    {
        QFETCH(QString, text);
        // English elides nothing: words() is ICU's own division.
        QCOMPARE(wordCount(text), qsizetype(words(text, u"en"_s).size()));
    }
};

QTEST_APPLESS_MAIN(TestBreaks)
#include "tst_breaks.moc"
