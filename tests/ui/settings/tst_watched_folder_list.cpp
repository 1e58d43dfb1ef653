#include "ui/settings/watched_folder_list.h"

#include "support/strict_test.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

class TestWatchedFolderList final : public StrictTest {
    Q_OBJECT

    using Folders = std::vector<WatchedFolder>;

private Q_SLOTS:
    void foldersComeAndGo()
    {
        const QTemporaryDir folder;
        WatchedFolderList list(Folders{{u"/no/such/folder"_s, true}});
        QSignalSpy edits(&list, &WatchedFolderList::edited);
        auto *rows = list.findChild<QTreeWidget *>();
        QVERIFY(rows->topLevelItem(0)->text(0).startsWith(u"/no/such/folder ("_s));
        list.add(folder.path() + u'/');
        list.add(folder.path());
        QCOMPARE(edits.count(), 1);
        QCOMPARE(list.folders(), (Folders{{u"/no/such/folder"_s, true}, {folder.path(), false}}));
        rows->topLevelItem(1)->setCheckState(1, Qt::Checked);
        QCOMPARE(edits.count(), 2);
        QVERIFY(edits.last().at(0).value<Folders>()[1].recursive);
        rows->setCurrentItem(rows->topLevelItem(0));
        list.removeChosen();
        QCOMPARE(edits.last().at(0).value<Folders>(), (Folders{{folder.path(), true}}));
    }

    void nothingChosen_canNotBeRemoved()
    {
        WatchedFolderList list({});
        QSignalSpy edits(&list, &WatchedFolderList::edited);
        list.removeChosen();
        QCOMPARE(edits.count(), 0);
        for (const QPushButton *button : list.findChildren<QPushButton *>())
            QCOMPARE(button->isEnabled(), button->text() != u"&Remove"_s);
    }
};

QTEST_MAIN(TestWatchedFolderList)
#include "tst_watched_folder_list.moc"
