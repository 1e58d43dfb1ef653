#include "ui/reading/outline_view.h"

#include "support/article_maker.h"
#include "support/strict_test.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

SessionPtr sample()
{
    return std::make_shared<ReadingSession>(
        makeArticle({u"# One"_s, u"text"_s, u"## One and a half"_s, u"text"_s, u"# Two"_s, u"end"_s}),
        std::vector<Annotation>(), Place());
}

} // namespace

class TestOutlineView : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void headings_makeATree()
    {
        OutlineView view;
        view.setSession(sample());
        const QAbstractItemModel &model = *view.model();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"One"_s);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        QCOMPARE(model.index(0, 0, model.index(0, 0)).data().toString(), u"One and a half"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"Two"_s);
    }

    void current_followsThePlace()
    {
        OutlineView view;
        view.setSession(sample());
        view.showCurrent({3, 0.5});
        QCOMPARE(view.currentIndex().data().toString(), u"One and a half"_s);
        view.showCurrent({5, 0});
        QCOMPARE(view.currentIndex().data().toString(), u"Two"_s);
    }

    void click_choosesTheHeading()
    {
        OutlineView view;
        view.resize(300, 200);
        view.setSession(sample());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy chosen(&view, &OutlineView::headingChosen);
        const QModelIndex second = view.model()->index(1, 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(second).center());
        QVERIFY(chosen.count() >= 1);
        QCOMPARE(chosen[0][0].value<Place>(), (Place{4, 0}));
    }

    void withoutHeadings_itSaysSo()
    {
        OutlineView view;
        view.resize(300, 200);
        QVERIFY(view.isEmpty());
        view.setSession(std::make_shared<ReadingSession>(makeArticle({u"text"_s}), std::vector<Annotation>(), Place()));
        QVERIFY(view.isEmpty());
        QVERIFY(!view.grab().isNull());
        view.setSession(sample());
        QVERIFY(!view.isEmpty());
    }
};

QTEST_MAIN(TestOutlineView)
#include "tst_outline_view.moc"
