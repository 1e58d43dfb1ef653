// The messages that offer “Undo”: when they come, what they take back and when they go.

#include "ui/undo_offers.h"

#include "library/annotation_actions.h"
#include "support/strict_test.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_view.h"
#include "ui/import_commands.h"
#include "ui/widgets/message_bar.h"
#include "window_fixture.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Text = u"On the quay\n\nThe crates of books are still waiting. Nobody has opened the second one."_s;

TagId makeTag(Library &library, const QString &path)
{
    library.perform(actions::createTag(library.codebook(), path));
    return library.codebook().findPath(path)->id;
}

} // namespace

class TestUndoOffers : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void anUndoneImport_comesBackWithoutUndoingAnotherStep()
    {
        WindowFixture fixture;
        const TagId tag = makeTag(fixture.library(), u"before"_s);
        const ArticleId id = fixture.openText(Text)->article().id;
        fixture.action(u"edit.undo"_s)->trigger();
        MessageBar &messages = *fixture.window->messages();
        QTRY_COMPARE(messages.text(), u"“On the quay” deleted."_s);
        messages.triggerAction();
        QVERIFY(fixture.library().codebook().tag(tag));
        const auto listed = answerOf(fixture.library().articles({})).value();
        QCOMPARE(listed.size(), size_t(1));
        QCOMPARE(listed.front().id, id);
    }

    void aRestoredArticle_isOfferedNoMore()
    {
        WindowFixture fixture;
        fixture.openText(Text);
        fixture.action(u"file.remove"_s)->trigger();
        MessageBar &messages = *fixture.window->messages();
        QTRY_COMPARE(messages.actionText(), u"Undo"_s);
        makeTag(fixture.library(), u"meanwhile"_s); // the offer still means the same
        QCOMPARE(messages.actionText(), u"Undo"_s);
        fixture.action(u"file.reopen"_s)->trigger();
        QVERIFY(messages.text().isEmpty());
    }

    void aDeletedTag_isOfferedOnceItIsGone()
    {
        WindowFixture fixture;
        const SessionPtr session = fixture.openText(Text);
        const TagId tag = makeTag(fixture.library(), u"figures/budget"_s);
        const TagId above = fixture.library().codebook().findPath(u"figures"_s)->id;
        fixture.library().removeTag(above);
        MessageBar &messages = *fixture.window->messages();
        QTRY_COMPARE(messages.text(), u"Tag “figures” deleted."_s);
        QVERIFY(!fixture.library().codebook().tag(tag));
        messages.triggerAction();
        QCOMPARE(fixture.library().codebook().path(tag), u"figures/budget"_s);
        fixture.library().removeTag(tag);
        QTRY_COMPARE(messages.text(), u"Tag “figures/budget” deleted."_s);
    }

    void otherActions_outliveAChange()
    {
        WindowFixture fixture;
        MessageBar &messages = *fixture.window->messages();
        bool isTried = false;
        messages.showMessage(u"It can’t be written."_s, u"Try Again"_s, [&isTried] { isTried = true; });
        makeTag(fixture.library(), u"new"_s);
        QCOMPARE(messages.actionText(), u"Try Again"_s);
        messages.triggerAction();
        QVERIFY(isTried);
    }

    void aMessageAfterTheOffer_isNotWithdrawnInItsPlace()
    {
        WindowFixture fixture;
        fixture.openText(Text);
        fixture.select(u"crates"_s);
        fixture.action(u"annotate.highlight"_s)->trigger();
        fixture.action(u"annotate.remove"_s)->trigger();
        MessageBar &messages = *fixture.window->messages();
        QCOMPARE(messages.actionText(), u"Undo"_s);
        messages.showMessage(u"Two files could not be read."_s, u"Details"_s, [] {});
        makeTag(fixture.library(), u"new"_s);
        QCOMPARE(messages.actionText(), u"Details"_s);
    }
};

QTEST_MAIN(TestUndoOffers)
#include "tst_undo_offers.moc"
