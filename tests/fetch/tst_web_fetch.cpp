#include "fetch/web_fetch.h"

#include "support/page_server.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Here this computer is the web, but for one of its addresses.
bool isOtherLoopback(const QHostAddress &address)
{
    return address == QHostAddress(u"127.0.0.2"_s);
}

} // namespace

class TestWebFetch : public StrictTest {
    Q_OBJECT

    PageServer server;
    WebFetch fetch{isOtherLoopback};

    Error errorOf(const QString &path, const FetchWishes &wishes = {})
    {
        const Result<Fetched> fetched = fetch.get(server.url(path), wishes);
        return fetched ? Error{Error::Kind::Invalid, u"fetched"_s, {}} : fetched.error();
    }

    static FetchWishes impatient(int milliseconds)
    {
        FetchWishes wishes;
        wishes.limits.silence = std::chrono::milliseconds(milliseconds);
        return wishes;
    }

private Q_SLOTS:
    void aPage_comesWithItsTypeAndNothingIsTold()
    {
        server.set(
            "/page?x=1",
            {.type = "Text/HTML; Charset=\"koi8-r\"", .body = "<p>Words", .headers = "Set-Cookie: who=me; Path=/\r\n"});
        qint64 told = 0;
        FetchWishes wishes;
        wishes.progressed = [&told](qint64 got, qint64 all) { told = all == 8 ? got : -1; };
        const Result<Fetched> answer = fetch.get(server.url(u"/page?x=1"_s), wishes);
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        const Fetched &fetched = *answer;
        QCOMPARE(fetched.bytes, "<p>Words");
        QCOMPARE(fetched.mediaType, "text/html");
        QCOMPARE(fetched.charset, "koi8-r");
        QCOMPARE(fetched.address, server.url(u"/page?x=1"_s));
        QCOMPARE(told, 8);
        QVERIFY(fetch.get(server.url(u"/page?x=1"_s), {}));
        for (const QByteArray &request : server.requests()) {
            QVERIFY2(request.contains("User-Agent: Scholiast/" SCHOLIAST_VERSION "\r\n"), request.constData());
            QVERIFY(!request.toLower().contains("cookie"));
            QVERIFY(!request.toLower().contains("referer"));
        }
    }

    void whatIsPacked_isUnpacked()
    {
        const QByteArray packed = QByteArray::fromBase64(
            "H4sIAAAAAAACA7NRTMlPLqksSFXIKMnNsbMpySzJSbULSEzOTk2x0YfwbArsHBUKEtNTFUoyEksUkhNzU4FckAo9G/0COwBKNjyIQwAA"
            "AA==");
        server.set("/packed", {.body = packed, .headers = "Content-Encoding: gzip\r\n"});
        const Fetched fetched = fetch.get(server.url(u"/packed"_s), {}).value();
        QVERIFY(fetched.bytes.contains("A page that came packed."));
        QVERIFY(server.requests().last().contains("gzip"));
    }

    void aBomb_isTooLarge()
    {
        server.set("/bomb", {.body = qCompress(QByteArray(60'000'000, 'x'), 9).sliced(4),
                             .headers = "Content-Encoding: deflate\r\n"});
        FetchWishes wishes;
        wishes.limits.bytes = 50'000'000;
        QCOMPARE(int(errorOf(u"/bomb"_s, wishes).kind), int(Error::Kind::TooLarge));
    }

    void redirects_areFollowedToTheEnd()
    {
        server.redirect("/old", u"/newer"_s);
        server.redirect("/newer", server.address(u"/new"_s));
        server.setPage("/new", "<p>Here");
        const Fetched fetched = fetch.get(server.url(u"/old"_s), {}).value();
        QCOMPARE(fetched.bytes, "<p>Here");
        QCOMPARE(fetched.address, server.url(u"/new"_s));
    }

    void redirectsWithoutEnd_areGivenUp()
    {
        server.redirect("/round", u"/round"_s);
        const Error error = errorOf(u"/round"_s);
        QCOMPARE(int(error.kind), int(Error::Kind::Unreadable));
        QCOMPARE(error.detail, FetchProblem::Redirects);
        QCOMPARE(server.asked("/round"), 11);
    }

    void aRedirectIntoAPrivateNetwork_isRefusedEvenWhenTheFirstWasTyped()
    {
        server.setPage("/secret", "<p>Secret");
        server.redirect("/trap", server.address(u"/secret"_s, u"127.0.0.2"_s));
        for (const AskedBy askedBy : {AskedBy::Document, AskedBy::Reader}) {
            const Error error = errorOf(u"/trap"_s, {.askedBy = askedBy});
            QCOMPARE(int(error.kind), int(Error::Kind::Unreadable));
            QCOMPARE(error.detail, FetchProblem::Private);
        }
        QCOMPARE(server.asked("/secret"), 0);
    }

    void aRedirectToAnotherScheme_isRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("ftp") << u"ftp://127.0.0.1/x"_s;
        QTest::newRow("data") << u"data:text/html,<p>x"_s;
    }
    void aRedirectToAnotherScheme_isRefused()
    {
        QFETCH(const QString, target);
        server.redirect("/away", target);
        const Error error = errorOf(u"/away"_s, {.askedBy = AskedBy::Reader});
        QCOMPARE(int(error.kind), int(Error::Kind::Unreadable));
        QCOMPARE(error.detail, FetchProblem::Scheme);
    }

    void aPrivateAddress_isOnlyForThoseWhoTypeIt()
    {
        server.setPage("/inside", "<p>Inside");
        const QUrl inside = server.url(u"/inside"_s, u"127.0.0.2"_s);
        QCOMPARE(int(fetch.get(inside, {}).error().kind), int(Error::Kind::Unreadable));
        QCOMPARE(fetch.get(inside, {.askedBy = AskedBy::Reader}).value().bytes, "<p>Inside");
    }

    void aNameOfThisComputer_isLookedUp()
    {
        server.setPage("/name", "<p>Name");
        WebFetch strict;
        const Error error = strict.get(server.url(u"/name"_s, u"localhost"_s), {}).error();
        QCOMPARE(int(error.kind), int(Error::Kind::Unreadable));
        QCOMPARE(error.detail, FetchProblem::Private);
        QCOMPARE(server.asked("/name"), 0);
        QVERIFY(strict.get(server.url(u"/name"_s, u"localhost"_s), {.askedBy = AskedBy::Reader}));
    }

    void statuses_areErrors_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("404") << QByteArray("404 Not Found") << int(Error::Kind::NotFound);
        QTest::newRow("410") << QByteArray("410 Gone") << int(Error::Kind::NotFound);
        QTest::newRow("401") << QByteArray("401 Unauthorized") << int(Error::Kind::Protected);
        QTest::newRow("403") << QByteArray("403 Forbidden") << int(Error::Kind::Protected);
        QTest::newRow("429") << QByteArray("429 Too Many Requests") << int(Error::Kind::Unreadable);
        QTest::newRow("500") << QByteArray("500 Internal Server Error") << int(Error::Kind::Unreadable);
        QTest::newRow("503") << QByteArray("503 Service Unavailable") << int(Error::Kind::Unreadable);
        QTest::newRow("304") << QByteArray("304 Not Modified") << int(Error::Kind::Unreadable);
    }
    void statuses_areErrors()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const int, kind);
        server.set("/status", {.status = status, .body = "<p>An error page with words."});
        const Error error = errorOf(u"/status"_s);
        QCOMPARE(int(error.kind), kind);
        QCOMPARE(error.subject, server.address(u"/status"_s));
    }

    void silence_isATimeOut()
    {
        server.set("/silent", {.isSilent = true});
        QCOMPARE(int(errorOf(u"/silent"_s, impatient(200)).kind), int(Error::Kind::TimedOut));
        server.set("/stops", {.body = "<p>Half of it", .silentAfter = 5});
        QCOMPARE(int(errorOf(u"/stops"_s, impatient(200)).kind), int(Error::Kind::TimedOut));
        FetchWishes brief;
        brief.limits.total = std::chrono::milliseconds(200);
        QCOMPARE(int(errorOf(u"/silent"_s, brief).kind), int(Error::Kind::TimedOut));
    }

    void whatIsTooLarge_isNotFetchedToTheEnd()
    {
        FetchWishes wishes;
        wishes.limits.bytes = 1000;
        server.set("/large", {.body = QByteArray(5000, 'x')});
        QCOMPARE(int(errorOf(u"/large"_s, wishes).kind), int(Error::Kind::TooLarge));
        server.set("/unsaid", {.body = QByteArray(5000, 'x'), .announced = -2});
        QCOMPARE(int(errorOf(u"/unsaid"_s, wishes).kind), int(Error::Kind::TooLarge));
        server.set("/fits", {.body = QByteArray(1000, 'x')});
        QCOMPARE(fetch.get(server.url(u"/fits"_s), wishes).value().bytes.size(), 1000);
    }

    void whatBreaksOff_isNoPage()
    {
        server.set("/half", {.body = "<p>Half of", .announced = 5000});
        const Error error = errorOf(u"/half"_s);
        QCOMPARE(int(error.kind), int(Error::Kind::Unreadable));
        QCOMPARE(error.detail, FetchProblem::BrokenOff);
    }

    void cancelling_stopsAtOnce()
    {
        server.set("/silent", {.isSilent = true});
        int looks = 0;
        FetchWishes wishes;
        wishes.isCancelled = [&looks] { return ++looks > 2; };
        QCOMPARE(int(errorOf(u"/silent"_s, wishes).kind), int(Error::Kind::Cancelled));
    }

    void nobodyThere_isUnreachable()
    {
        QUrl closed = server.url(u"/x"_s);
        {
            PageServer gone;
            closed.setPort(gone.serverPort());
        }
        QCOMPARE(int(fetch.get(closed, {}).error().kind), int(Error::Kind::Unreadable));
        const Error unknown = fetch.get(QUrl(u"http://no-such-host.invalid/"_s), {}).error();
        QCOMPARE(int(unknown.kind), int(Error::Kind::Unreadable));
        QCOMPARE(unknown.detail, FetchProblem::Host);
    }
};

QTEST_GUILESS_MAIN(TestWebFetch)
#include "tst_web_fetch.moc"
