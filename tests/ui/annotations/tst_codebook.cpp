// The tag tree: the model's moves and the view's actions, through a real library.

#include "open_article.h"
#include "support/strict_test.h"
#include "ui/annotations/codebook_filter.h"
#include "ui/annotations/codebook_menu.h"
#include "ui/annotations/codebook_model.h"
#include "ui/annotations/codebook_view.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMimeData>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace {

QAction *actionNamed(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

struct OpenCodebook : OpenArticle {
    OpenCodebook()
    {
        budget = tag(u"chiffre/budget"_s);
        figure = library.codebook().findPath(u"chiffre"_s)->id;
        place = tag(u"lieu"_s);
        id = highlight(u"caisses"_s, {budget, place});
        highlight(u"prêts"_s, {budget});
    }
    QString path(TagId tagId) const { return library.codebook().path(tagId); }

    TagId figure, budget, place;
    AnnotationId id;
};

} // namespace

class TestCodebook : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void model_isTheTree_withCounts()
    {
        OpenCodebook open;
        CodebookModel model(open.library);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex figure = model.index(0, 0);
        QCOMPARE(figure.data().toString(), u"chiffre"_s);
        QCOMPARE(model.idAt(model.index(0, 0, figure)), open.budget);
        QTRY_COMPARE(model.indexOf(open.budget).data(CodebookModel::CountRole).toInt(), 2);
        QCOMPARE(model.indexOf(open.place).data(CodebookModel::CountRole).toInt(), 1);
        open.library.perform(actions::toggleTag(open.annotation(open.id), open.place, open.library.now()));
        QTRY_COMPARE(model.indexOf(open.place).data(CodebookModel::CountRole).toInt(), 0);
        open.tag(u"lieu/quai"_s);
        QCOMPARE(model.rowCount(model.indexOf(open.place)), 1);
    }

    void rename_isUndoable_andRefusesWhatIsTaken()
    {
        OpenCodebook open;
        CodebookModel model(open.library);
        QSignalSpy taken(&model, &CodebookModel::nameTaken);
        QVERIFY(model.setData(model.indexOf(open.place), u" endroit "_s));
        QCOMPARE(open.path(open.place), u"endroit"_s);
        QVERIFY(!model.setData(model.indexOf(open.place), u"CHIFFRE"_s));
        QCOMPARE(taken.count(), 1);
        QVERIFY(!model.setData(model.indexOf(open.place), u"a/b"_s));
        QVERIFY(!model.setData(model.indexOf(open.place), u"  "_s));
        open.library.undo();
        QCOMPARE(open.path(open.place), u"lieu"_s);
    }

    void drop_movesBelowAndBetween_butMakesNoCircle()
    {
        OpenCodebook open;
        CodebookModel model(open.library);
        const auto drop = [&](TagId dragged, TagId parent, int row) {
            const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(dragged)}));
            return model.dropMimeData(data.get(), Qt::MoveAction, row, 0, model.indexOf(parent));
        };
        QVERIFY(drop(open.place, open.figure, -1));
        QCOMPARE(open.path(open.place), u"chiffre/lieu"_s);
        QVERIFY(!drop(open.figure, open.place, -1));
        QVERIFY(drop(open.place, open.figure, 0));
        QCOMPARE(open.library.codebook().children(open.figure), (std::vector{open.place, open.budget}));
        QVERIFY(drop(open.place, open.figure, 2));
        QCOMPARE(open.library.codebook().children(open.figure), (std::vector{open.budget, open.place}));
        open.library.undo();
        open.library.undo();
        open.library.undo();
        QCOMPARE(open.path(open.place), u"lieu"_s);
    }

    void drop_saysWhyItIsRefused()
    {
        OpenCodebook open;
        const TagId taken = open.tag(u"chiffre/lieu"_s);
        CodebookModel model(open.library);
        QSignalSpy circles(&model, &CodebookModel::circleRefused);
        QSignalSpy names(&model, &CodebookModel::nameTaken);
        const auto drop = [&](TagId dragged, TagId parent) {
            const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(dragged)}));
            return model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, model.indexOf(parent)) &&
                   model.dropMimeData(data.get(), Qt::MoveAction, -1, 0, model.indexOf(parent));
        };
        QVERIFY(!drop(open.figure, taken));
        QCOMPARE(circles.count(), 1);
        QVERIFY(!drop(open.place, open.figure));
        QCOMPARE(names.count(), 1);
        QCOMPARE(names.at(0).at(0).toString(), u"lieu"_s);
        QCOMPARE(open.path(open.place), u"lieu"_s);
    }

    void menu_movesByKeyboard()
    {
        OpenCodebook open;
        CodebookMenu menu(open.library, open.budget, lightTheme());
        const QMenu &targets = *actionNamed(menu, u"Move To"_s)->menu();
        QStringList offered;
        for (const QAction *action : targets.actions())
            offered << action->text();
        QCOMPARE(offered, (QStringList{u"Top Level"_s, u"lieu"_s})); // not where it is, not below itself
        actionNamed(targets, u"lieu"_s)->trigger();
        QCOMPARE(open.path(open.budget), u"lieu/budget"_s);
        open.library.undo();
        QCOMPARE(open.path(open.budget), u"chiffre/budget"_s);
    }

    void view_renamesInPlace()
    {
        OpenCodebook open;
        CodebookView view(open.library);
        view.resize(300, 500);
        view.show();
        view.selectTag(open.budget);
        auto *tree = view.findChild<QTreeView *>();
        tree->setFocus();
        for (QAction *action : tree->actions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F2))
                action->trigger();
        }
        auto *edit = tree->viewport()->findChild<QLineEdit *>();
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClicks(edit, u"cost/s"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(open.path(open.budget), u"chiffre/costs"_s);
        QCOMPARE(view.currentTag(), open.budget);
        QVERIFY(tree->isExpanded(tree->currentIndex().parent()));
    }

    void view_showsWhatIsBelow_unlessClosed()
    {
        OpenCodebook open;
        CodebookView view(open.library);
        view.show();
        auto *tree = view.findChild<QTreeView *>();
        const auto figure = [tree] { return tree->model()->index(0, 0); };
        QCOMPARE(figure().data().toString(), u"chiffre"_s);
        QVERIFY(tree->isExpanded(figure()));
        tree->collapse(figure());
        open.tag(u"personne"_s);
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        QVERIFY(!tree->isExpanded(figure()));
    }

    void view_makesAndDeletes()
    {
        OpenCodebook open;
        CodebookView view(open.library);
        view.show();
        CodebookMenu menu(open.library, open.place, lightTheme());
        connect(&menu, &CodebookMenu::newRequested, &view, [](TagId) {});
        QSignalSpy below(&menu, &CodebookMenu::newRequested);
        actionNamed(menu, u"New Tag Below"_s)->trigger();
        QCOMPARE(below.count(), 1);
        QCOMPARE(below.at(0).at(0).value<TagId>(), open.place);

        view.selectTag(open.figure);
        auto *tree = view.findChild<QTreeView *>();
        for (QAction *action : tree->actions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Delete))
                action->trigger();
        }
        QTRY_VERIFY(!open.library.codebook().tag(open.budget));
        QCOMPARE(open.annotation(open.id).tags, std::vector{open.place});
        open.library.undo();
        QCOMPARE(open.path(open.budget), u"chiffre/budget"_s);
        QCOMPARE(open.annotation(open.id).tags, (std::vector{open.budget, open.place}));
    }

    void menu_recoloursGivesKeysAndMerges()
    {
        OpenCodebook open;
        CodebookMenu menu(open.library, open.budget, lightTheme());
        actionNamed(*actionNamed(menu, u"Colour"_s)->menu(), u"Pink"_s)->trigger();
        QCOMPARE(open.library.codebook().tag(open.budget)->colour, Colour::Pink);
        CodebookMenu again(open.library, open.budget, lightTheme());
        actionNamed(*actionNamed(again, u"Number Key"_s)->menu(), u"3"_s)->trigger();
        QCOMPARE(open.library.codebook().tagForKey(3)->id, open.budget);
        QCOMPARE(open.library.codebook().tag(open.budget)->colour, Colour::Pink);
        actionNamed(*actionNamed(again, u"Merge Into"_s)->menu(), u"lieu"_s)->trigger();
        QTRY_VERIFY(!open.library.codebook().tag(open.budget));
        QCOMPARE(open.annotation(open.id).tags, std::vector{open.place});
        open.library.undo();
        QCOMPARE(open.path(open.budget), u"chiffre/budget"_s);
    }

    void filter_findsByPath_withThoseAbove()
    {
        OpenCodebook open;
        CodebookModel model(open.library);
        CodebookFilterProxy proxy;
        proxy.setSourceModel(&model);
        proxy.setText(u"BÚD"_s);
        QCOMPARE(proxy.rowCount(), 1);
        QCOMPARE(proxy.rowCount(proxy.index(0, 0)), 1);
        proxy.setText({});
        QCOMPARE(proxy.rowCount(), 2);
    }

    void description_isSavedWhenLeft()
    {
        OpenCodebook open;
        CodebookView view(open.library);
        view.show();
        view.selectTag(open.place);
        QLineEdit *description = nullptr;
        for (QLineEdit *edit : view.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == u"Description of the tag"_s)
                description = edit;
        }
        QVERIFY(description && description->isVisible());
        QTest::keyClicks(description, u"where it happens"_s);
        QTest::keyClick(description, Qt::Key_Return);
        QCOMPARE(open.library.codebook().tag(open.place)->description, u"where it happens"_s);
        view.selectTag(open.figure);
        QVERIFY(description->text().isEmpty());
    }

    void enter_choosesTheTag()
    {
        OpenCodebook open;
        CodebookView view(open.library);
        view.show();
        view.selectTag(open.place);
        QSignalSpy chosen(&view, &CodebookView::tagChosen);
        auto *tree = view.findChild<QTreeView *>();
        for (QAction *action : tree->actions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_Return))
                action->trigger();
        }
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).value<TagId>(), open.place);
    }
};

QTEST_MAIN(TestCodebook)
#include "tst_codebook.moc"
