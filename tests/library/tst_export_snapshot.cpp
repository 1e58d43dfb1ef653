#include "library/export_snapshot.h"

#include "base/file.h"
#include "library/annotation_actions.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

namespace {

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestExportSnapshot : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void aSnapshot_holdsWhatTheArticlesShow()
    {
        const TempLibrary file;
        Store store(file.path());
        auto article = *makeArticle({u"# A title"_s, u"Some words stand here."_s, u"picture"_s});
        article.blocks[2].kind = Block::Kind::Image;
        article.blocks[2].detail = u"dot"_s;
        const Resource dot{u"dot"_s, u"image/png"_s, "bytes"};
        store.articles().add(article, {dot, {u"unused"_s, u"image/png"_s, "other"}}, {});
        const Tag tag{.id = TagId::create(), .name = u"a"_s};
        Annotation late = *actions::addHighlight(article, {15, 20}, {}, sampleTime()).annotations[0].after;
        const Annotation early = *actions::addHighlight(article, {2, 7}, {}, sampleTime()).annotations[0].after;
        Annotation orphan = late;
        orphan.id = AnnotationId::create();
        orphan.quote = {u"not to be found anywhere"_s, {}, {}};
        const TextRange where = late.position;
        late.position = {1, 6}; // its quote is elsewhere
        ChangeSet change = adding({orphan, late, early}, {tag});
        store.apply(change);

        const ExportSnapshot snapshot =
            exportSnapshot(store, std::array{article.id}, {.wholeText = true}, sampleTime(5)).value();
        QCOMPARE(snapshot.articles.size(), size_t(1));
        QCOMPARE(*snapshot.articles.begin()->article, article);
        Annotation found = late;
        found.position = where;
        orphan.position = {article.text.size(), article.text.size()}; // its old place is no longer a place
        QCOMPARE(snapshot.articles.begin()->annotations, (std::vector{early, found, orphan}));
        QCOMPARE(snapshot.codebook.tags(), std::vector{tag});
        QCOMPARE(snapshot.resources.find(u"dot"_s), std::optional(dot));
        QCOMPARE(snapshot.resources.find(u"none"_s), std::nullopt);
        QVERIFY(snapshot.options.wholeText);
        QCOMPARE(snapshot.now, sampleTime(5));
        QCOMPARE(exportSnapshot(store, std::array{ArticleId::create()}, {}, sampleTime()).error().kind,
                 Error::Kind::NotFound);
        QCOMPARE(listedArticles(store), std::vector{article.id});
    }

    void aSnapshot_standsStillWhileOthersWrite()
    {
        const TempLibrary file;
        Store store(file.path()), other(file.path());
        const auto article = *makeArticle({u"# A title"_s, u"Some words stand here."_s});
        store.articles().add(article, {}, "the bytes");
        const Annotation early = *actions::addHighlight(article, {2, 7}, {}, sampleTime()).annotations[0].after;
        store.apply(adding({early}));
        {
            const ExportSnapshot snapshot = exportSnapshot(store, std::array{article.id}, {}, sampleTime()).value();
            const Annotation late = *actions::addHighlight(article, {15, 20}, {}, sampleTime()).annotations[0].after;
            other.apply(adding({late}));
            QCOMPARE(snapshot.articles.begin()->annotations, std::vector{early});
            QCOMPARE(snapshot.articles.outlines().begin()->annotations, std::vector{early});
            QCOMPARE(snapshot.articles.outlines().begin()->article->text, QString());
            QCOMPARE(snapshot.original(article.id), std::optional(QByteArray("the bytes")));
        }
        const ExportSnapshot later = exportSnapshot(store, std::array{article.id}, {}, sampleTime()).value();
        QCOMPARE(later.articles.begin()->annotations.size(), size_t(2));
    }

    void aFailureInTheMiddle_leavesTheOldFile()
    {
        const TempLibrary file;
        const auto load = [](ArticleId) -> Result<ExportedArticle> { return fail(Error::Kind::Storage, u"lib"_s); };
        const ExportSnapshot snapshot{ExportedArticles({ArticleId::create()}, load, load), {}, {}, {}, sampleTime()};
        const QString path = file.path(u"notes.md"_s);
        QVERIFY(writeWhole(path, "what stood here"));
        for (const QString &format : {u"markdown"_s, u"html"_s, u"csv"_s, u"json-ld"_s})
            QCOMPARE(exportToFile(snapshot, format, path).error(), (Error{Error::Kind::Storage, u"lib"_s, {}}));
        QCOMPARE(readFile(path).value(), QByteArray("what stood here"));
        QCOMPARE(QDir(file.folder()).entryList(QDir::Files), QStringList{u"notes.md"_s});
    }

    void formats_areKnownByName()
    {
        QVERIFY(exporterNames().contains(u"markdown"_s));
        QCOMPARE(exporterExtension(u"markdown"_s), u"md"_s);
        QCOMPARE(exporterExtension(u"none"_s), QString());
        QVERIFY(isTextFormat(u"csv"_s));
        QVERIFY(!isTextFormat(u"xlsx"_s));
        QCOMPARE(exportedBytes({}, u"none"_s).error(), (Error{Error::Kind::Unsupported, u"none"_s, {}}));
        QCOMPARE(exportToFile({}, u"none"_s, u"/nowhere"_s).error().kind, Error::Kind::Unsupported);
    }

    void aScope_keepsWhatItNames()
    {
        const TempLibrary file;
        Store store(file.path());
        const auto article = *makeArticle({u"# A title"_s, u"Some words stand here."_s});
        const auto other = *makeArticle({u"# Another"_s, u"Nothing marked."_s});
        store.articles().add(article, {}, {});
        store.articles().add(other, {}, {});
        const Tag parent{.id = TagId::create(), .name = u"a"_s};
        const Tag child{.id = TagId::create(), .parent = parent.id, .name = u"b"_s};
        Annotation tagged = *actions::addHighlight(article, {15, 20}, {}, sampleTime()).annotations[0].after;
        tagged.tags = {child.id};
        const Annotation bare = *actions::addHighlight(article, {2, 7}, {}, sampleTime()).annotations[0].after;
        store.apply(adding({tagged, bare}, {parent, child}));
        const std::array ids{other.id, article.id};
        const auto annotations = [&](const ExportOptions &options) {
            const ExportSnapshot snapshot = exportSnapshot(store, ids, options, sampleTime()).value();
            return snapshot.articles.size() == 1 ? snapshot.articles.begin()->annotations : std::vector<Annotation>();
        };
        QCOMPARE(annotations({.onlyTags = {parent.id}}), std::vector{tagged});
        QCOMPARE(annotations({.onlyHighlights = {bare.id}}), std::vector{bare});
        QCOMPARE(exportSnapshot(store, ids, {}, sampleTime()).value().articles.size(), size_t(2));
    }

    void bytesAndFile_areTheSame()
    {
        const TempLibrary file;
        Store store(file.path());
        const auto article = *makeArticle({u"# A title"_s, u"Some words stand here."_s});
        store.articles().add(article, {}, {});
        const Annotation marked = *actions::addHighlight(article, {15, 20}, {}, sampleTime()).annotations[0].after;
        store.apply(adding({marked}, {Tag{.id = TagId::create(), .name = u"a"_s}})); // a codebook can't be empty
        const ExportSnapshot snapshot = exportSnapshot(store, std::array{article.id}, {}, sampleTime()).value();
        for (const QString &format : exporterNames()) {
            if (format == u"pdf-original") // the text came from no PDF
                continue;
            const QByteArray bytes = exportedBytes(snapshot, format).value();
            QVERIFY2(!bytes.isEmpty(), qPrintable(format));
            QVERIFY(exportToFile(snapshot, format, file.path(format)));
            QCOMPARE(readFile(file.path(format)).value().size(), bytes.size());
        }
    }
};

QTEST_MAIN(TestExportSnapshot) // PDF needs fonts
#include "tst_export_snapshot.moc"
