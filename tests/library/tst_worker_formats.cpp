// What the locked-up process reads is what the importers read where nothing is locked, whatever the format, and however
// large the program is that asks.

#include "importers/importers.h"
#include "library/error_text.h"
#include "library/import_workers.h"
#include "library/read_article.h"
#include "support/document_samples.h"
#include "support/dump.h"
#include "support/strict_test.h"

#include <QDirIterator>
#include <sys/mman.h>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestShared = 2LL * 1024 * 1024; ///< bytes; larger ones take long to read twice

/// Memory that is really there, as that of a program with a large library.
class Ballast {
public:
    explicit Ballast(size_t size)
        : m_size(size)
        , m_start(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0))
    {
    }
    ~Ballast()
    {
        if (isThere())
            munmap(m_start, m_size);
    }
    Q_DISABLE_COPY(Ballast)
    [[nodiscard]] bool isThere() const { return m_start != MAP_FAILED; }

private:
    size_t m_size;
    void *m_start;
};

} // namespace

class TestWorkerFormats : public StrictTest {
    Q_OBJECT

    ImportWorkers m_workers;

    void compare(const QByteArray &bytes, const QString &name, const QString &password = {})
    {
        ImportOptions options;
        options.name = name;
        options.password = password;
        const QString suffix = QFileInfo(name).suffix();
        const auto here = readArticle(bytes, suffix, options);
        const auto there = m_workers.read(bytes, suffix, options);
        QCOMPARE(there.has_value(), here.has_value());
        if (!here) {
            QVERIFY(there.error() == here.error());
            return;
        }
        QCOMPARE(dump(*there), dump(*here));
        QVERIFY(*there == *here);
    }

private Q_SLOTS:
    void documents_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const DocumentSample &sample : documentSamples())
            QTest::newRow(sample.name) << sample.bytes;
    }

    void documents()
    {
        QFETCH(const QByteArray, bytes);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(readArticle(bytes, QFileInfo(name).suffix(), {.name = name}));
        compare(bytes, name);
    }

    void lettersThatOnlyPopplersTablesKnow_areThere()
    {
        ImportWorkers workers;
        const auto read = workers.read(samplePdf(), u"pdf"_s, {});
        QVERIFY(read);
        QVERIFY(read->article.text.contains(u"The reader’s page"));
        QVERIFY2(read->article.text.contains(u"日本語の桜"), qPrintable(read->article.text));
        QCOMPARE(read->annotations.size(), size_t(1));
        QCOMPARE(read->annotations.front().note, u"Écrit"_s);
    }

    void picturesOfAPdf_areTakenThere()
    {
        ImportWorkers workers;
        const auto read = workers.read(samplePictures(), u"pdf"_s, {});
        QVERIFY(read);
        QCOMPARE(read->resources.size(), size_t(3));
        QCOMPARE(read->resources[0].mediaType, u"image/png"_s);
        QCOMPARE(read->resources[1].mediaType, u"image/jpeg"_s);
        QCOMPARE(read->resources[2].mediaType, u"image/jpeg"_s);
        QVERIFY(!read->article.text.contains(u"A label"));
        QCOMPARE(read->article.notices.size(), size_t(0));
    }

    void aProtectedDocument_isReadWithItsPassword()
    {
        QFile file(QStringLiteral(TEST_DATA "/import/pdf/locked.pdf")); // opens with "secret"
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QString &password : {QString(), u"wrong"_s, u"secret"_s})
            compare(bytes, u"locked.pdf"_s, password);
        ImportWorkers workers;
        const QString path = file.fileName();
        const auto refused = readArticleFile(workers, path, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Protected);
        const auto opened = readArticleFile(workers, path, {}, {.password = u"secret"_s});
        QVERIFY(opened);
        QVERIFY(opened->article.text.contains(u"holds some words"));
    }

    /// Documents of other people's making, where they are at hand.
    void documentsOfTheWorld_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &folder : {u"pdf"_s, u"docx"_s, u"epub"_s}) {
            QDirIterator files(QStringLiteral(SHARED_DATA "/data/") + folder, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (isReadableSuffix(files.fileInfo().suffix()) && files.fileInfo().size() <= LargestShared)
                    QTest::addRow("%s/%s", qPrintable(folder), qPrintable(files.fileName())) << path;
            }
        }
        if (!QFileInfo::exists(QStringLiteral(SHARED_DATA "/data/pdf")))
            QTest::addRow("none") << QString();
    }

    void documentsOfTheWorld()
    {
        QFETCH(const QString, path);
        if (path.isEmpty())
            QSKIP("No collection of documents beside the project");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        compare(file.readAll(), QFileInfo(path).fileName());
    }

    void hostileDocuments_costOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("suffix");
        const QByteArray zeros(80 * 1024 * 1024, '\0');
        QTest::newRow("bomb") << zipOf({{"word/document.xml", zeros}, {"word/styles.xml", zeros}}) << u"docx"_s;
        QByteArray laughs = "<!DOCTYPE w:document [<!ENTITY a0 \"ha\">";
        for (int depth = 1; depth < 40; ++depth) {
            const QByteArray name = "&a" + QByteArray::number(depth - 1) + ';';
            laughs += "<!ENTITY a" + QByteArray::number(depth) + " \"" + name + name + "\">";
        }
        QTest::newRow("laughs") << zipOf({{"word/document.xml", laughs + "]>" + wordDocument(wordParagraph("&a39;"))}})
                                << u"docx"_s;
        QTest::newRow("nested page") << QByteArray("<div>").repeated(100'000) + "x" << u"html"_s;
        QTest::newRow("one line") << QByteArray("word ").repeated(1'000'000) << u"txt"_s;
        QTest::newRow("no page") << "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 9>>endobj\n"_ba
                                 << u"pdf"_s;
    }

    /// Whatever it says, it comes back, and the next document is read as if nothing had been.
    void hostileDocuments_costOneSentence()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, suffix);
        const auto read = m_workers.read(bytes, suffix, {.name = u"hostile"_s});
        if (read)
            QVERIFY(read->article.isConsistent());
        else
            QVERIFY(!errorText(read.error()).isEmpty());
        QVERIFY(m_workers.read(samplePdf(), u"pdf"_s, {}));
    }

    void aProgramThatHoldsMuchMemory_readsAsASmallOneDoes()
    {
        const Ballast ballast(size_t(600) << 20);
        if (!ballast.isThere())
            QSKIP("There is not enough memory");
        rusage usage{};
        QCOMPARE(getrusage(RUSAGE_SELF, &usage), 0);
        QVERIFY(usage.ru_maxrss > 500'000); // KiB
        ImportWorkers workers;
        for (int time = 0; time < 3; ++time) {
            const auto read = workers.read(samplePdf(), u"pdf"_s, {});
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        }
    }

    void aProgramWithMuchAddressSpace_readsAsASmallOneDoes()
    {
        constexpr size_t Size = size_t(8) << 30;
        void *space = mmap(nullptr, Size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        QVERIFY(space != MAP_FAILED);
        ImportWorkers workers;
        QVERIFY(workers.read(samplePdf(), u"pdf"_s, {}));
        munmap(space, Size);
    }
};

QTEST_GUILESS_MAIN(TestWorkerFormats)
#include "tst_worker_formats.moc"
