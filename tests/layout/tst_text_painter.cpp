#include "layout/text_painter.h"
#include "layout_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QPoint Origin(20, 20);

int pixelsOf(const QImage &image, QRectF area, QColor colour)
{
    int count = 0;
    const QRect inside = area.toAlignedRect().intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb();
    }
    return count;
}

} // namespace

class TestTextPainter : public StrictTest {
    Q_OBJECT

    const ThemeColours m_theme = lightTheme();
    const QString m_text =
        u"The crates of books are still waiting under the tarpaulin, and nobody knows who will fetch "
        "them before the summer comes to the quay."_s;
    const ArticlePtr m_article = articleOf({}, m_text, u"en"_s);

    [[nodiscard]] TextRange of(const QString &words) const
    {
        const qsizetype start = m_text.indexOf(words);
        return {start, start + words.size()};
    }
    [[nodiscard]] BlockLayout layout() const { return BlockLayout(*m_article, 0, usualTypography(400)); }
    [[nodiscard]] QImage painted(const std::vector<Decoration> &decorations, TextRange selection = {},
                                 AnnotationId focused = {}, QRectF exposed = {}) const
    {
        QImage image(440, 240, QImage::Format_RGB32);
        image.fill(m_theme.paper);
        QPainter painter(&image);
        const DecorationSet set(decorations);
        paintBlock(painter, Origin, layout(), {m_theme, set, selection, focused, exposed});
        return image;
    }
    /// The letters' boxes of the words, in the image.
    [[nodiscard]] QRectF boxOf(const QString &words) const
    {
        const BlockLayout made = layout();
        const auto rects = made.rectsFor(of(words));
        return rects.empty() ? QRectF()
                             : rects[0].translated(Origin).adjusted(0, made.lineInset(), 0, -made.lineInset());
    }
    [[nodiscard]] static double share(const QImage &image, QRectF area, QColor colour)
    {
        return pixelsOf(image, area, colour) / (area.width() * area.height());
    }

private Q_SLOTS:
    void text_isInkOnPaper()
    {
        const QImage image = painted({});
        QVERIFY(pixelsOf(image, image.rect(), m_theme.ink) > 100);
        QVERIFY(share(image, boxOf(u"crates"_s), m_theme.paper) > 0.5);
    }

    void highlight_liesUnderItsWordsOnly()
    {
        const QImage image = painted({{.range = of(u"crates"_s), .colour = Colour::Green}});
        QVERIFY(share(image, boxOf(u"crates"_s), m_theme.mark(Colour::Green)) > 0.5);
        QVERIFY(pixelsOf(image, boxOf(u"crates"_s), m_theme.ink) > 5);
        QCOMPARE(pixelsOf(image, boxOf(u"books"_s), m_theme.mark(Colour::Green)), 0);
    }

    void overlap_isBlended()
    {
        const QImage image = painted({{.range = of(u"crates of"_s), .colour = Colour::Yellow},
                                      {.range = of(u"of books"_s), .colour = Colour::Blue}});
        const QColor both = m_theme.blended(m_theme.mark(Colour::Yellow), m_theme.mark(Colour::Blue));
        QVERIFY(share(image, boxOf(u"crates"_s), m_theme.mark(Colour::Yellow)) > 0.5);
        QVERIFY(share(image, boxOf(u"of"_s), both) > 0.5);
        QVERIFY(share(image, boxOf(u"books"_s), m_theme.mark(Colour::Blue)) > 0.5);
        QCOMPARE(pixelsOf(image, boxOf(u"crates"_s), both), 0);
    }

    void highlight_acrossLinesLeavesWhiteBetweenThem()
    {
        const TextRange all{0, m_text.size()};
        const QImage image = painted({{.range = all, .colour = Colour::Pink}});
        const BlockLayout made = layout();
        QVERIFY(made.lineCount() > 1 && made.lineInset() >= 1);
        const QPointF between = Origin + QPointF(100, made.lineRect(0).bottom());
        QCOMPARE(image.pixelColor(between.toPoint()), m_theme.paper);
        QVERIFY(share(image, made.lineRect(1).translated(Origin), m_theme.mark(Colour::Pink)) > 0.4);
    }

    void underlines_lieUnderEachOther()
    {
        const auto line = [&](const QString &words, Colour colour) {
            return Decoration{.range = of(words), .shape = Decoration::Shape::Underline, .colour = colour};
        };
        const QImage image = painted({line(u"crates of books"_s, Colour::Blue), line(u"of"_s, Colour::Pink)});
        const auto rowsOf = [&](Colour colour) {
            std::vector<int> rows;
            const int x = qRound(boxOf(u"of"_s).center().x());
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y).rgb() == m_theme.line(colour).rgb())
                    rows.push_back(y);
            }
            return rows;
        };
        QCOMPARE(rowsOf(Colour::Blue).size(), size_t(2));
        QCOMPARE(rowsOf(Colour::Pink).size(), size_t(2));
        QVERIFY(rowsOf(Colour::Pink).front() > rowsOf(Colour::Blue).back());
    }

    void searchHits_haveAColourOfTheirOwn()
    {
        const QImage image = painted({{.range = of(u"books"_s), .layer = Layer::CurrentHit}});
        QVERIFY(pixelsOf(image, boxOf(u"books"_s).adjusted(-3, -3, 3, 3), m_theme.searchFrame) > 20);
        for (const QColor &mark : m_theme.marks)
            QCOMPARE(pixelsOf(image, image.rect(), mark), 0);
    }

    void selection_coversTheWholeLineHeight()
    {
        const QImage image = painted({}, of(u"crates of books"_s));
        const QRectF box = boxOf(u"of"_s);
        const QColor above = image.pixelColor(QPointF(box.center().x(), box.top() - 1).toPoint());
        QVERIFY(above != m_theme.paper);
        QCOMPARE(painted({}).pixelColor(QPointF(box.center().x(), box.top() - 1).toPoint()), m_theme.paper);
    }

    void focus_outlinesItsPassageOnly()
    {
        const Decoration mark{.range = of(u"crates"_s), .annotation = AnnotationId::create()};
        const Decoration other{.range = of(u"summer"_s), .annotation = AnnotationId::create()};
        const QImage plain = painted({mark, other});
        const QImage focused = painted({mark, other}, {}, mark.annotation);
        const auto isChanged = [&](QRectF box) {
            const QRect area = box.adjusted(-3, -3, 3, 3).toAlignedRect();
            return plain.copy(area) != focused.copy(area);
        };
        QVERIFY(isChanged(boxOf(u"crates"_s)));
        QVERIFY(!isChanged(boxOf(u"summer"_s)));
    }

    void note_hasASignAtItsEnd()
    {
        const auto signs = [&](bool hasNote) {
            const QImage image = painted({{.range = of(u"crates"_s), .colour = Colour::Purple, .hasNote = hasNote}});
            const QRectF box = boxOf(u"crates"_s);
            return pixelsOf(image, QRectF(box.right() - 6, box.top() - 8, 18, 16), m_theme.line(Colour::Purple));
        };
        QVERIFY(signs(true) > 5);
        QCOMPARE(signs(false), 0);
    }

    void wave_isUnderTheWord()
    {
        const QImage image =
            painted({{.range = of(u"crates"_s), .layer = Layer::Spelling, .shape = Decoration::Shape::Wave}});
        const QImage plain = painted({});
        const QRectF box = boxOf(u"crates"_s);
        const QRect under = QRectF(box.left(), box.bottom() - 4, box.width(), 5).toAlignedRect();
        QVERIFY(image.copy(under) != plain.copy(under));
        const QRect over = QRectF(box.left(), box.top(), box.width(), 8).toAlignedRect();
        QCOMPARE(image.copy(over), plain.copy(over));
    }

    void exposed_limitsTheWork()
    {
        const BlockLayout made = layout();
        const QRectF firstLine = made.lineRect(0).translated(Origin);
        const QImage image = painted({{.range = {0, m_text.size()}, .colour = Colour::Pink}}, {}, {},
                                     QRectF(0, firstLine.top(), 440, 5));
        QVERIFY(share(image, firstLine, m_theme.mark(Colour::Pink)) > 0.4);
        const QRectF last = made.lineRect(made.lineCount() - 1).translated(Origin);
        QCOMPARE(pixelsOf(image, last, m_theme.mark(Colour::Pink)), 0);
    }

    void everyKind_paintsSomething_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        using Kind = Block::Kind;
        for (const auto &[kind, text] : {std::pair{Kind::Paragraph, u"text"_s},
                                         {Kind::Heading, u"text"_s},
                                         {Kind::Quote, u"text"_s},
                                         {Kind::ListItem, u"text"_s},
                                         {Kind::Code, u"int x;\n\treturn"_s},
                                         {Kind::Verse, u"one\ntwo"_s},
                                         {Kind::Table, u"a\tb\nc\td"_s},
                                         {Kind::Image, u"caption"_s},
                                         {Kind::Image, QString()},
                                         {Kind::Rule, QString()},
                                         {Kind::Footnote, u"text"_s},
                                         {Kind::Credit, u"text"_s}})
            QTest::addRow("kind %d, %s", int(kind), text.isEmpty() ? "empty" : "with text") << int(kind) << text;
    }
    void everyKind_paintsSomething()
    {
        QFETCH(int, kind);
        QFETCH(QString, text);
        const ArticlePtr article = articleOf({.kind = Block::Kind(kind),
                                              .level = 1,
                                              .quoteDepth = kind == 2 ? 1 : 0,
                                              .marker = u"1."_s,
                                              .detail = u"x"_s},
                                             text);
        const BlockLayout made(*article, 0, usualTypography(300));
        for (const ThemeColours &theme : {lightTheme(), sepiaTheme(), darkTheme()}) {
            QImage image(300, 240, QImage::Format_RGB32);
            image.fill(theme.paper);
            QPainter painter(&image);
            const Decoration all{.range = {0, text.size()}, .hasNote = true};
            const DecorationSet set({all});
            paintBlock(painter, {0, 0}, made, {theme, set, {0, text.size()}, {}, {}});
            painter.end();
            QVERIFY(pixelsOf(image, image.rect(), theme.paper) < 300 * 240);
        }
    }
};

QTEST_MAIN(TestTextPainter)
#include "tst_text_painter.moc"
