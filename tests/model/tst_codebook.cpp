#include "model/codebook.h"
#include "support/strict_test.h"

namespace {

Tag tagNamed(const QString &name, TagId parent = {}, int position = 0)
{
    return {.id = TagId::create(), .parent = parent, .position = position, .name = name};
}

} // namespace

class TestCodebook : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void paths_areFoundWithoutCase()
    {
        const Tag figure = tagNamed(QStringLiteral("Chiffre"));
        const Tag budget = tagNamed(QStringLiteral("Budget"), figure.id);
        const Codebook codebook({budget, figure});
        QCOMPARE(codebook.path(budget.id), QStringLiteral("Chiffre/Budget"));
        QCOMPARE(codebook.findPath(QStringLiteral(" chiffre / budget "))->id, budget.id);
        QVERIFY(!codebook.findPath(QStringLiteral("budget")));
        QVERIFY(!codebook.findPath(QString()));
    }

    void children_followPositionThenName()
    {
        const Tag b = tagNamed(QStringLiteral("b"), {}, 1);
        const Tag a = tagNamed(QStringLiteral("a"), {}, 1);
        const Tag z = tagNamed(QStringLiteral("z"), {}, 0);
        const Codebook codebook({b, a, z});
        QCOMPARE(codebook.children({}), (std::vector{z.id, a.id, b.id}));
    }

    void canMove_refusesCircles()
    {
        const Tag a = tagNamed(QStringLiteral("a"));
        const Tag b = tagNamed(QStringLiteral("b"), a.id);
        const Codebook codebook({a, b});
        QVERIFY(!codebook.canMove(a.id, b.id));
        QVERIFY(!codebook.canMove(a.id, a.id));
        QVERIFY(codebook.canMove(b.id, {}));
        QVERIFY(!codebook.canMove(b.id, TagId::create()));
    }

    void apply_addsEditsRemoves()
    {
        Tag a = tagNamed(QStringLiteral("a"));
        Codebook codebook;
        codebook.apply({{}, a});
        QCOMPARE(codebook.tags().size(), size_t(1));
        const Tag before = a;
        a.name = QStringLiteral("renamed");
        codebook.apply({before, a});
        QCOMPARE(codebook.tag(a.id)->name, QStringLiteral("renamed"));
        codebook.apply({a, {}});
        QCOMPARE(codebook, Codebook());
    }
};

QTEST_APPLESS_MAIN(TestCodebook)
#include "tst_codebook.moc"
