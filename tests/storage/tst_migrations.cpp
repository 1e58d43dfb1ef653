#include "storage/migrations.h"

#include "storage/storage_error.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QDir>
#include <QFile>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

class TestMigrations : public StrictTest {
    Q_OBJECT
    std::unique_ptr<TempLibrary> m_library;

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The kind of error that opening ends with; Cancelled stands for none.
    [[nodiscard]] static Error::Kind opening(const QString &path)
    {
        try {
            Store store(path);
        } catch (const StorageError &error) {
            return error.kind();
        }
        return Error::Kind::Cancelled;
    }
    /// A folder of steps of our own.
    QString steps(const QList<QByteArray> &sql) const
    {
        const QString folder = m_library->path(u"steps"_s);
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        for (qsizetype index = 0; index < sql.size(); ++index)
            write(folder + u"/%1_step.sql"_s.arg(index + 1, 4, 10, QChar(u'0')), sql[index]);
        return folder;
    }

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_library = std::make_unique<TempLibrary>();
    }

    void versions_packMajorAndMinor()
    {
        const SchemaVersion version{2, 7};
        QCOMPARE(version.toInteger(), 0x20007);
        QVERIFY(SchemaVersion::fromInteger(0x20007) == version);
        QVERIFY((SchemaVersion{1, 9} < version));
    }

    /// tests/data/libraries/*.sql: a library of every version that was ever released, as an SQL dump.
    void everyOldLibrary_opens_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(TEST_DATA "/libraries"));
        for (const QString &name : folder.entryList({u"*.sql"_s}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void everyOldLibrary_opens()
    {
        QFETCH(QString, path);
        {
            Database old(m_library->path());
            old.execute(contents(path).constData());
        }
        Store store(m_library->path());
        const CheckReport report = store.check();
        QVERIFY2(report.ok, qPrintable(report.findings.join(u'\n')));
        const auto articles = store.articles().list({}, false, 0, 10);
        QCOMPARE(articles.size(), size_t(2));
        QCOMPARE(articles[0].metadata.title, u"Les grands singes"_s);
        QCOMPARE(articles[1].progress, 0.5);
        const Article article = *store.articles().load(articles[0].id);
        QCOMPARE(article.blocks.size(), size_t(11));
        QCOMPARE(article.spans.size(), size_t(9));
        QVERIFY(store.articles().original(article.id)->startsWith("# Les grands singes"));
        const auto annotations = store.annotations().ofArticle(article.id);
        QCOMPARE(annotations.size(), size_t(2));
        QCOMPARE(annotations[0].note, u"Une *note* 📝"_s);
        QCOMPARE(annotations[0].tags.size(), size_t(2));
        QCOMPARE(store.tags().all().size(), size_t(2));
        QCOMPARE(store.places().place(articles[1].id), (Place{1, 0.25}));
        QCOMPARE(schemaVersion(store.database()).major, 1);
        Database fresh(m_library->path(u"fresh.db"_s));
        migrate(fresh);
        const char *schema = "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema ORDER BY name)";
        QCOMPARE(store.database().text(schema), fresh.text(schema));
    }

    void openingAgain_changesNothing()
    {
        {
            Store store(m_library->path());
        }
        const QByteArray before = contents(m_library->path());
        {
            Store store(m_library->path());
        }
        QCOMPARE(contents(m_library->path()), before);
    }

    void newerMajor_isRefusedUntouched()
    {
        {
            Store store(m_library->path());
            store.database().execute("PRAGMA user_version = 131072; PRAGMA journal_mode = DELETE"); // 2.0
        }
        const QByteArray before = contents(m_library->path());
        QCOMPARE(opening(m_library->path()), Error::Kind::NewerLibrary);
        QCOMPARE(contents(m_library->path()), before);
    }

    void newerMinor_opens()
    {
        const Article article = sampleArticle();
        {
            Store store(m_library->path());
            store.articles().add(article, {}, {});
            store.database().execute("ALTER TABLE article ADD COLUMN mood TEXT; PRAGMA user_version = 65791"); // 1.255
        }
        Store store(m_library->path());
        QCOMPARE(store.articles().load(article.id), article);
        QCOMPARE(schemaVersion(store.database()).minor, 255);
    }

    void otherDatabases_areRefusedUntouched()
    {
        {
            Database other(m_library->path());
            other.execute("CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 3");
        }
        const QByteArray before = contents(m_library->path());
        QCOMPARE(opening(m_library->path()), Error::Kind::NotALibrary);
        QCOMPARE(contents(m_library->path()), before);
        QVERIFY(!QFile::exists(m_library->path() + u"-wal"_s));
    }

    void otherFiles_areRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("It was a dark and stormy night.\n").repeated(200);
        QTest::newRow("short text") << QByteArray("xy");
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("only the first words of a database") << QByteArray("SQLite format 3\0", 16);
    }
    void otherFiles_areRefusedUntouched()
    {
        QFETCH(QByteArray, bytes);
        write(m_library->path(), bytes);
        QCOMPARE(opening(m_library->path()), Error::Kind::NotALibrary);
        QCOMPARE(contents(m_library->path()), bytes);
    }

    void emptyFile_becomesALibrary()
    {
        write(m_library->path(), {});
        QCOMPARE(opening(m_library->path()), Error::Kind::Cancelled);
        QVERIFY(Store(m_library->path()).check().ok);
    }

    void steps_areAppliedInOrderOnce()
    {
        Database database(m_library->path());
        migrate(database, steps({"-- version 1.0\nCREATE TABLE step (name TEXT) STRICT;"}));
        const QString both = steps({"-- version 1.0\nCREATE TABLE step (name TEXT) STRICT;",
                                    "-- version 1.1\nINSERT INTO step VALUES ('1.1'); -- with ';' inside",
                                    "-- version 2.0\nINSERT INTO step VALUES ('2.0;');"});
        migrate(database, both);
        migrate(database, both);
        QCOMPARE(database.text("SELECT group_concat(name) FROM step"), u"1.1,2.0;"_s);
        QVERIFY((schemaVersion(database) == SchemaVersion{2, 0}));
    }

    void failingStep_leavesTheVersionBefore()
    {
        Database database(m_library->path());
        const QString folder =
            steps({"-- version 1.0\nCREATE TABLE step (name TEXT) STRICT;",
                   "-- version 1.1\nINSERT INTO step VALUES ('half'); INSERT INTO nowhere VALUES (1);"});
        QVERIFY_THROWS_EXCEPTION(StorageError, migrate(database, folder));
        QVERIFY((schemaVersion(database) == SchemaVersion{1, 0}));
        QCOMPARE(database.integer("SELECT count(*) FROM step"), 0);
        QVERIFY(!database.isInTransaction());
    }

    void stepsWithoutOrder_areOurBug_data()
    {
        QTest::addColumn<QList<QByteArray>>("sql");
        QTest::newRow("none") << QList<QByteArray>();
        QTest::newRow("no version") << QList<QByteArray>{"CREATE TABLE step (name TEXT);"};
        QTest::newRow("backwards") << QList<QByteArray>{"-- version 1.1\n", "-- version 1.0\n"};
    }
    void stepsWithoutOrder_areOurBug()
    {
        QFETCH(QList<QByteArray>, sql);
        Database database(m_library->path());
        QVERIFY_THROWS_EXCEPTION(StorageError, migrate(database, steps(sql)));
    }
};

QTEST_APPLESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
