// Geometry: what is laid out, what stays where it is, where it scrolls.

#include "ui/reading/reading_view.h"

#include "support/strict_test.h"
#include "ui/reading/reading_sample.h"
#include "ui/reading/scroll_marks.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

Typography sized(qreal size)
{
    Typography typography;
    typography.size = size;
    return typography;
}

/// The first words of the block at the viewport's top edge.
qsizetype topBlock(const ReadingView &view)
{
    return view.place().block;
}

} // namespace

class TestReadingView : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void withoutAnArticle_thereIsNothingToScroll()
    {
        ReadingView view;
        showView(view, nullptr);
        QCOMPARE(view.verticalScrollBar()->maximum(), 0);
        QCOMPARE(view.progress(), 0.0);
        QTest::keyClick(&view, Qt::Key_Space);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {100, 100});
        QVERIFY(view.selection().isEmpty());
        const QImage picture = view.viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(2, 2), lightTheme().paper);
    }

    void aMillionWords_layOutOnlyWhatIsSeen()
    {
        QStringList paragraphs;
        const QString paragraph = u"nine words stand in this line for the eye "_s.repeated(9).trimmed();
        for (int i = 0; i < 12'400; ++i)
            paragraphs << paragraph;
        ReadingView view;
        showView(view, makeArticle(paragraphs), {1000, 900});
        (void)view.grab();
        QVERIFY(view.column().laidOutCount() > 0);
        QVERIFY2(view.column().laidOutCount() < 60, qPrintable(QString::number(view.column().laidOutCount())));
        view.showPlace({6000, 0.5});
        (void)view.grab();
        QVERIFY2(view.column().laidOutCount() < 60, qPrintable(QString::number(view.column().laidOutCount())));
        QCOMPARE(view.place(), (Place{6000, 0.5}));
        QVERIFY(std::abs(view.progress() - 0.48) < 0.02);
    }

    void place_isKeptOnResize()
    {
        ReadingView view;
        showView(view, longArticle(300));
        view.showPlace({150, 0.25});
        for (const QSize size : {QSize(420, 600), QSize(1300, 500), QSize(200, 900), QSize(800, 600)}) {
            view.resize(size);
            QTRY_COMPARE(view.size(), size);
            QCOMPARE(view.place(), (Place{150, 0.25}));
            QCOMPARE(view.offsetAt({view.viewport()->width() / 2, 1}) >= view.article()->blocks[150].range.start, true);
            QCOMPARE(view.offsetAt({view.viewport()->width() / 2, 1}) <= view.article()->blocks[150].range.end, true);
        }
    }

    void place_isKeptOnZoomAndTheme()
    {
        ReadingView view;
        showView(view, longArticle(300));
        view.showPlace({150, 0.25});
        const int before = view.verticalScrollBar()->value();
        for (const qreal size : {28.0, 12.0, 18.0}) {
            view.setAppearance(sized(size), darkTheme());
            QCOMPARE(view.place(), (Place{150, 0.25}));
        }
        view.setAppearance(sized(30), lightTheme());
        QVERIFY(view.verticalScrollBar()->value() > before);
        QCOMPARE(view.place(), (Place{150, 0.25}));
    }

    void place_ofTheEndIsTheEnd()
    {
        ReadingView view;
        showView(view, longArticle(120));
        view.showPlace({119, 1});
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QCOMPARE(view.progress(), 1.0);
        const QRect last = view.caretRect(view.article()->text.size());
        QVERIFY(last.bottom() < view.viewport()->height());
    }

    void scrolling_upOverEstimatesDoesNotJump()
    {
        ReadingView view;
        showView(view, longArticle(400));
        view.showPlace({200, 0});
        for (int step = 0; step < 60; ++step) {
            const qsizetype seen = view.offsetAt({view.viewport()->width() / 2, 20});
            const int before = view.caretRect(seen).top();
            view.scrollByPixels(-37);
            QCOMPARE(view.caretRect(seen).top(), before + 37);
        }
        QVERIFY(topBlock(view) < 200);
    }

    void scrolling_paintsTheSameAsPaintingAnew()
    {
        ReadingView view;
        showView(view, longArticle(60));
        view.showPlace({20, 0});
        (void)view.grab();
        view.scrollByPixels(53);
        view.scrollByPixels(-11);
        const QImage scrolled = view.viewport()->grab().toImage();
        const int value = view.verticalScrollBar()->value();
        view.showPlace({0, 0});
        view.verticalScrollBar()->setValue(value);
        QCOMPARE(view.viewport()->grab().toImage(), scrolled);
    }

    void scrollBar_followsAndLeads()
    {
        ReadingView view;
        showView(view, longArticle(300));
        QSignalSpy moved(&view, &ReadingView::placeChanged);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        QVERIFY(moved.count() >= 1);
        QVERIFY(std::abs(view.progress() - 0.5) < 0.05);
        view.showPlace({0, 0});
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }

    void showRange_bringsItIntoSightAndLeavesWhatIsInSight()
    {
        ReadingView view;
        showView(view, longArticle(300));
        const qsizetype start = offsetOf(view, u"222 crates"_s);
        view.showRange({start, start + 10});
        QRect rect = view.caretRect(start);
        QVERIFY(view.viewport()->rect().contains(rect));
        const Place place = view.place();
        view.scrollByPixels(40);
        rect = view.caretRect(start);
        view.showRange({start, start + 10});
        QCOMPARE(view.caretRect(start), rect);
        QVERIFY(view.place() != place);
    }

    void column_isCentredAndNeverWiderThanItsMeasure()
    {
        ReadingView view;
        showView(view, longArticle(10), {1400, 600});
        const qreal width = view.column().width();
        QVERIFY(width < 900);
        QVERIFY(std::abs(view.column().left() - (view.viewport()->width() - width) / 2) <= 1);
        view.resize(300, 600);
        QTRY_COMPARE(view.width(), 300);
        QCOMPARE(view.column().left(), 32.0);
        QVERIFY(view.column().width() <= view.viewport()->width() - 64);
    }

    void header_isThereUnlessTheTextBeginsWithTheTitle()
    {
        auto titled = makeArticle({u"# Marginal hands"_s, u"text"_s});
        titled->metadata.title = u"Marginal hands"_s;
        QVERIFY(beginsWithTitle(*titled));
        titled->metadata.title = u"Another title"_s;
        QVERIFY(!beginsWithTitle(*titled));
        auto cut = makeArticle({u"A first sentence that is long"_s});
        cut->metadata.title = u"A first sentence…"_s;
        QVERIFY(beginsWithTitle(*cut));
        ReadingView view;
        showView(view, titled);
        QVERIFY(view.column().header().hasTitle());
        view.setArticle(cut);
        QVERIFY(!view.column().header().hasTitle());
    }

    void metaLine_saysWhatIsKnown()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        auto article = makeArticle({u"text"_s}, u"fr"_s);
        article->metadata.site = u"Le Quai"_s;
        article->metadata.published = u"2026-03-14"_s;
        QCOMPARE(metaLineOf(*article), u"Le Quai · 14 March 2026 · 1 min · français"_s);
        article->metadata = {};
        article->metadata.published = u"2019"_s;
        QCOMPARE(metaLineOf(*article), u"2019 · 1 min"_s);
    }

    void giantParagraph_scrollsWithoutJumps()
    {
        ReadingView view;
        showView(view, makeArticle({u"One line of a giant paragraph goes on. "_s.repeated(4000), u"end"_s}));
        QVERIFY(view.verticalScrollBar()->maximum() > 10'000);
        view.showPlace({0, 0.5});
        for (int step = 0; step < 30; ++step) {
            const qsizetype seen = view.offsetAt({view.viewport()->width() / 2, 40});
            const int before = view.caretRect(seen).top();
            view.scrollByPixels(-101);
            QCOMPARE(view.caretRect(seen).top(), before + 101);
        }
    }

    void annotationsAt_areShortestFirst()
    {
        ReadingView view;
        showView(view, longArticle(3));
        const Decoration wide = highlightAt({0, 50});
        const Decoration narrow = highlightAt({10, 20});
        const DecorationSet set({wide, narrow});
        view.setDecorations(&set);
        QCOMPARE(view.annotationsAt(15), (std::vector{narrow.annotation, wide.annotation}));
        QCOMPARE(view.annotationsAt(30), std::vector{wide.annotation});
        QVERIFY(view.annotationsAt(50).empty());
        view.setDecorations(nullptr);
    }

    void highlights_areSeen()
    {
        ReadingView view;
        showView(view, longArticle(3));
        const QImage plain = view.viewport()->grab().toImage();
        const DecorationSet set({highlightAt({2, 40}, Colour::Blue)});
        view.setDecorations(&set);
        const QImage marked = view.viewport()->grab().toImage();
        const QRectF rect = view.visibleRects({8, 9}).front();
        const QPoint place(int(rect.right()), int(rect.center().y()));
        bool isBlue = false;
        for (int y = int(rect.top()); y < rect.bottom(); ++y)
            isBlue = isBlue || marked.pixelColor(place.x(), y) == lightTheme().mark(Colour::Blue);
        QVERIFY(isBlue);
        QVERIFY(plain != marked);
        view.setDecorations(nullptr);
    }
};

QTEST_MAIN(TestReadingView)
#include "tst_reading_view.moc"
