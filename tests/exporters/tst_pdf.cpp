// The typeset PDF, as poppler reads it.

#include "document_samples.h"
#include "exporters/margin_notes.h"
#include "layout/typography.h"
#include "support/strict_test.h"

#include <QFontMetricsF>
#include <QImage>

#include <poppler-qt6.h>

using namespace Qt::Literals::StringLiterals;

class TestPdf : public StrictTest {
    Q_OBJECT

    static std::unique_ptr<Poppler::Document> read(const QByteArray &pdf)
    {
        return Poppler::Document::loadFromData(pdf);
    }

    static QString allText(const Poppler::Document &document)
    {
        QString text;
        for (int page = 0; page < document.numPages(); ++page)
            text += document.page(page)->text(QRectF()) + u'\n';
        return text;
    }

    /// Letters alone: lines break and words divide as they must.
    static QString letters(QString text) { return text.remove(QRegularExpression(u"[\\s\\-\\x{AD}\\x{2010}]"_s)); }

    /// A book of chapters with highlights and notes.
    static ExportSnapshot book(int chapters, int highlights)
    {
        QStringList paragraphs{u"# The book"_s};
        for (int chapter = 1; chapter <= chapters; ++chapter) {
            paragraphs += u"## Chapter %1"_s.arg(chapter);
            for (int paragraph = 0; paragraph < 12; ++paragraph)
                paragraphs +=
                    u"Passage %1.%2 begins here. "_s.arg(chapter).arg(paragraph) +
                    u"The reader takes notes in the margin and comes back to them years later. "_s.repeated(6);
        }
        const auto article = makeArticle(paragraphs);
        article->metadata.title = u"The book"_s;
        std::vector<Annotation> annotations;
        for (int number = 0; number < highlights; ++number) {
            const int chapter = number * chapters / highlights + 1;
            const QString quote = u"Passage %1.%2 begins"_s.arg(chapter).arg(number % 12);
            annotations.push_back(annotationOn(*article, quote, AllColours[size_t(number) % 6], number % 10));
            annotations.back().note = u"Note %1 on it, long enough for two lines or three."_s.arg(number);
        }
        std::ranges::sort(annotations, {}, [](const Annotation &a) { return a.position.start; });
        return {{{article, annotations}}, sampleCodebook(), {}, {}, Noon};
    }

private Q_SLOTS:
    void emoji_standWhereTheyWillStandInEveryExport() // before any other test draws one
    {
        auto article = makeArticle({u"# A party"_s, u"A long line with 🎉 in it, and 🦉 after some words more."_s});
        Annotation note = annotationOn(*article, u"long line"_s, Colour::Yellow, 1);
        note.note = u"A 🎈 in the margin"_s;
        const ExportSnapshot snapshot{{{article, {note}}}, {}, {}, {}, {}};
        const QFont font = withFallbacks(printSheet(true, {}).typography.bodyFont(), {});
        const QFont small = withFallbacks(printSheet(true, {}).noteFont, {});
        const auto widths = [&] {
            return std::pair(QFontMetricsF(font).horizontalAdvance(u"🎉"_s),
                             QFontMetricsF(small).horizontalAdvance(u"🎈"_s));
        };
        const auto before = widths();
        const QByteArray first = exported(u"pdf"_s, snapshot);
        QVERIFY(!first.isEmpty());
        QCOMPARE(widths(), before); // what is drawn on screen later, too
        QCOMPARE(exported(u"pdf"_s, snapshot), first);
        QCOMPARE(first.count("/Subtype /Image"), 6); // each with its mask
    }

    void text_isReal()
    {
        for (ExportSnapshot snapshot : {workshop(), everything()}) {
            const auto document = read(exported(u"pdf"_s, snapshot));
            QVERIFY(document);
            const QString text = letters(allText(*document));
            const Article &article = articleOf(snapshot);
            for (size_t index = 0; index < article.blocks.size(); ++index) {
                if (article.languageOf(index) == u"ar") // is read back in the order of the eye
                    continue;
                for (const QString &word : article.textIn(article.blocks[index].range)
                                               .toString()
                                               .split(QRegularExpression(u"\\W+"_s), Qt::SkipEmptyParts))
                    QVERIFY2(text.contains(letters(word)), qPrintable(word));
            }
        }
    }

    void notesAndTags_areInTheMargin()
    {
        const auto document = read(exported(u"pdf"_s, workshop()));
        const QString text = letters(allText(*document));
        for (const QString &note : {u"Firstline"_s, u"Coldinwinter"_s, u"#chiffre"_s, u"Stillhere"_s, u"“gone”"_s})
            QVERIFY2(text.contains(note), qPrintable(note));
        ExportSnapshot quiet = workshop();
        quiet.options.includeNotes = quiet.options.includeTags = false;
        QVERIFY(!letters(allText(*read(exported(u"pdf"_s, quiet)))).contains(u"Coldinwinter"));
    }

    void fonts_areEmbedded()
    {
        const auto document = read(exported(u"pdf"_s, workshop()));
        const auto fonts = document->fonts();
        QVERIFY(!fonts.isEmpty());
        for (const Poppler::FontInfo &font : fonts)
            QVERIFY2(font.isEmbedded(), qPrintable(font.name()));
    }

    void metadata_isTheArticles()
    {
        const auto document = read(exported(u"pdf"_s, workshop()));
        QCOMPARE(document->info(u"Title"_s), u"A workshop"_s);
        QCOMPARE(document->info(u"Author"_s), u"Ada Berg"_s);
        QCOMPARE(document->date(u"CreationDate"_s).toUTC(), Noon.addSecs(60));
    }

    void links_leadWhereTheyShould()
    {
        const auto document = read(exported(u"pdf"_s, workshop()));
        QStringList addresses;
        int inner = 0;
        for (int page = 0; page < document->numPages(); ++page) {
            for (const auto &link : document->page(page)->links()) {
                if (link->linkType() == Poppler::Link::Browse)
                    addresses += static_cast<const Poppler::LinkBrowse &>(*link).url();
                else if (link->linkType() == Poppler::Link::Goto)
                    inner += static_cast<const Poppler::LinkGoto &>(*link).destination().pageNumber() == 1 ? 1 : 0;
            }
        }
        QCOMPARE(addresses, QStringList{u"https://example.org/?a=1&b=2"_s});
        QCOMPARE(inner, 2); // the footnote, and "the dot"
    }

    void outline_isTheHeadings()
    {
        ExportSnapshot snapshot = everything();
        ExportSnapshot second = workshop();
        articlesOf(snapshot).push_back(articlesOf(second).front());
        const auto document = read(exported(u"pdf"_s, snapshot));
        const auto top = document->outline();
        QCOMPARE(top.size(), 2);
        QCOMPARE(top[0].name(), u"La halle & le *marché*"_s);
        QCOMPARE(top[0].children().size(), 2);
        QCOMPARE(top[0].children()[1].name(), u"Le soir"_s);
        QVERIFY(top[1].destination()->pageNumber() > 1);
        QCOMPARE(top[1].children()[0].name(), u"Tools"_s);
    }

    void theSameLibrary_givesTheSameBytes()
    {
        ExportSnapshot later = workshop();
        later.now = Noon.addYears(1);
        QCOMPARE(exported(u"pdf"_s, workshop()), exported(u"pdf"_s, later));
    }

    void aBook_losesNoLineAndNoNote()
    {
        ExportSnapshot snapshot = book(8, 90);
        const auto document = read(exported(u"pdf"_s, snapshot));
        QVERIFY(document->numPages() > 10);
        const QString text = letters(allText(*document));
        const Article &article = articleOf(snapshot);
        QCOMPARE(text.count(u"yearslater."), article.text.count(u"years later."));
        for (int number = 0; number < 90; ++number)
            QVERIFY2(text.contains(u"Note%1onit"_s.arg(number)), qPrintable(QString::number(number)));
        QCOMPARE(document->outline().first().children().size(), 8);
    }

    void fiveThousandNotes_areAllThere()
    {
        const auto document = read(exported(u"pdf"_s, book(40, 5'000)));
        const QString text = letters(allText(*document));
        for (int number = 0; number < 5'000; ++number)
            QVERIFY2(text.contains(u"Note%1onit"_s.arg(number)), qPrintable(QString::number(number)));
    }

    void highlights_showTheirColours()
    {
        auto article = makeArticle({u"# A title"_s, u"Outer words hold inner words, and الخشب 木头 hold nothing."_s});
        const std::vector marked{annotationOn(*article, u"Outer words hold inner words"_s, Colour::Yellow, 1),
                                 annotationOn(*article, u"inner"_s, Colour::Pink, 2),
                                 annotationOn(*article, u"الخشب 木头"_s, Colour::Green, 3)};
        const auto pageOf = [&article](const std::vector<Annotation> &some) {
            return read(exported(u"pdf"_s, {{{article, some}}, {}, {}, {}, {}}))->page(0)->renderToImage(96, 96);
        };
        const QImage page = pageOf(marked);
        const auto count = [&page](Colour colour) {
            const QColor wanted = lightTheme().mark(colour);
            int pixels = 0;
            for (int y = 0; y < page.height(); ++y) {
                for (int x = 0; x < page.width(); ++x) {
                    const QColor found = page.pixelColor(x, y);
                    pixels += std::abs(found.red() - wanted.red()) < 8 &&
                              std::abs(found.green() - wanted.green()) < 8 &&
                              std::abs(found.blue() - wanted.blue()) < 8;
                }
            }
            return pixels;
        };
        QVERIFY(count(Colour::Yellow) > 1000);
        QVERIFY(count(Colour::Green) > 300);
        QCOMPARE(count(Colour::Blue), 0);
        QVERIFY(page != pageOf({marked[0], marked[2]})); // the inner one is seen in the outer one
    }

    void notes_neverLieOverEachOther()
    {
        const auto document = read(exported(u"pdf"_s, book(4, 90)));
        for (int page = 0; page < document->numPages(); ++page) {
            std::vector<QRectF> words;
            for (const auto &box : document->page(page)->textList()) {
                const QRectF rect = box->boundingBox();
                QVERIFY(rect.left() >= 40 && rect.right() <= 555 && rect.top() >= 0 && rect.bottom() <= 842);
                words.push_back(rect.adjusted(0.5, 3, -0.5, -3));
            }
            for (size_t first = 0; first < words.size(); ++first) {
                for (size_t second = first + 1; second < words.size(); ++second)
                    QVERIFY(!words[first].intersects(words[second]));
            }
        }
    }

    void anImageHigherThanAPage_isMadeSmaller()
    {
        ExportSnapshot snapshot = workshop();
        QImage tall(400, 9000, QImage::Format_RGB32);
        tall.fill(Qt::darkGreen);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && tall.save(&buffer, "PNG"));
        setImage(snapshot, png);
        const auto document = read(exported(u"pdf"_s, snapshot));
        QVERIFY(document && document->numPages() <= 4);
    }

    void aFailingDevice_isSaid()
    {
        QBuffer closed; // not open for writing
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        const Result<> result = exporterNamed(u"pdf"_s)->write(everything(), closed);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Unwritable);
    }
};

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
