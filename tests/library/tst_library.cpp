// Journeys through the library: what is done, undone and done again is what the file holds.

#include "library/library.h"

#include "library/annotation_actions.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Text = u"The budget\n\nThe budget grows by five per cent. Nobody knows why.\n\nA second paragraph.\n"_s;

ChangeSet highlightOf(const Library &library, const ReadingSession &session, const QString &quote,
                      std::vector<TagId> tags = {})
{
    const qsizetype start = session.article().text.indexOf(quote);
    return actions::addHighlight(session.article(), {start, start + quote.size()}, {}, library.now(), std::move(tags));
}

TagId makeTag(Library &library, const QString &path)
{
    library.perform(actions::createTag(library.codebook(), path));
    return library.codebook().findPath(path)->id;
}

} // namespace

class TestLibrary : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void aWholeJourney_undoneRedoneAndReopened()
    {
        const TempLibrary file;
        std::vector<QStringList> states;
        ArticleId article;
        {
            Library library(file.path(), steppingClock());
            QVERIFY(answerOf(library.load()));
            const auto remember = [&] {
                QVERIFY(answerOf(library.flushed()));
                states.push_back(linesOfFile(file.path()));
            };
            const SessionPtr session = openedText(library, Text);
            article = session->article().id;
            remember();
            const AnnotationId id = highlighted(library, *session, highlightOf(library, *session, u"five per cent"_s));
            remember();
            const TagId tag = makeTag(library, u"figures/budget"_s);
            remember();
            library.perform(actions::toggleTag(*session->annotation(id), tag, library.now()));
            remember();
            QString note;
            for (const QChar letter : u"of what?"_s) {
                note += letter;
                library.perform(actions::setNote(*session->annotation(id), note, library.now()), u"note:"_s);
            }
            remember();
            QCOMPARE(states.back(), linesOfFile(file.path()));
            library.perform(actions::setStyle(std::array{*session->annotation(id)},
                                              {HighlightStyle::Shape::Underline, Colour::Blue}, library.now()));
            remember();
            library.perform(actions::remove(std::array{*session->annotation(id)}));
            remember();

            for (size_t step = states.size() - 1; step-- > 0;) {
                library.undo();
                QVERIFY(answerOf(library.flushed()));
                QCOMPARE(linesOfFile(file.path()), states[step]);
                QCOMPARE(linesInMemory(library, *session), linesOfFile(file.path(), article));
            }
            QCOMPARE(library.undoLabel(), u"Import"_s);
            for (size_t step = 1; step < states.size(); ++step) {
                library.redo();
                QVERIFY(answerOf(library.flushed()));
                QCOMPARE(linesOfFile(file.path()), states[step]);
                QCOMPARE(linesInMemory(library, *session), linesOfFile(file.path(), article));
            }
            QVERIFY(library.redoLabel().isEmpty());
            library.undo();
        }
        Library again(file.path(), steppingClock());
        QVERIFY(answerOf(again.load()));
        const SessionPtr session = answerOf(again.open(article)).value();
        QCOMPARE(linesInMemory(again, *session), linesOfFile(file.path(), article));
        QCOMPARE(linesOfFile(file.path()), states[states.size() - 2]);
        QVERIFY(again.undoLabel().isEmpty());
    }

    void perform_announcesInOrderAndKnowsItsLabels()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        QStringList heard;
        connect(session.get(), &ReadingSession::changed, this, [&] { heard += u"session"_s; });
        connect(&library, &Library::changed, this, [&] { heard += u"changed"_s; });
        connect(&library, &Library::stepped, this, [&] { heard += u"stepped"_s; });
        connect(&library, &Library::historyChanged, this, [&] { heard += u"history"_s; });
        connect(&library, &Library::savingChanged, this,
                [&](bool saving) { heard += saving ? u"saving"_s : u"saved"_s; });
        library.perform(highlightOf(library, *session, u"Nobody"_s));
        QCOMPARE(heard, (QStringList{u"saving"_s, u"session"_s, u"changed"_s, u"history"_s}));
        QVERIFY(library.isSaving());
        QCOMPARE(library.undoLabel(), u"Highlight"_s);
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(!library.isSaving());
        QCOMPARE(heard.takeLast(), u"saved"_s);
        heard.clear();
        library.undo();
        QVERIFY(answerOf(library.flushed()));
        QCOMPARE(heard, (QStringList{u"saving"_s, u"session"_s, u"changed"_s, u"stepped"_s, u"history"_s, u"saved"_s}));
        QCOMPARE(library.redoLabel(), u"Highlight"_s);
        heard.clear();
        library.perform({});
        QVERIFY(heard.isEmpty());
    }

    void whoAsksOnHearing_getsTheNewAnswer()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        const TagId tag = makeTag(library, u"a"_s);
        QFuture<Result<QHash<TagId, int>>> counts;
        connect(&library, &Library::changed, this, [&] { counts = library.tagCounts(); });
        library.perform(highlightOf(library, *session, u"Nobody"_s, {tag}));
        QCOMPARE(answerOf(counts).value().value(tag), 1);
    }

    void undo_separatesANoteTypedAfterIt()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        const AnnotationId id = highlighted(library, *session, highlightOf(library, *session, u"Nobody"_s));
        const auto type = [&](const QString &note) {
            library.perform(actions::setNote(*session->annotation(id), note, library.now()), u"note"_s);
        };
        type(u"a"_s);
        type(u"ab"_s);
        library.endMerging();
        type(u"abc"_s);
        library.undo();
        QCOMPARE(session->annotation(id)->note, u"ab"_s);
        library.undo();
        QCOMPARE(session->annotation(id)->note, QString());
        QVERIFY(answerOf(library.flushed()));
    }

    void open_sharesOneSession()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const auto reports = reportsOf(library.importText(Text));
        const auto first = library.open(reports.at(0).article);
        const auto second = library.open(reports.at(0).article);
        SessionPtr session = answerOf(first).value();
        QCOMPARE(answerOf(second).value(), session);
        QCOMPARE(answerOf(library.open(reports.at(0).article)).value(), session);
        QCOMPARE(session->thread(), QThread::currentThread());
        const auto missing = answerOf(library.open(ArticleId::create()));
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    }

    void open_missesNothingThatIsPerformedMeanwhile()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        SessionPtr session = openedText(library, Text);
        const ChangeSet change = highlightOf(library, *session, u"Nobody"_s);
        const ArticleId id = session->article().id;
        session.reset();
        const auto opening = library.open(id);
        library.perform(change);
        QCOMPARE(answerOf(opening).value()->annotations().at(0), *change.annotations[0].after);
        QVERIFY(answerOf(library.flushed()));
    }

    void savePlace_isThereAtTheNextOpening()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        SessionPtr session = openedText(library, Text);
        const ArticleId id = session->article().id;
        library.savePlace(id, {2, 0.25}, 0.75);
        QCOMPARE(session->place(), (Place{2, 0.25}));
        session.reset();
        QVERIFY(answerOf(library.flushed()));
        QCOMPARE(answerOf(library.open(id)).value()->place(), (Place{2, 0.25}));
        QCOMPARE(answerOf(library.summary(id)).value().progress, 0.75);
        QVERIFY(answerOf(library.summary(id)).value().opened.isValid());
        QCOMPARE(answerOf(library.summary(ArticleId::create())).error().kind, Error::Kind::NotFound);
        QCOMPARE(answerOf(library.resource(u"none"_s)).error().kind, Error::Kind::NotFound);
    }

    void mergeTags_reachesArticlesThatAreNotOpen()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const TagId from = makeTag(library, u"from"_s);
        const TagId into = makeTag(library, u"into"_s);
        const SessionPtr open = openedText(library, Text);
        SessionPtr closed = openedText(library, u"Another title\n\nAnother text, not open.\n"_s);
        library.perform(highlightOf(library, *open, u"Nobody"_s, {from, into}));
        library.perform(highlightOf(library, *closed, u"not open"_s, {from}));
        const ArticleId closedId = closed->article().id;
        closed.reset();
        QVERIFY(answerOf(library.flushed()));
        const QStringList before = linesOfFile(file.path());

        library.mergeTags(from, into);
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(!library.isSaving()); // also what had to ask the store first
        QCOMPARE(library.undoLabel(), u"Merge tags"_s);
        QVERIFY(!library.codebook().tag(from));
        QCOMPARE(open->annotations().at(0).tags, std::vector{into});
        QCOMPARE(answerOf(library.open(closedId)).value()->annotations().at(0).tags, std::vector{into});
        QCOMPARE(answerOf(library.tagCounts()).value(), (QHash<TagId, int>{{into, 2}}));
        library.undo();
        QVERIFY(answerOf(library.flushed()));
        QCOMPARE(linesOfFile(file.path()), before);
    }

    void whatIsPerformedWhileTheStoreIsAsked_isNotLost()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const TagId tag = makeTag(library, u"a"_s);
        const SessionPtr session = openedText(library, Text);
        const AnnotationId id = highlighted(library, *session, highlightOf(library, *session, u"Nobody"_s, {tag}));
        library.removeTag(tag);
        library.perform(actions::setNote(*session->annotation(id), u"meanwhile"_s, library.now()));
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(!library.isSaving());
        QCOMPARE(session->annotation(id)->note, u"meanwhile"_s);
        QVERIFY(session->annotation(id)->tags.empty());
        QCOMPARE(linesInMemory(library, *session), linesOfFile(file.path(), session->article().id));
    }

    void removeTag_takesTheBranchFromAllArticles()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const TagId child = makeTag(library, u"a/b"_s);
        const TagId kept = makeTag(library, u"kept"_s);
        SessionPtr session = openedText(library, Text);
        const ArticleId id = session->article().id;
        library.perform(highlightOf(library, *session, u"Nobody"_s, {child, kept}));
        session.reset();
        QVERIFY(answerOf(library.flushed()));
        const QStringList before = linesOfFile(file.path());
        library.removeTag(library.codebook().findPath(u"a"_s)->id);
        library.perform(actions::createTag(library.codebook(), u"meanwhile"_s));
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(!library.codebook().tag(child));
        QCOMPARE(library.undoLabel(), u"Delete tag"_s);
        QCOMPARE(answerOf(library.open(id)).value()->annotations().at(0).tags, std::vector{kept});
        library.undo();
        library.undo();
        QVERIFY(answerOf(library.flushed()));
        QCOMPARE(linesOfFile(file.path()), before);
    }

    void removeArticles_takesThemOutOfTheListAndBack()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, Text);
        const TagId tag = makeTag(library, u"a"_s);
        library.perform(highlightOf(library, *session, u"Nobody"_s, {tag}));
        QVERIFY(answerOf(library.flushed()));
        const QStringList before = linesOfFile(file.path());
        QSignalSpy lists(&library, &Library::articlesChanged);
        library.removeArticles({session->article().id, ArticleId::create()});
        QVERIFY(answerOf(library.flushed()));
        QCOMPARE(lists.size(), 1);
        QVERIFY(answerOf(library.articles({})).value().empty());
        QCOMPARE(answerOf(library.articles({.removed = true})).value().size(), size_t(1));
        QVERIFY(answerOf(library.tagCounts()).value().isEmpty());
        library.undo();
        QVERIFY(answerOf(library.flushed()));
        QCOMPARE(lists.size(), 2);
        QCOMPARE(linesOfFile(file.path()), before);
        QCOMPARE(answerOf(library.articles({.text = u"budget"_s})).value().size(), size_t(1));
    }

    void closing_waitsForWhatWasPerformed()
    {
        const TempLibrary file;
        QStringList expected;
        {
            Library library(file.path(), steppingClock());
            const SessionPtr session = openedText(library, Text);
            for (int number = 0; number < 50; ++number)
                library.perform(highlightOf(library, *session, u"Nobody"_s));
            expected = linesInMemory(library, *session);
            QCOMPARE(expected.size(), 50);
        }
        QStringList saved = linesOfFile(file.path());
        saved.removeIf([](const QString &line) { return line.startsWith(u"article"); });
        QCOMPARE(saved, expected);
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
