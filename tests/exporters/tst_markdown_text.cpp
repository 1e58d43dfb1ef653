#include "exporters/markdown_text.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestMarkdownText : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void escaped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"L'été, déjà !"_s << u"L'été, déjà !"_s;
        QTest::newRow("emphasis") << u"a *b* _c_"_s << u"a \\*b\\* \\_c\\_"_s;
        QTest::newRow("html and links") << u"<b> [x](y)"_s << u"\\<b> \\[x\\](y)"_s;
        QTest::newRow("heading") << u"# one\n#two"_s << u"\\# one\n\\#two"_s;
        QTest::newRow("numbered") << u"12. mai"_s << u"12\\. mai"_s;
        QTest::newRow("dash") << u"- tiret"_s << u"\\- tiret"_s;
        QTest::newRow("inside") << u"a - b 12. c # d"_s << u"a - b 12. c # d"_s;
        QTest::newRow("character references") << u"&copy; &#35; R & D"_s << u"\\&copy; \\&\\#35; R & D"_s;
        QTest::newRow("tags") << u"#MeToo, (#1a) C# x#y #"_s << u"\\#MeToo, (\\#1a) C# x#y #"_s;
        QTest::newRow("an address") << u"https://a.org/#b"_s << u"https://a.org/#b"_s;
        QTest::newRow("comment marks") << u"50 %% 60"_s << u"50 %\\% 60"_s;
        QTest::newRow("code by indentation")
            << u"a\n    b_c\n\t- d"_s << u"a\n\u00a0\u00a0\u00a0\u00a0b\\_c\n\u00a0\\- d"_s;
        QTest::newRow("blanks only") << u"    \n"_s << u"    \n"_s;
        QTest::newRow("highlight marks") << u"a ==b=="_s << u"a =\\=b=\\="_s;
    }

    void escaped()
    {
        QFETCH(QString, text);
        QTEST(markdownEscaped(text), "expected");
    }

    void cells_areOneLine() { QCOMPARE(markdownCell(u"- a|b\u2028*c* &lt;"_s), u"- a\\|b<br>\\*c\\* \\&lt;"_s); }

    void tags_areWhatObsidianAllows()
    {
        QCOMPARE(markdownTag(u"chiffre/à vérifier"_s), u"chiffre/à-vérifier"_s);
        QCOMPARE(markdownTag(u"R&D (2026)!"_s), u"RD-2026"_s);
        QCOMPARE(markdownTag(u"引用"_s), u"引用"_s);
    }

    void yaml_escapesQuotesAndBackslashes()
    {
        QCOMPARE(yamlString(u"a \"b\" \\ c\nd"_s), u"\"a \\\"b\\\" \\\\ c\\nd\""_s);
    }

    void prefixed_hasNoTrailingBlanks() { QCOMPARE(prefixedLines(u"a\n\nb"_s, u"> "_s), u"> a\n>\n> b"_s); }
};

QTEST_APPLESS_MAIN(TestMarkdownText)
#include "tst_markdown_text.moc"
