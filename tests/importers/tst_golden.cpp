// Every file of tests/data/import/<format>/ becomes the article that the .expected file beside it shows.

#include "importers/importers.h"
#include "support/dump.h"
#include "support/golden.h"
#include "support/strict_test.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ImportOptions optionsFor(const QFileInfo &input)
{
    ImportOptions options;
    options.name = input.fileName();
    options.readNeighbour = [folder = input.dir()](const QString &path) { return bytesOf(folder.filePath(path)); };
    return options;
}

} // namespace

class TestGolden : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void articles_data()
    {
        QTest::addColumn<QString>("input");
        for (const QString &format : {u"text"_s, u"markdown"_s, u"html"_s, u"mhtml"_s}) {
            const QDir folder(QStringLiteral(TEST_DATA "/import/") + format);
            for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name)) {
                if (file.suffix() != u"expected")
                    QTest::newRow(qPrintable(format + u'/' + file.fileName())) << file.filePath();
            }
        }
    }

    void articles()
    {
        QFETCH(QString, input);
        const QFileInfo file(input);
        const auto imported = readArticle(bytesOf(input), file.suffix(), optionsFor(file));
        QVERIFY(imported);
        QVERIFY(imported->article.isConsistent());
        QVERIFY(matchesGolden(input + u".expected"_s, dump(*imported)));
    }

    void pagesOfTheCorpusDoNotBreakAnything_data()
    {
        QTest::addColumn<QString>("input");
        const QDir folder(QStringLiteral(TEST_DATA "/../fuzz/corpus"));
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }

    void pagesOfTheCorpusDoNotBreakAnything()
    {
        QFETCH(QString, input);
        const QByteArray bytes = bytesOf(input);
        for (const Importer &importer : importers()) {
            const auto imported = importer.read(bytes, {});
            QVERIFY(imported ? imported->article.isConsistent() && !imported->article.metadata.title.isEmpty()
                             : imported.error().kind == Error::Kind::Empty ||
                                   imported.error().kind == Error::Kind::Malformed);
        }
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
