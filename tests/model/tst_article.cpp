#include "model/article.h"
#include "support/article_maker.h"
#include "support/strict_test.h"

class TestArticle : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void blockAt_isTheBlockOfTheOffset()
    {
        const auto article = makeArticle({QStringLiteral("# One"), QStringLiteral("two"), QStringLiteral("three")});
        QCOMPARE(article->text, QStringLiteral("One\ntwo\nthree"));
        QVERIFY(article->isConsistent());
        QCOMPARE(article->blockAt(0), size_t(0));
        QCOMPARE(article->blockAt(3), size_t(0)); // the separator belongs to the block before it
        QCOMPARE(article->blockAt(4), size_t(1));
        QCOMPARE(article->blockAt(100), size_t(2));
        QCOMPARE(article->blockAt(-5), size_t(0));
    }

    void blockAt_withoutBlocksIsZero() { QCOMPARE(Article().blockAt(7), size_t(0)); }

    void headingOf_looksBackwards()
    {
        const auto article = makeArticle({QStringLiteral("intro"), QStringLiteral("# One"), QStringLiteral("two")});
        QCOMPARE(article->headingOf(0), -1);
        QCOMPARE(article->headingOf(2), 1);
    }

    void footnoteMark_standsBeforeTheFirstParagraph()
    {
        auto article = makeArticle({QStringLiteral("text"), QStringLiteral("a"), QStringLiteral("b"),
                                    QStringLiteral("between"), QStringLiteral("c"), QStringLiteral("old")});
        const auto isNote = [&](size_t block, const QString &mark, const QString &label) {
            article->blocks[block].kind = Block::Kind::Footnote;
            article->blocks[block].marker = mark;
            article->blocks[block].detail = label;
        };
        isNote(1, QStringLiteral("1"), QStringLiteral("1-2"));
        isNote(2, {}, QStringLiteral("1-2"));
        isNote(4, {}, QStringLiteral("1-2"));
        isNote(5, {}, QStringLiteral("3")); // of an older import
        article->blocks[0].marker = QStringLiteral("•");
        const QStringList expected = {{}, QStringLiteral("1"), {}, {}, {}, QStringLiteral("3")};
        for (size_t block = 0; block < article->blocks.size(); ++block)
            QCOMPARE(article->footnoteMark(block), expected[qsizetype(block)]);
    }

    void isConsistent_seesGapsAndStraySpans()
    {
        auto article = makeArticle({QStringLiteral("abc"), QStringLiteral("def")});
        article->spans = {{Span::Kind::Emphasis, {1, 3}, {}}};
        QVERIFY(article->isConsistent());
        article->spans = {{Span::Kind::Emphasis, {2, 5}, {}}};
        QVERIFY(!article->isConsistent());
        article->spans.clear();
        article->blocks[1].range.start = 5;
        QVERIFY(!article->isConsistent());
    }

    void spansIn_givesTheBlocksOwn()
    {
        auto article = makeArticle({QStringLiteral("abc"), QStringLiteral("def")});
        article->spans = {{Span::Kind::Emphasis, {0, 1}, {}}, {Span::Kind::Strong, {4, 6}, {}}};
        QCOMPARE(article->spansIn(0).size(), size_t(1));
        QCOMPARE(article->spansIn(1).size(), size_t(1));
        QCOMPARE(article->spansIn(1)[0].kind, Span::Kind::Strong);
    }
};

QTEST_APPLESS_MAIN(TestArticle)
#include "tst_article.moc"
