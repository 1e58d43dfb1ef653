#include "storage/annotation_store.h"

#include "storage/database.h"
#include "storage/storage_error.h"
#include "storage/store.h"
#include "support/library_samples.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

class TestAnnotationStore : public StrictTest {
    Q_OBJECT
    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<Store> m_store;
    Article m_article;
    Tag m_a, m_b;
    QDateTime m_now;

    [[nodiscard]] AnnotationStore &annotations() { return m_store->annotations(); }
    void rewrite(Annotation &annotation, const QString &note, int secondsLater)
    {
        m_now = m_now.addSecs(secondsLater);
        const Annotation before = annotation;
        annotation.note = note;
        annotations().apply({before, annotation});
    }
    QStringList pastNotes(AnnotationId id)
    {
        QStringList notes;
        for (const auto &past : annotations().history(id))
            notes.append(past.annotation.note);
        return notes;
    }

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        m_store.reset();
        m_library = std::make_unique<TempLibrary>();
        m_now = sampleTime();
        m_store = std::make_unique<Store>(m_library->path(), [this] { return m_now; });
        m_article = sampleArticle();
        m_store->articles().add(m_article, {}, {});
        m_a = sampleTag(u"a"_s);
        m_b = sampleTag(u"b"_s, m_a.id);
        m_store->apply(adding({}, {m_b, m_a}));
    }

    void annotation_comesBackAsItWas()
    {
        const Annotation annotation = sampleAnnotation(m_article, {3, 30}, {m_b.id, m_a.id});
        annotations().apply({{}, annotation});
        QCOMPARE(annotations().ofArticle(m_article.id), std::vector{annotation});
        QVERIFY(annotations().ofArticle(ArticleId::create()).empty());
    }

    void whatMovedToARevisionMeanwhile_staysThere()
    {
        const Annotation older = sampleAnnotation(m_article, {3, 30}, {m_a.id});
        annotations().apply({{}, older});
        Article revision = sampleArticle();
        revision.id = ArticleId::create();
        m_store->articles().add(revision, {}, {});
        Annotation moved = older;
        moved.article = revision.id;
        moved.position = {4, 31};
        moved.quote = {u"as it reads there"_s, {}, {}};
        annotations().apply({older, moved});
        Annotation noted = older; // by somebody who does not know of the revision yet
        noted.note = u"a thought"_s;
        noted.tags = {m_b.id};
        annotations().apply({older, noted});
        Annotation expected = moved;
        expected.note = noted.note;
        expected.tags = noted.tags;
        QCOMPARE(annotations().ofArticle(revision.id), std::vector{expected});
        QVERIFY(annotations().ofArticle(m_article.id).empty());
        annotations().apply({expected, older}); // taking the revision back is another matter
        QCOMPARE(annotations().ofArticle(m_article.id), std::vector{older});
        QCOMPARE(annotations().articlesOf(std::array{AnnotationId::create(), older.id}), std::vector{m_article.id});
    }

    void editing_replacesEverything()
    {
        const Annotation before = sampleAnnotation(m_article, {3, 30}, {m_b.id, m_a.id});
        Annotation after = sampleAnnotation(m_article, {5, 10}, {m_a.id}, {});
        after.id = before.id;
        after.style = {};
        after.author.clear();
        annotations().apply({{}, before});
        annotations().apply({before, after});
        QCOMPARE(annotations().ofArticle(m_article.id), std::vector{after});
    }

    void applyingTwice_isTheSameAsOnce()
    {
        const Change<Annotation> change{{}, sampleAnnotation(m_article, {0, 5}, {m_a.id})};
        annotations().apply(change);
        const QString once = dumpOf(m_store->database());
        annotations().apply(change);
        QCOMPARE(dumpOf(m_store->database()), once);
        annotations().apply(change.inverse());
        annotations().apply(change.inverse());
        QVERIFY(annotations().ofArticle(m_article.id).empty());
    }

    void annotations_areSortedByStartLongerFirst()
    {
        const Annotation late = sampleAnnotation(m_article, {9, 12}, {m_a.id});
        const Annotation shorter = sampleAnnotation(m_article, {2, 4}, {m_b.id});
        const Annotation longer = sampleAnnotation(m_article, {2, 8});
        m_store->apply(adding({late, shorter, longer}));
        QCOMPARE(annotations().ofArticle(m_article.id), (std::vector{longer, shorter, late}));
    }

    void withTags_findsOverAllArticles()
    {
        const Article other = sampleArticle();
        m_store->articles().add(other, {}, {});
        const Annotation both = sampleAnnotation(m_article, {0, 5}, {m_a.id, m_b.id});
        const Annotation none = sampleAnnotation(m_article, {1, 5});
        const Annotation far = sampleAnnotation(other, {0, 5}, {m_b.id});
        m_store->apply(adding({far, none, both}));
        m_store->articles().apply({m_store->articles().summary(other.id), {}});
        QCOMPARE(annotations().withTags(std::vector{m_a.id}), std::vector{both});
        QCOMPARE(annotations().withTags(std::vector{m_a.id, m_b.id, TagId::create()}), (std::vector{both, far}));
        QVERIFY(annotations().withTags({}).empty());
    }

    void tagCounts_leaveRemovedArticlesOut()
    {
        const Article other = sampleArticle();
        m_store->articles().add(other, {}, {});
        m_store->apply(
            adding({sampleAnnotation(m_article, {0, 5}, {m_a.id, m_b.id}),
                    sampleAnnotation(m_article, {0, 5}, {m_a.id}), sampleAnnotation(other, {0, 5}, {m_a.id})}));
        QCOMPARE(annotations().tagCounts(), (QHash<TagId, int>{{m_a.id, 3}, {m_b.id, 1}}));
        m_store->articles().apply({m_store->articles().summary(other.id), {}});
        QCOMPARE(annotations().tagCounts(), (QHash<TagId, int>{{m_a.id, 2}, {m_b.id, 1}}));
    }

    void annotationOfNoArticle_isRefused()
    {
        Annotation stray = sampleAnnotation(m_article, {0, 5});
        stray.article = ArticleId::create();
        QVERIFY_THROWS_EXCEPTION(StorageError, annotations().apply({{}, stray}));
    }

    void unknownTag_isLeftOutWithAWarning()
    {
        const TagId unknown = TagId::create();
        Annotation annotation = sampleAnnotation(m_article, {0, 5}, {unknown, m_a.id});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s + unknown.toString() + u".*"_s));
        annotations().apply({{}, annotation});
        annotation.tags = {m_a.id};
        QCOMPARE(annotations().ofArticle(m_article.id), std::vector{annotation});
    }

    void deleted_isRemembered()
    {
        const Annotation annotation = sampleAnnotation(m_article, {0, 5}, {m_b.id, m_a.id});
        const Change<Annotation> change{{}, annotation};
        annotations().apply(change);
        QVERIFY(annotations().history(annotation.id).empty());
        annotations().apply(change.inverse());
        const auto past = annotations().history(annotation.id);
        QCOMPARE(past.size(), size_t(1));
        QCOMPARE(past[0].annotation, annotation);
        QCOMPARE(past[0].until, m_now);
    }

    void typing_costsNothing()
    {
        Annotation annotation = sampleAnnotation(m_article, {0, 5}, {}, u"T"_s);
        annotations().apply({{}, annotation});
        for (const QString &note : {u"Th"_s, u"Thi"_s, u"This"_s, u"Not This"_s, u"Not at all This"_s})
            rewrite(annotation, note, 1);
        QCOMPARE(pastNotes(annotation.id), QStringList());
        annotation.style.colour = Colour::Pink;
        rewrite(annotation, annotation.note, 1);
        QCOMPARE(pastNotes(annotation.id), QStringList());
    }

    void overwrittenWords_areRemembered()
    {
        const QString thought = u"A thought that took an hour to have and should not go."_s;
        Annotation annotation = sampleAnnotation(m_article, {0, 5}, {}, thought);
        annotations().apply({{}, annotation});
        rewrite(annotation, {}, 1);
        rewrite(annotation, u"Another"_s, 1);
        QCOMPARE(pastNotes(annotation.id), QStringList{thought});
        rewrite(annotation, u"Anotter"_s, 1);      // a few letters, soon after
        rewrite(annotation, u"Another one"_s, 90); // a few letters, but long after
        QCOMPARE(pastNotes(annotation.id), (QStringList{u"Anotter"_s, thought}));
    }
};

QTEST_APPLESS_MAIN(TestAnnotationStore)
#include "tst_annotation_store.moc"
