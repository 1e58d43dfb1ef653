#include "storage/database.h"

#include "storage/storage_error.h"
#include "storage/store.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QFile>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

class TestDatabase : public StrictTest {
    Q_OBJECT
    static constexpr uid_t Nobody = 65534;
    TempLibrary m_library;

    [[nodiscard]] static int codeOf(const std::function<void()> &call)
    {
        try {
            call();
        } catch (const StorageError &error) {
            return error.code();
        }
        return SQLITE_OK;
    }

private Q_SLOTS:
    void settings_areReallySet()
    {
        Store store(m_library.path(u"settings.db"_s));
        Database &database = store.database();
        QCOMPARE(database.text("PRAGMA journal_mode"), u"wal"_s);
        QCOMPARE(database.integer("PRAGMA synchronous"), 2); // FULL
        QCOMPARE(database.integer("PRAGMA foreign_keys"), 1);
        QVERIFY(database.integer("PRAGMA busy_timeout") >= 1000);
        QCOMPARE(database.integer("PRAGMA application_id"), 0x5343484f);
        QCOMPARE(database.integer("PRAGMA user_version") >> 16, 1);
    }

    void tables_areAllStrict()
    {
        Store store(m_library.path(u"strict.db"_s));
        QCOMPARE(store.database().text("SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' "
                                       "AND type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT strict"),
                 QString());
        QVERIFY(store.database().integer("SELECT count(*) FROM pragma_table_list WHERE strict") >= 11);
        const char *wrong = "INSERT INTO annotation_history VALUES (1, zeroblob(16), 'soon', '')";
        QCOMPARE(codeOf([&] { store.database().execute(wrong); }) & 0xff, SQLITE_CONSTRAINT);
    }

    void values_comeBackAsTheyWere()
    {
        Database database(m_library.path(u"values.db"_s));
        const QString text = u"a\0b “é” 猩 🦍"_s;
        const QDateTime time(QDate(1969, 7, 20), QTime(20, 17, 40, 5), Qt::UTC);
        const auto id = TagId::create();
        Statement row = database.statement("SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?");
        row.bind(text, QByteArray("\0\xff", 2), 7, qint64(1) << 60, 0.1, time, id, true, QString(), QByteArray());
        QVERIFY(row.step());
        QCOMPARE(row.text(0), text);
        QCOMPARE(row.blob(1), QByteArray("\0\xff", 2));
        QCOMPARE(row.integer(2), 7);
        QCOMPARE(row.integer(3), qint64(1) << 60);
        QCOMPARE(row.real(4), 0.1);
        QCOMPARE(row.time(5), time);
        QCOMPARE(row.id<Tag>(6), id);
        QCOMPARE(row.integer(7), 1);
        QVERIFY(!row.isNull(8) && row.text(8).isEmpty());
        QVERIFY(!row.isNull(9) && row.blob(9).isEmpty());
        QVERIFY(!row.step());
    }

    void nothing_isNull()
    {
        Database database(m_library.path(u"null.db"_s));
        Statement row = database.statement("SELECT ?, ?, ?");
        row.bind(QDateTime(), TagId(), nullptr);
        QVERIFY(row.step());
        QVERIFY(row.isNull(0) && row.isNull(1) && row.isNull(2));
        QVERIFY(!row.time(0).isValid());
        QVERIFY(row.id<Tag>(1).isNull());
        QCOMPARE(row.text(2), QString());
    }

    void oneStatement_canBeUsedInsideItself()
    {
        Database database(m_library.path(u"nested.db"_s));
        const char *sql = "SELECT value FROM json_each('[1,2,3]')";
        int rows = 0;
        Statement outer = database.statement(sql);
        while (outer.step()) {
            Statement inner = database.statement(sql);
            while (inner.step())
                ++rows;
        }
        QCOMPARE(rows, 9);
    }

    void failures_carryTheCodeAndTheReason()
    {
        Database database(m_library.path(u"failures.db"_s));
        QCOMPARE(codeOf([&] { database.execute("SELEC 1"); }), SQLITE_ERROR);
        QCOMPARE(codeOf([&] { (void)database.statement("SELECT * FROM nowhere"); }), SQLITE_ERROR);
        database.execute("CREATE TABLE once (value TEXT PRIMARY KEY) STRICT");
        const auto insert = [&] { database.statement("INSERT INTO once VALUES (?)").bind(u"a"_s).execute(); };
        insert();
        QCOMPARE(codeOf(insert), SQLITE_CONSTRAINT_PRIMARYKEY);
        QCOMPARE(codeOf([&] { database.statement("SELECT 1").bind(1, 2); }), SQLITE_RANGE);
        QCOMPARE(codeOf([&] {
                     Statement row = database.statement("SELECT 1");
                     row.step();
                     (void)row.integer(3);
                 }),
                 SQLITE_MISUSE);
    }

    void openingWhatCanNotBeOpened_fails()
    {
        QCOMPARE(codeOf([&] { Database database(m_library.folder()); }) & 0xff, SQLITE_CANTOPEN);
        QCOMPARE(codeOf([] { Database database(u"/proc/self/library.db"_s); }) & 0xff, SQLITE_CANTOPEN);
        QCOMPARE(codeOf([] { Database database(u"/dev/null/folder/library.db"_s); }) & 0xff, SQLITE_CANTOPEN);
        QCOMPARE(codeOf([] { Database database{QString()}; }) & 0xff, SQLITE_CANTOPEN);
    }

    void namesWithAMeaning_areJustNames()
    {
        const QString here = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_library.folder()));
        for (const QString &name : {u"file:x?mode=memory"_s, u"a%20b.db"_s, u"./:memory:"_s}) {
            Database(name).execute("CREATE TABLE kept (value TEXT)");
            QVERIFY(QDir(m_library.folder()).entryList(QDir::Files).contains(QFileInfo(name).fileName()));
        }
        QCOMPARE(codeOf([] { Database database(u":memory:"_s); }), SQLITE_CANTOPEN); // else all would be lost
        QVERIFY(QDir::setCurrent(here));
    }

    void readOnlyFolder_isRefused()
    {
        const TempLibrary library;
        {
            Store store(library.path());
        }
        QVERIFY(QFile::setPermissions(library.path(), QFile::ReadOwner | QFile::ReadOther));
        const auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(library.folder(), readable));
        const bool isRoot = geteuid() == 0; // who may write everywhere
        QVERIFY(!isRoot || seteuid(Nobody) == 0);
        const int existing = codeOf([&] { Store store(library.path()); });
        const int fresh = codeOf([&] { Store store(library.path(u"new.db"_s)); });
        QVERIFY(!isRoot || seteuid(0) == 0);
        QFile::setPermissions(library.folder(), readable | QFile::WriteOwner);
        QVERIFY2((existing & 0xff) == SQLITE_READONLY || (existing & 0xff) == SQLITE_CANTOPEN,
                 qPrintable(QString::number(existing)));
        QCOMPARE(fresh & 0xff, SQLITE_CANTOPEN);
    }
};

QTEST_APPLESS_MAIN(TestDatabase)
#include "tst_database.moc"
