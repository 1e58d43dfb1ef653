// A whole library as a ZIP archive and back; archives that lie, break off or are somebody else's.

#include "library/library_archive.h"

#include "base/file.h"
#include "exporters/export_samples.h"
#include "exporters/zip_writer.h"
#include "library/export_snapshot.h"
#include "library/export_templates.h"
#include "storage/store.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"
#include "support/zip_maker.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every value of every table; where a row names another by its key, by its id.
QString contentsOf(Store &store)
{
    static constexpr const char *Queries[] = {
        "SELECT hex(id), title, authors_json, credits_json, site, url, language, published, source_path, "
        "source_format, source_hash, importer_version, length_utf16, words, quote(added_ms), quote(opened_ms), "
        "quote(progress), removed, search_key, identifier, extent, notices_json FROM article ORDER BY key",
        "SELECT hex(id), packing, hex(bytes) FROM article_original JOIN article ON key = article ORDER BY key",
        "SELECT hex(id), position, kind, text, level, quote_depth, marker, detail, block.language FROM block JOIN "
        "article ON article.key = article ORDER BY article.key, position",
        "SELECT hex(id), position, kind, start_utf16, end_utf16, target FROM span JOIN article ON key = article "
        "ORDER BY key, position",
        "SELECT hex(id), position, start_utf16, label FROM page JOIN article ON key = article ORDER BY key, position",
        "SELECT name, media_type, hex(bytes) FROM resource ORDER BY key",
        "SELECT hex(id), name FROM article_resource JOIN article ON article.key = article JOIN resource "
        "ON resource.key = resource ORDER BY article.key, resource.key",
        "SELECT hex(id), block, quote(fraction) FROM place JOIN article ON key = article ORDER BY key",
        "SELECT hex(id), quote(parent), position, name, colour, description, shortcut FROM tag ORDER BY id",
        "SELECT hex(annotation.id), hex(article.id), start_utf16, end_utf16, exact, prefix, suffix, shape, colour, "
        "note, note_language, author, quote(created_ms), quote(modified_ms) FROM annotation JOIN article "
        "ON article.key = article ORDER BY annotation.id",
        "SELECT hex(annotation.id), annotation_tag.position, hex(tag.id) FROM annotation_tag JOIN annotation "
        "ON annotation.key = annotation JOIN tag ON tag.key = tag ORDER BY annotation.id, annotation_tag.position",
        "SELECT hex(annotation), until_ms, before_json FROM annotation_history ORDER BY key",
    };
    static constexpr int Columns[] = {22, 3, 9, 6, 4, 3, 2, 3, 7, 14, 3, 3};
    QStringList lines;
    for (size_t table = 0; table < std::size(Queries); ++table) {
        Statement row = store.database().statement(Queries[table]);
        while (row.step()) {
            QStringList values;
            for (int column = 0; column < Columns[table]; ++column)
                values += row.text(column);
            lines += QString::number(table) + u": "_s + values.join(u'|');
        }
    }
    return lines.join(u'\n');
}

/// Something in every table and every column, and an earlier state of what is gone.
void fill(Store &store)
{
    const QByteArray png = sampleImage().bytes;
    const Resource shared{sha256(png), u"image/png"_s, png};
    const Resource own{sha256("svg"), u"image/svg+xml"_s, "svg"};
    Article first = sampleArticle(), second = sampleArticle(u"Second & last"_s),
            gone = sampleArticle(u"Gone for good"_s);
    second.source.path = u"/tmp/odd.name.PDF"_s;
    second.added = {};
    second.notices.clear();
    gone.source = {};
    store.articles().add(first, {shared, own}, QByteArray("original bytes ").repeated(50));
    store.articles().add(second, {shared}, QByteArray("\x00\x01\xff", 3));
    store.articles().add(gone, {}, {});
    store.places().save(first.id, {3, 0.1 + 0.2}, 0.7, sampleTime(9));
    const Tag root = sampleTag(u"a"_s), child = sampleTag(u"b"_s, root.id, 2);
    const Annotation kept = sampleAnnotation(first, {3, 9}, {child.id, root.id});
    Annotation orphan = sampleAnnotation(second, {0, 4}, {root.id}, u"zwei\nZeilen"_s);
    orphan.quote.exact = u"nowhere to be found"_s;
    orphan.created = {};
    const Annotation removed = sampleAnnotation(first, {4, 8}, {}, u"A note that was deleted"_s);
    store.apply(adding({kept, orphan, removed}, {root, child}));
    ChangeSet change;
    change.annotations.push_back({removed, {}});
    std::optional<ArticleSummary> summary = store.articles().summary(gone.id);
    change.articles.push_back({summary, {}});
    store.apply(change);
}

QByteArray archiveOf(Store &store)
{
    ExportSnapshot snapshot = exportSnapshot(store, listedArticles(store), {}, sampleTime()).value();
    snapshot.isWholeLibrary = true;
    return exportedBytes(snapshot, u"zip"_s).value();
}

/// Of some articles, narrowed to what the options name.
QByteArray archiveOf(Store &store, const std::vector<ArticleId> &ids, const ExportOptions &options)
{
    return exportedBytes(exportSnapshot(store, ids, options, sampleTime()).value(), u"zip"_s).value();
}

Clock fixedClock()
{
    return [] { return sampleTime(30); };
}

using Entries = std::vector<std::pair<QString, QByteArray>>;

QByteArray zipped(const Entries &entries)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    ZipWriter zip(buffer);
    for (const auto &[name, bytes] : entries)
        zip.add(name, bytes);
    return zip.finish() ? buffer.data() : QByteArray();
}

QByteArray *entry(Entries &entries, const QString &end)
{
    for (auto &[name, bytes] : entries) {
        if (name.endsWith(end))
            return &bytes;
    }
    return nullptr;
}

} // namespace

class TestLibraryArchive : public StrictTest {
    Q_OBJECT

    /// What restoring these bytes into an empty library says; the library must be empty after a failure.
    static Result<int> restored(const QByteArray &bytes)
    {
        const TempLibrary file;
        Store store(file.path());
        const QString empty = contentsOf(store);
        QFile archive(file.path(u"a.zip"_s));
        if (!archive.open(QIODevice::WriteOnly) || archive.write(bytes) != bytes.size())
            qFatal("the archive can't be written");
        archive.close();
        const Result<int> result = restoreArchive(store, archive.fileName());
        if (!result && (contentsOf(store) != empty || result.error().subject != archive.fileName()))
            qFatal("a failed restoration left something");
        return result;
    }

private Q_SLOTS:
    void aLibrary_comesBackEqual()
    {
        const TempLibrary file;
        Store store(file.path(), fixedClock()), other(file.path(u"other.db"_s), fixedClock());
        fill(store);
        const QByteArray archive = archiveOf(store);
        QVERIFY(writeFile(file.path(u"a.zip"_s), archive));
        QCOMPARE(restoreArchive(other, file.path(u"a.zip"_s)), Result<int>(3));
        QCOMPARE(contentsOf(other).split(u'\n'), contentsOf(store).split(u'\n'));
        QCOMPARE(other.check().findings, store.check().findings);
        QCOMPARE(archiveOf(other), archive);
    }

    void manyHighlights_comeBack()
    {
        constexpr int Many = 5'000; // over each other, in several scripts
        const TempLibrary file;
        Store store(file.path(), fixedClock()), other(file.path(u"other.db"_s), fixedClock());
        const auto article = makeArticle({u"# Many"_s, u"Les étals 🍎 ouvrent à six heures 👩🏽‍🔧🦍."_s,
                                          u"الخشب دافئ والحديد بارد"_s, u"木头是温的，铁是冷的。"_s});
        const QString &text = article->text;
        const auto wholeLetter = [&](qsizetype at) { return text[at].isLowSurrogate() ? at + 1 : at; };
        std::vector<Annotation> annotations;
        for (int number = 0; number < Many; ++number) {
            const qsizetype start = wholeLetter(number % (text.size() - 12));
            annotations.push_back(sampleAnnotation(*article, {start, wholeLetter(start + 1 + number % 10)}));
        }
        store.articles().add(*article, {}, {});
        store.apply(adding(annotations));
        const QByteArray archive = archiveOf(store);
        QVERIFY(writeFile(file.path(u"a.zip"_s), archive));
        QCOMPARE(restoreArchive(other, file.path(u"a.zip"_s)), Result<int>(1));
        QCOMPARE(other.annotations().ofArticle(article->id).size(), size_t(Many));
        QCOMPARE(contentsOf(other).split(u'\n'), contentsOf(store).split(u'\n'));
        Entries entries = unzipped(archive);
        const QJsonObject page = QJsonDocument::fromJson(*entry(entries, u"annotations.jsonld"_s)).object();
        QCOMPARE(page[u"items"_s].toArray().size(), Many);
        QCOMPARE(entry(entries, u"article.html"_s)->count("<aside "), Many);
    }

    void anEmptyLibrary_comesBackToo()
    {
        const TempLibrary file;
        Store store(file.path());
        QCOMPARE(restored(archiveOf(store)), Result<int>(0));
    }

    void theArchive_isOpen()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        const Entries entries = unzipped(archiveOf(store));
        QStringList names;
        for (const auto &[name, bytes] : entries) {
            names += name.section(u'/', -1);
            if (name.endsWith(u".json"_s) || name.endsWith(u".jsonld"_s))
                QVERIFY2(!QJsonDocument::fromJson(bytes).isNull(), qPrintable(name));
        }
        for (const QString &name :
             {u"scholiast.json"_s, u"codebook.json"_s, u"codebook.qdc"_s, u"history.jsonl"_s, u"article.html"_s,
              u"article.txt"_s, u"annotations.jsonld"_s, u"original.md"_s, u"original.pdf"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        QCOMPARE(names.count(sha256(sampleImage().bytes) + u".png"_s), 1);
        QCOMPARE(names.removeDuplicates(), 4 * 2); // four files that every article has
    }

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

    void aTemplateOutsideItsFolder_isRefused()
    {
        const TempLibrary file;
        Store store(file.path());
        for (const QString &name :
             {u"../../evil.mustache"_s, u"evil.sh"_s, u".mustache"_s, u""_s, u"none.mustache"_s}) {
            Entries entries = unzipped(archiveOf(store));
            QJsonObject manifest = QJsonDocument::fromJson(*entry(entries, u"scholiast.json"_s)).object();
            manifest[u"templates"_s] = QJsonArray{u"first.mustache"_s, name};
            *entry(entries, u"scholiast.json"_s) = QJsonDocument(manifest).toJson();
            entries.emplace_back(u"templates/first.mustache"_s, "x");
            if (name != u"none.mustache")
                entries.emplace_back(u"templates/"_s + name, "x");
            const TempLibrary elsewhere;
            Store other(elsewhere.path());
            QVERIFY(writeFile(elsewhere.path(u"a.zip"_s), zipped(entries)));
            QCOMPARE(restoreArchive(other, elsewhere.path(u"a.zip"_s)).error().kind, Error::Kind::Malformed);
            QCOMPARE(QDir(templateFolder(elsewhere.path())).entryList(QDir::Files), QStringList());
        }
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

    void aLibraryWithSomething_isLeftAlone()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        QVERIFY(writeFile(file.path(u"a.zip"_s), archiveOf(store)));
        const QString before = contentsOf(store);
        QCOMPARE(restoreArchive(store, file.path(u"a.zip"_s)).error().kind, Error::Kind::Invalid);
        QCOMPARE(contentsOf(store), before);
        QCOMPARE(restoreArchive(store, file.path(u"none.zip"_s)).error().kind, Error::Kind::NotFound);
    }

    void whatIsNoArchive_isSaid()
    {
        QCOMPARE(restored("not a zip").error().kind, Error::Kind::Invalid);
        QCOMPARE(restored({}).error().kind, Error::Kind::Invalid);
        QCOMPARE(restored(zipOf({{"word/document.xml", "<w/>"}})).error().kind, Error::Kind::Invalid);
        QCOMPARE(restored(zipped({{u"scholiast.json"_s, "{}"}})).error().kind, Error::Kind::Invalid);
        QCOMPARE(
            restored(zipped({{u"scholiast.json"_s, R"({"format":"scholiast-library","version":2})"}})).error().kind,
            Error::Kind::NewerLibrary);
        QCOMPARE(
            restored(zipped({{u"scholiast.json"_s, R"({"format":"scholiast-library","version":1})"}})).error().kind,
            Error::Kind::Malformed);
    }

    void aTruncatedArchive_restoresNothing()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        const QByteArray archive = archiveOf(store);
        for (qsizetype size = 0; size < archive.size(); size += 997)
            QVERIFY2(!restored(archive.first(size)), qPrintable(QString::number(size)));
        const Result<int> almost = restored(archive.chopped(1)); // a byte of the comment's length: nothing is missing
        QVERIFY(!almost || *almost == 3);
        QVERIFY(!restored(archive.sliced(archive.size() / 2)));
    }

    void aDamagedByte_isFoundOrHarmless()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        const QByteArray archive = archiveOf(store);
        for (qsizetype at = 0; at < archive.size(); at += 401) {
            QByteArray damaged = archive;
            damaged[at] = char(~damaged[at]);
            (void)restored(damaged); // must neither crash nor leave half a library
        }
    }

    void liesInTheParts_areFound_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a block beyond the text")
            << u"article.json"_s << QByteArray("\"end\": ") << QByteArray("\"end\": 9");
        QTest::newRow("text that doesn't fit") << u"article.txt"_s << QByteArray("L") << QByteArray("LLL");
        QTest::newRow("an image that is missing")
            << u"article.json"_s << QByteArray("images/") << QByteArray("nowhere/");
        QTest::newRow("another article's id")
            << u"article.json"_s << QByteArray("\"id\": \"") << QByteArray("\"id\": \"f");
        QTest::newRow("no title") << u"article.json"_s << QByteArray("\"title\"") << QByteArray("\"tittle\"");
        QTest::newRow("a tag without an id") << u"codebook.json"_s << QByteArray("\"id\"") << QByteArray("\"no\"");
        QTest::newRow("a tag below none") << u"codebook.json"_s << QByteArray("\"parent\": \"")
                                          << QByteArray("\"parent\": \"{00000000-0000-4000-8000-000000000009}");
        QTest::newRow("no codebook") << u"codebook.json"_s << QByteArray("[") << QByteArray("{");
        QTest::newRow("a state of nothing") << u"history.jsonl"_s << QByteArray("{") << QByteArray("}");
    }

    void liesInTheParts_areFound()
    {
        QFETCH(QString, part);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        Entries entries = unzipped(archiveOf(store));
        QVERIFY(restored(zipped(entries)));
        QByteArray *bytes = entry(entries, part);
        QVERIFY(bytes && bytes->contains(from));
        bytes->replace(from, to);
        QCOMPARE(restored(zipped(entries)).error().kind, Error::Kind::Malformed);
    }

    void tagsInACircle_areRefused()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        Entries entries = unzipped(archiveOf(store));
        QJsonArray tags = QJsonDocument::fromJson(*entry(entries, u"codebook.json"_s)).array();
        QJsonObject first = tags[0].toObject(), second = tags[1].toObject();
        first[u"parent"_s] = second[u"id"_s];
        second[u"parent"_s] = first[u"id"_s];
        *entry(entries, u"codebook.json"_s) = QJsonDocument(QJsonArray{first, second}).toJson();
        QCOMPARE(restored(zipped(entries)).error().kind, Error::Kind::Malformed);
    }

    void anArticleTwice_isRefused()
    {
        const TempLibrary file;
        Store store(file.path());
        fill(store);
        Entries entries = unzipped(archiveOf(store));
        QJsonObject manifest = QJsonDocument::fromJson(*entry(entries, u"scholiast.json"_s)).object();
        QJsonArray ids = manifest[u"articles"_s].toArray();
        ids.append(ids[0]);
        manifest[u"articles"_s] = ids;
        *entry(entries, u"scholiast.json"_s) = QJsonDocument(manifest).toJson();
        QCOMPARE(restored(zipped(entries)).error().kind, Error::Kind::Malformed);
    }

    void aBomb_isStopped()
    {
        const QByteArray manifest = R"({"format":"scholiast-library","version":1,"articles":[]})";
        const QByteArray codebook = QByteArray(300 << 20, ' ');
        QCOMPARE(restored(zipped({{u"scholiast.json"_s, manifest}, {u"codebook.json"_s, codebook}})).error().kind,
                 Error::Kind::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestLibraryArchive)
#include "tst_library_archive.moc"
