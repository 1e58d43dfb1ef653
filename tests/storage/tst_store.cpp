#include "storage/store.h"

#include "storage/database.h"
#include "storage/storage_error.h"
#include "support/article_maker.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

class TestStore : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void opening_createsTheFileAndItsFolder()
    {
        const TempLibrary library;
        const QString path = library.path(u"new/folder/library.db"_s);
        Store store(path);
        QVERIFY(QFile::exists(path));
        QCOMPARE(store.path(), path);
        QVERIFY(store.check().ok);
        QVERIFY(store.articles().list({}, false, 0, 10).empty());
    }
};

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"
