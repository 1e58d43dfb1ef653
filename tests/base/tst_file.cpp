#include "base/file.h"
#include "support/strict_test.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

class TestFile : public StrictTest {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void writtenBytes_areReadBack()
    {
        const QString path = m_folder.filePath(QStringLiteral("é.bin"));
        const QByteArray bytes("a\0b", 3);
        QVERIFY(writeFile(path, bytes));
        QCOMPARE(readFile(path).value(), bytes);
    }

    void missingFile_isNotFound()
    {
        QCOMPARE(readFile(m_folder.filePath(QStringLiteral("none"))).error().kind, Error::Kind::NotFound);
    }

    void folder_isUnreadable() { QCOMPARE(readFile(m_folder.path()).error().kind, Error::Kind::Unreadable); }

    void beyondTheLimit_isTooLarge()
    {
        const QString path = m_folder.filePath(QStringLiteral("large"));
        QVERIFY(writeFile(path, QByteArray(11, 'x')));
        QCOMPARE(readFile(path, 10).error().kind, Error::Kind::TooLarge);
        QVERIFY(readFile(path, 11));
    }

    void aSmallFile_takesLittleMemory()
    {
        const QString path = m_folder.filePath(QStringLiteral("small"));
        QVERIFY(writeFile(path, QByteArray(1000, 'x')));
        QVERIFY(readFile(path).value().capacity() < 100000);
    }

    void aFileWithoutSize_isReadToItsEndOrLimit()
    {
        const QString endless = QStringLiteral("/dev/zero");
        if (!QFile::exists(endless))
            QSKIP("no such device here");
        QCOMPARE(readFile(endless, 1000000).error().kind, Error::Kind::TooLarge);
        const QString status = QStringLiteral("/proc/self/status");
        if (!QFile::exists(status))
            QSKIP("no such file here");
        QVERIFY(readFile(status).value().contains("tst_base_file"));
        QCOMPARE(readFile(status, 10).error().kind, Error::Kind::TooLarge);
    }

    void aDevice_isReadToItsEndOrLimit()
    {
        QByteArray bytes(200'000, 'x');
        QBuffer device(&bytes);
        QVERIFY(device.open(QIODevice::ReadOnly));
        QCOMPARE(readDevice(device, QStringLiteral("-"), bytes.size()).value(), bytes);
        QVERIFY(device.seek(0));
        const Error expected{Error::Kind::TooLarge, QStringLiteral("-"), {}};
        QCOMPARE(readDevice(device, QStringLiteral("-"), bytes.size() - 1).error(), expected);
    }

    void oneFile_hasOneRealPath()
    {
        const QDir folder(m_folder.path());
        QVERIFY(folder.mkpath(QStringLiteral("real/deep")));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("real")), folder.filePath(QStringLiteral("link"))));
        const QString path = QDir(folder.canonicalPath()).filePath(QStringLiteral("real/a.txt"));
        const QStringList names{QStringLiteral("real/a.txt"), QStringLiteral("link/a.txt"),
                                QStringLiteral("real/deep/../a.txt")};
        for (const QString &name : names)
            QCOMPARE(realPath(folder.filePath(name)), path); // not there yet
        QVERIFY(writeFile(path, "x"));
        QVERIFY(QFile::link(path, folder.filePath(QStringLiteral("other.txt"))));
        for (const QString &name : names + QStringList{QStringLiteral("other.txt")})
            QCOMPARE(realPath(folder.filePath(name)), path);
        QCOMPARE(realPath(QStringLiteral("/no/such/folder/a.txt")), QStringLiteral("/no/such/folder/a.txt"));
    }

    void unwritableTarget_isSaid()
    {
        const QString path = m_folder.filePath(QStringLiteral("no/such/folder"));
        QCOMPARE(writeFile(path, "x").error().kind, Error::Kind::Unwritable);
    }
};

QTEST_APPLESS_MAIN(TestFile)
#include "tst_file.moc"
