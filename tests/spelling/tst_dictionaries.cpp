#include "spelling/dictionaries.h"

#include "support/strict_test.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

void makePair(const QString &folder, const QString &name)
{
    QDir().mkpath(folder);
    for (const QString &suffix : {u".aff"_s, u".dic"_s}) {
        QFile file(folder + u'/' + name + suffix);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

const Dictionary *find(const std::vector<Dictionary> &all, const QString &language)
{
    const auto found = std::ranges::find(all, language, &Dictionary::language);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

class TestDictionaries : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        qunsetenv("DICPATH");
    }
    void cleanup() { qunsetenv("DICPATH"); }

    void pairsOfAllFolders_areFound()
    {
        const QTemporaryDir folder;
        const QString user = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        makePair(folder.filePath(u"extra"_s), u"xa_AA"_s);
        makePair(folder.filePath(u"path1"_s), u"xb"_s);
        makePair(folder.filePath(u"path2"_s), u"xc_CC"_s);
        makePair(user + u"/hunspell"_s, u"xd_DD"_s);
        qputenv("DICPATH", (folder.filePath(u"path1"_s) + u':' + folder.filePath(u"path2"_s)).toUtf8());
        const std::vector<Dictionary> all = installedDictionaries({folder.filePath(u"extra"_s), u"/nowhere"_s});
        for (const QString &language : {u"xa_AA"_s, u"xb"_s, u"xc_CC"_s, u"xd_DD"_s})
            QVERIFY2(find(all, language), qPrintable(language));
        QCOMPARE(find(all, u"xc_CC"_s)->aff, folder.filePath(u"path2/xc_CC.aff"_s));
        QCOMPARE(find(all, u"xc_CC"_s)->dic, folder.filePath(u"path2/xc_CC.dic"_s));
        QVERIFY(std::ranges::is_sorted(all, {}, &Dictionary::language));
        QVERIFY(QDir(user + u"/hunspell"_s).removeRecursively());
    }

    void halves_areNone()
    {
        const QTemporaryDir folder;
        QFile aff(folder.filePath(u"xa_AA.aff"_s));
        QFile dic(folder.filePath(u"hyph_xb.dic"_s));
        QVERIFY(aff.open(QIODevice::WriteOnly) && dic.open(QIODevice::WriteOnly));
        const std::vector<Dictionary> all = installedDictionaries({folder.path()});
        QVERIFY(!find(all, u"xa_AA"_s));
        QVERIFY(!find(all, u"hyph_xb"_s));
    }

    void links_areLeftOut()
    {
        const QTemporaryDir folder;
        makePair(folder.path(), u"xf"_s);
        for (const QString &suffix : {u".aff"_s, u".dic"_s}) {
            QVERIFY(QFile::link(folder.filePath(u"xf"_s + suffix), folder.filePath(u"xf_BE"_s + suffix)));
            QVERIFY(QFile::link(folder.filePath(u"xf"_s + suffix), folder.filePath(u"xe"_s + suffix)));
        }
        const std::vector<Dictionary> all = installedDictionaries({folder.path()});
        QVERIFY(find(all, u"xf"_s));
        QVERIFY(!find(all, u"xf_BE"_s));
        QVERIFY(!find(all, u"xe"_s));
    }

    void linksToElsewhere_countOnce()
    {
        const QTemporaryDir folder;
        makePair(folder.filePath(u"hidden"_s), u"base"_s);
        QDir().mkpath(folder.filePath(u"shown"_s));
        for (const QString &suffix : {u".aff"_s, u".dic"_s}) {
            for (const QString &name : {u"xg_AA"_s, u"xg_BB"_s})
                QVERIFY(QFile::link(folder.filePath(u"hidden/base"_s + suffix),
                                    folder.filePath(u"shown/"_s + name + suffix)));
        }
        const std::vector<Dictionary> all = installedDictionaries({folder.filePath(u"shown"_s)});
        QVERIFY(find(all, u"xg_AA"_s));
        QVERIFY(!find(all, u"xg_BB"_s));
    }

    void sameLanguage_firstFolderWins()
    {
        const QTemporaryDir folder;
        makePair(folder.filePath(u"a"_s), u"xa_AA"_s);
        makePair(folder.filePath(u"b"_s), u"xa_AA"_s);
        const auto all = installedDictionaries({folder.filePath(u"b"_s), folder.filePath(u"a"_s)});
        QCOMPARE(std::ranges::count(all, u"xa_AA"_s, &Dictionary::language), 1);
        QCOMPARE(find(all, u"xa_AA"_s)->aff, folder.filePath(u"b/xa_AA.aff"_s));
    }

    void bestLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("expected");
        QTest::newRow("same") << u"fr_CA"_s << u"fr_CA"_s;
        QTest::newRow("hyphen and case") << u"FR-ca"_s << u"fr_CA"_s;
        QTest::newRow("alone") << u"fr"_s << u"fr"_s;
        QTest::newRow("other region") << u"fr-CH"_s << u"fr"_s;
        QTest::newRow("home region") << u"en"_s << u"en_US"_s;
        QTest::newRow("any region") << u"pt-AO"_s << u"pt_PT"_s;
        QTest::newRow("old code") << u"iw"_s << u"he_IL"_s;
        QTest::newRow("norwegian") << u"no"_s << u"nb_NO"_s;
        QTest::newRow("script") << u"sr-Latn-RS"_s << u"sr_RS"_s;
        QTest::newRow("encoding") << u"fr_CA.UTF-8"_s << u"fr_CA"_s;
        QTest::newRow("variant") << u"de"_s << u"de_DE_frami"_s;
        QTest::newRow("none") << u"zh-CN"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("nonsense") << u"-_-"_s << QString();
    }
    void bestLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, expected);
        const QStringList available{u"de_DE_frami"_s, u"en_GB"_s, u"en_US"_s, u"fr"_s,   u"fr_CA"_s,
                                    u"he_IL"_s,       u"nb_NO"_s, u"pt_PT"_s, u"sr_RS"_s};
        QCOMPARE(::bestLanguage(language, available), expected);
        QCOMPARE(::bestLanguage(language, {}), QString());
    }
};

QTEST_APPLESS_MAIN(TestDictionaries)
#include "tst_dictionaries.moc"
