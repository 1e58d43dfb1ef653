#include "storage/watch_store.h"

#include "storage/store.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

class TestWatchStore : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void foldersAndFiles_areKept()
    {
        const TempLibrary file;
        const std::vector<WatchedFolder> folders{{u"/a b"_s, true}, {u"/zoé"_s, false}};
        {
            Store store(file.path());
            QVERIFY(store.watched().folders().empty());
            store.watched().setFolders({folders[1], folders[0]});
            store.watched().addKnownFiles({u"/a b/x.txt"_s, u"/zoé/y.txt"_s});
            store.watched().addKnownFiles({u"/a b/x.txt"_s});
        }
        Store store(file.path());
        QCOMPARE(store.watched().folders(), folders);
        QCOMPARE(store.watched().knownFiles(), (QStringList{u"/a b/x.txt"_s, u"/zoé/y.txt"_s}));
    }

    void filesOfAFolderThatGoes_areForgotten()
    {
        const TempLibrary file;
        Store store(file.path());
        store.watched().setFolders({{u"/a"_s, false}, {u"/a/b"_s, false}, {u"/ab"_s, false}});
        store.watched().addKnownFiles({u"/a/x.txt"_s, u"/a/b/y.txt"_s, u"/ab/z.txt"_s});
        store.watched().setFolders({{u"/a/b"_s, true}});
        QCOMPARE(store.watched().knownFiles(), QStringList{u"/a/b/y.txt"_s});
        store.watched().setFolders({});
        QVERIFY(store.watched().knownFiles().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestWatchStore)
#include "tst_watch_store.moc"
