#include "layout/page_breaker.h"
#include "layout_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestPageBreaker : public StrictTest {
    Q_OBJECT

    struct Printed {
        int page;
        PageSlice slice;
        qreal spaceBefore;
        qreal height;
        int lines; ///< whole lines of the block that the slice shows
    };

    static std::vector<Printed> print(const Article &article, qreal pageHeight)
    {
        std::vector<Printed> printed;
        int page = 0;
        PageBreaker breaker(
            pageHeight,
            [&](const BlockLayout &layout, const PageSlice &slice) {
                int lines = 0;
                for (int line = 0; line < layout.lineCount(); ++line) {
                    const qreal middle = layout.lineRect(line).center().y();
                    lines += middle > slice.from && middle < slice.to ? 1 : 0;
                }
                printed.push_back({page, slice, layout.spaceBefore(), layout.height(), lines});
            },
            [&page] { ++page; });
        Typography typography;
        typography.columnWidth = 400;
        for (size_t block = 0; block < article.blocks.size(); ++block)
            breaker.add(block, BlockLayout(article, block, typography),
                        article.blocks[block].kind == Block::Kind::Heading ? PageBreaker::Keep::WithNext
                                                                           : PageBreaker::Keep::Free);
        breaker.finish();
        return printed;
    }

    static QString words(int count) { return u"some words "_s.repeated(count).trimmed(); }

private Q_SLOTS:
    void everySliceFollowsTheLast()
    {
        QStringList paragraphs;
        for (int i = 1; i < 60; ++i)
            paragraphs += i % 7 == 0 ? u"## A heading"_s : words(i * 3 % 90 + 1);
        const auto article = makeArticle(paragraphs);
        for (const qreal height : {200.0, 333.0, 700.0}) {
            size_t next = 0;
            qreal reached = 0;
            for (const Printed &printed : print(*article, height)) {
                const PageSlice &slice = printed.slice;
                QCOMPARE(slice.block, next);
                QVERIFY(slice.from == reached || (reached == 0 && slice.from == printed.spaceBefore));
                QVERIFY(slice.to > slice.from);
                QVERIFY(slice.top + slice.to - slice.from <= height + 0.01);
                reached = slice.to;
                if (reached == printed.height) {
                    reached = 0;
                    ++next;
                }
            }
            QCOMPARE(next, article->blocks.size());
        }
    }

    void noLineIsAlone()
    {
        QStringList paragraphs;
        for (int i = 1; i < 80; ++i)
            paragraphs += words(i * 7 % 60 + 20);
        for (const Printed &printed : print(*makeArticle(paragraphs), 410)) {
            const bool isWhole = printed.slice.from <= printed.spaceBefore && printed.slice.to == printed.height;
            QVERIFY2(isWhole || printed.lines >= 2, qPrintable(QString::number(printed.slice.block)));
        }
    }

    void aHeadingIsNeverLast()
    {
        for (int before = 1; before < 40; ++before) {
            const auto article = makeArticle({words(before * 5), u"## A heading"_s, words(60)});
            std::vector<int> pages(3, -1);
            for (const Printed &printed : print(*article, 500)) {
                if (pages[printed.slice.block] < 0)
                    pages[printed.slice.block] = printed.page;
            }
            QCOMPARE(pages[1], pages[2]);
        }
    }

    void tables_areCutBetweenRows()
    {
        const auto article = makeArticle({u"x"_s});
        article->blocks[0].kind = Block::Kind::Table;
        article->text = u"a\tb\n"_s.repeated(60).chopped(1);
        article->blocks[0].range = {0, article->text.size()};
        const auto printed = print(*article, 300);
        QVERIFY(printed.size() > 3);
        int cells = 0;
        for (const Printed &part : printed)
            cells += part.lines;
        QCOMPARE(cells, 120);
    }

    void aPictureHigherThanAPage_isCut()
    {
        const auto article = makeArticle({u""_s});
        article->blocks[0].kind = Block::Kind::Image;
        QVERIFY(print(*article, 50).size() > 1);
    }
};

QTEST_MAIN(TestPageBreaker)
#include "tst_page_breaker.moc"
