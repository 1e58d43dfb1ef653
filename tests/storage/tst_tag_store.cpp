#include "storage/tag_store.h"

#include "storage/storage_error.h"
#include "storage/store.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

class TestTagStore : public StrictTest {
    Q_OBJECT
    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<Store> m_store;

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_store.reset();
        m_library = std::make_unique<TempLibrary>();
        m_store = std::make_unique<Store>(m_library->path());
    }

    void tags_comeBackByPosition()
    {
        const Tag late = sampleTag(u"a"_s, {}, 2);
        const Tag early = sampleTag(u"b"_s, {}, 1);
        const Tag child = sampleTag(u"c"_s, late.id, 1);
        m_store->apply(adding({}, {child, late, early})); // a child may stand before its parent
        QCOMPARE(m_store->tags().all(), (std::vector{early, child, late}));
    }

    void editing_replacesEverything()
    {
        const Tag parent = sampleTag(u"parent"_s, {}, 0);
        const Tag before = sampleTag(u"before"_s, parent.id, 1);
        Tag after{.id = before.id, .position = 1, .name = u"after"_s};
        m_store->apply(adding({}, {parent, before}));
        m_store->tags().apply({before, after});
        m_store->tags().apply({before, after});
        QCOMPARE(m_store->tags().all(), (std::vector{parent, after}));
    }

    void deleting_leavesChildrenAtTheRootAndTakesItFromAnnotations()
    {
        const Article article = sampleArticle();
        m_store->articles().add(article, {}, {});
        const Tag parent = sampleTag(u"parent"_s);
        Tag child = sampleTag(u"child"_s, parent.id);
        Annotation annotation = sampleAnnotation(article, {0, 3}, {parent.id, child.id});
        m_store->apply(adding({annotation}, {parent, child}));
        m_store->tags().apply({parent, {}});
        child.parent = {};
        annotation.tags = {child.id};
        QCOMPARE(m_store->tags().all(), std::vector{child});
        QCOMPARE(m_store->annotations().ofArticle(article.id), std::vector{annotation});
        m_store->tags().apply({parent, {}}); // again: nothing to do
        QCOMPARE(m_store->tags().all(), std::vector{child});
    }

    void unknownParent_isRefused()
    {
        const Tag stray = sampleTag(u"stray"_s, TagId::create());
        QVERIFY_THROWS_EXCEPTION(StorageError, m_store->apply(adding({}, {stray})));
        QVERIFY(m_store->tags().all().empty());
    }
};

QTEST_APPLESS_MAIN(TestTagStore)
#include "tst_tag_store.moc"
