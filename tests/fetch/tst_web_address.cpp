#include "fetch/web_address.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestWebAddress : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTyped_isCompletedOrRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("whole") << u"https://example.org/a?b=c#d"_s << u"https://example.org/a?b=c#d"_s;
        QTest::newRow("spaces around") << u"  http://example.org \n"_s << u"http://example.org"_s;
        QTest::newRow("no scheme") << u"example.org/page"_s << u"https://example.org/page"_s;
        QTest::newRow("a port") << u"example.org:8080/page"_s << u"https://example.org:8080/page"_s;
        QTest::newRow("localhost") << u"localhost:8080"_s << u"https://localhost:8080"_s;
        QTest::newRow("IPv6") << u"http://[::1]:80/x"_s << u"http://[::1]:80/x"_s;
        QTest::newRow("letters") << u"https://exemple.fr/été à la mer"_s << u"https://exemple.fr/été%20à%20la%20mer"_s;
        QTest::newRow("capitals") << u"HTTPS://Example.ORG/A"_s << u"https://example.org/A"_s;
        QTest::newRow("a password") << u"https://me:secret@example.org/"_s << u"https://example.org/"_s;
        for (const char *bad :
             {"", "file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "data:text/html,x",
              "mailto:a@example.org", "http://", "https:///path", "a sentence with words.", "word", "/etc/passwd",
              "C:\\file.txt", "about:blank", "https://exa mple.org/", "two\nlines.org"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << QString();
    }
    void whatIsTyped_isCompletedOrRefused()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, address);
        QCOMPARE(addressText(webAddress(typed)), address);
    }

    void aTextThatIsAnAddress_isToldFromOthers()
    {
        QVERIFY(isWebAddress(u" https://example.org/page\n"_s));
        QVERIFY(!isWebAddress(u"example.org"_s)); // may be a word with a full stop missing its space
        QVERIFY(!isWebAddress(u"See https://example.org/page"_s));
        QVERIFY(!isWebAddress(u"https://example.org/page and more"_s));
        QVERIFY(!isWebAddress(u"https://example.org/"_s + QString(LongestAddress, u'a')));
        QVERIFY(!isWebAddress(u"file:///etc/passwd"_s));
    }

    void privateNetworks_areKnown_data()
    {
        QTest::addColumn<bool>("isPrivate");
        for (const char *inside : {"127.0.0.1",
                                   "127.8.9.1",
                                   "10.0.0.1",
                                   "172.16.0.1",
                                   "172.31.255.255",
                                   "192.168.1.1",
                                   "169.254.169.254",
                                   "100.64.0.1",
                                   "0.0.0.0",
                                   "192.0.0.8",
                                   "198.18.0.1",
                                   "224.0.0.1",
                                   "255.255.255.255",
                                   "::1",
                                   "::",
                                   "fe80::1",
                                   "fc00::1",
                                   "fd12:3456::1",
                                   "ff02::1",
                                   "fec0::1",
                                   "::ffff:127.0.0.1",
                                   "::ffff:10.1.2.3",
                                   "64:ff9b::7f00:1",
                                   "64:ff9b::a00:1",
                                   "2002:7f00:1::",
                                   "2002:c0a8:101::1",
                                   "::127.0.0.1",
                                   "2001:db8::1"})
            QTest::newRow(inside) << true;
        for (const char *outside :
             {"93.184.216.34", "8.8.8.8", "172.32.0.1", "172.15.0.1", "11.0.0.1", "100.128.0.1", "192.169.0.1",
              "2606:4700::6810:85e5", "2001:4860:4860::8888", "64:ff9b::808:808", "2002:808:808::1", "::ffff:8.8.8.8"})
            QTest::newRow(outside) << false;
    }
    void privateNetworks_areKnown()
    {
        QFETCH(const bool, isPrivate);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(isPrivateAddress(address), isPrivate);
    }

    void noAddress_isPrivate() { QVERIFY(isPrivateAddress({})); }
};

QTEST_APPLESS_MAIN(TestWebAddress)
#include "tst_web_address.moc"
