#include "library/revisions.h"

#include "base/file.h"
#include "library/annotation_actions.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Page =
    "<!DOCTYPE html><html lang='en'><head><title>The last ferry</title></head><body>"
    "<nav><ul><li><a href='/'>Front page</a></li><li><a href='/sea'>All about the sea</a></li></ul></nav>"
    "<article><h1>The last ferry</h1>"
    "<p>The last ferry leaves at half past nine, and whoever misses it sleeps on the island. There are four rooms "
    "above "
    "the bakery, and the smell of bread comes up through the floor at three in the morning.</p>"
    "<p>Nobody complains about the bread. What people complain about is the quiet, which begins when the engine of the "
    "ferry can no longer be heard and goes on until the gulls wake up.</p>"
    "<p>In winter the ferry runs only on Tuesdays, and the island belongs to those who live there.</p></article>"
    "<footer><p>Printed on paper made of old nets.</p></footer></body></html>";

void write(const TempLibrary &file, const QString &name, const QByteArray &bytes)
{
    QVERIFY(writeFile(file.path(name), bytes));
}

/// A library with one article of which some words are highlighted.
struct Desk {
    TempLibrary file;
    Library library{file.path(), steppingClock()};
    SessionPtr session;

    ImportReport import(const QString &name, const QByteArray &bytes)
    {
        write(file, name, bytes);
        return reportsOf(library.importFiles({file.path(name)})).at(0);
    }
    void open(ArticleId id) { session = answerOf(library.open(id)).value(); }
    void highlight(const QString &words)
    {
        const qsizetype start = session->article().text.indexOf(words);
        QVERIFY(start >= 0);
        library.perform(actions::addHighlight(session->article(), {start, start + words.size()}, {}, library.now()));
    }
    [[nodiscard]] QStringList quotes() const
    {
        QStringList shown;
        for (const Anchor &anchor : session->anchors())
            shown << (anchor.quality == AnchorQuality::Orphan
                          ? u"orphan "_s + session->annotation(anchor.annotation)->quote.exact
                          : anchor.range.in(session->article().text).toString());
        return shown;
    }
    [[nodiscard]] std::vector<ArticleSummary> listed() { return answerOf(library.articles({})).value(); }
};

} // namespace

class TestRevisions : public StrictTest {
    Q_OBJECT
    using Outcome = ImportReport::Outcome;

private Q_SLOTS:
    void wholePage_takesTheHighlightsAlongAndBack()
    {
        Desk desk;
        const ArticleId found = desk.import(u"ferry.html"_s, Page).article;
        desk.open(found);
        QVERIFY(!desk.session->article().text.contains(u"old nets"_s));
        desk.highlight(u"the smell of bread"_s);
        desk.highlight(u"runs only on Tuesdays"_s);
        QVERIFY(answerOf(desk.library.flushed()));
        const QStringList before = linesInMemory(desk.library, *desk.session);

        const RevisionReport report = answerOf(desk.library.switchExtent(found)).value();
        QCOMPARE(report.moved, 2);
        QCOMPARE(report.lost, 0);
        QCOMPARE(int(report.extent), int(Extent::WholePage));
        QVERIFY(desk.session->annotations().empty());
        QCOMPARE(desk.listed().size(), size_t(1));
        QCOMPARE(desk.listed().front().id, report.article);
        const SessionPtr old = std::exchange(desk.session, nullptr);
        desk.open(report.article);
        QVERIFY(desk.session->article().text.contains(u"old nets"_s));
        QCOMPARE(desk.quotes(), QStringList({u"the smell of bread"_s, u"runs only on Tuesdays"_s}));

        desk.library.undo();
        QVERIFY(desk.session->annotations().empty());
        QCOMPARE(linesInMemory(desk.library, *old), before);
        QVERIFY(answerOf(desk.library.flushed()));
        QCOMPARE(linesOfFile(desk.file.path(), found), before);
        QCOMPARE(desk.listed().front().id, found);
    }

    void backAndForth_makesNoThirdArticle()
    {
        Desk desk;
        const ArticleId found = desk.import(u"ferry.html"_s, Page).article;
        const ArticleId whole = answerOf(desk.library.switchExtent(found)).value().article;
        QCOMPARE(answerOf(desk.library.switchExtent(whole)).value().article, found);
        QCOMPARE(answerOf(desk.library.switchExtent(found)).value().article, whole);
        QCOMPARE(desk.listed().size(), size_t(1));
        // The bytes are known, whatever of them is shown.
        const ImportReport again = desk.import(u"ferry.html"_s, Page);
        QCOMPARE(int(again.outcome), int(Outcome::AlreadyThere));
        QCOMPARE(again.article, whole);
    }

    void changedFile_isANewRevision()
    {
        Desk desk;
        const ArticleId old = desk.import(u"ferry.html"_s, Page).article;
        desk.open(old);
        desk.highlight(u"the smell of bread"_s);
        desk.highlight(u"begins when the engine"_s);
        desk.highlight(u"In winter the ferry runs only on Tuesdays"_s);
        QVERIFY(answerOf(desk.library.flushed()));
        QByteArray changed = Page;
        changed.replace("four rooms above the bakery", "five good rooms above the bakery and its shop");
        changed.replace(
            "<p>In winter the ferry runs only on Tuesdays, and the island belongs to those who live there.</p>", "");
        const ImportReport report = desk.import(u"ferry.html"_s, changed);
        QCOMPARE(int(report.outcome), int(Outcome::NewRevision));
        QCOMPARE(report.moved, 2);
        QCOMPARE(report.lost, 1);
        QCOMPARE(desk.listed().size(), size_t(1));
        desk.open(report.article);
        QCOMPARE(desk.quotes(), QStringList({u"the smell of bread"_s, u"begins when the engine"_s,
                                             u"orphan In winter the ferry runs only on Tuesdays"_s}));
        desk.library.undo();
        QVERIFY(answerOf(desk.library.flushed()));
        QCOMPARE(desk.listed().front().id, old);
        desk.open(old);
        QCOMPARE(desk.quotes().size(), 3);
        QVERIFY(!desk.quotes().last().startsWith(u"orphan"_s));
    }

    void aFileThatIsChangedBack_isTheNextRevision()
    {
        Desk desk;
        QByteArray changed = Page;
        changed.replace("four rooms above the bakery", "five good rooms above the bakery and its shop");
        const ArticleId first = desk.import(u"ferry.html"_s, Page).article;
        desk.open(first);
        desk.highlight(u"the smell of bread"_s);
        QVERIFY(answerOf(desk.library.flushed()));
        QCOMPARE(int(desk.import(u"ferry.html"_s, changed).outcome), int(Outcome::NewRevision));
        const ImportReport back = desk.import(u"ferry.html"_s, Page);
        QCOMPARE(int(back.outcome), int(Outcome::NewRevision));
        QCOMPARE(back.article, first);
        QCOMPARE(desk.listed().size(), size_t(1));
        desk.open(first);
        QCOMPARE(desk.quotes(), QStringList(u"the smell of bread"_s));
    }

    void ofTwinsInTheBin_theOneWithHighlightsComesBack()
    {
        Desk desk;
        const ArticleId found = desk.import(u"ferry.html"_s, Page).article;
        desk.open(found);
        desk.highlight(u"the smell of bread"_s);
        const ArticleId whole = answerOf(desk.library.switchExtent(found)).value().article;
        QCOMPARE(answerOf(desk.library.switchExtent(whole)).value().article, found);
        desk.library.removeArticles({found});
        QTRY_VERIFY(desk.listed().empty());
        QCOMPARE(desk.import(u"ferry.html"_s, Page).article, found);
    }

    void movedHighlights_areKnownBeforeALongImportEnds()
    {
        Desk desk;
        desk.open(desk.import(u"a.html"_s, Page).article);
        desk.highlight(u"the smell of bread"_s);
        QVERIFY(answerOf(desk.library.flushed()));
        QByteArray changed = Page;
        changed.replace("four rooms above the bakery", "five good rooms above the bakery and its shop");
        write(desk.file, u"a.html"_s, changed);
        QStringList files{desk.file.path(u"a.html"_s)};
        for (int number = 0; number < 40; ++number) {
            const QString name = u"%1.txt"_s.arg(number);
            write(desk.file, name, QByteArray("Another text, and its number is ") + QByteArray::number(number) + '.');
            files += desk.file.path(name);
        }
        ImportJob *job = desk.library.importFiles(files);
        int reportsWhenKnown = -1;
        connect(&desk.library, &Library::changed, this, [&](const ChangeSet &change) {
            if (reportsWhenKnown < 0 && !change.annotations.empty())
                reportsWhenKnown = int(job->reports().size());
        });
        QCOMPARE(reportsOf(job).size(), size_t(41));
        QVERIFY(reportsWhenKnown > 0 && reportsWhenKnown < 41);
        QVERIFY(desk.session->annotations().empty());
        desk.library.undo(); // one step all the same
        QCOMPARE(desk.listed().size(), size_t(1));
        QVERIFY(desk.library.undoLabel() != u"Import"_s);
    }

    void anotherProgramsRevision_isFollowed()
    {
        Desk desk;
        const ArticleId old = desk.import(u"ferry.html"_s, Page).article;
        desk.open(old);
        QVERIFY(answerOf(desk.library.load()));
        desk.highlight(u"the smell of bread"_s);
        QVERIFY(answerOf(desk.library.flushed()));
        QByteArray changed = Page;
        changed.replace("four rooms above the bakery", "five good rooms above the bakery and its shop");
        write(desk.file, u"ferry.html"_s, changed);
        ArticleId successor;
        connect(&desk.library, &Library::changed, this,
                [&](const ChangeSet &change) { successor = change.successorOf(old).value_or(ArticleId()); });
        {
            Library other(desk.file.path(), steppingClock());
            QCOMPARE(int(reportsOf(other.importFiles({desk.file.path(u"ferry.html"_s)})).at(0).outcome),
                     int(Outcome::NewRevision));
        }
        desk.highlight(u"begins when the engine"_s); // nobody has told this program yet
        QVERIFY(answerOf(desk.library.flushed()));
        desk.library.checkForOutsideChanges();
        QTRY_VERIFY(!successor.isNull());
        QCOMPARE(successor, desk.listed().front().id);
        QVERIFY(desk.library.undoLabel().isEmpty());
        desk.open(successor);
        QCOMPARE(desk.quotes(), QStringList({u"the smell of bread"_s, u"begins when the engine"_s}));
    }

    void anotherTextUnderTheSameName_isAnotherArticle()
    {
        Desk desk;
        desk.open(desk.import(u"notes.txt"_s, "The tide tables of the eastern shore are wrong again.\n").article);
        desk.highlight(u"tide tables"_s);
        const ImportReport report = desk.import(u"notes.txt"_s, "Buy bread, rope, two lamps and some paint.\n");
        QCOMPARE(int(report.outcome), int(Outcome::Imported));
        QCOMPARE(desk.listed().size(), size_t(2));
        QCOMPARE(desk.quotes(), QStringList(u"tide tables"_s));
    }

    void withoutHighlights_bothStay()
    {
        Desk desk;
        desk.import(u"notes.txt"_s, "The tide tables of the eastern shore are wrong again.\n");
        const ImportReport report = desk.import(u"notes.txt"_s, "The tide tables of the eastern shore are right.\n");
        QCOMPARE(int(report.outcome), int(Outcome::Imported));
        QCOMPARE(desk.listed().size(), size_t(2));
    }

    void whereAPassageWas_isRemembered()
    {
        Desk desk;
        desk.open(desk.import(u"a.txt"_s, "The tide tables of the eastern shore are wrong again.\n").article);
        desk.highlight(u"the eastern shore"_s);
        const Annotation before = desk.session->annotations().front();
        QVERIFY(answerOf(desk.library.flushed()));
        desk.import(u"a.txt"_s, "Once more the tide tables of the eastern shore are wrong again.\n");
        Store store(desk.file.path());
        const auto past = store.annotations().history(before.id);
        QCOMPARE(past.size(), size_t(1));
        QCOMPARE(past.front().annotation, before);
    }

    void lostArticle_isSaid()
    {
        Desk desk;
        const auto report = answerOf(desk.library.switchExtent(ArticleId::create()));
        QVERIFY(!report);
        QCOMPARE(int(report.error().kind), int(Error::Kind::NotFound));
    }
};

QTEST_GUILESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
