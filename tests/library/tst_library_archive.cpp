// A whole library as a ZIP archive and back; archives that lie, break off or are somebody else's.

#include "library/library_archive.h"

#include "archive_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"
#include "support/zip_maker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

class TestLibraryArchive : public StrictTest {
    Q_OBJECT

    /// What restoring these bytes into an empty library says; the library must be empty after a failure.
    static Result<int> restored(const QByteArray &bytes)
    {
        const TempLibrary file;
        Store store(file.path());
        const QString empty = contentsOf(store);
        QFile archive(file.path(u"a.zip"_s));
        if (!archive.open(QIODevice::WriteOnly) || archive.write(bytes) != bytes.size())
            qFatal("the archive can't be written");
        archive.close();
        const Result<int> result = restoreArchive(store, archive.fileName());
        if (!result && (contentsOf(store) != empty || result.error().subject != archive.fileName()))
            qFatal("a failed restoration left something");
        return result;
    }

private Q_SLOTS:
    void aLibrary_comesBackEqual()
    {
        const TempLibrary file;
        Store store(file.path(), fixedClock()), other(file.path(u"other.db"_s), fixedClock());
        fill(store);
        const QByteArray archive = archiveOf(store);
        QVERIFY(writeFile(file.path(u"a.zip"_s), archive));
        QCOMPARE(restoreArchive(other, file.path(u"a.zip"_s)), Result<int>(3));
        QCOMPARE(contentsOf(other).split(u'\n'), contentsOf(store).split(u'\n'));
        QCOMPARE(other.check().findings, store.check().findings);
        QCOMPARE(archiveOf(other), archive);
    }

    void manyHighlights_comeBack()
    {
        constexpr int Many = 5'000; // over each other, in several scripts
        const TempLibrary file;
        Store store(file.path(), fixedClock()), other(file.path(u"other.db"_s), fixedClock());
        const auto article = makeArticle({u"# Many"_s, u"Les étals 🍎 ouvrent à six heures 👩🏽‍🔧🦍."_s,
                                          u"الخشب دافئ والحديد بارد"_s, u"木头是温的，铁是冷的。"_s});
        const QString &text = article->text;
        const auto wholeLetter = [&](qsizetype at) { return text[at].isLowSurrogate() ? at + 1 : at; };
        std::vector<Annotation> annotations;
        for (int number = 0; number < Many; ++number) {
            const qsizetype start = wholeLetter(number % (text.size() - 12));
            annotations.push_back(sampleAnnotation(*article, {start, wholeLetter(start + 1 + number % 10)}));
        }
        store.articles().add(*article, {}, {});
        store.apply(adding(annotations));
        const QByteArray archive = archiveOf(store);
        QVERIFY(writeFile(file.path(u"a.zip"_s), archive));
        QCOMPARE(restoreArchive(other, file.path(u"a.zip"_s)), Result<int>(1));
        QCOMPARE(other.annotations().ofArticle(article->id).size(), size_t(Many));
        QCOMPARE(contentsOf(other).split(u'\n'), contentsOf(store).split(u'\n'));
        Entries entries = unzipped(archive);
        const QJsonObject page = QJsonDocument::fromJson(*entry(entries, u"annotations.jsonld"_s)).object();
        QCOMPARE(page[u"items"_s].toArray().size(), Many);
        QCOMPARE(entry(entries, u"article.html"_s)->count("<aside "), Many);
    }

    void anEmptyLibrary_comesBackToo()
    {
        const TempLibrary file;
        Store store(file.path());
        QCOMPARE(restored(archiveOf(store)), Result<int>(0));
    }

    void theArchive_isOpen()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        const Entries entries = unzipped(archiveOf(store));
        QStringList names;
        for (const auto &[name, bytes] : entries) {
            names += name.section(u'/', -1);
            if (name.endsWith(u".json"_s) || name.endsWith(u".jsonld"_s))
                QVERIFY2(!QJsonDocument::fromJson(bytes).isNull(), qPrintable(name));
        }
        for (const QString &name :
             {u"scholiast.json"_s, u"codebook.json"_s, u"codebook.qdc"_s, u"history.jsonl"_s, u"article.html"_s,
              u"article.txt"_s, u"annotations.jsonld"_s, u"original.md"_s, u"original.pdf"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        QCOMPARE(names.count(sha256(sampleImage().bytes) + u".png"_s), 1);
        QCOMPARE(names.removeDuplicates(), 4 * 2); // four files that every article has
    }

    void aLibraryWithSomething_isLeftAlone()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        QVERIFY(writeFile(file.path(u"a.zip"_s), archiveOf(store)));
        const QString before = contentsOf(store);
        QCOMPARE(restoreArchive(store, file.path(u"a.zip"_s)).error().kind, Error::Kind::Invalid);
        QCOMPARE(contentsOf(store), before);
        QCOMPARE(restoreArchive(store, file.path(u"none.zip"_s)).error().kind, Error::Kind::NotFound);
    }

    void whatIsNoArchive_isSaid()
    {
        QCOMPARE(restored("not a zip").error().kind, Error::Kind::Invalid);
        QCOMPARE(restored({}).error().kind, Error::Kind::Invalid);
        QCOMPARE(restored(zipOf({{"word/document.xml", "<w/>"}})).error().kind, Error::Kind::Invalid);
        QCOMPARE(restored(zipped({{u"scholiast.json"_s, "{}"}})).error().kind, Error::Kind::Invalid);
        QCOMPARE(
            restored(zipped({{u"scholiast.json"_s, R"({"format":"scholiast-library","version":2})"}})).error().kind,
            Error::Kind::NewerLibrary);
        QCOMPARE(
            restored(zipped({{u"scholiast.json"_s, R"({"format":"scholiast-library","version":1})"}})).error().kind,
            Error::Kind::Malformed);
    }

    void aTruncatedArchive_restoresNothing()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        const QByteArray archive = archiveOf(store);
        for (qsizetype size = 0; size < archive.size(); size += 997)
            QVERIFY2(!restored(archive.first(size)), qPrintable(QString::number(size)));
        const Result<int> almost = restored(archive.chopped(1)); // a byte of the comment's length: nothing is missing
        QVERIFY(!almost || *almost == 3);
        QVERIFY(!restored(archive.sliced(archive.size() / 2)));
    }

    void aDamagedByte_isFoundOrHarmless()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        const QByteArray archive = archiveOf(store);
        for (qsizetype at = 0; at < archive.size(); at += 401) {
            QByteArray damaged = archive;
            damaged[at] = char(~damaged[at]);
            (void)restored(damaged); // must neither crash nor leave half a library
        }
    }

    void liesInTheParts_areFound_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a block beyond the text")
            << u"article.json"_s << QByteArray("\"end\": ") << QByteArray("\"end\": 9");
        QTest::newRow("text that doesn't fit") << u"article.txt"_s << QByteArray("L") << QByteArray("LLL");
        QTest::newRow("an image that is missing")
            << u"article.json"_s << QByteArray("images/") << QByteArray("nowhere/");
        QTest::newRow("another article's id")
            << u"article.json"_s << QByteArray("\"id\": \"") << QByteArray("\"id\": \"f");
        QTest::newRow("no title") << u"article.json"_s << QByteArray("\"title\"") << QByteArray("\"tittle\"");
        QTest::newRow("a tag without an id") << u"codebook.json"_s << QByteArray("\"id\"") << QByteArray("\"no\"");
        QTest::newRow("a tag below none") << u"codebook.json"_s << QByteArray("\"parent\": \"")
                                          << QByteArray("\"parent\": \"{00000000-0000-4000-8000-000000000009}");
        QTest::newRow("no codebook") << u"codebook.json"_s << QByteArray("[") << QByteArray("{");
        QTest::newRow("a state of nothing") << u"history.jsonl"_s << QByteArray("{") << QByteArray("}");
    }

    void liesInTheParts_areFound()
    {
        QFETCH(QString, part);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        Entries entries = unzipped(archiveOf(store));
        QVERIFY(restored(zipped(entries)));
        QByteArray *bytes = entry(entries, part);
        QVERIFY(bytes && bytes->contains(from));
        bytes->replace(from, to);
        QCOMPARE(restored(zipped(entries)).error().kind, Error::Kind::Malformed);
    }

    void tagsInACircle_areRefused()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        Entries entries = unzipped(archiveOf(store));
        QJsonArray tags = QJsonDocument::fromJson(*entry(entries, u"codebook.json"_s)).array();
        QJsonObject first = tags[0].toObject(), second = tags[1].toObject();
        first[u"parent"_s] = second[u"id"_s];
        second[u"parent"_s] = first[u"id"_s];
        *entry(entries, u"codebook.json"_s) = QJsonDocument(QJsonArray{first, second}).toJson();
        QCOMPARE(restored(zipped(entries)).error().kind, Error::Kind::Malformed);
    }

    void anArticleTwice_isRefused()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        Entries entries = unzipped(archiveOf(store));
        QJsonObject manifest = QJsonDocument::fromJson(*entry(entries, u"scholiast.json"_s)).object();
        QJsonArray ids = manifest[u"articles"_s].toArray();
        ids.append(ids[0]);
        manifest[u"articles"_s] = ids;
        *entry(entries, u"scholiast.json"_s) = QJsonDocument(manifest).toJson();
        QCOMPARE(restored(zipped(entries)).error().kind, Error::Kind::Malformed);
    }

    void aBomb_isStopped()
    {
        const QByteArray manifest = R"({"format":"scholiast-library","version":1,"articles":[]})";
        const QByteArray codebook = QByteArray(300 << 20, ' ');
        QCOMPARE(restored(zipped({{u"scholiast.json"_s, manifest}, {u"codebook.json"_s, codebook}})).error().kind,
                 Error::Kind::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestLibraryArchive)
#include "tst_library_archive.moc"
