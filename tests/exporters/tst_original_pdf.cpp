// Highlights on the PDF that an article came from, read back by poppler.

#include "export_samples.h"
#include "exporters/qpdf_library.h"
#include "support/pdf_maker.h"
#include "support/strict_test.h"

#include <poppler-qt6.h>

using namespace Qt::Literals::StringLiterals;

class TestOriginalPdf : public StrictTest {
    Q_OBJECT

    struct Found {
        int page = 0;
        QString contents, author, covered;
        QDateTime modified;
        QColor colour;
        Poppler::HighlightAnnotation::HighlightType type = Poppler::HighlightAnnotation::Highlight;
    };

    /// Two pages with a running head; a word is divided, a sentence goes over the page.
    static QByteArray original()
    {
        PdfMaker pdf;
        pdf.text(72, 40, u"The Bench, a journal"_s, 8);
        pdf.lines(72, 100,
                  {u"The bench stands by the window where the light is good, and its vice holds ever-"_s,
                   u"ything that a hand can carry. Nothing else in the room is as old as this, and no-"_s,
                   u"body knows who made it. The last line of this page goes on"_s});
        pdf.nextPage();
        pdf.text(72, 40, u"The Bench, a journal"_s, 8);
        pdf.lines(72, 100, {u"to the other page, and there it ends. A second word closes the text."_s});
        return pdf.bytes();
    }

    static ExportSnapshot snapshotOf(const QByteArray &pdf, const std::vector<Annotation> &annotations = {})
    {
        const auto article = makeArticle({u"The bench stands by the window where the light is good, and its vice holds "
                                          u"everything that a hand can carry. "
                                          "Nothing else in the room is as old as this, and nobody knows who made it. "
                                          "The last line of this page goes "
                                          "on to the other page, and there it ends. A second word closes the text."_s});
        article->pages = {{0, u"1"_s}, {article->text.indexOf(u"to the other"), u"2"_s}};
        ExportSnapshot snapshot{{{article, annotations}}, sampleCodebook(), {}, {}, Noon};
        snapshot.original = [pdf](ArticleId) { return std::optional(pdf); };
        return snapshot;
    }

    static Annotation on(const QString &quote, Colour colour, int number, const QString &note = {})
    {
        const ExportSnapshot snapshot = snapshotOf({});
        for (const ExportedArticle &exported : snapshot.articles) {
            Annotation annotation = annotationOn(*exported.article, quote, colour, number);
            annotation.note = note;
            return annotation;
        }
        return {};
    }

    static std::vector<Found> read(const QByteArray &pdf)
    {
        std::vector<Found> found;
        const auto document = Poppler::Document::loadFromData(pdf);
        for (int number = 0; document && number < document->numPages(); ++number) {
            const auto page = document->page(number);
            const QSizeF size = page->pageSizeF();
            for (const auto &annotation : page->annotations()) {
                Found one{number, annotation->contents(),         annotation->author(),
                          {},     annotation->modificationDate(), annotation->style().color()};
                if (annotation->subType() == Poppler::Annotation::AHighlight) {
                    const auto &highlight = static_cast<const Poppler::HighlightAnnotation &>(*annotation);
                    one.type = highlight.highlightType();
                    QStringList lines;
                    for (const auto &quad : highlight.highlightQuads()) {
                        QRectF box(quad.points[0], quad.points[2]);
                        for (const QPointF &point : quad.points)
                            box |= QRectF(point, QSizeF(1e-6, 1e-6)).normalized();
                        const QRectF area(box.left() * size.width() + 1, box.top() * size.height() + 1,
                                          box.width() * size.width() - 2, box.height() * size.height() - 2);
                        lines += page->text(area).simplified();
                    }
                    one.covered = lines.join(u'|');
                }
                found.push_back(one);
            }
        }
        return found;
    }

private Q_SLOTS:
    void highlights_lieOnTheirWords()
    {
        Annotation first = on(u"light is good"_s, Colour::Green, 1, u"Say **why**"_s);
        first.author = u"Ada"_s;
        first.tags = {sampleCodebook().findPath(u"chiffre"_s)->id};
        Annotation second = on(u"a hand can carry"_s, Colour::Pink, 2);
        second.style.shape = HighlightStyle::Shape::Underline;
        const QByteArray pdf = exported(u"pdf-original"_s, snapshotOf(original(), {first, second}));
        QVERIFY(pdf.startsWith(original()));
        const auto found = read(pdf);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].covered, u"light is good"_s);
        QCOMPARE(found[0].contents, u"Say **why**\n\n#chiffre"_s);
        QCOMPARE(found[0].author, u"Ada"_s);
        QCOMPARE(found[0].modified.toUTC(), Noon.addSecs(60));
        QCOMPARE(found[0].colour.name(), u"#c4ebb5"_s);
        QCOMPARE(found[1].covered, u"a hand can carry"_s);
        QCOMPARE(found[1].type, Poppler::HighlightAnnotation::Underline);
    }

    void dividedWords_andPages()
    {
        const QByteArray pdf = exported(
            u"pdf-original"_s,
            snapshotOf(original(), {on(u"holds everything that"_s, Colour::Yellow, 1),
                                    on(u"this page goes on to the other page"_s, Colour::Blue, 2, u"Over"_s)}));
        const auto found = read(pdf);
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[0].covered, u"holds ever-|ything that"_s);
        QCOMPARE(found[1].covered, u"this page goes on"_s);
        QCOMPARE(found[1].contents, u"Over"_s);
        QCOMPARE(found[2].covered, u"to the other page"_s); // without the head of the page
        QCOMPARE(found[2].page, 1);
        QCOMPARE(found[2].contents, QString());
    }

    void partsOfWords()
    {
        const auto found =
            read(exported(u"pdf-original"_s, snapshotOf(original(), {on(u"ight is goo"_s, Colour::Yellow, 1)})));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].covered, u"ight is goo"_s);
    }

    void whatIsNotFound_isANoteBesideThePage()
    {
        Annotation lost = on(u"A second word"_s, Colour::Yellow, 1, u"Mine"_s);
        lost.quote.exact = u"other words"_s;
        lost.position = {};
        const auto found = read(exported(u"pdf-original"_s, snapshotOf(original(), {lost})));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].contents, u"“other words”\n\nMine"_s);
    }

    void turnedPages()
    {
        QPDF turned;
        const QByteArray plain = original();
        turned.setSuppressWarnings(true);
        turned.processMemoryFile("x", plain.constData(), size_t(plain.size()));
        int turn = 90;
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(turned).getAllPages()) {
            page.rotatePage(turn, false);
            turn += 180;
        }
        QPDFWriter writer(turned);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate); // and so its references are a stream
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        const QByteArray pdf(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
        const QByteArray marked = exported(
            u"pdf-original"_s,
            snapshotOf(pdf, {on(u"light is good"_s, Colour::Yellow, 1), on(u"second word"_s, Colour::Green, 2)}));
        QVERIFY(marked.startsWith(pdf));
        QPDF checked; // says when the update is not as it should be
        checked.setSuppressWarnings(true);
        checked.processMemoryFile("y", marked.constData(), size_t(marked.size()));
        QCOMPARE(checked.getAllPages().size(), size_t(2));
        QVERIFY(!checked.anyWarnings());
        for (QPDFObjectHandle page : checked.getAllPages()) {
            QPDFObjectHandle annotation = page.getKey("/Annots").getArrayItem(0);
            const auto rect = annotation.getKey("/Rect").getArrayAsRectangle();
            const auto words = page.getKey("/Rotate").getIntValue();
            QVERIFY(words == 90 || words == 270);
            QVERIFY(rect.urx - rect.llx > rect.ury - rect.lly); // along the line as it was written
            QVERIFY(std::abs((rect.ury + rect.lly) / 2 - (842 - 97)) < 4);
        }
    }

    void exportedTwice_isMarkedOnce()
    {
        const Annotation mine = on(u"light is good"_s, Colour::Green, 1, u"Mine"_s);
        PdfMaker pdf;
        pdf.lines(72, 100, {u"The bench stands by the window where the light is good, and its vice holds"_s});
        const QByteArray once = exported(u"pdf-original"_s, snapshotOf(pdf.bytes(), {mine}));
        QByteArray asForeign = once;
        asForeign.replace("scholiast-", "elsewhere-"); // as another program left it
        const auto found = read(exported(u"pdf-original"_s, snapshotOf(asForeign, {mine})));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].contents, u"Mine"_s);
    }

    void theSameLibrary_givesTheSameBytes()
    {
        const ExportSnapshot snapshot = snapshotOf(original(), {on(u"light is good"_s, Colour::Green, 1)});
        QCOMPARE(exported(u"pdf-original"_s, snapshot), exported(u"pdf-original"_s, snapshot));
    }

    void withoutHighlights_itIsTheOriginal()
    {
        QCOMPARE(exported(u"pdf-original"_s, snapshotOf(original())), original());
    }

    void otherArticles_areRefused()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::ReadWrite));
        const auto write = exporterNamed(u"pdf-original"_s)->write;
        QCOMPARE(write(everything(), buffer).error().kind, Error::Kind::NotFound);
        QCOMPARE(write(snapshotOf("no PDF"), buffer).error().kind, Error::Kind::NotFound);
        QCOMPARE(write(snapshotOf("%PDF-1.4\nbroken"), buffer).error().kind, Error::Kind::Malformed);
        QCOMPARE(buffer.size(), 0);
    }

    void itIsKnownBefore_whetherThereIsOne()
    {
        const auto check = exporterNamed(u"pdf-original"_s)->check;
        QVERIFY(check(snapshotOf(original())));
        QVERIFY(check({}));
        QCOMPARE(check(snapshotOf("no PDF")).error().detail, u"original PDF"_s);
        QCOMPARE(check(everything()).error().kind, Error::Kind::NotFound);
        ExportSnapshot two = snapshotOf(original());
        two.articles.inMemory().push_back(two.articles.inMemory().front());
        QCOMPARE(check(two).error().detail, u"one article"_s);
    }
};

QTEST_GUILESS_MAIN(TestOriginalPdf)
#include "tst_original_pdf.moc"
