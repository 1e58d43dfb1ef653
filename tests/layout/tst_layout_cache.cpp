#include "layout/layout_cache.h"
#include "layout_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestLayoutCache : public StrictTest {
    Q_OBJECT

    static ArticlePtr article(int blocks)
    {
        QStringList paragraphs;
        for (int i = 0; i < blocks; ++i)
            paragraphs << u"Un paragraphe de quelques mots, plus ou moins long. "_s.repeated(1 + i % 9);
        return makeArticle(paragraphs, u"fr"_s);
    }
    static void fill(LayoutCache &cache, const ArticlePtr &text, qreal width = 400)
    {
        cache.setTypography(usualTypography(width));
        cache.setArticle(text);
    }

private Q_SLOTS:
    void nothing_isLaidOutBeforeItIsSeen()
    {
        LayoutCache cache;
        QCOMPARE(cache.blockCount(), size_t(0));
        QCOMPARE(cache.totalHeight(), 0.0);
        QCOMPARE(cache.placeAt(10), Place{});
        QCOMPARE(cache.yOf({3, 0.5}), 0.0);
        fill(cache, article(1000));
        QCOMPARE(cache.laidOutCount(), size_t(0));
        QVERIFY(cache.totalHeight() > 1000 * 20);
        QCOMPARE(cache.block(500).range(), article(1000)->blocks[500].range);
        QCOMPARE(cache.laidOutCount(), size_t(1));
    }

    void heights_becomeTrueAsBlocksAreLaidOut()
    {
        LayoutCache cache;
        fill(cache, article(30));
        qreal sum = 0;
        for (size_t i = 0; i < 30; ++i) {
            QCOMPARE(cache.top(i), sum);
            const qreal height = cache.block(i).height();
            QCOMPARE(cache.heightOf(i), height);
            sum += height;
        }
        QCOMPARE(cache.totalHeight(), sum);
        QCOMPARE(cache.blockAtY(cache.top(7) + 1), size_t(7));
        QCOMPARE(cache.blockAtY(-1), size_t(0));
        QCOMPARE(cache.blockAtY(1e9), size_t(29));
    }

    void places_surviveWhatChangesAbove()
    {
        LayoutCache cache;
        fill(cache, article(200));
        const Place place{150, 0.5};
        QCOMPARE(cache.placeAt(cache.yOf(place)), place);
        for (size_t i = 0; i < 150; ++i)
            cache.block(i);
        QCOMPARE(cache.placeAt(cache.yOf(place)), place);
        cache.setTypography(usualTypography(250));
        QCOMPARE(cache.laidOutCount(), size_t(0));
        QCOMPARE(cache.placeAt(cache.yOf(place)), place);
        QCOMPARE(cache.placeAt(1e9), (Place{199, 1}));
    }

    void sameTypography_keepsWhatIsLaidOut()
    {
        LayoutCache cache;
        fill(cache, article(10));
        cache.block(3);
        cache.setTypography(usualTypography(400));
        QCOMPARE(cache.laidOutCount(), size_t(1));
    }

    void oldest_areForgottenButTheirHeightsStay()
    {
        LayoutCache cache;
        fill(cache, article(700));
        const qreal first = cache.block(0).height();
        for (size_t i = 1; i < 700; ++i)
            cache.block(i);
        QVERIFY(cache.laidOutCount() <= 400);
        QVERIFY(cache.laidOutCount() > 100);
        QCOMPARE(cache.heightOf(0), first);
        QCOMPARE(cache.block(0).height(), first);
    }

    void longBlocks_areKeptFewer()
    {
        LayoutCache cache;
        QStringList paragraphs;
        for (int i = 0; i < 100; ++i)
            paragraphs << u"Une phrase. "_s.repeated(1000);
        fill(cache, makeArticle(paragraphs, u"fr"_s));
        for (size_t i = 0; i < 100; ++i)
            cache.block(i);
        QVERIFY(cache.laidOutCount() < 60);
        QVERIFY(cache.laidOutCount() >= 24);
    }

    void image_isAskedAgainWhenItArrived()
    {
        LayoutCache cache;
        QImage decoded;
        QStringList asked;
        cache.setImageSource([&](const QString &resource) {
            asked << resource;
            return decoded;
        });
        fill(cache, articleOf({.kind = Block::Kind::Image, .detail = u"abc"_s}, QString()));
        const qreal placeholder = cache.block(0).height();
        decoded = QImage(100, 40, QImage::Format_RGB32);
        QCOMPARE(cache.block(0).height(), placeholder);
        cache.forget(0);
        QCOMPARE(cache.block(0).height(), 40.0);
        QCOMPARE(cache.totalHeight(), 40.0);
        QCOMPARE(asked, (QStringList{u"abc"_s, u"abc"_s}));
        cache.forget(0);
        cache.forget(0); // twice is harmless
        QCOMPARE(cache.laidOutCount(), size_t(0));
    }

    void giantBlock_tellsItsHeight()
    {
        LayoutCache cache;
        fill(cache, makeArticle({u"Des mots, des mots. "_s.repeated(9000), u"La fin."_s}, u"fr"_s));
        const BlockLayout &giant = cache.block(0);
        const qreal before = cache.top(1);
        QVERIFY(!giant.rectsFor({0, giant.range().end}).empty());
        QVERIFY(giant.height() != before);
        QCOMPARE(cache.top(1), giant.height());
    }
};

QTEST_MAIN(TestLayoutCache)
#include "tst_layout_cache.moc"
