#include "text/normalize.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Fold All = Fold::Case | Fold::Accents | Fold::Typography | Fold::Whitespace;

} // namespace

class TestNormalize : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void folding_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<unsigned>("fold");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, Fold fold, const QString &expected) {
            QTest::newRow(name) << text << unsigned(fold) << expected;
        };
        row("empty", {}, All, {});
        row("nothing asked", u"L’Été… ﬁ\u00AD"_s, Fold::None, u"L’Été… ﬁ\u00AD"_s);
        row("composed always", u"e\u0301"_s, Fold::None, u"é"_s);
        row("case", u"ÉTÉ Straße ΣΊΣΥΦΟΣ"_s, Fold::Case, u"été strasse σίσυφοσ"_s);
        row("case, dotted I", u"İ"_s, Fold::Case, u"i\u0307"_s);
        row("case, astral", u"𐐀"_s, Fold::Case, u"𐐨"_s);
        row("accents", u"Élève, naïf, Ça, ñ, ệ, ơ"_s, Fold::Accents, u"Eleve, naif, Ca, n, e, o"_s);
        row("accents decomposed", u"e\u0301le\u0300ve"_s, Fold::Accents, u"eleve"_s);
        row("letters", u"œuvre Æther straße Ørsted Łódź Đorđe ısı"_s, Fold::Accents,
            u"oeuvre AEther strasse Orsted Lodz Dorde isi"_s);
        row("cyrillic", u"ёлка йод їжак ўсё"_s, Fold::Accents, u"елка йод їжак ўсе"_s);
        row("greek", u"Ἀθῆναι"_s, Fold::Accents, u"Αθηναι"_s);
        row("arabic", u"مُحَمَّــد أحمد"_s, Fold::Accents, u"محمد احمد"_s);
        row("hebrew", u"שָׁלוֹם"_s, Fold::Accents, u"שלום"_s);
        row("hindi keeps its vowels", u"हिन्दी क़"_s, Fold::Accents, u"हिन्दी क़"_s);
        row("thai keeps its marks", u"ภาษาไทยที่"_s, Fold::Accents, u"ภาษาไทยที่"_s);
        row("kana keeps its voice", u"がパ"_s, Fold::Accents, u"がパ"_s);
        row("hangul stays whole", u"한글"_s, All, u"한글"_s);
        row("hangul composed", u"\u1112\u1161\u11AB"_s, All, u"한"_s);
        row("quotes", u"‘a’ “b” «c» „d‟ ‹e› ′"_s, Fold::Typography, u"'a' \"b\" \"c\" \"d\" 'e' '"_s);
        row("dashes", u"a‐b‑c–d—e−f"_s, Fold::Typography, u"a-b-c-d-e-f"_s);
        row("spaces", u"a\u00A0b\u202Fc\u3000d\u2009e"_s, Fold::Typography, u"a b c d e"_s);
        row("invisible", u"so\u00ADft\u200B\uFEFF \u200Eltr"_s, Fold::Typography, u"soft ltr"_s);
        row("ellipsis", u"et…"_s, Fold::Typography, u"et..."_s);
        row("ligatures", u"ﬁn ﬂot oﬃce ﬆ"_s, Fold::Typography, u"fin flot office st"_s);
        row("full width", u"ＡＢＣ，１２３ ｶﾞ"_s, Fold::Typography, u"ABC,123 ガ"_s);
        row("arabic forms", u"ﻣﺤﻤﺪ"_s, Fold::Typography, u"محمد"_s);
        row("variation selector", u"❤\uFE0F"_s, Fold::Typography, u"❤"_s);
        row("white space", u" a \t\r\n\u2028 b\n"_s, Fold::Whitespace, u" a b "_s);
        row("white space around invisible", u"a \u200B b"_s, Fold::Whitespace | Fold::Typography, u"a b"_s);
        row("white space keeps the rest", u"L’Été"_s, Fold::Whitespace, u"L’Été"_s);
        row("all", u"  L’Œuvre\u00A0: «\u202FÉtÉ\u202F» "_s, All, u" l'oeuvre : \" ete \" "_s);
        row("lone surrogate", QString(QChar(0xD835)) + u"É"_s, All, QString(QChar(0xD835)) + u"e"_s);
    }
    void folding()
    {
        QFETCH(QString, text);
        QFETCH(unsigned, fold);
        QFETCH(QString, expected);
        const FoldedText result = folded(text, Fold(fold));
        QCOMPARE(result.text, expected);
        QCOMPARE(result.origin.size(), size_t(expected.size()) + 1);
        QVERIFY(std::ranges::is_sorted(result.origin));
        QCOMPARE(result.origin.back(), text.size());
    }

    void original_neverSplitsALetter()
    {
        const QString text = u"un œuf"_s;
        const FoldedText result = folded(text, All);
        QCOMPARE(result.text, u"un oeuf"_s);
        QCOMPARE(result.original({3, 5}), (TextRange{3, 4}));
        QCOMPARE(result.original({3, 4}), (TextRange{3, 4})); // half an œ is the whole of it
        QCOMPARE(result.original({4, 7}), (TextRange{3, 6}));
        QCOMPARE(result.original({0, 7}), (TextRange{0, 6}));
    }

    void original_coversMarksAndPairs()
    {
        const QString text = u"e\u0301𐐀x"_s;
        const FoldedText result = folded(text, All);
        QCOMPARE(result.original({0, 1}), (TextRange{0, 2}));
        QCOMPARE(result.original({1, 3}), (TextRange{2, 4}));
        QCOMPARE(result.original({2, 3}), (TextRange{2, 4}));
        QCOMPARE(result.original({3, 4}), (TextRange{4, 5}));
    }

    void original_toleratesOffsetsOutside()
    {
        const FoldedText result = folded(u"abc", All);
        QCOMPARE(result.original({-3, 99}), (TextRange{0, 3}));
        QCOMPARE(result.original({5, 2}), (TextRange{3, 3}));
        QCOMPARE(folded({}, All).original({0, 0}), (TextRange{0, 0}));
    }

    void heapsOfMarks_areFoldedInTime()
    {
        const QString heap = u"e"_s + QString(20000, QChar(0x0301));
        QCOMPARE(folded(heap, All).text, u"e"_s);
        QCOMPARE(folded(heap, Fold::Case).original({0, 1}).start, 0);
    }

    void foldedKey_isTheSameForWhatPeopleConfuse()
    {
        QCOMPARE(foldedKey(u"Cœur d’Élite"), foldedKey(u"COEUR D'ELITE"));
        QCOMPARE(foldedKey(u"e\u0301te\u0301"), foldedKey(u"été"));
        QVERIFY(foldedKey(u"cote") != foldedKey(u"coté x"));
    }
};

QTEST_APPLESS_MAIN(TestNormalize)
#include "tst_normalize.moc"
