#include "library/export_sample.h"
#include "library/export_scope.h"
#include "library/export_snapshot.h"
#include "library/library_archive.h"
#include "library/quote_copy.h"
#include "storage/store_thread.h"
#include "support/article_maker.h"
#include "support/export_journey.h"
#include "support/strict_test.h"

#include <QFile>
#include <QSemaphore>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace {

ExportAmount amount(ExportJourney &journey, const std::vector<ArticleId> &articles, const ExportOptions &options)
{
    return answerOf(journey.library.exportAmount({articles, u"markdown"_s, options})).value();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a file can't be written");
}

} // namespace

class TestExportJob final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void theAmount_isWhatTheFileHolds()
    {
        ExportJourney journey;
        QCOMPARE(amount(journey, {}, {}), (ExportAmount{3, 4}));
        QCOMPARE(amount(journey, {journey.articles[0]}, {}), (ExportAmount{1, 2}));
        QCOMPARE(amount(journey, {}, {.onlyTags = {journey.figures}}), (ExportAmount{2, 2}));
        QCOMPARE(amount(journey, {journey.articles[1]}, {.onlyTags = {journey.figures}}), (ExportAmount{0, 0}));
        QCOMPARE(amount(journey, {journey.articles[0]}, {.onlyHighlights = {journey.highlights[1]}}),
                 (ExportAmount{1, 1}));
        journey.library.removeArticles({journey.articles[0]});
        QVERIFY(answerOf(journey.library.flushed()));
        QTRY_COMPARE(amount(journey, {}, {.onlyTags = {journey.budget}}), (ExportAmount{1, 1}));
    }

    void aJob_writesWhatTheLibraryExports()
    {
        ExportJourney journey([] { return QDateTime(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC); });
        Store store(journey.folder.path());
        const std::vector newestFirst(journey.articles.rbegin(), journey.articles.rend());
        for (const QString &format : exporterNames()) {
            ExportJob *job = journey.library.startExport({{}, format, {}}, journey.path(format));
            QSignalSpy progress(job, &ExportJob::progressed);
            const Result<ExportReport> report = resultOf(job);
            ExportSnapshot snapshot = exportSnapshot(store, newestFirst, {}, journey.library.now()).value();
            snapshot.isWholeLibrary = true;
            const auto expected = exportedBytes(snapshot, format);
            QCOMPARE(report.has_value(), expected.has_value());
            QVERIFY(progress.count() > 0);
            if (!expected) // an original PDF is of one article
                continue;
            QCOMPARE(report->amount, (ExportAmount{3, 4}));
            QCOMPARE(report->path, journey.path(format));
            QCOMPARE(journey.bytesOf(format), *expected);
        }
    }

    void aJob_isNarrowedToATag()
    {
        ExportJourney journey;
        const ExportRequest request{{}, u"csv"_s, {.onlyTags = {journey.figures}}};
        const Result<ExportReport> report = resultOf(journey.library.startExport(request, {}));
        QCOMPARE(report->amount, (ExportAmount{2, 2}));
        QCOMPARE(report->bytes.count("Another one"), 2);
        QCOMPARE(report->bytes.count("One passage"), 0);
    }

    void aCancelledJob_leavesTheOldFile()
    {
        ExportJourney journey;
        write(journey.path(u"out.csv"_s), "what was there");
        QThreadPool pool;
        QSemaphore gate;
        StoreThread store(journey.folder.path());
        store.run([&gate](Store &) { gate.acquire(); }); // so that the job can't be done before it is stopped
        ExportJob job(store, pool, journey.folder.path(), {{}, u"csv"_s, {}}, journey.path(u"out.csv"_s), {}, nullptr);
        job.cancel();
        gate.release();
        QCOMPARE(resultOf(&job).error(), (Error{Error::Kind::Cancelled, journey.path(u"out.csv"_s), {}}));
        QCOMPARE(journey.bytesOf(u"out.csv"_s), "what was there");
    }

    void aWalkIsEndedBetweenTwoArticles_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : exporterNames()) {
            // Of one article, of none; PDF is set by a program with fonts.
            if (format != u"pdf-original" && format != u"qdc" && format != u"pdf")
                QTest::newRow(qPrintable(format)) << format;
        }
    }

    void aWalkIsEndedBetweenTwoArticles()
    {
        QFETCH(QString, format);
        const TempLibrary folder;
        Store store(folder.path());
        std::vector<ArticleId> ids;
        for (int number = 0; number < 3; ++number) {
            const auto article = makeArticle({u"# A title"_s, u"Some words."_s});
            article->id = ids.emplace_back(ArticleId::create());
            store.articles().add(*article, {}, {});
        }
        ExportSnapshot snapshot = exportSnapshot(store, ids, {}, QDateTime()).value();
        int asked = 0;
        snapshot.articles = asking(snapshot.articles, [&asked]() -> Result<> {
            return ++asked < 3 ? Result<>() : fail(Error::Kind::Cancelled, u"out"_s);
        });
        write(folder.path(u"out"_s), "what was there");
        const Result<QString> written = exportToFile(snapshot, format, folder.path(u"out"_s));
        QVERIFY(!written);
        QCOMPARE(written.error(), (Error{Error::Kind::Cancelled, u"out"_s, {}}));
        QCOMPARE(readFile(folder.path(u"out"_s)).value(), "what was there");
        QCOMPARE(asked, 3);
    }

    void anArticleIsEndedBetweenTwoImages()
    {
        const TempLibrary folder;
        Store store(folder.path());
        auto article = *makeArticle({u"# A title"_s, u"first"_s, u"second"_s, u"third"_s});
        std::vector<Resource> images;
        for (size_t block = 1; block < 4; ++block) {
            images.push_back({u"image"_s + QString::number(block), u"image/png"_s, "bytes"});
            article.blocks[block].kind = Block::Kind::Image;
            article.blocks[block].detail = images.back().name;
        }
        store.articles().add(article, images, {});
        for (const QString &format : {u"html"_s, u"docx"_s, u"odt"_s}) {
            ExportSnapshot snapshot = exportSnapshot(store, std::array{article.id}, {}, QDateTime()).value();
            int asked = 0;
            snapshot.resources = askingForImages(snapshot, [&asked]() -> Result<> {
                return ++asked < 2 ? Result<>() : fail(Error::Kind::Cancelled, u"out"_s);
            });
            write(folder.path(u"out"_s), "what was there");
            const Result<QString> written = exportToFile(snapshot, format, folder.path(u"out"_s));
            QVERIFY(!written);
            QCOMPARE(written.error(), (Error{Error::Kind::Cancelled, u"out"_s, {}}));
            QCOMPARE(readFile(folder.path(u"out"_s)).value(), "what was there");
        }
    }

    void anArchive_isCountedArticleByArticle()
    {
        ExportJourney journey;
        const TempLibrary elsewhere;
        Store store(journey.folder.path());
        int asked = 0;
        ExportSnapshot snapshot = exportSnapshot(store, journey.articles, {}, QDateTime()).value();
        snapshot.articles = asking(snapshot.articles, [&asked]() -> Result<> {
            ++asked;
            return {};
        });
        QVERIFY(exportToFile(snapshot, u"zip"_s, elsewhere.path(u"a.zip"_s)));
        QCOMPARE(asked, 3);
    }

    void onlyAnExportOfEverything_holdsTheBin()
    {
        ExportJourney journey;
        const auto restoredBy = [&](const ExportRequest &request) {
            if (!resultOf(journey.library.startExport(request, journey.path(u"a.zip"_s))))
                return -1;
            const TempLibrary elsewhere;
            Store other(elsewhere.path());
            return restoreArchive(other, journey.path(u"a.zip"_s)).value_or(-2);
        };
        journey.library.removeArticles({journey.articles[0]});
        QVERIFY(answerOf(journey.library.flushed()));
        QCOMPARE(restoredBy({{}, u"zip"_s, {}}), 3);
        QCOMPARE(restoredBy({{journey.articles[1], journey.articles[2]}, u"zip"_s, {}}), 2);
        QCOMPARE(restoredBy({{}, u"zip"_s, {.onlyTags = {journey.figures}}}), 1);
        QCOMPARE(restoredBy({{}, u"zip"_s, {.onlyHighlights = {journey.highlights[2]}}}), 1);
    }

    void aJobThatCantWrite_saysWhere()
    {
        ExportJourney journey;
        const QString path = journey.path(u"no/folder/out.md"_s);
        const Result<ExportReport> report = resultOf(journey.library.startExport({{}, u"markdown"_s, {}}, path));
        QCOMPARE(report.error().kind, Error::Kind::Unwritable);
        QCOMPARE(report.error().subject, path);
        const ExportRequest gone{{ArticleId::create()}, u"markdown"_s, {}};
        QCOMPARE(resultOf(journey.library.startExport(gone, path)).error().kind, Error::Kind::NotFound);
        QCOMPARE(resultOf(journey.library.startExport({{}, u"none"_s, {}}, path)).error().kind,
                 Error::Kind::Unsupported);
    }

    void closing_completesAJob()
    {
        const TempLibrary files;
        {
            ExportJourney journey;
            journey.library.startExport({{}, u"markdown"_s, {}}, files.path(u"out.md"_s));
        }
        QVERIFY(readFile(files.path(u"out.md"_s)).value().contains("One passage of First"));
    }

    void aSample_isTheBeginning()
    {
        ExportJourney journey;
        const ExportSample all = answerOf(journey.library.exportSample({{}, u"markdown"_s, {}})).value();
        QVERIFY(all.isWhole);
        QCOMPARE(all.articles, 3);
        QVERIFY(all.text.contains(u"One passage of First"));
        QCOMPARE(answerOf(journey.library.exportSample({{}, u"qdpx"_s, {}})).value().text, QString());
        QVERIFY(answerOf(journey.library.exportSample({{}, u"pdf"_s, {}})).value().text.startsWith(u"Third title\n"));
        const ExportRequest report{{journey.articles[0]}, u"docx"_s, {.report = true}};
        const ExportSample shown = answerOf(journey.library.exportSample(report)).value();
        QVERIFY(shown.text.contains(u"One passage of First") && !shown.text.contains(u"stands here"));
        QCOMPARE(shown.fileName, QString()); // the format's own
        const QString much = u"Many words stand in this passage. "_s.repeated(LongestSample / 30);
        for (int number = 0; number < 2; ++number)
            openedText(journey.library, u"Long %1\n\n"_s.arg(number) + much);
        const ExportRequest whole{{}, u"markdown"_s, {.wholeText = true}};
        const ExportSample sample = answerOf(journey.library.exportSample(whole)).value();
        QVERIFY(!sample.isWhole);
        QCOMPARE(sample.articles, 1);
        QCOMPARE(sample.text.size(), LongestSample);
        QVERIFY(sample.text.contains(u"Long 1"));
        QVERIFY(!sample.text.contains(u"Long 0"));
    }

    void aSampleOfAWebPage_isItsWords()
    {
        QCOMPARE(readableText(u"<!DOCTYPE html><html><head><title>no</title><style>p { a: b }</style></head><body>"
                              "<header><h1>A &amp; B</h1></header>\n<p>One <mark>two</mark>\nthree&nbsp;&lt;4&gt;</p>"
                              "<p>next<br>line</p><script>if (a < b) c();</script></body></html>"_s),
                 u"A & B\n\nOne two three\u00A0<4>\n\nnext\nline\n"_s);
        QCOMPARE(readableText(u"<aside><span class=\"chip\">a</span><span class=\"chip\">b/c</span></aside>"_s),
                 u"a b/c\n"_s);
        QCOMPARE(readableText({}), u"\n"_s);
        QCOMPARE(readableText(u"broken <"_s), u"broken\n"_s);
        QCOMPARE(readableText(u"broken <style>"_s), u"broken\n"_s);
    }

    void aQuoteIsCopied_withALinkToWhereItIsFrom()
    {
        auto article = *makeArticle({u"# A <title>"_s, u"Some soft\u00ADened words."_s});
        article.metadata.title = u"A <title>"_s;
        article.metadata.language = u"en"_s;
        article.metadata.url = u"https://example.org/?a=1&b=2"_s;
        Annotation annotation;
        annotation.quote.exact = u"soft\u00ADened\nwords"_s;
        const QuoteCopy copy = copyOfQuote(article, annotation);
        QCOMPARE(copy.text, u"“softened\nwords” (“A <title>”, https://example.org/?a=1&b=2)"_s);
        QCOMPARE(copy.html, u"<p>“softened<br>words” (“A &lt;title&gt;”, <a href=\"https://example.org/?a=1&amp;b=2\">"
                            "https://example.org/?a=1&amp;b=2</a>)</p>"_s);
    }
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_export_job.moc"
