// The menu Edit means what the reader types in, wherever that is.

#include "ui/typed_field.h"

#include "support/strict_test.h"
#include "ui/annotation_commands.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_view.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace {
const QString Text = u"On the quay\n\nThe crates of books are still waiting. Nobody has opened the second one."_s;
}

class TestTypedField : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aFilter_isCopiedSelectedAndUndone()
    {
        WindowFixture fixture;
        QVERIFY(!fixture.action(u"edit.copy"_s)->isEnabled());
        fixture.action(u"go.filter"_s)->trigger();
        auto *field = qobject_cast<QLineEdit *>(typedField(fixture.window.get()));
        QVERIFY(field);
        QTest::keyClicks(field, u"harbour"_s);
        QVERIFY(fixture.action(u"edit.copy"_s)->isEnabled());
        fixture.action(u"edit.selectAll"_s)->trigger();
        fixture.action(u"edit.copy"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"harbour"_s);
        QVERIFY(fixture.action(u"edit.undo"_s)->isEnabled());
        fixture.action(u"edit.undo"_s)->trigger();
        QCOMPARE(field->text(), QString());
        fixture.action(u"edit.redo"_s)->trigger();
        QCOMPARE(field->text(), u"harbour"_s);
    }

    void aNote_isUndoneBeforeTheHighlight()
    {
        WindowFixture fixture;
        const SessionPtr session = fixture.openText(Text);
        fixture.select(u"crates"_s);
        fixture.action(u"annotate.note"_s)->trigger();
        auto *note = qobject_cast<QTextEdit *>(typedField(fixture.window.get()));
        QVERIFY(note);
        QTest::keyClicks(note, u"heavy"_s);
        QCOMPARE(fixture.action(u"edit.undo"_s)->text(), u"&Undo"_s);
        fixture.action(u"edit.undo"_s)->trigger();
        QCOMPARE(note->toPlainText(), QString());
        QCOMPARE(session->anchors().size(), 1u);
        fixture.view()->setFocus();
        QVERIFY(!typedField(fixture.window.get()));
        QVERIFY(fixture.action(u"edit.undo"_s)->text() != u"&Undo"_s);
    }

    void selectAll_inTheListSelectsItsArticles()
    {
        WindowFixture fixture;
        fixture.openText(Text);
        fixture.openText(u"Another\n\nSomething else altogether."_s);
        ArticleListView &articles = *fixture.window->articleList();
        QTRY_COMPARE(articles.model()->rowCount(), 2);
        articles.list()->setFocus();
        QTest::keyClick(articles.list(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(articles.selectedArticles().size(), size_t(2));
        QVERIFY(fixture.window->readingPane()->selection().isEmpty());
    }
};

QTEST_MAIN(TestTypedField)
#include "tst_typed_field.moc"
