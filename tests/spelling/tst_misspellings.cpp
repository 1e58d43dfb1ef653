#include "spelling/misspellings.h"

#include "spelling/spell_checker.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Dictionary dictionary(const QString &language)
{
    const QString base = QStringLiteral(TEST_DATA "/spelling/") + language;
    return {language, base + u".aff"_s, base + u".dic"_s};
}

QStringList in(const QString &text, const std::vector<TextRange> &ranges)
{
    QStringList words;
    for (const TextRange range : ranges)
        words += range.in(text).toString();
    return words;
}

} // namespace

class TestMisspellings : public StrictTest {
    Q_OBJECT
private:
    SpellChecker m_french{dictionary(u"fr_FR"_s)};
    SpellChecker m_english{dictionary(u"en_US"_s)};
    SpellChecker m_broken{dictionary(u"xx_XX"_s)};

    [[nodiscard]] QStringList wrong(const QString &text, const QSet<QString> &ignored = {})
    {
        const std::array<SpellChecker *, 1> checkers{&m_french};
        return in(text, misspellings(text, checkers, ignored));
    }

private Q_SLOTS:
    void prose_isChecked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("empty", {}, {});
        row("right", u"L’idée est belle, et le chat mange."_s, {});
        row("wrong", u"L’ideé est bele !"_s, {u"L’ideé"_s, u"bele"_s});
        row("decomposed", u"L’ide\u0301e est be\u0301le"_s, {u"be\u0301le"_s});
        row("compounds", u"le porte-monnaie, le porte-monnnaie"_s, {u"porte-monnnaie"_s});
        row("emphasis", u"_idée_ *idée* **idéee** __bele__ ~~chaat~~"_s, {u"idéee"_s, u"bele"_s, u"chaat"_s});
        row("headings and lists", u"# Idéee\n\n- bele\n1. chaat\n    - suite"_s,
            {u"Idéee"_s, u"bele"_s, u"chaat"_s, u"suite"_s});
        row("dashes end words", u"chat—idéee – bele--chaat"_s, {u"idéee"_s, u"bele"_s, u"chaat"_s});
        row("quotes around", u"'idée' “idéee” ‘chat’"_s, {u"idéee"_s});
        row("emoji and astral", u"chat 👩‍👧 idéee 𝒜𝒷"_s, {u"idéee"_s});
        row("other scripts", u"слово 日本語 한국어 عربي idéee"_s, {u"idéee"_s});
        row("beside Chinese", u"这idéee是"_s, {u"idéee"_s});
        row("one letter", u"b x z"_s, {});
        row("soft hyphen", u"intel\u00ADligence intel\u00ADigence"_s, {u"intel\u00ADigence"_s});
    }
    void prose_isChecked()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(wrong(text), expected);
    }

    void noProse_isPassed_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("addresses", u"https://wrng.exampel/pagee?q=mott http://x.yy ftp://zz/qq www.exampel.com"_s);
        row("address in brackets", u"<https://wrng.exampel/a>, (http://wrng.example/b)."_s);
        row("bare host", u"exampel.com, wrng.org/pagee"_s);
        row("e-mail", u"jeann.dupnt@exampel.fr <x-yyy@zzz.qq>"_s);
        row("code", u"`mott` ``mott ` mott`` chat"_s);
        row("code over lines", u"chat `mott\nmott` chat"_s);
        row("fence", u"chat\n```cpp\nmott\n```\nchat\n~~~\nmott ```\n~~~"_s);
        row("open fence", u"````\nmott\n```\nmott"_s);
        row("indented code", u"chat\n\n    mott\n\n\tmott\n"_s);
        row("quoted", u"> mott\n  > mott\n>mott\nchat"_s);
        row("tags", u"#mott #mott/sousmott (#mott-x) @jeannn"_s);
        row("link targets",
            u"[chat](mott.html \"chat\") ![idée](imgg/mott_(x).png) [chat][mott]\n\n[mott]: http://mott"_s);
        row("html", u"<spann classs=\"x\">chat</spann> &nbspp; <br/>"_s);
        row("digits", u"mott2 2mott B2B x86 1er"_s);
        row("identifiers", u"snake_casse chat"_s);
        row("paths", u"/usr/shaer/mott ~/mott ./mott/x C:\\mott\\mott ../mott fichieer.pdf"_s);
    }
    void noProse_isPassed()
    {
        QFETCH(QString, text);
        QCOMPARE(wrong(text), QStringList());
    }

    void proseAroundIt_isStillChecked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("link text") << u"[mott](x.html)"_s << QStringList{u"mott"_s};
        QTest::newRow("after code") << u"`x` mott `y"_s << QStringList{u"mott"_s};
        QTest::newRow("lone backtick") << u"un` mott"_s << QStringList{u"un"_s, u"mott"_s};
        QTest::newRow("code ends with the paragraph") << u"` chat\n\nmott `"_s << QStringList{u"mott"_s};
        QTest::newRow("after a quotation") << u"> x\n\nmott"_s << QStringList{u"mott"_s};
        QTest::newRow("slash between words") << u"chat/mott"_s << QStringList{u"mott"_s};
        QTest::newRow("parentheses") << u"chat (mott)"_s << QStringList{u"mott"_s};
        QTest::newRow("less than") << u"a < mott > b"_s << QStringList{u"mott"_s};
        QTest::newRow("indented in a list") << u"- chat\n\n    mott"_s << QStringList{u"mott"_s};
        QTest::newRow("after a fence") << u"```\nx\n```\nmott"_s << QStringList{u"mott"_s};
        QTest::newRow("after an address") << u"https://a.bb, mott"_s << QStringList{u"mott"_s};
        QTest::newRow("end of sentence") << u"le chat.La mott"_s << QStringList{u"mott"_s};
    }
    void proseAroundIt_isStillChecked()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(wrong(text), expected);
    }

    void severalCheckers_rightInOneIsRight()
    {
        const QString text = u"L’idée of the reader est wrong, wrongg."_s;
        const std::array<SpellChecker *, 3> checkers{&m_french, &m_english, nullptr};
        QCOMPARE(in(text, misspellings(text, checkers)), QStringList{u"wrongg"_s});
    }

    void noUsableChecker_findsNothing()
    {
        const std::array<SpellChecker *, 2> useless{&m_broken, nullptr};
        QVERIFY(misspellings(u"wrongg"_s, {}).empty());
        QVERIFY(misspellings(u"wrongg"_s, useless).empty());
    }

    void ignoredWords_arePassed()
    {
        const QString text = u"Mott mott l'mott l’mott motts e\u0301te\u0301"_s;
        QCOMPARE(wrong(text, {u"mott"_s, u"l’mott"_s, u"été"_s}), QStringList{u"motts"_s});
        QCOMPARE(wrong(u"mott Mott"_s, {u"Mott"_s}), QStringList{u"mott"_s});
    }

    void cancelling_keepsWhatWasFound()
    {
        const QString text = u"mott "_s.repeated(10000);
        const std::array<SpellChecker *, 1> checkers{&m_french};
        int asked = 0;
        const auto found = misspellings(text, checkers, {}, [&asked] { return ++asked > 200; });
        QVERIFY(!found.empty());
        QVERIFY(found.size() < 10000);
    }

    void hostileText_isSurvived()
    {
        const QStringList texts{QString(50000, u'`'),         u"[](("_s.repeated(5000), u"<a"_s.repeated(5000),
                                u"a."_s.repeated(20000),      u"x@"_s.repeated(20000),  QString(2000, QChar(0xD835)),
                                u"e\u0301"_s.repeated(20000), u"/a"_s.repeated(20000),  u"` `` "_s.repeated(3000)};
        for (const QString &text : texts) {
            for (const TextRange range : checkableWords(text))
                QVERIFY(range.start >= 0 && range.start < range.end && range.end <= text.size());
        }
    }
};

QTEST_APPLESS_MAIN(TestMisspellings)
#include "tst_misspellings.moc"
