// Exports as files: what happens when they can't be written, over older ones, and into folders.

#include "base/file.h"
#include "library/export_folder.h"
#include "library/export_snapshot.h"
#include "library/export_templates.h"
#include "storage/store.h"
#include "support/library_samples.h"
#include "support/pdf_maker.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <csignal>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// While it lives, no file of this process grows beyond the size: as on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
};

ExportedArticle titled(const QString &title, const QString &note = u"A note"_s)
{
    auto article = makeArticle({u"# "_s + title, u"Some words stand here."_s});
    article->metadata.title = title;
    const qsizetype start = article->text.indexOf(u"words");
    return {article, {sampleAnnotation(*article, {start, start + 5}, {}, note)}};
}

ExportSnapshot snapshotOf(std::vector<ExportedArticle> articles)
{
    ExportSnapshot snapshot;
    snapshot.articles = ExportedArticles(std::move(articles));
    snapshot.now = sampleTime();
    std::vector<Tag> tags;
    for (int number = 0; number < 100; ++number)
        tags.push_back(sampleTag(ArticleId::create().toString()));
    snapshot.codebook = Codebook(tags);
    return snapshot;
}

/// With notes that no format packs into a few bytes.
std::vector<ExportedArticle> many()
{
    std::vector<ExportedArticle> articles;
    for (int number = 0; number < 200; ++number)
        articles.push_back(titled(u"Article "_s + QString::number(number),
                                  QString::fromLatin1(QByteArray::number(qHash(number)).repeated(3)) +
                                      ArticleId::create().toString() + ArticleId::create().toString()));
    return articles;
}

ExportSnapshot libraryOf(const std::vector<ExportedArticle> &articles, Store &store)
{
    for (const ExportedArticle &exported : articles)
        store.articles().add(*exported.article, {}, {});
    return exportSnapshot(store, listedArticles(store), {}, sampleTime()).value();
}

ExportSnapshot ofOnePdf()
{
    PdfMaker pdf;
    for (int line = 0; line < 60; ++line)
        pdf.text(72, 40 + 12 * line, line == 0 ? u"Some words stand here."_s : ArticleId::create().toString());
    ExportSnapshot snapshot = snapshotOf({titled(u"A"_s)});
    snapshot.original = [bytes = pdf.bytes()](ArticleId) { return std::optional(bytes); };
    return snapshot;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

} // namespace

class TestExportFile : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aFullDisk_leavesTheOldFile_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : exporterNames())
            QTest::newRow(qPrintable(format)) << format;
        QTest::newRow("template") << u"quotes"_s;
    }

    void aFullDisk_leavesTheOldFile()
    {
        QFETCH(QString, format);
        const TempLibrary folder, library;
        const QString path = folder.path(u"out"_s);
        QVERIFY(writeFile(path, "old"));
        Store store(library.path());
        const ExportSnapshot snapshot = format == u"zip"            ? libraryOf(many(), store)
                                        : format == u"pdf-original" ? ofOnePdf()
                                                                    : snapshotOf(many());
        Result<QString> written;
        {
            const FullDisk full(2'000);
            written = exportToFile(snapshot, format, path);
        }
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Unwritable);
        QCOMPARE(written.error().subject, path);
        QCOMPARE(readFile(path).value(), QByteArray("old"));
        QCOMPARE(filesIn(folder.folder()), QStringList{u"out"_s});
    }

    void whereNothingCanBeWritten_isSaid()
    {
        const TempLibrary folder;
        const ExportSnapshot snapshot = snapshotOf({titled(u"A"_s)});
        for (const QString &path : {u"/proc/notes.md"_s, folder.path(u"no/such/notes.md"_s), folder.folder()}) {
            const Result<QString> written = exportToFile(snapshot, u"markdown"_s, path);
            QVERIFY2(!written, qPrintable(path));
            QCOMPARE(written.error().kind, Error::Kind::Unwritable);
            QCOMPARE(written.error().subject, path);
        }
        QCOMPARE(exportToFolder(snapshot, u"markdown"_s, u"/proc/none"_s).error().kind, Error::Kind::Unwritable);
    }

    void theLibrary_isNeverWrittenOver()
    {
        const TempLibrary library;
        Store store(library.path());
        const ExportedArticle sample = titled(u"A"_s);
        store.articles().add(*sample.article, {}, "original");
        const std::vector<ArticleId> ids{sample.article->id};
        const auto snapshot = exportSnapshot(store, ids, {}, sampleTime());
        QVERIFY(snapshot);
        for (const QString &format : {u"html"_s, u"markdown"_s, u"quotes"_s}) {
            for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
                const QString path = library.path() + ending;
                QCOMPARE(exportToFile(*snapshot, format, path).error(),
                         (Error{Error::Kind::Unwritable, path, u"belongs to the library"_s}));
            }
            QVERIFY(exportToFile(*snapshot, format, library.path(u"library.db-notes"_s)));
        }
        QVERIFY(store.check().ok);
    }

    void aFileThatChangesMeanwhile_isLeftAlone()
    {
        const TempLibrary folder;
        const QString path = folder.path(u"notes.md"_s);
        const ExportedArticle article = titled(u"A"_s);
        QVERIFY(exportToFile(snapshotOf({article}), u"markdown"_s, path));
        const auto load = [&](ArticleId) -> Result<ExportedArticle> {
            ExportedArticle changed = article;
            changed.annotations[0].note = u"Another"_s;
            if (!writeFile(path, "written by another program"))
                return fail(Error::Kind::Invalid);
            return changed;
        };
        ExportSnapshot snapshot;
        snapshot.articles = ExportedArticles({article.article->id}, load, load);
        const Result<QString> written = exportToFile(snapshot, u"markdown"_s, path);
        QCOMPARE(written.error().kind, Error::Kind::Unwritable);
        QCOMPARE(readFile(path).value(), QByteArray("written by another program"));
    }

    void aConflict_keepsACopyOnce()
    {
        const TempLibrary folder;
        const QString path = folder.path(u"notes.md"_s);
        const ExportSnapshot snapshot = snapshotOf({titled(u"A"_s)});
        QCOMPARE(exportToFile(snapshot, u"markdown"_s, path), Result<QString>(QString()));
        const QByteArray fresh = readFile(path).value();
        QByteArray edited = fresh;
        edited.replace("A note", "A better note");
        for (int round = 0; round < 2; ++round) {
            QVERIFY(writeFile(path, edited));
            const Result<QString> copy = exportToFile(snapshot, u"markdown"_s, path);
            QVERIFY(copy && copy->endsWith(u".md"_s) && copy->contains(u"/notes.conflict-"_s));
            QCOMPARE(readFile(*copy).value(), edited);
            QCOMPARE(readFile(path).value(), fresh);
            QCOMPARE(filesIn(folder.folder()).size(), 2);
        }
    }

    void aCopyThatCantBeKept_changesNothing()
    {
        const TempLibrary folder;
        const QString path = folder.path(u"notes.md"_s);
        QVERIFY(writeFile(path, QByteArray("My own list\n").repeated(1'000)));
        Result<QString> written;
        {
            const FullDisk full(2'000);
            written = exportToFile(snapshotOf({titled(u"A"_s)}), u"markdown"_s, path);
        }
        QCOMPARE(written.error().kind, Error::Kind::Unwritable);
        QCOMPARE(readFile(path)->size(), 12'000);
        QCOMPARE(filesIn(folder.folder()), QStringList{u"notes.md"_s});
    }

    void aFolder_tellsArticlesOfOneNameApart()
    {
        const TempLibrary folder;
        const QString target = folder.path(u"notes"_s);
        const ExportSnapshot snapshot =
            snapshotOf({titled(u"Same/name"_s), titled(u"Same/name"_s), titled(u"same NAME"_s)});
        const auto files = exportToFolder(snapshot, u"markdown"_s, target);
        QVERIFY(files.has_value());
        QCOMPARE(files->size(), size_t(3));
        QCOMPARE(filesIn(target).size(), 3);
        QVERIFY(filesIn(target).contains(u"Samename.md"_s));
        const auto again = exportToFolder(snapshot, u"markdown"_s, target);
        for (size_t file = 0; file < 3; ++file)
            QCOMPARE(again->at(file).path, files->at(file).path);
        QCOMPARE(filesIn(target).size(), 3);
        QCOMPARE(exportToFolder(snapshot, u"zip"_s, target).error().kind, Error::Kind::Unsupported);
        QCOMPARE(exportToFolder(snapshot, u"none"_s, target).error().kind, Error::Kind::Unsupported);
        QVERIFY(exportToFolder(snapshot, u"quotes"_s, target));
        QVERIFY(filesIn(target).contains(u"Samename – quotes.txt"_s));
    }

    void templates_areKeptAndListed()
    {
        const TempLibrary library;
        const QString folder = templateFolder(library.path());
        QCOMPARE(folder, library.folder() + u"/templates"_s);
        QCOMPARE(exportTemplates(folder).size(), size_t(3));
        QVERIFY(saveTemplate(folder, u"mine"_s, u"#! title: My own\n{{count}}"_s));
        QVERIFY(saveTemplate(folder, u"quotes"_s, u"{{count}}"_s));
        const std::vector<TemplateRow> rows = exportTemplates(folder);
        QCOMPARE(rows.size(), size_t(4));
        QCOMPARE(rows[0].title, u"My own"_s);
        QVERIFY(rows[0].isOwn && rows[1].isOwn && !rows[2].isOwn);
        QCOMPARE(templateSource(folder, u"quotes"_s), Result<QString>(u"{{count}}"_s));
        QVERIFY(removeTemplate(folder, u"quotes"_s));
        QVERIFY(templateSource(folder, u"quotes"_s)->startsWith(u"#! title"_s));
        QCOMPARE(removeTemplate(folder, u"quotes"_s).error().kind, Error::Kind::NotFound);
        int line = 0;
        QCOMPARE(templateProblemText(u"a\n{{b}}"_s, &line), u"line 2: there is no variable “b”"_s);
        QCOMPARE(line, 2);
        QCOMPARE(saveTemplate(folder, u"x"_s, u"a\n{{b}}"_s).error().kind, Error::Kind::Invalid);
        QCOMPARE(saveTemplate(folder, u"markdown"_s, u"a"_s).error().kind, Error::Kind::Invalid);
        QCOMPARE(saveTemplate(folder, u"../x"_s, u"a"_s).error().kind, Error::Kind::Invalid);
        const ExportSnapshot snapshot = snapshotOf({titled(u"A"_s)});
        QCOMPARE(templatePreview(snapshot, {}, u"{{count}}"_s), Result<QByteArray>("1"));
        QVERIFY(!templatePreview(snapshot, {}, u"{{b}}"_s));
    }
};

QTEST_MAIN(TestExportFile)
#include "tst_export_file.moc"
