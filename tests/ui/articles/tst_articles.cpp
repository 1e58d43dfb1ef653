#include "library/library.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"
#include "ui/articles/article_delegate.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_view.h"
#include "ui/articles/import_report.h"
#include "ui/articles/job_bar.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QTreeWidget>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

class TestArticles final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void modelFollowsTheLibrary();
    void modelFetchesInPages();
    void filterAsksForWords();
    void listChoosesByKey();
    void openingWithCtrlHeld_selectsOneRow();
    void deleteKeyAsksForRemoval();
    void rowSaysWhatIsKnown();
    void summaryCountsOutcomes();
    void reportSaysEveryFile();
    void reportShowsWholeSentences();
    void jobBarAnnouncesTheEnd();

private:
    static QString numbered(int number) { return u"Text number %1\n\nWith a few words."_s.arg(number); }
};

void TestArticles::modelFollowsTheLibrary()
{
    const TempLibrary folder;
    Library library(folder.path(), steppingClock());
    QVERIFY(answerOf(library.load()));
    ArticleListModel model(library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({}, false);
    const auto reports = reportsOf(library.importText(numbered(1)));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.summary(model.index(0))->id, reports.front().article);
    library.removeArticles({reports.front().article});
    QTRY_COMPARE(model.rowCount(), 0);
    model.setQuery({}, true);
    QTRY_COMPARE(model.rowCount(), 1);
    library.undo();
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestArticles::modelFetchesInPages()
{
    const TempLibrary folder;
    Library library(folder.path(), steppingClock());
    QVERIFY(answerOf(library.load()));
    for (int number = 0; number < 205; ++number)
        reportsOf(library.importText(numbered(number)));
    ArticleListModel model(library);
    model.setQuery({}, false);
    QTRY_COMPARE(model.rowCount(), 200);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 205);
    QVERIFY(!model.canFetchMore({}));
}

void TestArticles::filterAsksForWords()
{
    const TempLibrary folder;
    Library library(folder.path(), steppingClock());
    QVERIFY(answerOf(library.load()));
    reportsOf(library.importText(u"The quay\n\nThere is water on three sides of it, and a crane."_s));
    reportsOf(library.importText(u"The library\n\nThere is paper on all sides of it, and a lamp."_s));
    ArticleListView view(library);
    QTRY_COMPARE(view.model()->rowCount(), 2);
    view.findChild<QLineEdit *>()->setText(u"quay"_s);
    QTRY_COMPARE(view.model()->rowCount(), 1);
    QCOMPARE(view.model()->index(0).data().toString(), u"The quay"_s);
    view.findChild<QLineEdit *>()->setText(u"nothing like it"_s);
    QTRY_COMPARE(view.model()->rowCount(), 0);
}

void TestArticles::listChoosesByKey()
{
    const TempLibrary folder;
    Library library(folder.path(), steppingClock());
    QVERIFY(answerOf(library.load()));
    const ArticleId older = reportsOf(library.importText(numbered(1))).front().article;
    const ArticleId newer = reportsOf(library.importText(numbered(2))).front().article;
    ArticleListView view(library);
    QTRY_COMPARE(view.model()->rowCount(), 2);
    QSignalSpy chosen(&view, &ArticleListView::articleChosen);
    view.setCurrentArticle(newer);
    QTest::keyClick(view.list(), Qt::Key_Down);
    QTest::keyClick(view.list(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().value<ArticleId>(), older);
    QCOMPARE(view.neighbour(1), older);
    QVERIFY(view.neighbour(-1).isNull());
}

/// The next article by Ctrl+PgDown opens while Ctrl is still down.
void TestArticles::openingWithCtrlHeld_selectsOneRow()
{
    const TempLibrary folder;
    Library library(folder.path(), steppingClock());
    QVERIFY(answerOf(library.load()));
    const ArticleId older = reportsOf(library.importText(numbered(1))).front().article;
    const ArticleId newer = reportsOf(library.importText(numbered(2))).front().article;
    ArticleListView view(library);
    view.show();
    QTRY_COMPARE(view.model()->rowCount(), 2);
    view.setCurrentArticle(newer);
    QTest::keyPress(view.window()->windowHandle(), Qt::Key_Control, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::keyboardModifiers(), Qt::ControlModifier);
    view.setCurrentArticle(older);
    QTest::keyRelease(view.window()->windowHandle(), Qt::Key_Control);
    QCOMPARE(view.list()->selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(view.list()->currentIndex().row(), 1);
}

void TestArticles::deleteKeyAsksForRemoval()
{
    const TempLibrary folder;
    Library library(folder.path(), steppingClock());
    QVERIFY(answerOf(library.load()));
    const ArticleId id = reportsOf(library.importText(numbered(1))).front().article;
    ArticleListView view(library);
    QTRY_COMPARE(view.model()->rowCount(), 1);
    view.setCurrentArticle(id);
    QSignalSpy asked(&view, &ArticleListView::removeRequested);
    QTest::keyClick(view.list(), Qt::Key_Delete);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().value<std::vector<ArticleId>>(), std::vector<ArticleId>{id});
    view.showBin(true);
    QTest::keyClick(view.list(), Qt::Key_Delete);
    QCOMPARE(asked.count(), 1);
}

void TestArticles::rowSaysWhatIsKnown()
{
    ArticleSummary summary;
    summary.metadata.title = u"The quay"_s;
    summary.metadata.language = u"en"_s;
    QCOMPARE(originLine(summary), u"en"_s);
    summary.source.path = u"/home/me/quay.txt"_s;
    QCOMPARE(originLine(summary), u"quay.txt · en"_s);
    summary.metadata.site = u"Le Quai"_s;
    QCOMPARE(originLine(summary), u"Le Quai · en"_s);
    QCOMPARE(progressText(summary), u"unread"_s);
    summary.opened = QDateTime::currentDateTimeUtc();
    summary.progress = 0.62;
    QVERIFY(progressText(summary).contains(u"62"_s));
    summary.progress = 1;
    QCOMPARE(progressText(summary), u"read"_s);
}

void TestArticles::summaryCountsOutcomes()
{
    using Outcome = ImportReport::Outcome;
    const ImportReport good{.path = u"/a.txt"_s, .outcome = Outcome::Imported, .title = u"A"_s};
    const ImportReport known{.path = u"/b.txt"_s, .outcome = Outcome::AlreadyThere, .title = u"B"_s};
    const ImportReport bad{
        .path = u"/c.bin"_s, .outcome = Outcome::Failed, .error = {Error::Kind::Binary, u"/c.bin"_s, {}}};
    QVERIFY(importSummary({good}).contains(u"“A”"_s));
    QVERIFY(!hasDetails({good}));
    QVERIFY(!hasDetails({bad}));
    QVERIFY(importSummary({bad}).contains(u"c.bin"_s));
    const QString several = importSummary({good, good, known, bad});
    QVERIFY(several.contains(u'2') && several.count(u'1') == 2);
    QVERIFY(hasDetails({good, bad}));
    QVERIFY(!importSummary({}).isEmpty());
}

void TestArticles::reportSaysEveryFile()
{
    using Outcome = ImportReport::Outcome;
    const ImportReportDialog dialog(
        {{.path = u"/a.txt"_s, .outcome = Outcome::Imported, .title = u"A"_s},
         {.path = u"/c.bin"_s, .outcome = Outcome::Failed, .error = {Error::Kind::Empty, u"/c.bin"_s, {}}}});
    QCOMPARE(dialog.plainText().count(u'\n'), 2);
    QVERIFY(dialog.plainText().contains(u"/c.bin: "_s));
}

void TestArticles::reportShowsWholeSentences()
{
    using Outcome = ImportReport::Outcome;
    const QString path = u"/a/whole sentence as a name, like that of a saved page.txt"_s;
    ImportReportDialog dialog({{.path = u"/a.txt"_s, .outcome = Outcome::Imported, .title = u"A"_s},
                               {.path = path, .outcome = Outcome::Failed, .error = {Error::Kind::Empty, path, {}}}});
    dialog.resize(500, 400);
    dialog.show();
    const auto *rows = dialog.findChild<QTreeWidget *>();
    const auto height = [rows](int row) { return rows->visualItemRect(rows->topLevelItem(row)).height(); };
    QTRY_VERIFY(height(1) > 2 * height(0) - 8);
}

void TestArticles::jobBarAnnouncesTheEnd()
{
    const TempLibrary folder;
    Library library(folder.path(), steppingClock());
    QVERIFY(answerOf(library.load()));
    JobBar bar;
    QSignalSpy finished(&bar, &JobBar::finished);
    bar.follow(library.importText(numbered(1)));
    QVERIFY(bar.isFollowing());
    bar.follow(library.importText(numbered(2)));
    QTRY_COMPARE(finished.count(), 2);
    QVERIFY(!bar.isFollowing());
}

QTEST_MAIN(TestArticles)
#include "tst_articles.moc"
