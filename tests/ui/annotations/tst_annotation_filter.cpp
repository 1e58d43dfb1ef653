#include "ui/annotations/annotation_filter_proxy.h"

#include "open_article.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestAnnotationFilter : public StrictTest {
    Q_OBJECT

    static QStringList shown(const AnnotationFilterProxy &proxy)
    {
        QStringList result;
        for (int row = 0; row < proxy.rowCount(); ++row)
            result.append(proxy.index(row, 0).data().toString());
        return result;
    }

private Q_SLOTS:
    void filter_byWordsOfQuoteNoteAndTag()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        AnnotationFilterProxy proxy(model);
        model.setSession(open.session);
        const TagId budget = open.tag(u"chiffre/Budget"_s);
        open.highlight(u"bâche"_s);
        open.highlight(u"deux millions"_s, {budget});
        const AnnotationId loans = open.highlight(u"prêts"_s, {}, u"à vérifier"_s);
        proxy.setFilter({.text = u"BACHE"_s});
        QCOMPARE(shown(proxy), QStringList{u"bâche"_s});
        proxy.setFilter({.text = u"verif prets"_s});
        QCOMPARE(shown(proxy), QStringList{u"prêts"_s});
        proxy.setFilter({.text = u"budget"_s});
        QCOMPARE(shown(proxy), QStringList{u"deux millions"_s});
        proxy.setFilter({.text = u"verifie"_s});
        QCOMPARE(proxy.rowCount(), 1);
        open.library.perform(actions::setNote(open.annotation(loans), u"fait"_s, open.library.now()));
        QCOMPARE(proxy.rowCount(), 0);
        proxy.keep(loans);
        QCOMPARE(proxy.rowCount(), 1);
        proxy.keep({});
        open.library.undo();
        QCOMPARE(proxy.rowCount(), 1);
    }

    void filter_byTagsAndThoseBelow_andColours()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        AnnotationFilterProxy proxy(model);
        model.setSession(open.session);
        const TagId budget = open.tag(u"chiffre/budget"_s);
        const TagId figure = open.library.codebook().findPath(u"chiffre"_s)->id;
        const TagId check = open.tag(u"à vérifier"_s);
        open.highlight(u"caisses"_s, {figure}, {}, Colour::Blue);
        open.highlight(u"deux millions"_s, {budget, check});
        open.highlight(u"prêts"_s);
        proxy.setFilter({.tags = {figure}});
        QCOMPARE(shown(proxy), QStringList({u"caisses"_s, u"deux millions"_s}));
        proxy.setFilter({.tags = {figure, check}});
        QCOMPARE(shown(proxy), QStringList{u"deux millions"_s});
        proxy.setFilter({.colours = {int(Colour::Blue)}});
        QCOMPARE(shown(proxy), QStringList{u"caisses"_s});
        proxy.setFilter({.colours = {int(Colour::Blue), int(Colour::Yellow)}});
        QCOMPARE(proxy.rowCount(), 3);
        proxy.setFilter({});
        QCOMPARE(proxy.rowCount(), 3);
        QVERIFY(AnnotationFilter{}.isEmpty());
        QVERIFY(!(AnnotationFilter{.text = u"x"_s}).isEmpty());
    }

    void byDate_theNewestIsFirst_andTheLostAreLast()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        AnnotationFilterProxy proxy(model);
        model.setSession(open.session);
        open.highlight(u"caisses"_s);
        Annotation lost = open.annotation(open.highlight(u"bâche"_s));
        open.highlight(u"prêts"_s);
        const Annotation before = lost;
        lost.quote = {u"words that are nowhere"_s, {}, {}};
        lost.position = {0, 22};
        open.library.perform({u"Test"_s, {}, {{before, lost}}, {}});
        proxy.setSortedByDate(true);
        QCOMPARE(shown(proxy), QStringList({u"prêts"_s, u"caisses"_s, u"words that are nowhere"_s}));
        proxy.setSortedByDate(false);
        QCOMPARE(shown(proxy), QStringList({u"caisses"_s, u"prêts"_s, u"words that are nowhere"_s}));
    }

    void aRenamedTag_isFoundByItsNewName()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        AnnotationFilterProxy proxy(model);
        model.setSession(open.session);
        const TagId tag = open.tag(u"chiffre"_s);
        open.highlight(u"caisses"_s, {tag});
        proxy.setFilter({.text = u"nombre"_s});
        QCOMPARE(proxy.rowCount(), 0);
        Tag renamed = *open.library.codebook().tag(tag);
        renamed.name = u"nombre"_s;
        open.library.perform(actions::editTag(open.library.codebook(), renamed));
        QCOMPARE(proxy.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAnnotationFilter)
#include "tst_annotation_filter.moc"
