#include "ui/annotations/tag_picker.h"

#include "open_article.h"
#include "support/strict_test.h"
#include "ui/annotations/tag_chip.h"

#include <QLineEdit>
#include <QListWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

struct OpenPicker : OpenArticle {
    OpenPicker()
    {
        id = highlight(u"caisses"_s);
        verify = tag(u"à vérifier"_s);
        budget = tag(u"chiffre/budget"_s);
    }
    void open() { picker.open(session, id, {0, 0, 100, 20}); }
    QLineEdit &edit() { return *picker.findChild<QLineEdit *>(); }
    const std::vector<TagId> &tags() { return session->annotation(id)->tags; }
    void type(const QString &text)
    {
        QTest::keyClicks(&edit(), text);
        QTest::keyClick(&edit(), Qt::Key_Return);
    }

    TagPicker picker{library};
    AnnotationId id;
    TagId verify, budget;
};

} // namespace

class TestTagPicker : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void enter_togglesTheBestMatch_severalInARow()
    {
        OpenPicker open;
        open.open();
        open.type(u"a verif"_s);
        QCOMPARE(open.tags(), std::vector{open.verify});
        QVERIFY(open.picker.isVisible());
        QVERIFY(open.edit().text().isEmpty());
        open.type(u"bud"_s);
        QCOMPARE(open.tags(), (std::vector{open.verify, open.budget}));
        QTRY_COMPARE(open.picker.findChildren<TagChip *>().size(), 2);
        open.type(u"bud"_s);
        QCOMPARE(open.tags(), std::vector{open.verify});
    }

    void theChosenSuggestion_isTold()
    {
        OpenPicker open;
        open.open();
        QVERIFY(open.edit().accessibleDescription().startsWith(u"Enter gives"_s));
        QTest::keyClicks(&open.edit(), u"bud"_s);
        QCOMPARE(open.edit().accessibleDescription(), u"chiffre / budget"_s);
        QTest::keyClick(&open.edit(), Qt::Key_Down);
        QCOMPARE(open.edit().accessibleDescription(), u"Create “bud”"_s);
        QTest::keyClick(&open.edit(), Qt::Key_Up);
        QTest::keyClick(&open.edit(), Qt::Key_Return);
        QTest::keyClicks(&open.edit(), u"bud"_s);
        QCOMPARE(open.edit().accessibleDescription(), u"chiffre / budget, given"_s);
    }

    void enter_makesATagAndGivesIt_asOneStep()
    {
        OpenPicker open;
        open.open();
        open.type(u"lieu/quai"_s);
        const Tag *made = open.library.codebook().findPath(u"lieu/quai"_s);
        QVERIFY(made);
        QCOMPARE(open.tags(), std::vector{made->id});
        open.library.undo();
        QVERIFY(open.tags().empty());
        QVERIFY(!open.library.codebook().findPath(u"lieu"_s));
        QVERIFY(open.library.codebook().findPath(u"chiffre/budget"_s));
        QVERIFY(open.picker.isVisible());
    }

    void arrows_chooseAnotherRow()
    {
        OpenPicker open;
        open.open();
        QTest::keyClicks(&open.edit(), u"bud"_s);
        QTest::keyClick(&open.edit(), Qt::Key_Down);
        QTest::keyClick(&open.edit(), Qt::Key_Return);
        QVERIFY(open.library.codebook().findPath(u"bud"_s));
        QCOMPARE(open.tags(), std::vector{open.library.codebook().findPath(u"bud"_s)->id});
    }

    void backspaceInAnEmptyLine_takesTheLastTag()
    {
        OpenPicker open;
        open.library.perform(
            actions::setTags(open.annotation(open.id), {open.verify, open.budget}, open.library.now()));
        open.open();
        QTest::keyClicks(&open.edit(), u"x"_s);
        QTest::keyClick(&open.edit(), Qt::Key_Backspace);
        QCOMPARE(open.tags().size(), size_t(2));
        QTest::keyClick(&open.edit(), Qt::Key_Backspace);
        QCOMPARE(open.tags(), std::vector{open.verify});
    }

    void aClickOnAChip_takesItsTag()
    {
        OpenPicker open;
        open.library.perform(
            actions::setTags(open.annotation(open.id), {open.verify, open.budget}, open.library.now()));
        open.open();
        QTest::mouseClick(open.picker.findChildren<TagChip *>().first(), Qt::LeftButton);
        QCOMPARE(open.tags(), std::vector{open.budget});
    }

    void esc_closes()
    {
        OpenPicker open;
        QSignalSpy closed(&open.picker, &TagPicker::closed);
        open.open();
        QTest::keyClick(&open.edit(), Qt::Key_Escape);
        QVERIFY(!open.picker.isVisible());
        QCOMPARE(closed.count(), 1);
    }

    void aRemovedHighlight_closesIt()
    {
        OpenPicker open;
        open.open();
        open.library.perform(actions::remove(std::array{open.annotation(open.id)}));
        QVERIFY(!open.picker.isVisible());
    }
};

QTEST_MAIN(TestTagPicker)
#include "tst_tag_picker.moc"
