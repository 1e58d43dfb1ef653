#include "storage/place_store.h"

#include "storage/store.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

class TestPlaceStore : public StrictTest {
    Q_OBJECT
    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<Store> m_store;
    Article m_article;

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_store.reset();
        m_library = std::make_unique<TempLibrary>();
        m_store = std::make_unique<Store>(m_library->path());
        m_article = sampleArticle();
        m_store->articles().add(m_article, {}, {});
    }

    void place_isTheOneSavedLast()
    {
        QVERIFY(!m_store->places().place(m_article.id));
        m_store->places().save(m_article.id, {7, 0.25}, 0.5, sampleTime(1));
        m_store->places().save(m_article.id, {3, 0.75}, 0.2, sampleTime(2));
        QCOMPARE(m_store->places().place(m_article.id), (Place{3, 0.75}));
        const ArticleSummary summary = *m_store->articles().summary(m_article.id);
        QCOMPARE(summary.progress, 0.5); // the furthest
        QCOMPARE(summary.opened, sampleTime(2));
    }

    void invalidDate_leavesTheOldOne()
    {
        m_store->places().save(m_article.id, {}, 0, sampleTime(1));
        m_store->places().save(m_article.id, {}, 0, {});
        QCOMPARE(m_store->articles().summary(m_article.id)->opened, sampleTime(1));
    }

    void unknownArticle_isIgnored()
    {
        m_store->places().save(ArticleId::create(), {1, 0.5}, 1, sampleTime());
        QVERIFY(m_store->check().ok);
        QCOMPARE(m_store->articles().summary(m_article.id)->progress, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestPlaceStore)
#include "tst_place_store.moc"
