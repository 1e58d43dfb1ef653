#include "library/annotation_actions.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC);

Codebook after(Codebook codebook, const ChangeSet &change)
{
    for (const Change<Tag> &tag : change.tags)
        codebook.apply(tag);
    return codebook;
}

Codebook withPaths(const QStringList &paths)
{
    Codebook codebook;
    for (const QString &path : paths)
        codebook = after(codebook, actions::createTag(codebook, path));
    return codebook;
}

/// Undoing the step gives back what was.
bool undoes(const Codebook &codebook, const ChangeSet &change)
{
    return after(after(codebook, change), change.inverse()) == codebook;
}

QStringList pathsOf(const Codebook &codebook)
{
    QStringList paths;
    for (const TagId id : codebook.inOrder())
        paths.push_back(codebook.path(id));
    return paths;
}

TagId idOf(const Codebook &codebook, const QString &path)
{
    const Tag *tag = codebook.findPath(path);
    return tag ? tag->id : TagId{};
}

Annotation tagged(std::vector<TagId> tags)
{
    return {.id = AnnotationId::create(), .article = ArticleId::create(), .tags = std::move(tags)};
}

} // namespace

class TestCodebookActions : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void createTag_makesTheMissingSteps()
    {
        const Codebook codebook = withPaths({u"figures"_s});
        const ChangeSet change = actions::createTag(codebook, u" Figures / budget //state "_s);
        QCOMPARE(change.label, u"New tag"_s);
        QCOMPARE(change.tags.size(), size_t(2));
        QCOMPARE(pathsOf(after(codebook, change)),
                 (QStringList{u"figures"_s, u"figures/budget"_s, u"figures/budget/state"_s}));
        QVERIFY(undoes(codebook, change));
    }

    void createTag_doesNothingForWhatIsThere()
    {
        const Codebook codebook = withPaths({u"figures/budget"_s});
        QVERIFY(actions::createTag(codebook, u"FIGURES/Budget"_s).isEmpty());
        QVERIFY(actions::createTag(codebook, u" / "_s).isEmpty());
    }

    void createTag_choosesColours()
    {
        const Codebook codebook = withPaths({u"a"_s, u"b"_s, u"b/c"_s});
        QVERIFY(codebook.findPath(u"a"_s)->colour != codebook.findPath(u"b"_s)->colour);
        QCOMPARE(codebook.findPath(u"b/c"_s)->colour, codebook.findPath(u"b"_s)->colour);
        const ChangeSet purple = actions::createTag(codebook, u"d"_s, Colour::Purple);
        QCOMPARE(purple.tags.at(0).after->colour, Colour::Purple);
        QCOMPARE(purple.tags.at(0).after->position, 2);
    }

    void editTag_changesWhatDiffers_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("colour");
        QTest::addColumn<QString>("description");
        QTest::addColumn<int>("key");
        QTest::newRow("name") << u"Rename tag"_s << u"b"_s << 0 << QString() << 0;
        QTest::newRow("colour") << u"Recolour tag"_s << u"a"_s << 3 << QString() << 0;
        QTest::newRow("description") << u"Describe tag"_s << u"a"_s << 0 << u"what"_s << 0;
        QTest::newRow("key") << u"Change number key"_s << u"a"_s << 0 << QString() << 7;
    }
    void editTag_changesWhatDiffers()
    {
        QFETCH(QString, label);
        QFETCH(QString, name);
        QFETCH(int, colour);
        QFETCH(QString, description);
        QFETCH(int, key);
        const Codebook codebook = withPaths({u"a"_s});
        Tag edited = codebook.tags()[0];
        edited.name = name;
        edited.colour = Colour(colour);
        edited.description = description;
        edited.key = key;
        const ChangeSet change = actions::editTag(codebook, edited);
        QCOMPARE(change, (ChangeSet{label, {{codebook.tags()[0], edited}}, {}, {}}));
    }

    void editTag_movesAKeyFromAnotherTag()
    {
        Codebook codebook = withPaths({u"a"_s, u"b"_s});
        Tag a = *codebook.findPath(u"a"_s);
        a.key = 1;
        codebook = after(codebook, actions::editTag(codebook, a));
        Tag b = *codebook.findPath(u"b"_s);
        b.key = 1;
        const ChangeSet change = actions::editTag(codebook, b);
        const Codebook edited = after(codebook, change);
        QCOMPARE(edited.tagForKey(1)->id, b.id);
        QCOMPARE(edited.tag(a.id)->key, 0);
        QVERIFY(undoes(codebook, change));
    }

    void editTag_refusesNamesThatCannotBe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << u"  "_s;
        QTest::newRow("path") << u"x/y"_s;
        QTest::newRow("a sibling's") << u"B"_s;
    }
    void editTag_refusesNamesThatCannotBe()
    {
        QFETCH(QString, name);
        const Codebook codebook = withPaths({u"a"_s, u"b"_s});
        Tag edited = *codebook.findPath(u"a"_s);
        edited.name = name;
        QVERIFY(actions::editTag(codebook, edited).isEmpty());
    }

    void editTag_ofAnUnknownTag_isNothing()
    {
        QVERIFY(actions::editTag({}, Tag{.id = TagId::create(), .name = u"x"_s}).isEmpty());
    }

    void moveTag_putsItInPlace_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<int>("position");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("to the front") << u"c"_s << u""_s << 0 << QStringList{u"c"_s, u"a"_s, u"a/x"_s, u"b"_s};
        QTest::newRow("to the end") << u"a"_s << u""_s << -1 << QStringList{u"b"_s, u"c"_s, u"a"_s, u"a/x"_s};
        QTest::newRow("far beyond") << u"a"_s << u""_s << 99 << QStringList{u"b"_s, u"c"_s, u"a"_s, u"a/x"_s};
        QTest::newRow("under another") << u"c"_s << u"a"_s << 0 << QStringList{u"a"_s, u"a/c"_s, u"a/x"_s, u"b"_s};
        QTest::newRow("to the root") << u"a/x"_s << u""_s << 1 << QStringList{u"a"_s, u"x"_s, u"b"_s, u"c"_s};
        QTest::newRow("a whole branch") << u"a"_s << u"b"_s << 0 << QStringList{u"b"_s, u"b/a"_s, u"b/a/x"_s, u"c"_s};
    }
    void moveTag_putsItInPlace()
    {
        QFETCH(QString, tag);
        QFETCH(QString, parent);
        QFETCH(int, position);
        QFETCH(QStringList, expected);
        const Codebook codebook = withPaths({u"a"_s, u"a/x"_s, u"b"_s, u"c"_s});
        const ChangeSet change = actions::moveTag(codebook, idOf(codebook, tag), idOf(codebook, parent), position);
        QCOMPARE(pathsOf(after(codebook, change)), expected);
        QCOMPARE(change.label, u"Move tag"_s);
        QVERIFY(undoes(codebook, change));
    }

    void moveTag_refusesCirclesClashesAndNothing()
    {
        const Codebook codebook = withPaths({u"a"_s, u"a/x"_s, u"x"_s});
        QVERIFY(actions::moveTag(codebook, idOf(codebook, u"a"_s), idOf(codebook, u"a/x"_s), 0).isEmpty());
        QVERIFY(actions::moveTag(codebook, idOf(codebook, u"x"_s), idOf(codebook, u"a"_s), 0).isEmpty());
        QVERIFY(actions::moveTag(codebook, idOf(codebook, u"x"_s), {}, 1).isEmpty());
        QVERIFY(actions::moveTag(codebook, TagId::create(), {}, 0).isEmpty());
    }

    void mergeTags_movesHighlightsAndChildren()
    {
        const Codebook codebook = withPaths({u"a"_s, u"a/x"_s, u"a/y"_s, u"b"_s, u"b/x"_s, u"c"_s});
        const TagId a = idOf(codebook, u"a"_s);
        const TagId b = idOf(codebook, u"b"_s);
        const TagId c = idOf(codebook, u"c"_s);
        const std::vector carriers{tagged({c, a}), tagged({a, b}), tagged({c})};
        const ChangeSet change = actions::mergeTags(codebook, a, b, carriers, Now);
        QCOMPARE(change.label, u"Merge tags"_s);
        QCOMPARE(change.annotations.size(), size_t(2));
        QCOMPARE(change.annotations[0].after->tags, (std::vector{c, b}));
        QCOMPARE(change.annotations[0].after->modified, Now);
        QCOMPARE(change.annotations[1].after->tags, std::vector{b});
        QCOMPARE(pathsOf(after(codebook, change)), (QStringList{u"b"_s, u"b/x"_s, u"b/x (2)"_s, u"b/y"_s, u"c"_s}));
        QVERIFY(undoes(codebook, change));
    }

    void mergeTags_intoATagBelow_makesNoCircle()
    {
        const Codebook codebook = withPaths({u"a"_s, u"a/b"_s, u"a/b/c"_s, u"a/d"_s});
        const ChangeSet change =
            actions::mergeTags(codebook, idOf(codebook, u"a"_s), idOf(codebook, u"a/b/c"_s), {}, Now);
        QCOMPARE(pathsOf(after(codebook, change)), (QStringList{u"c"_s, u"c/b"_s, u"c/d"_s}));
        QVERIFY(undoes(codebook, change));
    }

    void mergeTags_withItselfOrNobody_isNothing()
    {
        const Codebook codebook = withPaths({u"a"_s});
        const TagId a = idOf(codebook, u"a"_s);
        QVERIFY(actions::mergeTags(codebook, a, a, {}, Now).isEmpty());
        QVERIFY(actions::mergeTags(codebook, a, TagId::create(), {}, Now).isEmpty());
        QVERIFY(actions::mergeTags(codebook, TagId::create(), a, {}, Now).isEmpty());
    }

    void removeTag_takesTheBranchAway()
    {
        const Codebook codebook = withPaths({u"a"_s, u"a/x"_s, u"a/x/y"_s, u"b"_s});
        const TagId deep = idOf(codebook, u"a/x/y"_s);
        const TagId b = idOf(codebook, u"b"_s);
        const std::vector carriers{tagged({deep, b}), tagged({b})};
        const ChangeSet change = actions::removeTag(codebook, idOf(codebook, u"a"_s), carriers, Now);
        QCOMPARE(change.label, u"Delete tag"_s);
        QCOMPARE(pathsOf(after(codebook, change)), QStringList{u"b"_s});
        QCOMPARE(change.annotations.size(), size_t(1));
        QCOMPARE(change.annotations[0].after->tags, std::vector{b});
        QVERIFY(undoes(codebook, change));
        QVERIFY(actions::removeTag(codebook, TagId::create(), {}, Now).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCodebookActions)
#include "tst_codebook_actions.moc"
