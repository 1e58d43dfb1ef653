#include "spelling/user_words.h"

#include "support/strict_test.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

} // namespace

class TestUserWords : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void words_areKeptByLanguage()
    {
        const QTemporaryDir folder;
        UserWords words(folder.filePath(u"made/by/need"_s));
        QCOMPARE(words.words(u"fr_FR"_s), QStringList());
        QVERIFY(words.add(u"fr_FR"_s, u"manicule"_s));
        QVERIFY(words.add(u"fr_FR"_s, u" ide\u0301el "_s));
        QVERIFY(words.add(u"fr_FR"_s, u"manicule"_s));
        QVERIFY(words.add(u"en_US"_s, u"scholiast"_s));
        QCOMPARE(words.words(u"fr_FR"_s), (QStringList{u"manicule"_s, u"idéel"_s}));
        QCOMPARE(bytesOf(words.path(u"fr_FR"_s)), QByteArray("manicule\nidéel\n"));
        UserWords again(folder.filePath(u"made/by/need"_s));
        QCOMPARE(again.words(u"fr_FR"_s), words.words(u"fr_FR"_s));
        QCOMPARE(again.words(u"en_US"_s), QStringList{u"scholiast"_s});
    }

    void removedWords_areGone()
    {
        const QTemporaryDir folder;
        UserWords words(folder.path());
        QVERIFY(words.add(u"fr"_s, u"un"_s));
        QVERIFY(words.add(u"fr"_s, u"deux"_s));
        QVERIFY(words.remove(u"fr"_s, u"un"_s));
        QVERIFY(words.remove(u"fr"_s, u"trois"_s));
        QCOMPARE(UserWords(folder.path()).words(u"fr"_s), QStringList{u"deux"_s});
    }

    void anotherWindowsWords_arentLost()
    {
        const QTemporaryDir folder;
        UserWords first(folder.path());
        UserWords second(folder.path());
        QVERIFY(first.add(u"fr"_s, u"un"_s));
        QVERIFY(second.words(u"fr"_s).contains(u"un"_s));
        QVERIFY(first.add(u"fr"_s, u"deux"_s));
        QVERIFY(second.add(u"fr"_s, u"trois"_s));
        QCOMPARE(second.words(u"fr"_s), (QStringList{u"un"_s, u"deux"_s, u"trois"_s}));
    }

    void damagedFiles_giveWhatTheyHave_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("line ends") << QByteArray("\xEF\xBB\xBFun\r\n\r\n  deux\ntrois")
                                   << QStringList{u"un"_s, u"deux"_s, u"trois"_s};
        QTest::newRow("doubles") << QByteArray("un\nun\n") << QStringList{u"un"_s};
        QTest::newRow("not UTF-8") << QByteArray("un\n\xE9t\xE9\ndeux\n") << QStringList{u"un"_s, u"deux"_s};
        QTest::newRow("zeros") << QByteArray("un\n\0\0\0\ndeux", 11) << QStringList{u"un"_s, u"deux"_s};
        QTest::newRow("endless line") << QByteArray(100000, 'x') + "\nun\n" << QStringList{u"un"_s};
    }
    void damagedFiles_giveWhatTheyHave()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        const QTemporaryDir folder;
        UserWords words(folder.path());
        write(words.path(u"fr"_s), bytes);
        QCOMPARE(words.words(u"fr"_s), expected);
        QVERIFY(words.add(u"fr"_s, u"neuf"_s));
        QCOMPARE(UserWords(folder.path()).words(u"fr"_s), expected + QStringList{u"neuf"_s});
    }

    void nonsense_isRefused()
    {
        const QTemporaryDir folder;
        UserWords words(folder.path());
        for (const QString &word : {QString(), u"  "_s, u"two\nlines"_s, QString(500, u'x')})
            QCOMPARE(words.add(u"fr"_s, word).error().kind, Error::Kind::Invalid);
        QVERIFY(!QFile::exists(words.path(u"fr"_s)));
    }

    void languages_cantLeaveTheFolder()
    {
        const QTemporaryDir folder;
        const UserWords words(folder.path());
        for (const QString &language : {u"../../etc/passwd"_s, u"/etc/passwd"_s, u"fr\\x"_s, QString()}) {
            const QString path = words.path(language);
            QVERIFY(path.startsWith(folder.path() + u'/'));
            QCOMPARE(path.count(u'/'), folder.path().count(u'/') + 1);
        }
    }

    void unwritable_isAnError()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"file"_s), "x");
        UserWords words(folder.filePath(u"file/below"_s));
        QCOMPARE(words.add(u"fr"_s, u"mot"_s).error().kind, Error::Kind::Unwritable);
        QCOMPARE(words.words(u"fr"_s), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestUserWords)
#include "tst_user_words.moc"
