#include "importers/credits.h"
#include "support/article_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestCredits : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("certainty");
        QTest::addColumn<QStringList>("authors");
        const auto row = [](const QString &line, Credit::Certainty certainty, const QStringList &authors = {}) {
            QTest::newRow(qPrintable(line)) << line << int(certainty) << authors;
        };
        using enum Credit::Certainty;
        row(u"By Jane Doe"_s, Sure, {u"Jane Doe"_s});
        row(u"By Jane Doe and Ali ibn Hassan"_s, Sure, {u"Jane Doe"_s, u"Ali ibn Hassan"_s});
        row(u"Par Anne Le Goff, à Brest"_s, None);
        row(u"Von Petra Lindqvist"_s, Sure, {u"Petra Lindqvist"_s});
        row(u"Rédacteurs en chef : Zhu Jichai, Yang Yijun"_s, Sure);
        row(u"Scénaristes principaux : Zhang Yan, Ma Zhuoyan"_s, Sure, {u"Zhang Yan"_s, u"Ma Zhuoyan"_s});
        row(u"Coproduit par les services de la ville"_s, Sure);
        row(u"Written by Clara Whitby"_s, Sure, {u"Clara Whitby"_s});
        row(u"文/张三"_s, Sure, {u"张三"_s});
        row(u"新华社记者 王五、李四"_s, Sure, {u"王五"_s, u"李四"_s});
        row(u"责任编辑：陈一帆"_s, Sure);
        row(u"Автор: Ольга Морозова"_s, Sure, {u"Ольга Морозова"_s});
        row(u"Gardiens : Paul Riou, Jean Morvan"_s, Possible);
        row(u"By the time we arrived, it was dark"_s, None);
        row(u"By Jove!"_s, None);
        row(u"Par ailleurs, rien n'a changé."_s, None);
        row(u"Une question demeure : que faire ?"_s, None);
        row(u"Publié par une petite maison, le livre a trouvé ses lecteurs."_s, None);
        row(u"Text: this is what he wrote to us on the first day."_s, None);
        row(u"https://example.org/By"_s, None);
        row(u"记者问他从哪里来，他没有回答，只是看着远处的海面，好像什么也没有听见。"_s, None);
    }

    void lines()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, authors);
        const Credit credit = creditIn(line);
        QTEST(int(credit.certainty), "certainty");
        QCOMPARE(credit.isAuthorship ? credit.names : QStringList(), authors);
    }

    void unknownRolesCountBesideKnownOnes()
    {
        const auto article = makeArticle({u"A first paragraph that tells something."_s,
                                          u"Gardiens : Paul Riou, Jean Morvan"_s, u"Photos : Mona Riou"_s});
        recogniseCredits(*article);
        QCOMPARE(article->metadata.credits.size(), 2);
        QCOMPARE(article->blocks.at(1).kind, Block::Kind::Credit);
        QVERIFY(article->isConsistent());
    }

    void oneUnknownRoleIsText()
    {
        const auto article =
            makeArticle({u"A first paragraph that tells something."_s, u"Gardiens : Paul Riou, Jean Morvan"_s});
        recogniseCredits(*article);
        QVERIFY(article->metadata.credits.isEmpty());
        QCOMPARE(article->blocks.at(1).kind, Block::Kind::Paragraph);
    }

    void aTextOfNothingButCreditsIsTheText()
    {
        const auto article = makeArticle({u"Photos : Mona Riou"_s, u"By Jane Doe"_s});
        recogniseCredits(*article);
        QVERIFY(article->metadata.credits.isEmpty());
    }

    void creditsInTheMiddleStayText()
    {
        const auto article = makeArticle({u"A first paragraph."_s, u"A second one, to be sure."_s,
                                          u"Photos : Mona Riou"_s, u"And a third, which goes on."_s});
        recogniseCredits(*article);
        QVERIFY(article->metadata.credits.isEmpty());
    }

    void knownAuthorsAreNotDoubled()
    {
        auto article = makeArticle({u"By Jane Doe"_s, u"A first paragraph that tells something."_s});
        article->metadata.authors = {u"J. Doe"_s};
        recogniseCredits(*article);
        QCOMPARE(article->metadata.authors, QStringList{u"J. Doe"_s});
        QCOMPARE(article->metadata.credits, QStringList{u"By Jane Doe"_s});
    }
};

QTEST_APPLESS_MAIN(TestCredits)
#include "tst_credits.moc"
