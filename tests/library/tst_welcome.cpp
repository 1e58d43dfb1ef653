#include "library/welcome.h"

#include "base/file.h"
#include "library/error_text.h"
#include "library/import_workers.h"
#include "support/library_journey.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

class TestWelcome : public StrictTest {
    Q_OBJECT

    struct Examples {
        TempLibrary file;
        explicit Examples(const QByteArray &highlights)
        {
            QDir().mkpath(folder());
            const QList<std::pair<QString, QByteArray>> files{
                {u"a.md"_s, "# First\n\nThe quay was quiet, and the quay was long.\n"},
                {u"b.txt"_s, "Second\n\nThe other text.\n"},
                {u"c.txt"_s, ""},
                {u"highlights.json"_s, highlights}};
            for (const auto &[name, bytes] : files) {
                if (!writeFile(folder() + u'/' + name, bytes))
                    qFatal("can't write the examples");
            }
        }
        QString folder() const { return file.path(u"welcome"_s); }
    };

    ImportWorkers workers;

private Q_SLOTS:
    void aNewLibrary_getsArticlesAndHighlights()
    {
        const Examples examples(R"([
            {"file": "a.md", "quote": "the quay was long", "colour": "pink", "tags": ["place/quay", "Long"],
             "note": "A *note*"},
            {"file": "a.md", "quote": "quiet", "shape": "underline", "tags": ["Place/Quay"]},
            {"file": "b.txt", "quote": "not in it", "tags": ["never"]},
            {"file": "none.txt", "quote": "x"}, 7])");
        Store store(examples.file.path());
        const auto ids = addWelcome(store, workers, examples.folder(), sampleTime()).value();
        QCOMPARE(ids.size(), size_t(2));
        const auto list = store.articles().list({}, false, 0, -1);
        QCOMPARE(list.size(), size_t(2));
        QCOMPARE(list[0].metadata.title, u"First"_s);
        QCOMPARE(list[0].id, ids[0]);
        const Codebook codebook(store.tags().all());
        QCOMPARE(codebook.tags().size(), size_t(3));
        const auto marks = store.annotations().ofArticle(ids[0]);
        QCOMPARE(marks.size(), size_t(2));
        QCOMPARE(marks[0].quote.exact, u"quiet"_s);
        QCOMPARE(marks[0].style.shape, HighlightStyle::Shape::Underline);
        QCOMPARE(marks[0].tags, std::vector{codebook.findPath(u"place/quay"_s)->id});
        QCOMPARE(marks[1].quote.exact, u"the quay was long"_s);
        QCOMPARE(marks[1].style.colour, Colour::Pink);
        QCOMPARE(marks[1].note, u"A *note*"_s);
        QCOMPARE(marks[1].tags.size(), size_t(2));
        QVERIFY(store.annotations().ofArticle(ids[1]).empty());
        QVERIFY(addWelcome(store, workers, examples.folder(), sampleTime())->empty());
        QVERIFY(store.check().ok);
    }

    void aBrokenDescription_leavesTheTexts()
    {
        const Examples examples("{ not json");
        Store store(examples.file.path());
        QCOMPARE(addWelcome(store, workers, examples.folder(), sampleTime())->size(), size_t(2));
        QVERIFY(store.tags().all().empty());
    }

    void aMissingFolder_isNothing()
    {
        const TempLibrary file;
        Store store(file.path());
        QVERIFY(addWelcome(store, workers, file.path(u"none"_s), sampleTime())->empty());
    }

    void aLibraryWithOnlyABin_isNotNew()
    {
        const Examples examples("[]");
        Store store(examples.file.path());
        const Article article = sampleArticle();
        store.articles().add(article, {}, {});
        store.articles().apply({store.articles().summary(article.id), {}});
        QVERIFY(addWelcome(store, workers, examples.folder(), sampleTime())->empty());
    }

    void everyFormat_hasAnArticle()
    {
        const TempLibrary file;
        Store store(file.path());
        const auto ids = addWelcome(store, workers, u":/welcome"_s, sampleTime()).value();
        QStringList formats;
        for (const ArticleId id : ids) {
            const Article article = *store.articles().load(id);
            formats << article.source.format;
            QVERIFY2(article.notices.empty(), qPrintable(article.metadata.title));
            QVERIFY2(!article.metadata.authors.isEmpty(), qPrintable(article.metadata.title));
            QVERIFY2(!article.metadata.language.isEmpty(), qPrintable(article.metadata.title));
            QVERIFY2(!store.annotations().ofArticle(id).empty(), qPrintable(article.metadata.title));
            QVERIFY(article.source.path.isEmpty());
        }
        for (const QString &format : {u"markdown"_s, u"html"_s, u"epub"_s, u"pdf"_s, u"docx"_s, u"odt"_s})
            QVERIFY2(formats.contains(format), qPrintable(format));
    }

    void everyExample_isInItsText()
    {
        const TempLibrary file;
        Store store(file.path());
        const auto ids = addWelcome(store, workers, u":/welcome"_s, sampleTime()).value();
        const QByteArray json = readFile(u":/welcome/highlights.json"_s).value();
        qsizetype marks = 0;
        for (const ArticleId id : ids)
            marks += qsizetype(store.annotations().ofArticle(id).size());
        const qsizetype brought = 2; // by the Word document and the PDF themselves
        QCOMPARE(marks, QJsonDocument::fromJson(json).array().size() + brought);
    }

    void withoutTheWorker_itSaysSo()
    {
        const TempLibrary file;
        Store store(file.path());
        ImportWorkers missing(u"/no/such/program"_s);
        const auto added = addWelcome(store, missing, u":/welcome"_s, sampleTime());
        QVERIFY(!added);
        QVERIFY(errorText(added.error()).contains(u"scholiast-import-worker"_s));
        QVERIFY(store.articles().list({}, false, 0, -1).empty());
        QVERIFY(!addWelcome(store, workers, u":/welcome"_s, sampleTime())->empty());
    }

    void theLibrary_showsThemAtOnce()
    {
        const Examples examples(R"([{"file": "a.md", "quote": "quiet", "tags": ["calm"]}])");
        Library library(examples.file.path(), steppingClock());
        QVERIFY(answerOf(library.load()));
        QSignalSpy reloads(&library, &Library::reloaded);
        const auto ids = answerOf(library.addWelcomeArticles(examples.folder())).value();
        const SessionPtr session = answerOf(library.open(ids.at(0))).value();
        QTRY_COMPARE(reloads.size(), 1);
        QCOMPARE(session->annotations().at(0).tags.at(0), library.codebook().findPath(u"calm"_s)->id);
        QVERIFY(library.undoLabel().isEmpty());
        QVERIFY(answerOf(library.addWelcomeArticles(examples.folder())).value().empty());
    }
};

QTEST_GUILESS_MAIN(TestWelcome)
#include "tst_welcome.moc"
