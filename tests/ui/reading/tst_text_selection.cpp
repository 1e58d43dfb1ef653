#include "ui/reading/text_selection.h"

#include "support/article_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;
using Unit = TextSelection::Unit;
using Extend = TextSelection::Extend;

namespace {

TextSelection selectionIn(const ArticlePtr &article)
{
    TextSelection selection;
    selection.setArticle(article);
    return selection;
}

} // namespace

class TestTextSelection : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void press_setsTheCaretOnly()
    {
        auto selection = selectionIn(makeArticle({u"one two three"_s}));
        selection.press(5, Unit::Grapheme);
        QVERIFY(selection.isEmpty());
        QCOMPARE(selection.caret(), 5);
        selection.extendTo(2);
        QCOMPARE(selection.range(), (TextRange{2, 5}));
        QCOMPARE(selection.caret(), 2);
    }

    void words_areSelectedWholeAndExtendedByWords()
    {
        auto selection = selectionIn(makeArticle({u"one two three four"_s}));
        selection.press(5, Unit::Word);
        QCOMPARE(selection.range(), (TextRange{4, 7}));
        selection.extendTo(10);
        QCOMPARE(selection.range(), (TextRange{4, 13}));
        selection.extendTo(1);
        QCOMPARE(selection.range(), (TextRange{0, 7})); // the first word stays
    }

    void words_areUnicodes()
    {
        auto french = selectionIn(makeArticle({u"par l'intelligence humaine"_s}, u"fr"_s));
        french.press(8, Unit::Word);
        QCOMPARE(french.range(), (TextRange{6, 18}));
        const auto chinese = makeArticle({u"我们今天阅读文章"_s}, u"zh"_s);
        auto selection = selectionIn(chinese);
        selection.press(4, Unit::Word);
        QCOMPARE(chinese->textIn(selection.range()).toString(), u"阅读"_s);
    }

    void paragraphs_areWholeBlocks()
    {
        auto selection = selectionIn(makeArticle({u"one"_s, u"two three"_s, u"four"_s}));
        selection.press(6, Unit::Paragraph);
        QCOMPARE(selection.range(), (TextRange{4, 13}));
        selection.extendTo(15);
        QCOMPARE(selection.range(), (TextRange{4, 18}));
    }

    void graphemes_areNeverSplit()
    {
        auto selection = selectionIn(makeArticle({u"ae\u0301b👨‍👩‍👧c"_s}));
        selection.press(0, Unit::Grapheme);
        selection.extendTo(2); // between e and its accent
        QCOMPARE(selection.range(), (TextRange{0, 1}));
        selection.extendTo(7); // inside the family
        QCOMPARE(selection.range(), (TextRange{0, 4}));
    }

    void keys_moveOrExtend()
    {
        auto selection = selectionIn(makeArticle({u"one two three"_s}));
        selection.moveCaret(4, Extend::No);
        selection.moveCaret(7, Extend::Yes);
        QCOMPARE(selection.range(), (TextRange{4, 7}));
        selection.moveCaret(2, Extend::Yes);
        QCOMPARE(selection.range(), (TextRange{2, 4}));
        selection.moveCaret(9, Extend::No);
        QVERIFY(selection.isEmpty());
        QCOMPARE(selection.caret(), 9);
    }

    void keys_extendADoubleClickedWordAtTheCaret()
    {
        auto selection = selectionIn(makeArticle({u"one two three"_s}));
        selection.press(5, Unit::Word);
        selection.moveCaret(9, Extend::Yes);
        QCOMPARE(selection.range(), (TextRange{4, 9}));
    }

    void offsets_areClamped()
    {
        auto selection = selectionIn(makeArticle({u"one"_s}));
        selection.select({-5, 99});
        QCOMPARE(selection.range(), (TextRange{0, 3}));
        TextSelection none;
        none.press(7, Unit::Word);
        none.extendTo(9);
        QVERIFY(none.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTextSelection)
#include "tst_text_selection.moc"
