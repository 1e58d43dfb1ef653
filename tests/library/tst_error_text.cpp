#include "library/error_text.h"

#include "fetch/web_fetch.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestErrorText : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void everyKind_isOneSentence_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(Error::Kind::NotALibrary); ++kind)
            QTest::addRow("%d", kind) << kind;
    }
    void everyKind_isOneSentence()
    {
        QFETCH(int, kind);
        for (const QString &detail : {QString(), u"a detail"_s, u"is a folder"_s}) {
            const QString text = errorText({Error::Kind(kind), u"/home/zoé/my %1 %2 file.txt"_s, detail});
            QVERIFY2(text.contains(u"“/home/zoé/my %1 %2 file.txt”"), qPrintable(text));
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            QCOMPARE(text.count(u". "_s), 0);
            QVERIFY2(!text.contains(u"()"), qPrintable(text));
            QVERIFY2(!text.contains(u"(%"), qPrintable(text));
            QVERIFY2(!errorText({Error::Kind(kind), {}, detail}).contains(u"“”"), qPrintable(text));
        }
    }

    void kinds_areToldApart()
    {
        QSet<QString> texts;
        for (int kind = 0; kind <= int(Error::Kind::NotALibrary); ++kind)
            texts.insert(errorText({Error::Kind(kind), u"x"_s, u"y"_s}));
        QCOMPARE(texts.size(), int(Error::Kind::NotALibrary) + 1);
    }

    void whatIsNamed_isNamed()
    {
        QCOMPARE(errorText({Error::Kind::Binary, u"photo.txt"_s, u"PNG image"_s}),
                 u"“photo.txt” is not a text (PNG image): choose a document, a web page or a text file."_s);
        QCOMPARE(errorText({Error::Kind::TooLarge, u"big.txt"_s, u"300000000"_s}),
                 u"“big.txt” is larger than 256 MB: split it into smaller files first."_s);
        QVERIFY(errorText({Error::Kind::Unsupported, u"a.pdf"_s, u"PDF"_s}).contains(u"PDF"_s));
        QVERIFY(errorText({Error::Kind::Unsupported, u"docbook"_s, {}}).contains(u"format"_s));
        QVERIFY(errorText({Error::Kind::Empty, {}, {}}).startsWith(u"This text holds"));
    }

    void theLibrary_isNoPlaceToWriteTo()
    {
        QCOMPARE(errorText({Error::Kind::Unwritable, u"library.db"_s, u"belongs to the library"_s}),
                 u"“library.db” is the library itself or a part of it and was left untouched: choose another file to "
                 "write to."_s);
    }

    void partsAndProtection_areSaid()
    {
        QVERIFY(errorText({Error::Kind::Incomplete, u"a.docx"_s, u"footnotes"_s}).contains(u"footnotes"_s));
        QVERIFY(errorText({Error::Kind::Protected, u"a.pdf"_s, {}}).contains(u"password"_s));
        QVERIFY(errorText({Error::Kind::TimedOut, u"a.pdf"_s, u"60 s"_s}).contains(u"60 s"_s));
    }

    void whatComesFromTheWeb_isSaidInItsOwnWay()
    {
        const QString page = u"https://example.org/page"_s;
        QSet<QString> texts;
        const std::initializer_list<std::pair<QString, QString>> problems{
            {FetchProblem::Private, u"private network"_s}, {FetchProblem::Host, u"no known server"_s},
            {FetchProblem::BrokenOff, u"broke off"_s},     {FetchProblem::Certificate, u"certificate"_s},
            {FetchProblem::Redirects, u"again and"_s},     {u"HTTP 503"_s, u"(HTTP 503)"_s}};
        for (const auto &[detail, words] : problems) {
            const QString text = errorText({Error::Kind::Unreadable, page, detail});
            QVERIFY2(text.startsWith(u"“https://example.org/page” "_s) && text.contains(words), qPrintable(text));
            texts.insert(text);
        }
        QCOMPARE(size_t(texts.size()), problems.size());
        QVERIFY(errorText({Error::Kind::Protected, page, u"HTTP 401"_s}).contains(u"sign in (HTTP 401)"_s));
        QVERIFY(errorText({Error::Kind::Protected, page, u"password"_s}).contains(u"with its password"_s));
        QVERIFY(errorText({Error::Kind::TimedOut, page, u"30 s"_s}).contains(u"did not answer in time (30 s)"_s));
        QVERIFY(errorText({Error::Kind::Unreadable, u"ftp://x.org/"_s, FetchProblem::Scheme}).contains(u"https://"_s));
        const QString text = errorText({Error::Kind::NotFound, page + QString(200, u'x') + u"end"_s, {}});
        QVERIFY2(text.startsWith(u"“https://example.org/page"_s) && text.contains(u"xend” does"_s), qPrintable(text));
        QVERIFY(text.size() < 130);
    }

    void aLongPath_isShownByItsName()
    {
        const QString path = u"/home/somebody/with/a/very/long/path/that/would/fill/the/whole/line/text.txt"_s;
        const QString text = errorText({Error::Kind::NotFound, path, {}});
        QVERIFY(text.startsWith(u"“text.txt” "));
        const QString quote = u"a long quote that is no path at all but was looked for in an article, in vain"_s;
        QVERIFY(errorText({Error::Kind::NotFound, quote, {}}).contains(quote));
    }
};

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
