#include "library/history.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const Annotation Plain{.id = AnnotationId::create(), .article = ArticleId::create()};

Annotation noted(const QString &note)
{
    Annotation result = Plain;
    result.note = note;
    return result;
}

ChangeSet noteStep(const QString &from, const QString &to)
{
    return {u"Edit note"_s, {}, {{noted(from), noted(to)}}, {}};
}

} // namespace

class TestHistory : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOne_hasNothingToDo()
    {
        History history;
        QVERIFY(!history.undo());
        QVERIFY(!history.redo());
        QCOMPARE(history.undoLabel(), QString());
        QCOMPARE(history.redoLabel(), QString());
    }

    void undoAndRedo_walkTheSteps()
    {
        History history;
        history.push(noteStep(u""_s, u"a"_s));
        history.push({u"Second"_s, {}, {{noted(u"a"_s), noted(u"b"_s)}}, {}});
        QCOMPARE(history.undoLabel(), u"Second"_s);
        QCOMPARE(history.undo()->annotations[0], (Change<Annotation>{noted(u"b"_s), noted(u"a"_s)}));
        QCOMPARE(history.redoLabel(), u"Second"_s);
        QCOMPARE(history.undoLabel(), u"Edit note"_s);
        QCOMPARE(history.undo()->annotations[0], (Change<Annotation>{noted(u"a"_s), noted(u""_s)}));
        QVERIFY(!history.undo());
        QCOMPARE(history.redo(), noteStep(u""_s, u"a"_s));
        QCOMPARE(history.redo()->label, u"Second"_s);
        QVERIFY(!history.redo());
    }

    void anImport_leavesWhatCanBeRedone()
    {
        History history;
        history.push(noteStep(u""_s, u"a"_s));
        (void)history.undo();
        const ArticleSummary article{.id = ArticleId::create()};
        history.add({u"Import"_s, {}, {}, {{{}, article}}}, u"import:1"_s);
        QCOMPARE(history.undoLabel(), u"Import"_s);
        QCOMPARE(history.redo(), noteStep(u""_s, u"a"_s));
        (void)history.undo();
        history.add(noteStep(u"a"_s, u"b"_s));
        QVERIFY(!history.redo());
    }

    void announcementsOfOneImport_areOneStep()
    {
        History history;
        for (int part = 0; part < 3; ++part)
            history.add({u"Import"_s, {}, {}, {{{}, ArticleSummary{.id = ArticleId::create()}}}}, u"import:1"_s);
        QCOMPARE(history.undo()->articles.size(), size_t(3));
        QVERIFY(!history.undo());
    }

    void aNewStep_forgetsWhatWasUndone()
    {
        History history;
        history.push(noteStep(u""_s, u"a"_s));
        (void)history.undo();
        history.push(noteStep(u""_s, u"b"_s));
        QVERIFY(!history.redo());
    }

    void theSameKey_joins()
    {
        History history;
        history.push(noteStep(u""_s, u"a"_s), u"note"_s);
        history.push(noteStep(u"a"_s, u"ab"_s), u"note"_s);
        QCOMPARE(history.undo(), noteStep(u""_s, u"ab"_s).inverse());
        QVERIFY(!history.undo());
    }

    void nothingJoins_withoutKeyOrAfterAnotherStep()
    {
        History history;
        history.push(noteStep(u""_s, u"a"_s));
        history.push(noteStep(u"a"_s, u"b"_s));
        history.push(noteStep(u"b"_s, u"c"_s), u"note"_s);
        history.push(noteStep(u"c"_s, u"d"_s), u"other"_s);
        history.push(noteStep(u"d"_s, u"e"_s), u"note"_s);
        for (const QString &expected : {u"d"_s, u"c"_s, u"b"_s, u"a"_s, u""_s})
            QCOMPARE(history.undo()->annotations[0].after->note, expected);
    }

    void endMergingUndoAndRedo_separateSteps()
    {
        History history;
        history.push(noteStep(u""_s, u"a"_s), u"note"_s);
        history.endMerging();
        history.push(noteStep(u"a"_s, u"b"_s), u"note"_s);
        QCOMPARE(history.undo()->annotations[0].after->note, u"a"_s);
        history.push(noteStep(u"a"_s, u"c"_s), u"note"_s);
        QCOMPARE(history.undo()->annotations[0].after->note, u"a"_s);
        (void)history.redo();
        history.push(noteStep(u"c"_s, u"d"_s), u"note"_s);
        QCOMPARE(history.undo()->annotations[0].after->note, u"c"_s);
    }

    void whatCancelsOut_isNoStep()
    {
        History history;
        history.push(noteStep(u""_s, u"kept"_s));
        history.push({u"Highlight"_s, {}, {{{}, Plain}}, {}}, u"key"_s);
        history.push({u"Delete"_s, {}, {{Plain, {}}}, {}}, u"key"_s);
        QCOMPARE(history.undoLabel(), u"Edit note"_s);
        history.push(noteStep(u"kept"_s, u"more"_s), u"key"_s);
        QCOMPARE(history.undo()->annotations[0].after->note, u"kept"_s);
    }

    void clear_forgetsBothWays()
    {
        History history;
        history.push(noteStep(u""_s, u"a"_s), u"note"_s);
        history.push(noteStep(u"a"_s, u"b"_s));
        (void)history.undo();
        history.clear();
        QVERIFY(!history.undo());
        QVERIFY(!history.redo());
    }
};

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
