#include "storage/article_store.h"

#include "storage/database.h"
#include "storage/storage_error.h"
#include "storage/store.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"
#include "text/breaks.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

class TestArticleStore : public StrictTest {
    Q_OBJECT
    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<Store> m_store;

    [[nodiscard]] ArticleStore &articles() { return m_store->articles(); }
    QStringList titles(const QString &text, bool removed = false, int offset = 0, int limit = 100)
    {
        QStringList found;
        for (const ArticleSummary &summary : articles().list(text, removed, offset, limit))
            found.append(summary.metadata.title);
        return found;
    }
    Article added(const QString &title, int minutes, const QString &site = {}, const QStringList &authors = {})
    {
        Article article = *makeArticle({title, u"text"_s});
        article.metadata.title = title;
        article.metadata.site = site;
        article.metadata.authors = authors;
        article.added = sampleTime(minutes);
        articles().add(article, {}, title.toUtf8());
        return article;
    }

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_store.reset();
        m_library = std::make_unique<TempLibrary>();
        m_store = std::make_unique<Store>(m_library->path());
    }

    void article_comesBackAsItWas()
    {
        const Article article = sampleArticle();
        QVERIFY(article.isConsistent());
        articles().add(article, {}, "original");
        QCOMPARE(articles().load(article.id), article);
        m_store = std::make_unique<Store>(m_library->path());
        QCOMPARE(articles().load(article.id), article);
    }

    void article_withoutBlocksOrWithEmptyOnes()
    {
        Article empty;
        empty.id = ArticleId::create();
        empty.added = sampleTime();
        articles().add(empty, {}, {});
        QCOMPARE(articles().load(empty.id), empty);
        const auto blanks = makeArticle({{}, {}, u"x"_s, {}});
        articles().add(*blanks, {}, {});
        QCOMPARE(articles().load(blanks->id), *blanks);
        QCOMPARE(articles().original(blanks->id), QByteArray());
    }

    void inconsistentArticle_isRefused()
    {
        Article article = sampleArticle();
        article.blocks.pop_back();
        QVERIFY_THROWS_EXCEPTION(StorageError, articles().add(article, {}, {}));
        QVERIFY(!articles().load(article.id));
    }

    void sameIdTwice_isRefusedAndChangesNothing()
    {
        const Article article = sampleArticle();
        articles().add(article, {}, "a");
        const QString before = dumpOf(m_store->database());
        QVERIFY_THROWS_EXCEPTION(StorageError, articles().add(article, {}, "b"));
        QCOMPARE(dumpOf(m_store->database()), before);
    }

    void unknownArticle_isNothing()
    {
        QVERIFY(!articles().load(ArticleId::create()));
        QVERIFY(!articles().summary(ArticleId::create()));
        QVERIFY(!articles().original(ArticleId::create()));
        QVERIFY(!articles().resource(u"none"_s));
        QVERIFY(!articles().findByHash(u"none"_s));
    }

    void summary_tellsAllButTheText()
    {
        const Article article = sampleArticle();
        articles().add(article, {}, {});
        m_store->apply(adding({sampleAnnotation(article, {0, 3}), sampleAnnotation(article, {0, 3})}));
        const ArticleSummary expected{.id = article.id,
                                      .metadata = article.metadata,
                                      .source = article.source,
                                      .added = article.added,
                                      .words = wordCount(article.text),
                                      .highlights = 2};
        QVERIFY(expected.words > 10);
        QCOMPARE(articles().summary(article.id), expected);
        QCOMPARE(articles().list({}, false, 0, 5), std::vector{expected});
    }

    void original_comesBackByteForByte()
    {
        const Article compressible = sampleArticle();
        const QByteArray repeated = QByteArray("very much the same ").repeated(10'000);
        articles().add(compressible, {}, repeated);
        QCOMPARE(articles().original(compressible.id), repeated);
        QVERIFY(m_store->database().integer("SELECT length(bytes) FROM article_original") < repeated.size() / 10);
        const Article tiny = sampleArticle();
        articles().add(tiny, {}, QByteArray("\0\xff\0", 3));
        QCOMPARE(articles().original(tiny.id), QByteArray("\0\xff\0", 3));
        QCOMPARE(m_store->database().integer("SELECT count(*) FROM article_original WHERE packing = 'plain'"), 1);
    }

    void resources_areKeptOnceForAllArticles()
    {
        const Resource image{u"c0ffee"_s, u"image/png"_s, QByteArray("\x89PNG\0", 5)};
        articles().add(sampleArticle(), {image, image}, {});
        articles().add(sampleArticle(), {image}, {});
        QCOMPARE(articles().resource(image.name), image);
        QCOMPARE(m_store->database().integer("SELECT count(*) FROM resource"), 1);
        QCOMPARE(m_store->database().integer("SELECT count(*) FROM article_resource"), 2);
    }

    void sameBytes_areFoundEvenWhenRemoved()
    {
        const Article article = sampleArticle();
        articles().add(article, {}, {});
        QCOMPARE(articles().findByHash(article.source.hash), article.id);
        articles().apply({articles().summary(article.id), {}});
        QCOMPARE(articles().findByHash(article.source.hash), article.id);
    }

    void addOnce_doesNotDouble()
    {
        const Article first = sampleArticle();
        Article second = first;
        second.id = ArticleId::create();
        QCOMPARE(articles().addOnce(first, {}, {}), first.id);
        QCOMPARE(articles().addOnce(second, {}, {}), first.id);
        QCOMPARE(titles({}).size(), 1);
        second.source.hash.clear(); // nothing to know it by
        QCOMPARE(articles().addOnce(second, {}, {}), second.id);
    }

    void list_showsTheNewestFirstInPages()
    {
        added(u"one"_s, 1);
        added(u"three"_s, 3);
        added(u"two"_s, 2);
        QCOMPARE(titles({}), (QStringList{u"three"_s, u"two"_s, u"one"_s}));
        QCOMPARE(titles({}, false, 1, 1), QStringList{u"two"_s});
        QCOMPARE(titles({}, false, 1, -1), (QStringList{u"two"_s, u"one"_s}));
    }

    void list_matchesTitleSiteAndAuthors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const QString singes = u"Les Œuvres d’Été"_s;
        const QString weather = u"Weather 100%"_s;
        QTest::newRow("all") << QString() << QStringList{weather, singes};
        QTest::newRow("blank") << u"  "_s << QStringList{weather, singes};
        QTest::newRow("accents and case") << u"ETE"_s << QStringList{singes};
        QTest::newRow("ligature") << u"oeuvres"_s << QStringList{singes};
        QTest::newRow("site") << u"gazette"_s << QStringList{singes};
        QTest::newRow("author") << u"lefevre"_s << QStringList{singes};
        QTest::newRow("Chinese author") << u"小明"_s << QStringList{weather};
        QTest::newRow("all words, any order") << u"zoé œuv"_s << QStringList{singes};
        QTest::newRow("one word is nowhere") << u"zoé weather"_s << QStringList();
        QTest::newRow("no wildcard") << u"1%0"_s << QStringList();
        QTest::newRow("percent") << u"100%"_s << QStringList{weather};
        QTest::newRow("quotes") << u"\"' OR 1"_s << QStringList();
    }
    void list_matchesTitleSiteAndAuthors()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        added(u"Les Œuvres d’Été"_s, 1, u"La Gazette"_s, {u"Zoé Lefèvre"_s});
        added(u"Weather 100%"_s, 2, u"The Daily"_s, {u"王小明"_s});
        QCOMPARE(titles(text), expected);
    }

    void removing_takesOutOfTheListAndBack()
    {
        const Article article = added(u"a"_s, 1);
        const ArticleSummary summary = *articles().summary(article.id);
        const Change<ArticleSummary> removal{summary, {}};
        articles().apply(removal);
        QCOMPARE(titles({}), QStringList());
        QCOMPARE(titles({}, true), QStringList{u"a"_s});
        QVERIFY(articles().summary(article.id)->removed);
        QVERIFY(articles().load(article.id));
        articles().apply(removal.inverse());
        QCOMPARE(articles().summary(article.id), summary);
        ArticleSummary binned = summary;
        binned.removed = true;
        articles().apply({summary, binned});
        QVERIFY(articles().summary(article.id)->removed);
    }

    void resolve_findsAUniquePrefix()
    {
        const auto article = [this](const QString &id) {
            Article made = *makeArticle({u"x"_s});
            made.id = ArticleId::fromString(id);
            articles().add(made, {}, {});
            return made.id;
        };
        const ArticleId first = article(u"abcdef00-0000-4000-8000-000000000001"_s);
        const ArticleId second = article(u"abcdef00-1000-4000-8000-000000000001"_s);
        QCOMPARE(articles().resolve(u"abcdef00-0"_s), first);
        QCOMPARE(articles().resolve(u" ABCDEF001 "_s), second);
        QCOMPARE(articles().resolve(first.toString()), first);
        QVERIFY(!articles().resolve(u"abcdef"_s)); // both
        QVERIFY(!articles().resolve(u"abc"_s));    // too short
        QVERIFY(!articles().resolve(u"0000"_s));
        QVERIFY(!articles().resolve(u"wxyz"_s));
        QVERIFY(!articles().resolve(first.toString() + u"0"_s));
    }

    void millionWords_comeBack()
    {
        QStringList paragraphs;
        for (int index = 0; index < 20'000; ++index)
            paragraphs.append(u"Paragraphe %1 : "_s.arg(index) + u"mot été cœur "_s.repeated(16) + u"fin."_s);
        const auto article = makeArticle(paragraphs);
        articles().add(*article, {}, article->text.toUtf8());
        QElapsedTimer timer;
        timer.start();
        const std::optional<Article> loaded = articles().load(article->id);
        qInfo("%lld words, %zu blocks loaded in %lld ms",
              static_cast<long long>(articles().summary(article->id)->words), loaded->blocks.size(),
              static_cast<long long>(timer.elapsed()));
        QCOMPARE(loaded->blocks.size(), size_t(20'000));
        QVERIFY(*loaded == *article);
    }
};

QTEST_APPLESS_MAIN(TestArticleStore)
#include "tst_article_store.moc"
