// When saving fails or another program writes: memory follows the file.

#include "library/annotation_actions.h"
#include "library/library.h"
#include "support/failing_disk.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Text = u"The budget\n\nThe budget grows by five per cent. Nobody knows why.\n"_s;

ChangeSet highlightOf(const Library &library, const ReadingSession &session, const QString &quote)
{
    const qsizetype start = session.article().text.indexOf(quote);
    return actions::addHighlight(session.article(), {start, start + quote.size()}, {}, library.now());
}

/// A look at the file and the reading that may follow have both been answered.
void settle(Library &library)
{
    QVERIFY(answerOf(library.flushed()));
    QVERIFY(answerOf(library.flushed()));
}

/// A library on a disk that may fail, with one text open.
struct Desk {
    FailingDisk disk;
    TempLibrary file;
    Library library{file.path(), steppingClock()};
    SessionPtr session = openedText(library, Text);
};

} // namespace

class TestLibraryFailures : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void aFailedSave_isTakenBackAndSaid()
    {
        FailingDisk disk;
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        QVERIFY(answerOf(library.load()));
        const SessionPtr session = openedText(library, Text);
        const AnnotationId kept = highlighted(library, *session, highlightOf(library, *session, u"Nobody"_s));
        QVERIFY(answerOf(library.flushed()));
        QSignalSpy failures(&library, &Library::saveFailed);
        QSignalSpy reloads(session.get(), &ReadingSession::reloaded);

        disk.failAt(1, SQLITE_FULL, FailingDisk::Until::Further);
        library.perform(highlightOf(library, *session, u"five"_s));
        library.perform(actions::setNote(*session->annotation(kept), u"lost"_s, library.now()));
        library.perform(actions::createTag(library.codebook(), u"lost"_s));
        QCOMPARE(session->annotations().size(), size_t(2));
        const Result<> flushed = answerOf(library.flushed());
        QCOMPARE(flushed.error().kind, Error::Kind::Storage);
        QTRY_VERIFY(!failures.isEmpty());
        QTRY_VERIFY(!library.isSaving());
        disk.heal();

        QCOMPARE(failures[0][0].value<Error>().kind, Error::Kind::Storage);
        QVERIFY(!reloads.isEmpty());
        QCOMPARE(session->annotations().size(), size_t(1));
        QVERIFY(session->annotation(kept)->note.isEmpty());
        QVERIFY(library.codebook().tags().empty());
        QVERIFY(library.undoLabel().isEmpty());
        QCOMPARE(linesInMemory(library, *session), linesOfFile(file.path(), session->article().id));
    }

    void afterAFailure_workGoesOn()
    {
        Desk desk;
        QSignalSpy failures(&desk.library, &Library::saveFailed);
        desk.disk.failAt(1, SQLITE_IOERR, FailingDisk::Until::Once);
        desk.library.perform(highlightOf(desk.library, *desk.session, u"five"_s));
        QVERIFY(!answerOf(desk.library.flushed()));
        QTRY_COMPARE(failures.size(), 1);
        const AnnotationId id =
            highlighted(desk.library, *desk.session, highlightOf(desk.library, *desk.session, u"Nobody"_s));
        QVERIFY(answerOf(desk.library.flushed()));
        desk.library.undo();
        desk.library.redo();
        QVERIFY(answerOf(desk.library.flushed()));
        QVERIFY(desk.session->annotation(id));
        QCOMPARE(linesInMemory(desk.library, *desk.session), linesOfFile(desk.file.path(), desk.session->article().id));
        QCOMPARE(failures.size(), 1);
    }

    void whatCouldNotBeSaved_canBeRepeated()
    {
        Desk desk;
        const AnnotationId kept =
            highlighted(desk.library, *desk.session, highlightOf(desk.library, *desk.session, u"Nobody"_s));
        QVERIFY(answerOf(desk.library.flushed()));
        QSignalSpy failures(&desk.library, &Library::saveFailed);
        desk.disk.failAt(1, SQLITE_FULL, FailingDisk::Until::Further);
        const AnnotationId added =
            highlighted(desk.library, *desk.session, highlightOf(desk.library, *desk.session, u"five"_s));
        desk.library.perform(actions::setNote(*desk.session->annotation(kept), u"a tho"_s, desk.library.now()));
        desk.library.perform(actions::setNote(*desk.session->annotation(kept), u"a thought"_s, desk.library.now()));
        QTRY_VERIFY(!failures.isEmpty());
        QTRY_VERIFY(!desk.library.isSaving());
        desk.disk.heal();
        QTRY_VERIFY(!desk.session->annotation(added));
        QVERIFY(desk.library.hasFailedSteps());
        desk.library.repeatFailedSteps();
        QVERIFY(answerOf(desk.library.flushed()));
        QVERIFY(!desk.library.hasFailedSteps());
        QVERIFY(desk.session->annotation(added));
        QCOMPARE(desk.session->annotation(kept)->note, u"a thought"_s);
        QCOMPARE(linesInMemory(desk.library, *desk.session), linesOfFile(desk.file.path(), desk.session->article().id));
        desk.library.undo();
        QCOMPARE(desk.session->annotation(kept)->note, QString());
    }

    void aFailedStep_isRepeatedWholeOrNotAtAll()
    {
        Desk desk;
        const AnnotationId one =
            highlighted(desk.library, *desk.session, highlightOf(desk.library, *desk.session, u"Nobody"_s));
        const AnnotationId two =
            highlighted(desk.library, *desk.session, highlightOf(desk.library, *desk.session, u"five"_s));
        QVERIFY(answerOf(desk.library.flushed()));
        const auto noted = [&](AnnotationId id, const QString &note) {
            return actions::setNote(*desk.session->annotation(id), note, desk.library.now()).annotations;
        };
        desk.disk.failAt(1, SQLITE_FULL, FailingDisk::Until::Further);
        ChangeSet both{u"Both"_s, {}, noted(one, u"a"_s), {}};
        both.annotations.push_back(noted(two, u"b"_s).front());
        desk.library.perform(both);
        desk.library.perform(actions::createTag(desk.library.codebook(), u"alone"_s));
        QVERIFY(!answerOf(desk.library.flushed()));
        desk.disk.heal();
        QTRY_VERIFY(desk.library.codebook().tags().empty());
        desk.library.perform({u"One"_s, {}, noted(one, u"newer"_s), {}});
        QVERIFY(answerOf(desk.library.flushed()));
        QVERIFY(desk.library.hasFailedSteps()); // the tag
        desk.library.repeatFailedSteps();
        QVERIFY(answerOf(desk.library.flushed()));
        QCOMPARE(desk.library.codebook().tags().size(), size_t(1));
        QCOMPARE(desk.session->annotation(one)->note, u"newer"_s);
        QCOMPARE(desk.session->annotation(two)->note, QString());
        QVERIFY(!desk.library.hasFailedSteps());
    }

    void whatWasSaidAnewSince_isNotRepeated()
    {
        Desk desk;
        const AnnotationId kept =
            highlighted(desk.library, *desk.session, highlightOf(desk.library, *desk.session, u"Nobody"_s));
        QVERIFY(answerOf(desk.library.flushed()));
        desk.disk.failAt(1, SQLITE_FULL, FailingDisk::Until::Once);
        desk.library.perform(actions::setNote(*desk.session->annotation(kept), u"first"_s, desk.library.now()));
        QVERIFY(!answerOf(desk.library.flushed()));
        desk.disk.heal();
        QTRY_COMPARE(desk.session->annotation(kept)->note, QString());
        desk.library.perform(actions::setNote(*desk.session->annotation(kept), u"second"_s, desk.library.now()));
        QVERIFY(answerOf(desk.library.flushed()));
        QVERIFY(!desk.library.hasFailedSteps());
    }

    void aStepThatSucceedsAfterAFailedOne_staysKnown()
    {
        Desk desk;
        QSignalSpy failures(&desk.library, &Library::saveFailed);
        desk.disk.failAt(1, SQLITE_IOERR, FailingDisk::Until::Once);
        desk.library.perform(highlightOf(desk.library, *desk.session, u"five"_s));
        desk.library.perform(highlightOf(desk.library, *desk.session, u"Nobody"_s));
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(desk.session->annotations().size(), size_t(1));
        QCOMPARE(linesInMemory(desk.library, *desk.session), linesOfFile(desk.file.path(), desk.session->article().id));
    }

    void somethingPerformedWhileReadingAgain_isNotForgotten()
    {
        FailingDisk disk;
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        AnnotationId meanwhile;
        connect(&library, &Library::historyChanged, this, [&] {
            if (library.undoLabel().isEmpty() && meanwhile.isNull()) { // the moment the failure is known
                const ChangeSet change = highlightOf(library, *session, u"Nobody"_s);
                meanwhile = change.annotations.at(0).after->id;
                QMetaObject::invokeMethod(
                    &library, [&library, change] { library.perform(change); }, Qt::QueuedConnection);
            }
        });
        QSignalSpy failures(&library, &Library::saveFailed);
        disk.failAt(1, SQLITE_IOERR, FailingDisk::Until::Once);
        library.perform(highlightOf(library, *session, u"five"_s));
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(session->annotation(meanwhile));
        QCOMPARE(session->annotations().size(), size_t(1));
        QCOMPARE(linesInMemory(library, *session), linesOfFile(file.path(), session->article().id));
    }

    void load_saysWhatIsWrongWithTheFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("something else") << QByteArray("This is a letter, not a library.\n").repeated(100)
                                        << int(Error::Kind::NotALibrary);
    }
    void load_saysWhatIsWrongWithTheFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const TempLibrary file;
        QFile other(file.path());
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(bytes);
        other.close();
        Library library(file.path(), steppingClock());
        const Result<> loaded = answerOf(library.load());
        QCOMPARE(int(loaded.error().kind), kind);
        QVERIFY(!answerOf(library.articles({})));
        QCOMPARE(int(answerOf(library.open(ArticleId::create())).error().kind), kind);
        QVERIFY(!answerOf(library.flushed()));
        QVERIFY(other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), bytes);
    }

    void twoProgramsOnOneFile_seeEachOther()
    {
        const TempLibrary file;
        Library mine(file.path(), steppingClock());
        Library theirs(file.path(), steppingClock());
        QVERIFY(answerOf(mine.load()));
        QVERIFY(answerOf(theirs.load()));
        const SessionPtr session = openedText(mine, Text);
        const SessionPtr same = answerOf(theirs.open(session->article().id)).value();
        QSignalSpy reloads(&mine, &Library::reloaded);
        QSignalSpy lists(&mine, &Library::articlesChanged);
        mine.checkForOutsideChanges(); // opening by the other is no change, nor is what we wrote ourselves
        settle(mine);
        QCOMPARE(reloads.size(), 0);

        const AnnotationId own = highlighted(mine, *session, highlightOf(mine, *session, u"Nobody"_s));
        QVERIFY(answerOf(mine.flushed()));
        theirs.perform(actions::createTag(theirs.codebook(), u"theirs"_s));
        theirs.perform(highlightOf(theirs, *same, u"five"_s));
        QVERIFY(answerOf(theirs.flushed()));
        mine.checkForOutsideChanges();
        mine.checkForOutsideChanges();
        QTRY_COMPARE(reloads.size(), 1);
        QCOMPARE(lists.size(), 1);
        QVERIFY(mine.codebook().findPath(u"theirs"_s));
        QCOMPARE(session->annotations().size(), size_t(2));
        QCOMPARE(mine.undoLabel(), u"Highlight"_s);
        mine.undo();
        QVERIFY(answerOf(mine.flushed()));
        QVERIFY(!session->annotation(own));
        QCOMPARE(linesInMemory(mine, *session), linesOfFile(file.path(), session->article().id));

        theirs.checkForOutsideChanges();
        QTRY_COMPARE(same->annotations().size(), size_t(1));
        mine.checkForOutsideChanges();
        settle(mine);
        QCOMPARE(reloads.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLibraryFailures)
#include "tst_library_failures.moc"
