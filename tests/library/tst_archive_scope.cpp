// What of a library goes into its archive: all, or only what was chosen.

#include "archive_samples.h"
#include "library/export_templates.h"
#include "library/library_archive.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Lists a template, which it holds or not.
QByteArray archiveWithTemplate(const QString &name, bool isThere)
{
    const TempLibrary file;
    Store store(file.path());
    Entries entries = unzipped(archiveOf(store));
    QJsonObject manifest = QJsonDocument::fromJson(*entry(entries, u"scholiast.json"_s)).object();
    manifest[u"templates"_s] = QJsonArray{name};
    *entry(entries, u"scholiast.json"_s) = QJsonDocument(manifest).toJson();
    if (isThere)
        entries.emplace_back(u"templates/"_s + name, "x");
    return zipped(entries);
}

} // namespace

class TestArchiveScope : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void oneArticleOfALibraryOfOne_isNotTheWholeLibrary()
    {
        const TempLibrary file, elsewhere;
        Store store(file.path()), other(elsewhere.path());
        fill(store);
        const std::vector<ArticleId> listed = listedArticles(store);
        ChangeSet change;
        change.articles.push_back({store.articles().summary(listed.front()), {}});
        store.apply(change);
        const QByteArray archive = archiveOf(store, listedArticles(store), {});
        QVERIFY(writeFile(elsewhere.path(u"a.zip"_s), archive));
        QCOMPARE(restoreArchive(other, elsewhere.path(u"a.zip"_s)), Result<int>(1));
        QCOMPARE(other.articles().everyId(), listedArticles(store));
        for (const auto &[name, bytes] : unzipped(archive))
            QVERIFY2(!bytes.contains("A note that was deleted"), qPrintable(name));
        QCOMPARE(entryOf(archive, u"history.jsonl"_s), QByteArray());
    }

    void aNarrowerScope_takesItsHighlightsAndTheirTags()
    {
        const TempLibrary file, elsewhere;
        Store store(file.path()), other(elsewhere.path());
        fill(store);
        const Tag *child = nullptr;
        const std::vector<Tag> tags = store.tags().all();
        for (const Tag &tag : tags)
            child = tag.parent.isNull() ? child : &tag;
        const Article article = *store.articles().load(store.articles().everyId().front());
        const Tag secret = sampleTag(u"for nobody"_s);
        store.apply(adding({sampleAnnotation(article, {5, 7}, {secret.id}, u"A private note"_s)}, {secret}));
        const QByteArray archive = archiveOf(store, listedArticles(store), {.onlyTags = {child->id}});
        QVERIFY(writeFile(elsewhere.path(u"a.zip"_s), archive));
        QCOMPARE(restoreArchive(other, elsewhere.path(u"a.zip"_s)), Result<int>(1));
        QCOMPARE(other.annotations().ofArticle(article.id).size(), size_t(1));
        QCOMPARE(other.annotations().ofArticle(article.id)[0].tags, (std::vector{child->id, child->parent}));
        QCOMPARE(other.tags().all(), tags);
        for (const auto &[name, bytes] : unzipped(archive))
            QVERIFY2(!bytes.contains("A private note") && !bytes.contains("for nobody"), qPrintable(name));
    }

    void ownTemplates_comeBack_unlessTheyAreThere()
    {
        const TempLibrary file, elsewhere;
        Store store(file.path()), other(elsewhere.path());
        fill(store);
        const QString own = templateFolder(file.path()), there = templateFolder(elsewhere.path());
        QVERIFY(QDir().mkpath(own) && QDir().mkpath(there));
        QVERIFY(writeFile(own + u"/mine.mustache"_s, "extension: txt\n---\n{{articles}}"));
        QVERIFY(writeFile(own + u"/broken.mustache"_s, "{{#"));
        QVERIFY(writeFile(there + u"/broken.mustache"_s, "repaired"));
        const QByteArray archive = archiveOf(store);
        QVERIFY(writeFile(elsewhere.path(u"a.zip"_s), archive));
        QCOMPARE(restoreArchive(other, elsewhere.path(u"a.zip"_s)), Result<int>(3));
        QCOMPARE(readFile(there + u"/mine.mustache"_s).value(), readFile(own + u"/mine.mustache"_s).value());
        QCOMPARE(readFile(there + u"/broken.mustache"_s).value(), QByteArray("repaired"));
        for (const auto &[name, bytes] : unzipped(archiveOf(store, listedArticles(store), {})))
            QVERIFY2(!name.startsWith(u"templates/"_s), qPrintable(name));
    }

    void templates_areWrittenIntoTheirFolderOnly_data()
    {
        QTest::addColumn<QString>("listed");
        QTest::addColumn<QString>("written");
        QTest::newRow("of another system") << u"APA: short.mustache"_s << u"APA short.mustache"_s;
        QTest::newRow("outside") << u"../../evil.mustache"_s << u"evil.mustache"_s;
        QTest::newRow("long") << QString(125, u'a') + u".mustache"_s << QString(120, u'a') + u".mustache"_s;
        QTest::newRow("no name") << u".mustache"_s << u"Scholiast.mustache"_s;
        QTest::newRow("no template") << u"evil.sh"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void templates_areWrittenIntoTheirFolderOnly()
    {
        QFETCH(const QString, listed);
        QFETCH(const QString, written);
        const TempLibrary elsewhere;
        Store other(elsewhere.path());
        QVERIFY(writeFile(elsewhere.path(u"a.zip"_s), archiveWithTemplate(listed, true)));
        QVERIFY(restoreArchive(other, elsewhere.path(u"a.zip"_s)));
        QCOMPARE(QDir(templateFolder(elsewhere.path())).entryList(QDir::Files),
                 written.isEmpty() ? QStringList() : QStringList{written});
    }

    void aTemplateThatIsMissing_isDamage()
    {
        const TempLibrary elsewhere;
        Store other(elsewhere.path());
        QVERIFY(writeFile(elsewhere.path(u"a.zip"_s), archiveWithTemplate(u"none.mustache"_s, false)));
        QCOMPARE(restoreArchive(other, elsewhere.path(u"a.zip"_s)).error().kind, Error::Kind::Malformed);
        QCOMPARE(QDir(templateFolder(elsewhere.path())).entryList(QDir::Files), QStringList());
    }

    void someArticles_areTakenAlone()
    {
        const TempLibrary file;
        Store store(file.path()), other(file.path(u"other.db"_s));
        fill(store);
        const std::array ids{listedArticles(store).front()};
        const ExportSnapshot snapshot = exportSnapshot(store, ids, {}, sampleTime()).value();
        QVERIFY(exportToFile(snapshot, u"zip"_s, file.path(u"a.zip"_s)));
        QCOMPARE(restoreArchive(other, file.path(u"a.zip"_s)), Result<int>(1));
        QCOMPARE(other.articles().load(ids[0]), store.articles().load(ids[0]));
        QCOMPARE(other.annotations().ofArticle(ids[0]), store.annotations().ofArticle(ids[0]));
    }
};

QTEST_GUILESS_MAIN(TestArchiveScope)
#include "tst_archive_scope.moc"
