#include "ui/reading/reading_accessible.h"

#include "support/strict_test.h"
#include "ui/reading/reading_sample.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QAccessibleInterface *interfaceOf(ReadingView &view)
{
    return QAccessible::queryAccessibleInterface(&view);
}

} // namespace

class TestReadingAccessible : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void view_isADocumentNamedAfterItsArticle()
    {
        ReadingView view;
        showView(view, longArticle(5));
        QAccessibleInterface *accessible = interfaceOf(view);
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::Document);
        QCOMPARE(accessible->text(QAccessible::Name), u"Crates of books"_s);
        QVERIFY(accessible->state().readOnly);
        QVERIFY(accessible->textInterface());
    }

    void text_isTheWholeArticles()
    {
        ReadingView view;
        showView(view, longArticle(5));
        QAccessibleTextInterface *text = interfaceOf(view)->textInterface();
        QCOMPARE(text->characterCount(), int(view.article()->text.size()));
        QCOMPARE(text->text(2, 8), u"crates"_s);
        QCOMPARE(text->text(2, 1'000'000).size(), view.article()->text.size() - 2);
    }

    void units_areFound()
    {
        ReadingView view;
        showView(view, longArticle(5));
        QAccessibleTextInterface *text = interfaceOf(view)->textInterface();
        int start = 0;
        int end = 0;
        QCOMPARE(text->textAtOffset(4, QAccessible::CharBoundary, &start, &end), u"a"_s);
        QCOMPARE(text->textAtOffset(4, QAccessible::WordBoundary, &start, &end), u"crates"_s);
        QCOMPARE(start, 2);
        QCOMPARE(end, 8);
        QVERIFY(text->textAtOffset(4, QAccessible::SentenceBoundary, &start, &end)
                    .startsWith(u"0 crates of books are still waiting"_s));
        QCOMPARE(text->textAfterOffset(4, QAccessible::SentenceBoundary, &start, &end).trimmed(),
                 u"The librarian had been promised one week."_s);
        const TextRange second = view.article()->blocks[1].range;
        QCOMPARE(text->textAtOffset(int(second.start) + 3, QAccessible::ParagraphBoundary, &start, &end),
                 view.article()->textIn(second).toString());
        QCOMPARE(text->textBeforeOffset(int(second.start) + 3, QAccessible::ParagraphBoundary, &start, &end),
                 view.article()->textIn(view.article()->blocks[0].range).toString());
        const QString line = text->textAtOffset(4, QAccessible::LineBoundary, &start, &end);
        QVERIFY(line.startsWith(u"0 crates"_s));
        QVERIFY(line.size() < view.article()->blocks[0].range.length());
        QCOMPARE(text->textAtOffset(-3, QAccessible::WordBoundary, &start, &end), QString());
    }

    void rectangles_andPointsAgree()
    {
        ReadingView view;
        showView(view, longArticle(5));
        QAccessibleTextInterface *text = interfaceOf(view)->textInterface();
        const QRect rect = text->characterRect(10);
        QVERIFY(rect.width() > 1);
        QCOMPARE(text->offsetAtPoint({rect.left() + 1, rect.center().y()}), 10);
    }

    void caretAndSelection_goBothWays()
    {
        ReadingView view;
        showView(view, longArticle(50));
        QAccessibleTextInterface *text = interfaceOf(view)->textInterface();
        text->setCursorPosition(12);
        QCOMPARE(view.caret(), 12);
        QCOMPARE(text->selectionCount(), 0);
        text->setSelection(0, 2, 8);
        QCOMPARE(selectedIn(view), u"crates"_s);
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        QCOMPARE(start, 2);
        QCOMPARE(end, 8);
        text->removeSelection(0);
        QVERIFY(view.selection().isEmpty());
        const qsizetype farOffset = view.article()->blocks[40].range.start;
        text->scrollToSubstring(int(farOffset), int(farOffset) + 5);
        QVERIFY(view.viewport()->rect().contains(view.caretRect(farOffset)));
    }

    void attributes_tellHeadings()
    {
        ReadingView view;
        showView(view, makeArticle({u"## Title"_s, u"text"_s}));
        QAccessibleTextInterface *text = interfaceOf(view)->textInterface();
        int start = 0;
        int end = 0;
        QVERIFY(text->attributes(2, &start, &end).contains(u"level:2"_s));
        QCOMPARE(end, 5);
        QVERIFY(!text->attributes(7, &start, &end).contains(u"level"_s));
    }

    void withoutAnArticle_itIsEmpty()
    {
        ReadingView view;
        QAccessibleTextInterface *text = interfaceOf(view)->textInterface();
        int start = 0;
        int end = 0;
        QCOMPARE(text->characterCount(), 0);
        QCOMPARE(text->textAtOffset(0, QAccessible::WordBoundary, &start, &end), QString());
        QCOMPARE(text->text(0, 5), QString());
        QVERIFY(text->characterRect(0).isNull());
    }
};

QTEST_MAIN(TestReadingAccessible)
#include "tst_reading_accessible.moc"
