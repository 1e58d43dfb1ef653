// The range of articles: read one by one, and what happens when one can't be read.

#include "export_samples.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

ExportedArticle numbered(int number)
{
    auto article = makeArticle({u"# Title %1"_s.arg(number), u"Some words."_s});
    article->id = ArticleId::fromString(u"0000000%1-2222-4333-8444-555555555555"_s.arg(number));
    const Annotation annotation = annotationOn(*article, u"words"_s, Colour::Yellow, number);
    return {article, {annotation}};
}

/// Articles 1 to `count`; the one with the number `missing` can't be read. `alive` watches the one read last.
ExportedArticles readOneByOne(int count, int missing, std::weak_ptr<const Article> *alive = nullptr)
{
    std::vector<ArticleId> ids;
    for (int number = 1; number <= count; ++number)
        ids.push_back(numbered(number).article->id);
    const auto load = [missing, alive](ArticleId id) -> Result<ExportedArticle> {
        const int number = id.toString().first(8).toInt();
        if (number == missing)
            return fail(Error::Kind::Storage, u"the library"_s);
        ExportedArticle exported = numbered(number);
        if (alive && !alive->expired())
            return fail(Error::Kind::Invalid, u"two articles at a time"_s);
        if (alive)
            *alive = exported.article;
        return exported;
    };
    return {ids, load, load};
}

} // namespace

class TestExportedArticles : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void articles_areReadOneByOne()
    {
        std::weak_ptr<const Article> alive;
        const ExportedArticles articles = readOneByOne(3, 0, &alive);
        QCOMPARE(articles.size(), size_t(3));
        for (int walk = 0; walk < 2; ++walk) {
            QStringList titles;
            for (const ExportedArticle &exported : articles)
                titles += exported.article->metadata.title;
            QCOMPARE(titles, (QStringList{u"# Title 1"_s, u"# Title 2"_s, u"# Title 3"_s}));
            QVERIFY(alive.expired());
        }
        QVERIFY(!articles.failure());
    }

    void formats_neverHoldTwoArticles()
    {
        for (const Exporter &exporter : exporters()) {
            if (exporter.name == u"zip" || exporter.name == u"pdf-original") // of a library, of one PDF
                continue;
            std::weak_ptr<const Article> alive;
            ExportSnapshot snapshot{readOneByOne(5, 0, &alive), sampleCodebook(), {}, {}, Noon};
            for (const auto grouping : {ExportOptions::Grouping::TextOrder, ExportOptions::Grouping::Colour}) {
                snapshot.options.grouping = grouping;
                QVERIFY2(!exported(exporter.name, snapshot).isEmpty(), qPrintable(exporter.name));
            }
        }
    }

    void anArticleThatCantBeRead_failsEveryFormat()
    {
        for (const Exporter &exporter : exporters()) {
            // Of no articles, of a library, of one PDF.
            if (exporter.name == u"qdc" || exporter.name == u"zip" || exporter.name == u"pdf-original")
                continue;
            const ExportSnapshot snapshot{readOneByOne(3, 2), sampleCodebook(), {}, {}, Noon};
            QBuffer buffer;
            buffer.open(QIODevice::ReadWrite);
            const Result<> written = writeExport(exporter, snapshot, buffer);
            QVERIFY2(!written, qPrintable(exporter.name));
            QCOMPARE(written.error(), (Error{Error::Kind::Storage, u"the library"_s, {}}));
        }
    }

    void aWatcher_countsAndStops()
    {
        for (ExportedArticles articles :
             {ExportedArticles{numbered(1), numbered(2), numbered(3)}, readOneByOne(3, 0)}) {
            QStringList steps;
            articles.watch([&](size_t index) {
                steps += QString::number(index);
                return index < 2 ? Result<>() : Result<>(fail(Error::Kind::Cancelled));
            });
            int walked = 0;
            for (const ExportedArticle &exported : articles.outlines())
                walked += exported.article ? 1 : 0;
            QCOMPARE(walked, 3);
            ExportSnapshot snapshot{articles, sampleCodebook(), {}, {}, Noon};
            QBuffer buffer;
            buffer.open(QIODevice::ReadWrite);
            QCOMPARE(writeExport(*exporterNamed(u"json-ld"_s), snapshot, buffer).error().kind, Error::Kind::Cancelled);
            QCOMPARE(steps, (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        }
    }

    void readOrInMemory_givesTheSame()
    {
        const ExportedArticles inMemory{numbered(1), numbered(2), numbered(3)};
        QCOMPARE(inMemory.ids(), readOneByOne(3, 0).ids());
        for (const Exporter &exporter : exporters())
            QCOMPARE(exported(exporter.name, {inMemory, sampleCodebook(), {}, {}, Noon}),
                     exported(exporter.name, {readOneByOne(3, 0), sampleCodebook(), {}, {}, Noon}));
    }
};

QTEST_MAIN(TestExportedArticles)
#include "tst_exported_articles.moc"
