#include "library/library_path.h"

#include "base/file.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

class TestLibraryPath : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void whatBelongsToTheLibrary_isKnownByAnyName()
    {
        const TempLibrary folder;
        QVERIFY(QDir().mkpath(folder.path(u"deep"_s)));
        QVERIFY(writeFile(folder.path(u"deep/real.db"_s), "library"));
        QVERIFY(QFile::link(folder.path(u"deep/real.db"_s), folder.path()));
        const QStringList own{u"library.db"_s,       u"deep/../library.db"_s, u"deep/real.db"_s,
                              u"deep/real.db-wal"_s, u"deep/real.db-shm"_s,   u"deep/real.db-journal"_s};
        for (const QString &name : own)
            QVERIFY2(belongsToLibrary(folder.path(name), folder.path()), qPrintable(name));
        for (const QString &name :
             {u"real.db"_s, u"library.db.md"_s, u"deep/real.db-wal2"_s, u"deep"_s, u"none/x.db"_s})
            QVERIFY2(!belongsToLibrary(folder.path(name), folder.path()), qPrintable(name));
    }
};

QTEST_APPLESS_MAIN(TestLibraryPath)
#include "tst_library_path.moc"
