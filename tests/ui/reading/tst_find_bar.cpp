#include "ui/reading/find_bar.h"

#include "support/article_maker.h"
#include "support/strict_test.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A bar in a window: by itself it would ask the platform for size hints.
struct Shown {
    QWidget window;
    FindBar &bar = *new FindBar(&window);

    explicit Shown(ArticlePtr article)
    {
        window.resize(700, 60);
        bar.resize(700, 40);
        bar.setArticle(std::move(article));
        window.show();
    }
};

QToolButton *button(FindBar &bar, const QString &name)
{
    for (auto *candidate : bar.findChildren<QToolButton *>())
        if (candidate->accessibleName() == name)
            return candidate;
    return nullptr;
}

} // namespace

class TestFindBar : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void typing_findsAndCounts()
    {
        const Shown shown(makeArticle({u"Un café, une cafetière."_s, u"CAFE"_s}, u"fr"_s));
        FindBar &bar = shown.bar;
        bar.open({}, 0);
        QCOMPARE(bar.countText(), QString());
        QTest::keyClicks(bar.field(), u"cafe"_s);
        QCOMPARE(bar.hits().size(), size_t(3));
        QCOMPARE(bar.countText(), u"1 of 3"_s);
        QTest::keyClicks(bar.field(), u"x"_s);
        QCOMPARE(bar.countText(), u"No match"_s);
        QCOMPARE(bar.current(), -1);
    }

    void options_narrowIt()
    {
        const Shown shown(makeArticle({u"Un café, une cafetière."_s, u"CAFE"_s}, u"fr"_s));
        FindBar &bar = shown.bar;
        bar.open(u"cafe"_s, 0);
        button(bar, u"Whole words only"_s)->click();
        QCOMPARE(bar.countText(), u"1 of 2"_s);
        button(bar, u"Match accents"_s)->click();
        QCOMPARE(bar.countText(), u"1 of 1"_s);
        button(bar, u"Match case"_s)->click();
        QCOMPARE(bar.countText(), u"No match"_s);
    }

    void enter_goesOnAndAround()
    {
        const Shown shown(makeArticle({u"a b a b a"_s}));
        FindBar &bar = shown.bar;
        bar.open(u"a"_s, 0);
        QSignalSpy changed(&bar, &FindBar::currentChanged);
        QTest::keyClick(bar.field(), Qt::Key_Return);
        QCOMPARE(bar.countText(), u"2 of 3"_s);
        QTest::keyClick(bar.field(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(bar.field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(bar.countText(), u"3 of 3"_s);
        QCOMPARE(bar.currentHit(), (TextRange{8, 9}));
        bar.next();
        QCOMPARE(bar.countText(), u"1 of 3"_s);
        QCOMPARE(changed.count(), 4);
    }

    void open_beginsWhereTheReaderIs()
    {
        const Shown shown(makeArticle({u"a b a b a"_s}));
        FindBar &bar = shown.bar;
        bar.open(u"a"_s, 3);
        QCOMPARE(bar.countText(), u"2 of 3"_s);
    }

    void escape_closes()
    {
        const Shown shown(makeArticle({u"a b"_s}));
        FindBar &bar = shown.bar;
        bar.open(u"a"_s, 0);
        QSignalSpy closed(&bar, &FindBar::closed);
        QTest::keyClick(bar.field(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(bar.isHidden());
    }

    void anotherArticle_isAskedButNoHitIsCurrent()
    {
        const Shown shown(makeArticle({u"a b a b a"_s}));
        FindBar &bar = shown.bar;
        bar.open(u"a"_s, 3);
        bar.setArticle(makeArticle({u"a a b a"_s}), 1);
        QCOMPARE(bar.hits().size(), size_t(3));
        QCOMPARE(bar.current(), -1);
        QVERIFY(bar.currentHit().isEmpty());
        QCOMPARE(bar.countText(), u"3 matches"_s);
        bar.next();
        QCOMPARE(bar.currentHit(), (TextRange{2, 3}));
        bar.setArticle(makeArticle({u"a a b a"_s}), 1);
        bar.previous();
        QCOMPARE(bar.currentHit(), (TextRange{0, 1}));
    }

    void openedAgain_findsAgain()
    {
        const Shown shown(makeArticle({u"a b a b a"_s}));
        FindBar &bar = shown.bar;
        bar.open(u"a"_s, 0);
        bar.close();
        QSignalSpy found(&bar, &FindBar::hitsChanged);
        bar.open({}, 3);
        QCOMPARE(found.count(), 1);
        QCOMPARE(bar.countText(), u"2 of 3"_s);
        bar.close();
        bar.resumeAfter(5);
        QCOMPARE(bar.countText(), u"3 of 3"_s);
        bar.close();
        bar.resumeBefore(4);
        QCOMPARE(bar.countText(), u"1 of 3"_s);
        bar.close();
        bar.resumeBefore(0);
        QCOMPARE(bar.countText(), u"3 of 3"_s);
    }

    void bigTexts_areSearchedElsewhereAndTheNewestQuestionWins()
    {
        const Shown shown(makeArticle({u"abc def "_s.repeated(60'000)}));
        FindBar &bar = shown.bar;
        bar.open(u"abc"_s, 0);
        QVERIFY(bar.isSearching());
        QCOMPARE(bar.countText(), u"Searching…"_s);
        bar.field()->setText(u"def a"_s);
        QTRY_VERIFY(!bar.isSearching());
        QCOMPARE(bar.hits().size(), size_t(59'999));
        QCOMPARE(bar.hits().front(), (TextRange{4, 9}));
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_find_bar.moc"
