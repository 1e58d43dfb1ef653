#include "storage/storage_error.h"

#include "support/strict_test.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

class TestStorageError : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void toError_namesKindPathAndDetail()
    {
        const StorageError error(SQLITE_FULL, u"disk full"_s);
        QCOMPARE(error.code(), SQLITE_FULL);
        QCOMPARE(error.toError(u"/a.db"_s), (Error{Error::Kind::Storage, u"/a.db"_s, u"disk full"_s}));
    }

    void notADatabase_isNotALibrary()
    {
        QCOMPARE(StorageError(SQLITE_NOTADB, {}).kind(), Error::Kind::NotALibrary);
        QCOMPARE(StorageError(SQLITE_ERROR, {}, Error::Kind::NewerLibrary).kind(), Error::Kind::NewerLibrary);
    }

    void environment_isToldFromBugs_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("environment");
        QTest::newRow("full") << SQLITE_FULL << true;
        QTest::newRow("sync failed") << SQLITE_IOERR_FSYNC << true;
        QTest::newRow("locked") << SQLITE_BUSY_SNAPSHOT << true;
        QTest::newRow("damaged") << SQLITE_CORRUPT << true;
        QTest::newRow("read only") << SQLITE_READONLY_DBMOVED << true;
        QTest::newRow("syntax") << SQLITE_ERROR << false;
        QTest::newRow("reference") << SQLITE_CONSTRAINT_FOREIGNKEY << false;
        QTest::newRow("misuse") << SQLITE_MISUSE << false;
    }
    void environment_isToldFromBugs()
    {
        QFETCH(int, code);
        QFETCH(bool, environment);
        QCOMPARE(StorageError(code, {}).isEnvironmentError(), environment);
    }
};

QTEST_APPLESS_MAIN(TestStorageError)
#include "tst_storage_error.moc"
