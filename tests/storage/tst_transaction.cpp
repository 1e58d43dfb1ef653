#include "storage/transaction.h"

#include "storage/storage_error.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

class TestTransaction : public StrictTest {
    Q_OBJECT
    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<Database> m_database;

    void insert(int value) { m_database->statement("INSERT INTO number VALUES (?)").bind(value).execute(); }
    QString numbers() { return m_database->text("SELECT group_concat(value) FROM number"); }

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_library = std::make_unique<TempLibrary>();
        m_database = std::make_unique<Database>(m_library->path());
        m_database->useWriteAheadLog();
        m_database->execute("CREATE TABLE number (value INTEGER) STRICT; PRAGMA busy_timeout = 0");
    }

    void committed_stays()
    {
        Transaction transaction(*m_database);
        insert(1);
        QVERIFY(m_database->isInTransaction());
        transaction.commit();
        QVERIFY(!m_database->isInTransaction());
        QCOMPARE(numbers(), u"1"_s);
    }

    void abandoned_isUndone()
    {
        {
            Transaction transaction(*m_database);
            insert(1);
        }
        QVERIFY(!m_database->isInTransaction());
        QCOMPARE(numbers(), QString());
    }

    void nested_belongsToTheOuterOne()
    {
        {
            Transaction outer(*m_database);
            insert(1);
            Transaction inner(*m_database);
            insert(2);
            inner.commit();
        }
        QCOMPARE(numbers(), QString());
    }

    void nestedAbandoned_leavesTheOuterOne()
    {
        Transaction outer(*m_database);
        insert(1);
        {
            Transaction inner(*m_database);
            insert(2);
        }
        insert(3);
        outer.commit();
        QCOMPARE(numbers(), u"1,3"_s);
    }

    void failingBegin_leavesNothingOpen()
    {
        Database other(m_library->path());
        other.execute("BEGIN IMMEDIATE");
        bool failed = false;
        try {
            Transaction transaction(*m_database);
        } catch (const StorageError &error) {
            failed = (error.code() & 0xff) == SQLITE_BUSY;
        }
        QVERIFY(failed);
        QVERIFY(!m_database->isInTransaction());
        other.execute("COMMIT");
        Transaction again(*m_database);
        insert(1);
        again.commit();
        QCOMPARE(numbers(), u"1"_s);
    }

    void rolledBackBySqlite_isNotRolledBackTwice()
    {
        {
            Transaction outer(*m_database);
            insert(1);
            Transaction inner(*m_database);
            m_database->execute("ROLLBACK"); // as SQLite does itself on a full disk
        }
        QVERIFY(!m_database->isInTransaction());
        QCOMPARE(numbers(), QString());
    }
};

QTEST_APPLESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
