#include "importers/zip_reader.h"
#include "support/strict_test.h"
#include "support/zip_maker.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 7;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

} // namespace

class TestZipReader : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void partsKeepTheirOrderAndBytes()
    {
        const QByteArray large = noise(5 * 1024 * 1024); // not kept, but read when asked for
        const auto zip = ZipReader::open(
            zipOf({{"mimetype", "text/x", true}, {"b/two.txt", "zwei"}, {"large", large}, {"été.txt", "summer"}}));
        QVERIFY(zip);
        QCOMPARE(zip->names(), QStringList({u"mimetype"_s, u"b/two.txt"_s, u"large"_s, u"été.txt"_s}));
        QCOMPARE(*zip->read(u"b/two.txt"_s), "zwei"_ba);
        QVERIFY(*zip->read(u"large"_s) == large);
        QCOMPARE(*zip->read(u"mimetype"_s), "text/x"_ba);
        QVERIFY(zip->notices().empty());
    }

    void namesAreFoundLeniently()
    {
        const auto zip = ZipReader::open(zipOf({{"OEBPS\\Text/./One.xhtml", "1"},
                                                {"oebps/text/one.xhtml", "2"},
                                                {"/root.txt", "3"},
                                                {"e\xCC\x81t\xC3\xA9", "4"}}));
        QVERIFY(zip);
        QCOMPARE(*zip->read(u"OEBPS/Text/One.xhtml"_s), "1"_ba);
        QCOMPARE(*zip->read(u"oebps/text/one.xhtml"_s), "2"_ba);
        QCOMPARE(*zip->read(u"OEBPS/a/../TEXT\\ONE.xhtml"_s), "1"_ba);
        QCOMPARE(*zip->read(u"Root.TXT"_s), "3"_ba);
        QCOMPARE(*zip->read(u"Été"_s), "4"_ba);
        QCOMPARE(zip->read(u"two"_s).error().kind, Error::Kind::NotFound);
        QVERIFY(!zip->contains(QString()));
    }

    void namesThatLeadOut_areRefused()
    {
        const auto zip = ZipReader::open(zipOf({{"../../etc/passwd", "x"}, {"a/../b", "y"}}));
        QVERIFY(zip);
        QCOMPARE(zip->names(), QStringList({u"b"_s}));
        QCOMPARE(zip->notices().size(), size_t(1));
        QCOMPARE(zip->notices()[0].kind, Error::Kind::Incomplete);
        QVERIFY(!zip->contains(u"../b"_s));
    }

    void ofEqualNames_theLastCounts()
    {
        const auto zip = ZipReader::open(zipOf({{"a", "old"}, {"b", "b"}, {"a", "new"}}));
        QVERIFY(zip);
        QCOMPARE(zip->names(), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(*zip->read(u"a"_s), "new"_ba);
    }

    void cutOff_givesWhatIsThere()
    {
        const QByteArray whole = zipOf({{"first", "first"}, {"second", noise(200'000)}, {"third", "third"}});
        const auto zip = ZipReader::open(whole.first(100'000));
        QVERIFY(zip);
        QCOMPARE(*zip->read(u"first"_s), "first"_ba);
        QVERIFY(zip->read(u"second"_s)->size() < 200'000);
        QVERIFY(!zip->contains(u"third"_s));
        QVERIFY(!zip->notices().empty());
        QCOMPARE(zip->notices()[0].kind, Error::Kind::Incomplete);
    }

    void atEveryLength_nothingBreaks()
    {
        const QByteArray whole = zipOf({{"one", "eins eins eins"}, {"two", "zwei", true}, {"three", "drei"}});
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto zip = ZipReader::open(whole.first(size));
            QVERIFY(zip ? !zip->names().isEmpty() : zip.error().kind == Error::Kind::Malformed);
        }
    }

    void damagedPart_leavesTheOthers()
    {
        QByteArray bytes = zipOf({{"one", "eins"}, {"two", QByteArray(3000, 'x') + noise(3000)}, {"three", "drei"}});
        const qsizetype inside = bytes.indexOf("two") + 60;
        bytes.replace(inside, 40, QByteArray(40, '\xFF'));
        const auto zip = ZipReader::open(bytes);
        QVERIFY(zip);
        QCOMPARE(*zip->read(u"one"_s), "eins"_ba);
        QCOMPARE(*zip->read(u"three"_s), "drei"_ba);
        QCOMPARE(zip->notices().size(), size_t(1));
        QCOMPARE(zip->notices()[0].subject, u"two"_s);
    }

    void encrypted_isProtected()
    {
        const QByteArray bytes = zipOf({{"secret", "hush"}}, "key");
        QCOMPARE(ZipReader::open(bytes).error().kind, Error::Kind::Protected);
    }

    void bombs_areRefused()
    {
        ZipLimits limits;
        limits.unpacked = 1'000'000;
        const QByteArray bytes = zipOf({{"a", QByteArray(600'000, 'a')}, {"b", QByteArray(600'000, 'b')}});
        QVERIFY(ZipReader::open(bytes));
        QCOMPARE(ZipReader::open(bytes, limits).error().kind, Error::Kind::Malformed);
        std::vector<ZipPart> parts(30, {"x", QByteArray(100'000, '\0')});
        for (size_t index = 0; index < parts.size(); ++index)
            parts[index].name = QByteArray::number(qulonglong(index));
        limits = {.unsuspicious = 1'000'000}; // packed to a thousandth
        QCOMPARE(ZipReader::open(zipOf(parts), limits).error().kind, Error::Kind::Malformed);
        limits = {.parts = 10};
        QCOMPARE(ZipReader::open(zipOf(parts), limits).error().kind, Error::Kind::Malformed);
    }

    void noArchive_isMalformed()
    {
        for (const QByteArray &bytes : {QByteArray(), "PK"_ba, "PK\x03\x04"_ba, noise(5000), zipOf({})})
            QCOMPARE(ZipReader::open(bytes).error().kind, Error::Kind::Malformed);
    }
};

QTEST_APPLESS_MAIN(TestZipReader)
#include "tst_zip_reader.moc"
