#include "library/read_article.h"

#include "base/file.h"
#include "library/import_paths.h"
#include "library/import_workers.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A picture of one dot.
const QByteArray Dot = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

} // namespace

class TestReadArticle : public StrictTest {
    Q_OBJECT

    ImportWorkers workers;

private Q_SLOTS:
    void aFile_isReadCompletely()
    {
        const TempLibrary folder;
        const QByteArray bytes = "# A title\n\nSome words.\n";
        QVERIFY(writeFile(folder.path(u"text.md"_s), bytes));
        const NewArticle read = readArticleFile(workers, folder.path(u"text.md"_s), sampleTime()).value();
        QVERIFY(!read.article.id.isNull());
        QCOMPARE(read.article.added, sampleTime());
        QCOMPARE(read.article.source.path, folder.path(u"text.md"_s));
        QCOMPARE(read.article.source.hash, sha256(bytes));
        QCOMPARE(read.article.source.format, u"markdown"_s);
        QCOMPARE(read.article.metadata.title, u"A title"_s);
        QCOMPARE(read.original, bytes);
        QVERIFY(read.article.isConsistent());
    }

    void everyFailure_namesThePath()
    {
        const TempLibrary folder;
        QCOMPARE(readArticleFile(workers, folder.path(u"none.txt"_s), sampleTime()).error(),
                 (Error{Error::Kind::NotFound, folder.path(u"none.txt"_s), {}}));
        QVERIFY(writeFile(folder.path(u"empty.txt"_s), {}));
        const Error empty = readArticleFile(workers, folder.path(u"empty.txt"_s), sampleTime()).error();
        QCOMPARE(int(empty.kind), int(Error::Kind::Empty));
        QCOMPARE(empty.subject, folder.path(u"empty.txt"_s));
        QCOMPARE(int(readArticleFile(workers, folder.folder(), sampleTime()).error().kind),
                 int(Error::Kind::Unreadable));
    }

    void aText_hasNoPath()
    {
        const NewArticle read =
            readArticleText(workers, u"Un titre\n\nDes mots « entre guillemets ».\n"_s, {}, sampleTime()).value();
        QCOMPARE(read.article.source.path, QString());
        QVERIFY(read.article.text.contains(u"« entre guillemets »"_s));
        QCOMPARE(read.article.source.hash, sha256(read.original));
        QCOMPARE(readArticleText(workers, u"# T\n\nx\n"_s, u"a.md"_s, sampleTime()).value().article.source.format,
                 u"markdown"_s);
        QCOMPARE(readArticleText(workers, u"T\n\nx\n"_s, u"v1.2"_s, sampleTime()).value().article.source.format,
                 u"text"_s);
        QCOMPARE(int(readArticleText(workers, u" "_s, u"a"_s, sampleTime()).error().kind), int(Error::Kind::Empty));
    }

    void images_comeOnlyFromTheDocumentsFolder()
    {
        const TempLibrary folder;
        QVERIFY(QDir().mkpath(folder.path(u"doc/img"_s)));
        QVERIFY(writeFile(folder.path(u"doc/img/dot.png"_s), Dot));
        QVERIFY(writeFile(folder.path(u"secret.png"_s), Dot + "secret"));
        QVERIFY(QFile::link(folder.path(u"secret.png"_s), folder.path(u"doc/link.png"_s)));
        const QString text =
            u"# T\n\n![in](img/dot.png)\n\n![up](../secret.png)\n\n![link](link.png)\n\n"
            "![absolute](%1)\n\n![up and in](img/../img/dot.png)\n"_s.arg(folder.path(u"secret.png"_s));
        QVERIFY(writeFile(folder.path(u"doc/text.md"_s), text.toUtf8()));
        const NewArticle read = readArticleFile(workers, folder.path(u"doc/text.md"_s), sampleTime()).value();
        QCOMPARE(read.resources.size(), size_t(1));
        QCOMPARE(read.resources[0].bytes, Dot);
    }

    void addArticle_knowsTheSameBytes()
    {
        const TempLibrary folder;
        Store store(folder.path());
        const NewArticle first = readArticleText(workers, u"Title\n\nText.\n"_s, {}, sampleTime()).value();
        const NewArticle same = readArticleText(workers, u"Title\n\nText.\n"_s, {}, sampleTime(1)).value();
        const AddedArticle added = addArticle(store, first);
        QCOMPARE(int(added.outcome), int(AddedArticle::Outcome::Added));
        QCOMPARE(added.summary.id, first.article.id);
        QCOMPARE(int(addArticle(store, same).outcome), int(AddedArticle::Outcome::AlreadyThere));
        store.articles().apply({added.summary, {}});
        const AddedArticle back = addArticle(store, same);
        QCOMPARE(int(back.outcome), int(AddedArticle::Outcome::BroughtBack));
        QCOMPARE(back.summary.id, first.article.id);
        QVERIFY(!store.articles().summary(first.article.id)->removed);
        QCOMPARE(store.articles().list({}, false, 0, -1).size(), size_t(1));
    }

    void findFiles_looksIntoFolders()
    {
        const TempLibrary folder;
        QVERIFY(QDir().mkpath(folder.path(u"a/deep"_s)));
        QVERIFY(QDir().mkpath(folder.path(u"empty"_s)));
        for (const QString &name :
             {u"a/2.TXT"_s, u"a/1.md"_s, u"a/deep/3.markdown"_s, u"a/4.png"_s, u"a/deep/4.ZIP"_s, u"5.png"_s})
            QVERIFY(writeFile(folder.path(name), "x"));
        QVERIFY(QFile::link(folder.path(u"a"_s), folder.path(u"a/deep/round"_s)));
        const QString other = folder.path(u"a/../a/1.md"_s);
        const FoundFiles found = findFiles({folder.path(u"a"_s), folder.path(u"5.png"_s), other, folder.path(u"gone"_s),
                                            folder.path(u"gone"_s), folder.path(u"empty"_s)});
        QCOMPARE(found.files,
                 (QStringList{folder.path(u"a/1.md"_s), folder.path(u"a/2.TXT"_s), folder.path(u"a/deep/3.markdown"_s),
                              folder.path(u"a/deep/4.ZIP"_s), folder.path(u"5.png"_s), folder.path(u"gone"_s)}));
        QCOMPARE(found.problems, (std::vector{Error{Error::Kind::Empty, folder.path(u"empty"_s), u"is a folder"_s}}));
        QVERIFY(findFiles({folder.path(u"a"_s)}, [] { return true; }).files.isEmpty());
        QVERIFY(
            !readableFilesBelow(folder.path(u"a"_s), [] { return false; }).contains(folder.path(u"a/deep/4.ZIP"_s)));
        QCOMPARE(filesToImport({folder.path(u"empty"_s), folder.path(u"5.png"_s)}),
                 (QStringList{folder.path(u"5.png"_s), folder.path(u"empty"_s)}));
    }
};

QTEST_APPLESS_MAIN(TestReadArticle)
#include "tst_read_article.moc"
