#include "library/export_folder.h"

#include "base/file.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

class TestExportFolder : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aFilesName_stays_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("as it was written") << QByteArray("\"");
        QTest::newRow("without quotation marks, as editors of properties leave it") << QByteArray();
        QTest::newRow("with other ones") << QByteArray("'");
    }

    void aFilesName_stays()
    {
        QFETCH(QByteArray, mark);
        const TempLibrary folder;
        const QString target = folder.path(u"notes"_s);
        const auto article = makeArticle({u"# First"_s, u"Words."_s});
        ExportSnapshot snapshot;
        snapshot.articles = ExportedArticles{{article, {}}};
        snapshot.now = sampleTime();
        const auto files = exportToFolder(snapshot, u"markdown"_s, target);
        QVERIFY(files && files->size() == 1);
        const QString path = files->front().path;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray id = article->id.toString().toLatin1(), text = file.readAll();
        QVERIFY(text.contains("scholiast: \"" + id + '"') && file.resize(0) && file.seek(0));
        file.write(QByteArray(text).replace("scholiast: \"" + id + '"', "scholiast: " + mark + id + mark));
        file.close();
        article->metadata.title = u"Renamed"_s;
        const auto again = exportToFolder(snapshot, u"markdown"_s, target);
        QVERIFY(again && again->size() == 1);
        QCOMPARE(again->front().path, path);
        QCOMPARE(again->front().conflictCopy, QString());
    }
};

QTEST_APPLESS_MAIN(TestExportFolder)
#include "tst_export_folder.moc"
