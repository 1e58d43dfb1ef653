#include "storage/store.h"

#include "storage/database.h"
#include "storage/storage_error.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QFile>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

class TestStore : public StrictTest {
    Q_OBJECT
    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<Store> m_store;
    Article m_article;

    [[nodiscard]] QString dump() { return dumpOf(m_store->database()); }

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_store.reset();
        m_library = std::make_unique<TempLibrary>();
        m_store = std::make_unique<Store>(m_library->path());
        m_article = sampleArticle();
        m_store->articles().add(m_article, {}, "original");
    }

    void opening_createsTheFileAndItsFolder()
    {
        const QString path = m_library->path(u"new/folder/bibliothèque 图书.db"_s);
        Store store(path);
        QVERIFY(QFile::exists(path));
        QCOMPARE(store.path(), path);
        QVERIFY(store.check().ok);
        QVERIFY(store.articles().list({}, false, 0, 10).empty());
    }

    void apply_writesTagsBeforeAnnotationsAndTakesThemAfter()
    {
        const Tag from = sampleTag(u"from"_s);
        const Tag into = sampleTag(u"into"_s);
        const Annotation before = sampleAnnotation(m_article, {0, 5}, {from.id});
        Annotation after = before;
        after.tags = {into.id};
        m_store->apply(adding({before}, {from}));
        const ChangeSet merge{u"Merge"_s, {{from, {}}, {{}, into}}, {{before, after}}, {}};
        m_store->apply(merge);
        QCOMPARE(m_store->tags().all(), std::vector{into});
        QCOMPARE(m_store->annotations().ofArticle(m_article.id), std::vector{after});
        m_store->apply(merge.inverse());
        QCOMPARE(m_store->tags().all(), std::vector{from});
        QCOMPARE(m_store->annotations().ofArticle(m_article.id), std::vector{before});
    }

    void removedArticle_keepsItsAnnotations()
    {
        const Annotation annotation = sampleAnnotation(m_article, {0, 5});
        const ChangeSet removal{{}, {}, {}, {{m_store->articles().summary(m_article.id), {}}}};
        m_store->apply(adding({annotation}));
        m_store->apply(removal);
        QVERIFY(m_store->articles().list({}, false, 0, 10).empty());
        QCOMPARE(m_store->annotations().ofArticle(m_article.id), std::vector{annotation});
        m_store->apply(removal.inverse());
        QCOMPARE(m_store->articles().list({}, false, 0, 10).size(), size_t(1));
    }

    void impossibleStep_changesNothing()
    {
        Annotation stray = sampleAnnotation(m_article, {0, 5});
        stray.article = ArticleId::create();
        const QString before = dump();
        const ChangeSet change = adding({sampleAnnotation(m_article, {0, 5}), stray}, {sampleTag(u"a"_s)});
        QVERIFY_THROWS_EXCEPTION(StorageError, m_store->apply(change));
        QCOMPARE(dump(), before);
    }

    void fullDisk_changesNothingAndIsNoEnd()
    {
        Database &database = m_store->database();
        const auto limitTo = [&database](qint64 pages) {
            database.execute(("PRAGMA max_page_count = " + QByteArray::number(pages)).constData());
        };
        const QString before = dump();
        const ChangeSet change = adding({sampleAnnotation(m_article, {0, 5}, {}, u"word "_s.repeated(50'000))});
        limitTo(database.integer("PRAGMA page_count"));
        try {
            m_store->apply(change);
            QFAIL("there was room");
        } catch (const StorageError &error) {
            QCOMPARE(error.code() & 0xff, SQLITE_FULL);
            QVERIFY(error.isEnvironmentError());
        }
        QCOMPARE(dump(), before);
        limitTo(1'000'000);
        m_store->apply(change);
        QCOMPARE(m_store->annotations().ofArticle(m_article.id).size(), size_t(1));
        QVERIFY(m_store->check().ok);
    }

    void twoPrograms_seeEachOthersChanges()
    {
        Store other(m_library->path());
        const qint64 version = m_store->dataVersion();
        const Annotation annotation = sampleAnnotation(m_article, {0, 5});
        other.apply(adding({annotation}));
        QVERIFY(m_store->dataVersion() != version);
        QCOMPARE(m_store->annotations().ofArticle(m_article.id), std::vector{annotation});
        const qint64 seen = m_store->dataVersion();
        m_store->apply(adding({sampleAnnotation(m_article, {5, 9})}));
        QCOMPARE(m_store->dataVersion(), seen); // its own changes don't count
        QCOMPARE(other.annotations().ofArticle(m_article.id).size(), size_t(2));
    }

    void lockedLibrary_failsWithoutHalfSteps()
    {
        Store other(m_library->path());
        m_store->database().execute("PRAGMA busy_timeout = 0");
        other.database().execute("BEGIN IMMEDIATE");
        const QString before = dump(); // reading goes on
        try {
            m_store->apply(adding({sampleAnnotation(m_article, {0, 5})}));
            QFAIL("two writers");
        } catch (const StorageError &error) {
            QCOMPARE(error.code() & 0xff, SQLITE_BUSY);
        }
        other.database().execute("ROLLBACK");
        QCOMPARE(dump(), before);
    }

    /// Otherwise it would be written to a file that nobody finds again.
    void movedLibrary_isNotWrittenTo_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("moved") << false;
        QTest::newRow("replaced") << true;
    }
    void movedLibrary_isNotWrittenTo()
    {
        QFETCH(bool, isReplaced);
        QVERIFY(QFile::rename(m_library->path(), m_library->path(u"elsewhere.db"_s)));
        if (isReplaced)
            QVERIFY(QFile::copy(m_library->path(u"elsewhere.db"_s), m_library->path()));
        try {
            m_store->apply(adding({sampleAnnotation(m_article, {0, 5})}));
            QFAIL("written to nowhere");
        } catch (const StorageError &error) {
            QCOMPARE(error.code(), SQLITE_READONLY_DBMOVED);
        }
        QVERIFY(m_store->articles().load(m_article.id)); // still to be read
        QVERIFY(QFile::remove(m_library->path()) == isReplaced);
        QVERIFY(QFile::rename(m_library->path(u"elsewhere.db"_s), m_library->path()));
        m_store->apply(adding({sampleAnnotation(m_article, {0, 5})}));
        QCOMPARE(m_store->annotations().ofArticle(m_article.id).size(), size_t(1));
    }

    void check_countsAndFindsNothingWrong()
    {
        m_store->apply(adding({sampleAnnotation(m_article, {0, 5})}, {sampleTag(u"a"_s), sampleTag(u"b"_s)}));
        const CheckReport report = m_store->check();
        QVERIFY2(report.ok, qPrintable(report.findings.join(u'\n')));
        QCOMPARE(report.articles, 1);
        QCOMPARE(report.annotations, 1);
        QCOMPARE(report.tags, 2);
    }

    /// As revisions leave them behind: see revisions.h.
    void check_countsWhatWasMovedOrLost()
    {
        Annotation moved = sampleAnnotation(m_article, {0, 17});
        moved.quote = {u"Les grands singes"_s, {}, u"\nL’œuvre"_s};
        moved.position = {2, 19};
        Annotation movedFromBeyond = moved;
        movedFromBeyond.id = AnnotationId::create();
        movedFromBeyond.position = {m_article.text.size() - 2, m_article.text.size() + 15};
        Annotation lost = sampleAnnotation(m_article, {0, 5});
        lost.quote.exact = u"ships"_s;
        Annotation lostBeyond = lost;
        lostBeyond.id = AnnotationId::create();
        lostBeyond.position = {90'000, 90'005};
        m_store->apply(adding({sampleAnnotation(m_article, {0, 5}), moved, movedFromBeyond, lost, lostBeyond}));
        const CheckReport report = m_store->check();
        QVERIFY2(report.ok, qPrintable(report.findings.join(u'\n')));
        QCOMPARE(report.moved, 2);
        QCOMPARE(report.lost, 2);
        QCOMPARE(report.annotations, 5);
    }

    void check_saysWhatDoesNotHold_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("finding");
        QTest::newRow("quote") << QByteArray("UPDATE annotation SET exact = 'something else'") << u"quotation"_s;
        QTest::newRow("offsets") << QByteArray("UPDATE annotation SET end_utf16 = 999999") << u"quotation"_s;
        QTest::newRow("backwards") << QByteArray("UPDATE annotation SET start_utf16 = 9, end_utf16 = 2")
                                   << u"quotation"_s;
        QTest::newRow("before the text") << QByteArray("UPDATE annotation SET start_utf16 = -5, end_utf16 = 0")
                                         << u"quotation"_s;
        QTest::newRow("last block gone") << QByteArray("DELETE FROM block WHERE position = 10") << u"disagree"_s;
        QTest::newRow("span") << QByteArray("UPDATE span SET end_utf16 = 999999") << u"disagree"_s;
        QTest::newRow("original") << QByteArray("DELETE FROM article_original") << u"original"_s;
        QTest::newRow("reference") << QByteArray("PRAGMA foreign_keys = OFF; UPDATE block SET article = 77 "
                                                 "WHERE position = 10")
                                   << u"belongs to"_s;
    }
    void check_saysWhatDoesNotHold()
    {
        QFETCH(QByteArray, damage);
        QFETCH(QString, finding);
        m_store->apply(adding({sampleAnnotation(m_article, {0, 5})}));
        m_store->database().execute(damage.constData());
        const CheckReport report = m_store->check();
        QVERIFY(!report.ok);
        QVERIFY2(report.findings.join(u'\n').contains(finding), qPrintable(report.findings.join(u'\n')));
    }

    void damagedFile_isReportedNotCrashed()
    {
        for (int index = 0; index < 20; ++index)
            m_store->articles().add(sampleArticle(), {}, QByteArray("bytes ").repeated(3000));
        m_store->apply(adding({sampleAnnotation(m_article, {0, 5})}));
        m_store.reset();
        QFile file(m_library->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 2; page * 4096 < file.size(); page += 3) { // the first page stays whole
            QVERIFY(file.seek(page * 4096));
            QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
        }
        file.close();
        bool noticed = false;
        try {
            Store store(m_library->path());
            const CheckReport report = store.check();
            noticed = !report.ok && !report.findings.isEmpty();
        } catch (const StorageError &error) {
            noticed = error.isEnvironmentError();
        }
        QVERIFY(noticed);
    }
};

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"
