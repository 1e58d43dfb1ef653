#include "library/read_address.h"

#include "base/file.h"
#include "library/error_text.h"
#include "library/import_workers.h"
#include "library/saved_page.h"
#include "support/library_journey.h"
#include "support/library_samples.h"
#include "support/page_server.h"
#include "support/pdf_maker.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// A picture of one dot, with something behind it so that it is no placeholder.
QByteArray picture(char mark)
{
    return QByteArray::fromBase64(
               "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJR"
               "U5ErkJggg==") +
           QByteArray(100, mark);
}

QByteArray pageWith(const QByteArray &inside, const QByteArray &head = {})
{
    QByteArray words;
    for (int sentence = 0; sentence < 12; ++sentence)
        words += "<p>The crates of books are still waiting on the quay, and number " + QByteArray::number(sentence) +
                 " of them has not been opened since the summer, says the librarian.</p>";
    return "<!doctype html><html><head><title>The quay</title>" + head + "</head><body><article><h1>The quay</h1>" +
           words + inside + "</article><footer><p>Footer words of the site.</p></footer></body></html>";
}

QByteArray paper()
{
    PdfMaker pdf;
    pdf.text(72, 100, u"A paper on the quay"_s, 20, PdfMaker::Font::Bold);
    pdf.lines(72, 150,
              {u"The crates of books are still waiting on the quay, and nobody knows for whom."_s,
               u"The librarian has counted them twice and found two numbers."_s});
    return pdf.bytes();
}

} // namespace

class TestReadAddress : public StrictTest {
    Q_OBJECT

    PageServer server;
    ImportWorkers workers;

    AddressWishes asWeb() const
    {
        AddressWishes wishes{.askedBy = AskedBy::Document};
        wishes.isPrivate = [](const QHostAddress &address) { return address == QHostAddress(u"127.0.0.2"_s); };
        return wishes;
    }

    Result<NewArticle> read(const QString &path)
    {
        return readArticleAddress(workers, server.address(path), sampleTime(), asWeb());
    }

private Q_SLOTS:
    void aPage_keepsItsAddressAndItsImages()
    {
        server.setPage("/2026/quay.html", pageWith("<img src='dot.png' width=400 height=300>"
                                                   "<img src='/gone.png' width=400 height=300>"
                                                   "<p>More of this is told on <a href='other.html'>another "
                                                   "page</a> of the same site, which nobody has opened yet.</p>",
                                                   "<link rel=canonical href='https://example.org/elsewhere'>"));
        server.set("/2026/dot.png", {.type = "image/png", .body = picture('a')});
        server.redirect("/short", u"/2026/quay.html"_s);
        const NewArticle read = this->read(u"/short#part"_s).value();
        QCOMPARE(read.article.metadata.title, u"The quay"_s);
        QCOMPARE(read.article.metadata.url, server.address(u"/2026/quay.html"_s));
        QVERIFY(read.article.source.path.isEmpty());
        QCOMPARE(read.article.source.hash, sha256(read.original));
        QCOMPARE(read.resources.size(), size_t(1));
        QCOMPARE(read.resources.front().bytes, picture('a'));
        QVERIFY(!read.article.text.contains(u"Footer words"_s));
        const auto link = std::ranges::find(read.article.spans, Span::Kind::Link, &Span::kind);
        QVERIFY(link != read.article.spans.end());
        QCOMPARE(link->target, server.address(u"/2026/other.html"_s));
        QCOMPARE(server.asked("/2026/dot.png"), 1);
    }

    void aFetchedPage_isReadAgainWithoutTheWeb()
    {
        server.setPage("/again", pageWith("<img src='/dot.png' width=400 height=300>"));
        server.set("/dot.png", {.type = "image/png", .body = picture('b')});
        const NewArticle first = read(u"/again"_s).value();
        const auto requests = server.requests().size();
        const ArticleSummary summary{.metadata = first.article.metadata, .source = first.article.source};
        const NewArticle again =
            readArticleAgain(workers, summary, first.original, {.extent = Extent::WholePage}).value();
        QVERIFY(again.article.text.contains(u"Footer words"_s));
        QCOMPARE(again.resources.size(), size_t(1));
        QCOMPARE(again.article.metadata.url, server.address(u"/again"_s));
        QCOMPARE(server.requests().size(), requests);
        const NewArticle same = readArticleAgain(workers, summary, first.original, {}).value();
        QCOMPARE(same.article.text, first.article.text);
    }

    void imagesInAPrivateNetwork_areLeftOut()
    {
        server.setPage("/page", pageWith("<img src='" + server.address(u"/in.png"_s, u"127.0.0.2"_s).toUtf8() +
                                         "' width=400 height=300><img src='file:///etc/hostname' width=400 height=300>"
                                         "<img src='/away.png' width=400 height=300>"));
        server.set("/in.png", {.type = "image/png", .body = picture('c')});
        server.redirect("/away.png", server.address(u"/in.png"_s, u"127.0.0.2"_s));
        const NewArticle read = this->read(u"/page"_s).value();
        QVERIFY(read.resources.empty());
        QCOMPARE(server.asked("/in.png"), 0);
    }

    void aTypedPageOfAPrivateNetwork_comesWithoutImages()
    {
        server.setPage("/page", pageWith("<img src='/typed.png' width=400 height=300>"));
        server.set("/typed.png", {.type = "image/png", .body = picture('d')});
        const NewArticle read = readArticleAddress(workers, server.address(u"/page"_s), sampleTime()).value();
        QVERIFY(read.resources.empty());
        QCOMPARE(server.asked("/typed.png"), 0);
        const auto linked =
            readArticleAddress(workers, server.address(u"/page"_s), sampleTime(), {.askedBy = AskedBy::Document});
        QCOMPARE(int(linked.error().kind), int(Error::Kind::Unreadable));
    }

    void imagesHaveLimits()
    {
        QByteArray images;
        for (char mark = 'a'; mark <= 'f'; ++mark) {
            images += QByteArray("<img src='/") + mark + ".png' width=400 height=300>";
            server.set(QByteArray("/") + mark + ".png", {.type = "image/png", .body = picture(mark)});
        }
        server.setPage("/many", pageWith(images));
        AddressWishes few = asWeb();
        few.mostImages = 2;
        const auto countOf = [&](const AddressWishes &wishes) {
            return readArticleAddress(workers, server.address(u"/many"_s), sampleTime(), wishes)->resources.size();
        };
        QCOMPARE(countOf(few), size_t(2));
        AddressWishes small = asWeb();
        small.mostImageBytes = picture('a').size() * 3 + 10;
        QCOMPARE(countOf(small), size_t(3));
        AddressWishes tiny = asWeb();
        tiny.images.bytes = 50;
        QCOMPARE(countOf(tiny), size_t(0));
        AddressWishes hasty = asWeb();
        hasty.imagePatience = std::chrono::milliseconds(0);
        QCOMPARE(countOf(hasty), size_t(0));
        QCOMPARE(countOf(asWeb()), size_t(6));
    }

    void theServersWordForTheEncoding_isTaken()
    {
        server.set("/koi", {.type = "text/html; charset=koi8-r",
                            .body = pageWith("<p>\xF0\xD2\xC9\xD7\xC5\xD4, \xCB\xCE\xC9\xC7\xC1.</p>")});
        const NewArticle read = this->read(u"/koi"_s).value();
        QVERIFY(read.article.text.contains(u"Привет, книга."_s));
    }

    void theBytes_decideWhatItIs()
    {
        server.set("/paper", {.type = "text/html", .body = paper()});
        const Result<NewArticle> answer = read(u"/paper"_s);
        QVERIFY2(answer, qPrintable(answer ? QString() : errorText(answer.error())));
        const NewArticle &pdf = *answer;
        QCOMPARE(pdf.article.source.format, u"pdf"_s);
        QCOMPARE(pdf.article.metadata.url, server.address(u"/paper"_s));
        server.set("/notes.md", {.type = "text/plain", .body = "# Tides\n\nHigh *water* at noon.\n"});
        const NewArticle text = read(u"/notes.md"_s).value();
        QCOMPARE(text.article.source.format, u"markdown"_s);
        QCOMPARE(text.article.metadata.title, u"Tides"_s);
        server.set("/picture.html", {.type = "text/html", .body = picture('e')});
        QCOMPARE(int(read(u"/picture.html"_s).error().kind), int(Error::Kind::Binary));
        server.set("/mute", {.type = "", .body = pageWith({})});
        QCOMPARE(read(u"/mute"_s).value().article.metadata.title, u"The quay"_s);
    }

    void everyFailure_namesTheAddressInASentence()
    {
        server.set("/empty", {.body = ""});
        const Error empty = read(u"/empty"_s).error();
        QCOMPARE(int(empty.kind), int(Error::Kind::Empty));
        QCOMPARE(empty.subject, server.address(u"/empty"_s));
        const Error missing = read(u"/none"_s).error();
        QCOMPARE(errorText(missing), u"“%1” does not exist (any more): check the address."_s.arg(missing.subject));
        const Error scheme = readArticleAddress(workers, u"ftp://example.org/"_s, sampleTime()).error();
        QCOMPARE(int(scheme.kind), int(Error::Kind::Unreadable));
        QCOMPARE(scheme.subject, u"ftp://example.org/"_s);
    }

    void theLibrary_importsAnAddressAndItsNewerVersion()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        QVERIFY(answerOf(library.load()));
        server.setPage("/live", pageWith({}));
        const QString address = server.address(u"/live"_s);
        const auto reports = reportsOf(library.importAddresses({address}, AskedBy::Reader));
        QCOMPARE(int(reports.at(0).outcome), int(ImportReport::Outcome::Imported));
        QCOMPARE(reports.at(0).path, address);
        QCOMPARE(answerOf(library.articles({})).value().at(0).metadata.url, address);
        const auto again = reportsOf(library.importAddresses({address}, AskedBy::Reader));
        QCOMPARE(int(again.at(0).outcome), int(ImportReport::Outcome::AlreadyThere));
        const auto linked = reportsOf(library.importAddresses({address}, AskedBy::Document));
        QCOMPARE(int(linked.at(0).error.kind), int(Error::Kind::Unreadable));
    }

    void aCancelledJob_leavesNothing()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        QVERIFY(answerOf(library.load()));
        server.set("/silent", {.isSilent = true});
        ImportJob *job = library.importAddresses({server.address(u"/silent"_s)}, AskedBy::Reader);
        QSignalSpy glances(job, &ImportJob::fetched);
        QVERIFY(glances.wait());
        job->cancel();
        QVERIFY(reportsOf(job).empty());
        QVERIFY(answerOf(library.articles({})).value().empty());
    }

    void aSavedPage_isTheSameForTheSameParts()
    {
        const std::vector<SavedPart> parts{{u"https://example.org/été"_s, "text/html", "utf-8\r\nX: y", "<p>x"}};
        QCOMPARE(savedPage(parts), savedPage(parts));
        QVERIFY(savedPage(parts).contains("Content-Location: https://example.org/%C3%A9t%C3%A9\r\n"));
        QVERIFY(!savedPage(parts).contains("\nX:"));
    }
};

QTEST_GUILESS_MAIN(TestReadAddress)
#include "tst_read_address.moc"
