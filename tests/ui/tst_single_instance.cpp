#include "support/strict_test.h"
#include "ui/single_instance.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <memory>

using namespace Qt::Literals::StringLiterals;

class TestSingleInstance final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void secondHandsItsFilesOver();
    void otherLibraryIsAnotherInstance();
    void sameLibraryByAnotherPath();
    void leftoversOfACrashDontMatter();
    void silentFirstIsToldFalse();
};

namespace {

/// Hands over from another thread, as another process would.
bool handOver(const QString &library, const QStringList &paths)
{
    bool done = false;
    const std::unique_ptr<QThread> other(QThread::create([&] {
        SingleInstance second(library);
        done = !second.becomeFirst() && second.handOver(paths);
    }));
    other->start();
    if (!QTest::qWaitFor([&] { return other->isFinished(); }, 10000))
        qFatal("the second instance hangs");
    return done;
}

} // namespace

void TestSingleInstance::secondHandsItsFilesOver()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.db"_s);
    SingleInstance first(library);
    QVERIFY(first.becomeFirst());
    QSignalSpy requested(&first, &SingleInstance::requested);
    const QStringList paths{u"/tmp/a é.txt"_s, u"/tmp/two\nlines.md"_s};
    QVERIFY(handOver(library, paths));
    QTRY_COMPARE(requested.count(), 1);
    QCOMPARE(requested.front().front().toStringList(), paths);
    QVERIFY(handOver(library, {}));
    QTRY_COMPARE(requested.count(), 2);
}

void TestSingleInstance::otherLibraryIsAnotherInstance()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.filePath(u"one.db"_s));
    SingleInstance second(folder.filePath(u"two.db"_s));
    QVERIFY(first.becomeFirst());
    QVERIFY(second.becomeFirst());
}

void TestSingleInstance::sameLibraryByAnotherPath()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"library.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QFile::link(file.fileName(), folder.filePath(u"link.db"_s)));
    SingleInstance first(file.fileName());
    SingleInstance second(folder.filePath(u"link.db"_s));
    SingleInstance third(folder.path() + u"/./../"_s + folder.path().section(u'/', -1) + u"/library.db"_s);
    QVERIFY(first.becomeFirst());
    QVERIFY(!second.becomeFirst());
    QVERIFY(!third.becomeFirst());
}

void TestSingleInstance::leftoversOfACrashDontMatter()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.db"_s);
    for (int start = 0; start < 3; ++start) {
        SingleInstance instance(library);
        QVERIFY(instance.becomeFirst());
        // What a killed one leaves: its socket. The lock's owner is told by its process id.
        QVERIFY(handOver(library, {}));
    }
}

void TestSingleInstance::silentFirstIsToldFalse()
{
    const QTemporaryDir folder;
    const SingleInstance nobody(folder.filePath(u"library.db"_s));
    QVERIFY(!nobody.handOver({u"/tmp/a.txt"_s}));
}

QTEST_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
