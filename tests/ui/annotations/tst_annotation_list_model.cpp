#include "ui/annotations/annotation_list_model.h"

#include "open_article.h"
#include "support/strict_test.h"

#include <QAbstractItemModelTester>

using namespace Qt::Literals::StringLiterals;

class TestAnnotationListModel : public StrictTest {
    Q_OBJECT

    static QStringList quotes(const AnnotationListModel &model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(model.index(row).data().toString());
        return result;
    }

private Q_SLOTS:
    void rows_followEveryStepWithoutReset()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSession(open.session);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        open.highlight(u"deux millions"_s);
        const AnnotationId first = open.highlight(u"caisses"_s);
        open.highlight(u"prêts"_s);
        QCOMPARE(quotes(model), QStringList({u"caisses"_s, u"deux millions"_s, u"prêts"_s}));
        QCOMPARE(inserted.count(), 3);

        open.library.perform(actions::setNote(open.annotation(first), u"à voir"_s, open.library.now()));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);

        open.library.perform(actions::remove(std::array{open.annotation(first)}));
        QCOMPARE(quotes(model), QStringList({u"deux millions"_s, u"prêts"_s}));
        QCOMPARE(removed.count(), 1);
        open.library.undo();
        QCOMPARE(quotes(model).first(), u"caisses"_s);
        QCOMPARE(resets.count(), 0);
    }

    void aRowMovesWithItsPassage()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSession(open.session);
        const AnnotationId id = open.highlight(u"caisses"_s);
        open.highlight(u"deux millions"_s);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        const qsizetype start = open.session->article().text.indexOf(u"prêts"_s);
        open.library.perform(
            actions::setRange(open.session->article(), open.annotation(id), {start, start + 5}, open.library.now()));
        QCOMPARE(quotes(model), QStringList({u"deux millions"_s, u"prêts"_s}));
        QCOMPARE(moved.count(), 1);
        open.library.undo();
        QCOMPARE(quotes(model), QStringList({u"caisses"_s, u"deux millions"_s}));
    }

    void roles_sayWhereAndWhat()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        model.setSession(open.session);
        const TagId tag = open.tag(u"chiffre/budget"_s);
        open.highlight(u"deux millions"_s, {tag}, u"à vérifier"_s);
        const QModelIndex index = model.index(0);
        QCOMPARE(index.data(AnnotationListModel::ParagraphRole).toInt(), 2);
        QCOMPARE(index.data(AnnotationListModel::HeadingRole).toString(), u"La marge"_s);
        QCOMPARE(index.data(AnnotationListModel::OrphanRole).toBool(), false);
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
                 u"deux millions. Tags: chiffre / budget. Note: à vérifier"_s);
        QCOMPARE(annotationOf(index).note, u"à vérifier"_s);
    }

    void orphansStandAtTheEnd()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        model.setSession(open.session);
        open.highlight(u"prêts"_s);
        Annotation lost = open.annotation(open.highlight(u"caisses"_s));
        const Annotation before = lost;
        lost.quote = {u"words that this text does not hold anywhere"_s, {}, {}};
        open.library.perform({u"test"_s, {}, {{before, lost}}, {}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1).data(AnnotationListModel::OrphanRole).toBool(), true);
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"Not found in this text"_s));
    }

    void aRenamedTag_isAnnounced()
    {
        OpenArticle open;
        AnnotationListModel model(open.library);
        model.setSession(open.session);
        const TagId tag = open.tag(u"chiffre"_s);
        open.highlight(u"caisses"_s, {tag});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy tags(&model, &AnnotationListModel::tagsChanged);
        Tag renamed = *open.library.codebook().tag(tag);
        renamed.name = u"nombre"_s;
        open.library.perform(actions::editTag(open.library.codebook(), renamed));
        QCOMPARE(tags.count(), 1);
        QCOMPARE(changed.count(), 1);
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"nombre"_s));
    }

    void tenThousand_areRowsInOrder()
    {
        const QString words = u"one two three four five six seven eight nine ten\n\n"_s;
        OpenArticle open(words.repeated(1000));
        const Article &article = open.session->article();
        ChangeSet all{u"test"_s, {}, {}, {}};
        for (const Block &block : article.blocks) {
            for (qsizetype word = 0; word < 10; ++word) {
                const TextRange range{block.range.start + word, block.range.start + word + 3};
                const ChangeSet one = actions::addHighlight(article, range, {}, open.library.now());
                all.annotations.insert(all.annotations.end(), one.annotations.begin(), one.annotations.end());
            }
        }
        AnnotationListModel model(open.library);
        model.setSession(open.session);
        open.library.perform(all);
        QCOMPARE(model.rowCount(), int(all.annotations.size()));
        QVERIFY(model.rowCount() >= 9000);
        QCOMPARE(model.index(model.rowCount() - 1).data(AnnotationListModel::ParagraphRole).toInt(),
                 int(std::ranges::count(article.blocks, Block::Kind::Paragraph, &Block::kind)));
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const AnnotationId middle = model.idAt(model.rowCount() / 2);
        open.library.perform(actions::remove(std::array{open.annotation(middle)}));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(model.rowOf(middle), -1);
    }
};

QTEST_GUILESS_MAIN(TestAnnotationListModel)
#include "tst_annotation_list_model.moc"
