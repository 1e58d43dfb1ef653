// The parts of an archive, and how they travel from the process that unpacks them.

#include "importers/archive_parts.h"

#include "importers/article_wire.h"
#include "importers/import_protocol.h"
#include "importers/zip_directory.h"
#include "support/strict_test.h"
#include "support/zip_maker.h"

using namespace Qt::Literals::StringLiterals;

class TestArchiveParts : public StrictTest {
    Q_OBJECT

    static QByteArrayList namesOf(const std::vector<ArchivePart> &parts)
    {
        QByteArrayList names;
        for (const ArchivePart &part : parts)
            names.append(part.name.toUtf8());
        return names;
    }

private Q_SLOTS:
    void partsComeInOrder_withoutWhatIsHidden()
    {
        std::vector<ArchivePart> parts;
        const auto take = [&parts](const ArchivePart &part) {
            parts.push_back(part);
            return true;
        };
        const QByteArray zip = zipOf({{"b/two.txt", "2"}, {".DS_Store", "x"}, {"__MACOSX/b", "x"}, {"a.txt", "1"}});
        const auto problems = unpackArchive(zip, u"zip"_s, {}, take);
        QVERIFY(problems && problems->empty());
        QCOMPARE(namesOf(parts), (QByteArrayList{"b/two.txt", "a.txt"}));
        QCOMPARE(parts[0].bytes, "2"_ba);
    }

    void whoeverRefusesAPart_endsIt()
    {
        int asked = 0;
        const auto refuse = [&asked](const ArchivePart &) { return ++asked < 2; };
        const auto problems = unpackArchive(zipOf({{"a", "1"}, {"b", "2"}, {"c", "3"}}), u"zip"_s, {}, refuse);
        QVERIFY(!problems);
        QCOMPARE(problems.error().kind, Error::Kind::Cancelled);
        QCOMPARE(asked, 2);
    }

    void boundsAreKept_data()
    {
        QTest::addColumn<QByteArray>("zip");
        std::vector<ZipPart> many;
        for (int number = 0; number < 30; ++number)
            many.push_back({"p" + QByteArray::number(number), "x"});
        QTest::newRow("parts") << zipOf(many);
        QTest::newRow("bytes") << zipOf({{"a", QByteArray(60'000, 'a')}, {"b", QByteArray(60'000, 'b')}});
    }

    void boundsAreKept()
    {
        QFETCH(const QByteArray, zip);
        qint64 taken = 0;
        const auto take = [&taken](const ArchivePart &part) {
            taken += part.bytes.size();
            return true;
        };
        const auto problems =
            unpackArchive(zip, u"zip"_s, {.name = u"a.zip"_s}, take, {.unpacked = 100'000, .parts = 20});
        QVERIFY(!problems);
        QCOMPARE(problems.error().kind, Error::Kind::Malformed);
        QCOMPARE(problems.error().subject, u"a.zip"_s);
        QVERIFY(taken <= 100'000);
    }

    void largePartsCountToo()
    {
        const QByteArray large(5 * 1024 * 1024, 'x'); // beyond what is kept of a sweep
        const auto take = [](const ArchivePart &) { return true; };
        const QByteArray zip = zipOf({{"a", large}, {"b", large}});
        QVERIFY(unpackArchive(zip, u"zip"_s, {}, take));
        const auto problems = unpackArchive(zip, u"zip"_s, {}, take, {.unpacked = 8 * 1024 * 1024});
        QVERIFY(!problems);
        QCOMPARE(problems.error().kind, Error::Kind::Malformed);
    }

    void theDirectory_namesTheParts()
    {
        const QByteArray zip = zipOf({{"a.txt", "1"}, {"b/c.epub", zipOf({{"inner", "x"}}), true}});
        QCOMPARE(zipDirectoryNames(zip), (QByteArrayList{"a.txt", "b/c.epub"}));
        QCOMPARE(zipDirectoryNames("something before" + zip), (QByteArrayList{"a.txt", "b/c.epub"}));
        for (qsizetype size = 0; size < zip.size(); ++size)
            QVERIFY(zipDirectoryNames(zip.first(size)).size() <= 2);
        QVERIFY(zipDirectoryNames({}).isEmpty());
        QVERIFY(zipDirectoryNames("PK\x05\x06" + QByteArray(18, '\xFF')).isEmpty());
    }

    void onlyNamesThatStayInside_arrive_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("arrives");
        QTest::newRow("plain") << u"a/b.txt"_s << true;
        QTest::newRow("out") << u"../b.txt"_s << false;
        QTest::newRow("out, later") << u"a/../../b.txt"_s << false;
        QTest::newRow("absolute") << u"/etc/b.txt"_s << false;
        QTest::newRow("backslashes") << u"a\\b.txt"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("NUL") << u"a"_s + QChar(QChar::Null) + u"b"_s << false;
    }

    void onlyNamesThatStayInside_arrive()
    {
        QFETCH(const QString, name);
        const auto arrived = partFromWire(wireBytes(ArchivePart{name, "bytes"}));
        QTEST(arrived.has_value(), "arrives");
        if (arrived) {
            QCOMPARE(arrived->name, name);
            QCOMPARE(arrived->bytes, "bytes"_ba);
        }
        QVERIFY(!partFromWire(wireBytes(ArchivePart{name, "bytes"}).chopped(1)));
    }

    void whatCouldNotBeRead_arrives()
    {
        const std::vector<Error> problems = {{Error::Kind::Incomplete, u"a"_s, u"b"_s},
                                             {Error::Kind::Protected, u"c"_s, {}}};
        const auto arrived = unpackedFromWire(unpackedToWire(problems));
        QVERIFY(arrived && *arrived);
        QVERIFY(**arrived == problems);
        const Result<std::vector<Error>> failed = fail(Error::Kind::Malformed, u"x"_s, u"y"_s);
        const auto refused = unpackedFromWire(unpackedToWire(failed));
        QVERIFY(refused && !*refused);
        QVERIFY(refused->error() == failed.error());
        QVERIFY(!unpackedFromWire("nonsense"));
        const std::vector<Error> many(5000, problems[0]);
        QCOMPARE(unpackedFromWire(unpackedToWire(many))->value().size(), size_t(1000));
    }
};

QTEST_APPLESS_MAIN(TestArchiveParts)
#include "tst_archive_parts.moc"
