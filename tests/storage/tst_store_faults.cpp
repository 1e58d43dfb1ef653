// What if the n-th thing fails? Every kind of step is tried with SQLite interrupted at its 1st, 2nd, 3rd … instruction,
// and on a disk that fails at its 1st, 2nd, 3rd … write: it is never half done, and succeeds when asked again.

#include "storage/storage_error.h"
#include "storage/store.h"
#include "support/failing_disk.h"
#include "support/interrupt_at.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

using Step = std::function<void(Store &)>;
Q_DECLARE_METATYPE(Step)

class TestStoreFaults : public StrictTest {
    Q_OBJECT
    const Article m_article = sampleArticle();
    const Article m_newcomer = sampleArticle(u"A newcomer among them"_s);
    const Tag m_parent = sampleTag(u"parent"_s);
    const Tag m_child = sampleTag(u"child"_s, m_parent.id);
    const Annotation m_one = sampleAnnotation(m_article, {0, 5}, {m_parent.id, m_child.id});
    const Annotation m_two = sampleAnnotation(m_article, {3, 9}, {m_child.id});

    /// A library that holds the values above but the newcomer.
    void fill(Store &store) const
    {
        store.articles().add(m_article, {}, QByteArray("original"));
        store.apply(adding({m_one, m_two}, {m_parent, m_child}));
    }
    struct Library {
        TempLibrary file;
        Store store{file.path(), [] { return sampleTime(); }};
    };
    [[nodiscard]] std::unique_ptr<Library> filled() const
    {
        auto library = std::make_unique<Library>();
        fill(library->store);
        return library;
    }
    [[nodiscard]] static bool succeeds(Store &store, const Step &step)
    {
        try {
            step(store);
            return true;
        } catch (const StorageError &) {
            return false;
        }
    }
    [[nodiscard]] Change<Annotation> tagged(const Annotation &before, std::vector<TagId> tags) const
    {
        Annotation after = before;
        after.tags = std::move(tags);
        return {before, after};
    }
    [[nodiscard]] Annotation rewritten() const
    {
        Annotation after = m_one;
        after.note = u"Something quite different"_s;
        return after;
    }

    void addSteps() const
    {
        QTest::addColumn<Step>("step");
        const auto row = [](const char *name, const Step &step) { QTest::newRow(name) << step; };
        const auto changing = [](const ChangeSet &change) { return [change](Store &store) { store.apply(change); }; };
        const Tag tag = sampleTag(u"new"_s, m_parent.id);
        Tag renamed = m_child;
        renamed.name = u"renamed"_s;
        row("highlight", changing(adding({sampleAnnotation(m_article, {2, 7}, {m_parent.id})})));
        row("highlight with a new tag", changing(adding({sampleAnnotation(m_article, {2, 7}, {tag.id})}, {tag})));
        row("note", changing({{}, {}, {{m_one, rewritten()}}, {}}));
        row("delete annotation", changing({{}, {}, {{m_one, {}}}, {}}));
        row("delete all annotations", changing({{}, {}, {{m_one, {}}, {m_two, {}}}, {}}));
        row("tag", changing({{}, {}, {tagged(m_two, {m_child.id, m_parent.id})}, {}}));
        row("rename tag", changing({{}, {{m_child, renamed}}, {}, {}}));
        row("merge tags",
            changing({{}, {{m_child, {}}}, {tagged(m_one, {m_parent.id}), tagged(m_two, {m_parent.id})}, {}}));
        row("remove tags", changing({{}, {{m_parent, {}}, {m_child, {}}}, {tagged(m_one, {}), tagged(m_two, {})}, {}}));
        row("remove article", changing({{}, {}, {}, {{ArticleSummary{.id = m_article.id}, {}}}}));
        row("add article", [this](Store &store) {
            store.articles().add(m_newcomer, {{u"c0ffee"_s, u"image/png"_s, "png"}}, QByteArray("text ").repeated(99));
        });
        row("add article once", [this](Store &store) { (void)store.articles().addOnce(m_newcomer, {}, "text"); });
        row("place", [this](Store &store) { store.places().save(m_article.id, {4, 0.5}, 0.7, sampleTime(9)); });
    }

    void failEverywhere(const Step &step, int code, FailingDisk::Until until)
    {
        FailingDisk disk;
        const TempLibrary library;
        auto store = std::make_unique<Store>(library.path(), [] { return sampleTime(); });
        fill(*store);
        const QString before = dumpOf(store->database());
        int failures = 0;
        for (int n = 1; n < 10'000; ++n) {
            disk.failAt(n, code, until);
            const bool done = succeeds(*store, step);
            disk.heal();
            if (done)
                break;
            ++failures;
            QCOMPARE(dumpOf(store->database()), before);
            if (n % 2 == 0) { // and as another program finds it, after a restart
                store.reset();
                store = std::make_unique<Store>(library.path(), [] { return sampleTime(); });
                QCOMPARE(dumpOf(store->database()), before);
            }
        }
        QVERIFY(failures > 0);
        QVERIFY(dumpOf(store->database()) != before);
        const CheckReport report = store->check();
        QVERIFY2(report.ok, qPrintable(report.findings.join(u'\n')));
    }

private Q_SLOTS:
    void interrupted_isNeverHalfDone_data() { addSteps(); }
    void interrupted_isNeverHalfDone()
    {
        QFETCH(Step, step);
        auto library = filled();
        const QString before = dumpOf(library->store.database());
        int failures = 0;
        for (int n = 1; n < 100'000; ++n) {
            bool struck = false;
            bool done = false;
            {
                const InterruptAt fault(library->store.database(), n);
                done = succeeds(library->store, step);
                struck = fault.hasStruck();
            }
            if (done && !struck)
                break;
            if (done) { // struck where SQLite does not mind: on with a library that does not have it yet
                QVERIFY(library->store.check().ok);
                library = filled();
            } else {
                ++failures;
            }
            QCOMPARE(dumpOf(library->store.database()), before);
        }
        QVERIFY(failures > 10);
        QVERIFY(dumpOf(library->store.database()) != before);
        QVERIFY(library->store.check().ok);
    }

    void failingWrite_isNeverHalfDone_data() { addSteps(); }
    void failingWrite_isNeverHalfDone()
    {
        QFETCH(Step, step);
        failEverywhere(step, SQLITE_IOERR_WRITE, FailingDisk::Until::Once);
    }

    void diskGone_isNeverHalfDone_data() { addSteps(); }
    void diskGone_isNeverHalfDone()
    {
        QFETCH(Step, step);
        failEverywhere(step, SQLITE_IOERR_FSYNC, FailingDisk::Until::Further);
    }

    void diskFull_isNeverHalfDone_data() { addSteps(); }
    void diskFull_isNeverHalfDone()
    {
        QFETCH(Step, step);
        failEverywhere(step, SQLITE_FULL, FailingDisk::Until::Further);
    }

    void creating_isDoneOrNot()
    {
        FailingDisk disk;
        bool opened = false;
        for (int n = 1; n < 1000 && !opened; ++n) {
            const TempLibrary library;
            disk.failAt(n, SQLITE_FULL, FailingDisk::Until::Further);
            try {
                Store store(library.path());
                opened = true;
            } catch (const StorageError &error) {
                QVERIFY(error.isEnvironmentError());
            }
            disk.heal();
            Store store(library.path()); // with room again it opens, whatever stayed behind
            QVERIFY(store.check().ok);
        }
        QVERIFY(opened);
    }
};

QTEST_APPLESS_MAIN(TestStoreFaults)
#include "tst_store_faults.moc"
