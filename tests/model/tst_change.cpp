#include "model/change.h"
#include "support/strict_test.h"

namespace {

Annotation noted(const Annotation &annotation, const QString &note)
{
    Annotation result = annotation;
    result.note = note;
    return result;
}

} // namespace

class TestChange : public StrictTest {
    Q_OBJECT
    const Annotation m_empty{.id = AnnotationId::create(), .article = ArticleId::create()};

private Q_SLOTS:
    void inverse_swapsAndReverses()
    {
        const Annotation other{.id = AnnotationId::create()};
        const ChangeSet change{QStringLiteral("x"), {}, {{{}, m_empty}, {other, {}}}, {}};
        const ChangeSet inverse = change.inverse();
        QCOMPARE(inverse.annotations[0], (Change<Annotation>{{}, other}));
        QCOMPARE(inverse.annotations[1], (Change<Annotation>{m_empty, {}}));
        QCOMPARE(inverse.inverse(), change);
    }

    void joined_keepsFirstBeforeAndLastAfter()
    {
        const Annotation a = noted(m_empty, QStringLiteral("a"));
        const Annotation ab = noted(m_empty, QStringLiteral("ab"));
        const ChangeSet result = joined({QStringLiteral("Note"), {}, {{m_empty, a}}, {}}, {{}, {}, {{a, ab}}, {}});
        QCOMPARE(result.annotations.size(), size_t(1));
        QCOMPARE(result.annotations[0], (Change<Annotation>{m_empty, ab}));
        QCOMPARE(result.label, QStringLiteral("Note"));
    }

    void joined_forgetsWhatCancelsOut()
    {
        const ChangeSet result = joined({{}, {}, {{{}, m_empty}}, {}}, {{}, {}, {{m_empty, {}}}, {}});
        QVERIFY(result.isEmpty());
    }

    void touchedArticles_areEachNamedOnce()
    {
        const ChangeSet change{{}, {}, {{{}, m_empty}, {m_empty, {}}}, {}};
        QCOMPARE(change.touchedArticles(), std::vector{m_empty.article});
    }
};

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
