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
        FailingDisk disk;
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        QSignalSpy failures(&library, &Library::saveFailed);
        disk.failAt(1, SQLITE_IOERR, FailingDisk::Until::Once);
        library.perform(highlightOf(library, *session, u"five"_s));
        QVERIFY(!answerOf(library.flushed()));
        QTRY_COMPARE(failures.size(), 1);
        const AnnotationId id = highlighted(library, *session, highlightOf(library, *session, u"Nobody"_s));
        QVERIFY(answerOf(library.flushed()));
        library.undo();
        library.redo();
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(session->annotation(id));
        QCOMPARE(linesInMemory(library, *session), linesOfFile(file.path(), session->article().id));
        QCOMPARE(failures.size(), 1);
    }

    void whatCouldNotBeSaved_canBeRepeated()
    {
        FailingDisk disk;
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        const AnnotationId kept = highlighted(library, *session, highlightOf(library, *session, u"Nobody"_s));
        QVERIFY(answerOf(library.flushed()));
        QSignalSpy failures(&library, &Library::saveFailed);
        disk.failAt(1, SQLITE_FULL, FailingDisk::Until::Further);
        const AnnotationId added = highlighted(library, *session, highlightOf(library, *session, u"five"_s));
        library.perform(actions::setNote(*session->annotation(kept), u"a tho"_s, library.now()));
        library.perform(actions::setNote(*session->annotation(kept), u"a thought"_s, library.now()));
        QTRY_VERIFY(!failures.isEmpty());
        QTRY_VERIFY(!library.isSaving());
        disk.heal();
        QTRY_VERIFY(!session->annotation(added));
        QVERIFY(library.hasFailedSteps());
        library.repeatFailedSteps();
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(!library.hasFailedSteps());
        QVERIFY(session->annotation(added));
        QCOMPARE(session->annotation(kept)->note, u"a thought"_s);
        QCOMPARE(linesInMemory(library, *session), linesOfFile(file.path(), session->article().id));
        library.undo();
        QCOMPARE(session->annotation(kept)->note, QString());
    }

    void aFailedStep_isRepeatedWholeOrNotAtAll()
    {
        FailingDisk disk;
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        const AnnotationId one = highlighted(library, *session, highlightOf(library, *session, u"Nobody"_s));
        const AnnotationId two = highlighted(library, *session, highlightOf(library, *session, u"five"_s));
        QVERIFY(answerOf(library.flushed()));
        const auto noted = [&](AnnotationId id, const QString &note) {
            return actions::setNote(*session->annotation(id), note, library.now()).annotations;
        };
        disk.failAt(1, SQLITE_FULL, FailingDisk::Until::Further);
        ChangeSet both{u"Both"_s, {}, noted(one, u"a"_s), {}};
        both.annotations.push_back(noted(two, u"b"_s).front());
        library.perform(both);
        library.perform(actions::createTag(library.codebook(), u"alone"_s));
        QVERIFY(!answerOf(library.flushed()));
        disk.heal();
        QTRY_VERIFY(library.codebook().tags().empty());
        library.perform({u"One"_s, {}, noted(one, u"newer"_s), {}});
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(library.hasFailedSteps()); // the tag
        library.repeatFailedSteps();
        QVERIFY(answerOf(library.flushed()));
        QCOMPARE(library.codebook().tags().size(), size_t(1));
        QCOMPARE(session->annotation(one)->note, u"newer"_s);
        QCOMPARE(session->annotation(two)->note, QString());
        QVERIFY(!library.hasFailedSteps());
    }

    void whatWasSaidAnewSince_isNotRepeated()
    {
        FailingDisk disk;
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        const AnnotationId kept = highlighted(library, *session, highlightOf(library, *session, u"Nobody"_s));
        QVERIFY(answerOf(library.flushed()));
        disk.failAt(1, SQLITE_FULL, FailingDisk::Until::Once);
        library.perform(actions::setNote(*session->annotation(kept), u"first"_s, library.now()));
        QVERIFY(!answerOf(library.flushed()));
        disk.heal();
        QTRY_COMPARE(session->annotation(kept)->note, QString());
        library.perform(actions::setNote(*session->annotation(kept), u"second"_s, library.now()));
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(!library.hasFailedSteps());
    }

    void aStepThatSucceedsAfterAFailedOne_staysKnown()
    {
        FailingDisk disk;
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        QSignalSpy failures(&library, &Library::saveFailed);
        disk.failAt(1, SQLITE_IOERR, FailingDisk::Until::Once);
        library.perform(highlightOf(library, *session, u"five"_s));
        library.perform(highlightOf(library, *session, u"Nobody"_s));
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(session->annotations().size(), size_t(1));
        QCOMPARE(linesInMemory(library, *session), linesOfFile(file.path(), session->article().id));
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
