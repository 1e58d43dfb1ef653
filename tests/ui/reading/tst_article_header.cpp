#include "support/article_maker.h"
#include "support/strict_test.h"
#include "ui/reading/article_header.h"

using namespace Qt::Literals::StringLiterals;

class TestArticleHeader : public StrictTest {
    Q_OBJECT

    static constexpr qreal Width = 560; ///< px

    static ArticlePtr entitled(const QString &title, const QString &language = u"fr"_s)
    {
        auto article = std::make_shared<Article>(*makeArticle({u"Du texte."_s}, language));
        article->metadata.title = title;
        return article;
    }
    static qreal heightOf(const Article &article)
    {
        ArticleHeader header;
        header.layOut(&article, Typography(), Width);
        return header.height();
    }
    /// px that the title's lines take.
    static qreal titleHeight(const QString &title)
    {
        auto without = std::make_shared<Article>(*entitled(title));
        without->metadata.title = u"Du texte"_s; // the text begins with it: not shown
        return heightOf(*entitled(title)) - heightOf(*without) - 10;
    }
    static QImage drawn(const Article &article)
    {
        ArticleHeader header;
        header.layOut(&article, Typography(), Width);
        QImage image(int(Width), int(header.height()), QImage::Format_RGB32);
        image.fill(lightTheme().paper);
        QPainter painter(&image);
        header.draw(painter, {0, 0}, lightTheme());
        return image;
    }

private Q_SLOTS:
    void titleLines_standClose()
    {
        const int size = Typography().headingFont(0).pixelSize();
        QCOMPARE(titleHeight(u"Un titre"_s), std::round(size * 1.2));
        QCOMPARE(titleHeight(u"Un titre si étendu qu’il lui faut une seconde ligne"_s), 2 * std::round(size * 1.2));
    }

    void rightToLeft_standsAtTheRight()
    {
        auto article = std::make_shared<Article>(*makeArticle({u"نص قصير."_s}, u"ar"_s));
        article->metadata.title = u"عنوان"_s;
        const QImage image = drawn(*article);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width() / 2; ++x)
                QCOMPARE(image.pixelColor(x, y), lightTheme().paper);
        }
    }

    void longTitles_areSmaller()
    {
        const QString title = u"Un titre si étendu qu’il lui faut une seconde ligne, et des lettres moins hautes"_s;
        const int size = Typography().headingFont(0).pixelSize();
        const qreal line = std::round(Typography().headingFont(2).pixelSize() * 1.2);
        QVERIFY(line < size * 1.2);
        QCOMPARE(titleHeight(title), 2 * line);
    }

    void titles_breakAsTheirLanguageDoes()
    {
        // a width at which “Pourquoi” still fits on the line and “Pourquoi ?” does not
        const ArticlePtr article = entitled(u"Vous demandiez hier encore pourquoi ?"_s);
        const ArticlePtr guarded = entitled(u"Vous demandiez hier encore pourquoi\u00A0?"_s);
        ArticleHeader header;
        for (qreal width = 200; width < 560; width += 4) {
            header.layOut(article.get(), Typography(), width);
            const qreal height = header.height();
            header.layOut(guarded.get(), Typography(), width);
            QCOMPARE(height, header.height());
        }
        QCOMPARE(drawn(*article), drawn(*guarded));
    }

    void everything_isPainted()
    {
        const QImage image = drawn(*entitled(u"Un titre"_s));
        const auto isInked = [&image](int top, int bottom) {
            for (int y = top; y < bottom; ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (QColor(image.pixel(x, y)).lightness() < 160)
                        return true;
                }
            }
            return false;
        };
        const int titleEnd = 44 + qRound(Typography().headingFont(0).pixelSize() * 1.2);
        QVERIFY(!isInked(0, 40));
        QVERIFY(isInked(44, titleEnd));
        QVERIFY(isInked(titleEnd + 8, image.height() - 20));
        QVERIFY(!isInked(image.height() - 20, image.height()));
        QCOMPARE(drawn(*entitled(u"书箱还在码头"_s, u"zh"_s)).height(), image.height());
    }

    void languages_areNamedWithoutACountry()
    {
        QVERIFY(metaLineOf(*entitled(u"A title"_s, u"en"_s)).endsWith(u" · English"));
        QVERIFY(metaLineOf(*entitled(u"Un título"_s, u"es"_s)).endsWith(u" · español"));
        QVERIFY(metaLineOf(*entitled(u"Un titre"_s, u"fr"_s)).endsWith(u" · français"));
    }

    void noArticle_noHeader()
    {
        ArticleHeader header;
        header.layOut(entitled(u"Un titre"_s).get(), Typography(), Width);
        QVERIFY(header.hasTitle() && header.height() > 0);
        header.layOut(nullptr, Typography(), Width);
        QVERIFY(!header.hasTitle());
        QCOMPARE(header.height(), 0.0);
    }
};

QTEST_MAIN(TestArticleHeader)
#include "tst_article_header.moc"
