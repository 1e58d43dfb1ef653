// The figures of PDFs made here become images at their places; what is no figure does not.

#include "importers/importers.h"
#include "importers/pdf_images.h"
#include "support/pdf_picture_maker.h"
#include "support/strict_test.h"

#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace {

const QColor Red(255, 0, 0);
const QColor Blue(0, 0, 255);

/// Six lines of prose that begin with the word.
QStringList prose(const QString &word, int letters = 90)
{
    const QString line = u" and the reader turned a page and found some quiet letters in the night of the book"_s;
    QStringList lines(6, (word + line.repeated(2)).first(letters).trimmed());
    lines.last() = word + u" ends here."_s;
    return lines;
}

Result<ImportedArticle> readBytes(const QByteArray &bytes)
{
    return readArticle(bytes, u"pdf"_s, {.name = u"made.pdf"_s});
}

/// A word for each block: "image", or the first one of its text.
QStringList outlineOf(const ImportedArticle &imported)
{
    QStringList words;
    for (const Block &block : imported.article.blocks) {
        const QString text = imported.article.textIn(block.range).toString();
        words += block.kind == Block::Kind::Image ? u"image"_s : text.section(u' ', 0, 0);
    }
    return words;
}

QImage imageOf(const ImportedArticle &imported, size_t index = 0)
{
    return index < imported.resources.size() ? QImage::fromData(imported.resources[index].bytes) : QImage();
}

bool isLike(const QColor &first, const QColor &second)
{
    return std::abs(first.red() - second.red()) + std::abs(first.green() - second.green()) +
               std::abs(first.blue() - second.blue()) <
           60;
}

/// The colour at a place told in shares of the sides.
QColor colourAt(const QImage &image, double x, double y)
{
    return image.pixelColor(int(x * image.width()), int(y * image.height()));
}

bool isRedAndBlue(const QImage &image)
{
    return !image.isNull() && isLike(colourAt(image, 0.1, 0.5), Red) && isLike(colourAt(image, 0.9, 0.5), Blue);
}

} // namespace

class TestPdfPictures : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void aPicture_standsBeforeItsCaption()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("I", 150, 180, 300, 200);
        pdf.text(150, 395, u"Figure 1. Two colours side by side."_s, 9);
        pdf.lines(60, 430, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QVERIFY(imported->article.isConsistent());
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"image"_s, u"Figure"_s, u"Second"_s}));
        QCOMPARE(imported->article.blocks[2].kind, Block::Kind::Caption);
        QCOMPARE(imported->resources.size(), size_t(1));
        QCOMPARE(imported->article.blocks[1].detail, imported->resources.front().name);
        QVERIFY(imported->article.blocks[1].range.isEmpty());
        QCOMPARE(imported->resources.front().mediaType, u"image/png"_s);
        const QImage image = imageOf(*imported);
        QVERIFY(isRedAndBlue(image));
        QVERIFY(std::abs(image.width() * 2.0 / image.height() - 3) < 0.05);
        QCOMPARE(imported->article.notices.size(), size_t(0));
    }

    void aCaptionAboveItsPicture_staysAbove()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.text(150, 190, u"Figure 1. Two colours side by side."_s, 9);
        pdf.paint("I", 150, 200, 300, 200);
        pdf.lines(60, 450, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"Figure"_s, u"image"_s, u"Second"_s}));
    }

    void slicesOfAFigure_areOnePicture()
    {
        PdfPictureMaker pdf;
        pdf.coloured("R", 20, 20, [](int, int) { return QByteArray("\xFF\x00\x00", 3); });
        pdf.coloured("B", 20, 20, [](int, int) { return QByteArray("\x00\x00\xFF", 3); });
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("R", 100, 180, 100, 100);
        pdf.paint("B", 200.5, 180, 100, 100);
        pdf.lines(60, 330, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"image"_s, u"Second"_s}));
        QVERIFY(isRedAndBlue(imageOf(*imported)));
    }

    void partsOfAFigure_shareItsCaption()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("A");
        pdf.redAndBlue("B", 80, 50);
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("A", 80, 180, 150, 100);
        pdf.paint("B", 80, 300, 150, 100);
        pdf.text(80, 415, u"Figure 1. Two pictures."_s, 9);
        pdf.lines(60, 450, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"image"_s, u"image"_s, u"Figure"_s, u"Second"_s}));
    }

    void whatIsNoFigure_isLeftOut()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("Logo");
        pdf.redAndBlue("Icon", 30, 20);
        pdf.redAndBlue("Rule", 50, 20);
        pdf.redAndBlue("Tint", 70, 20);
        for (const QString &word : {u"First"_s, u"Second"_s, u"Third"_s}) {
            if (word != u"First")
                pdf.nextPage();
            pdf.paint("Logo", 450, 30, 90, 40);
            pdf.lines(60, 90, prose(word));
        }
        pdf.paint("Icon", 60, 200, 16, 16);
        pdf.paint("Rule", 60, 300, 400, 3);
        pdf.paint("Tint", 55, 400, 480, 80);
        pdf.lines(60, 415, prose(u"Fourth"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"Second"_s, u"Third"_s, u"Fourth"_s}));
        QCOMPARE(imported->resources.size(), size_t(0));
    }

    void aLogoThatIsWrittenAgainForEachPage_isOne_unlikePictures()
    {
        PdfPictureMaker pdf;
        for (const auto *name : {"1", "2", "3"}) {
            pdf.redAndBlue(QByteArray("Logo") + name);
            const char shade = name[0];
            pdf.coloured(QByteArray("I") + name, 60, 40, [shade](int x, int y) { // of one length
                return QByteArray() + char(x < y ? 0 : 255) + shade + char(x < 30 ? 0 : 255);
            });
            if (shade != '1')
                pdf.nextPage();
            pdf.paint(QByteArray("Logo") + name, 450, 30, 90, 40);
            pdf.lines(60, 90, prose(shade == '1' ? u"First"_s : shade == '2' ? u"Second"_s : u"Third"_s));
            pdf.paint(QByteArray("I") + name, 60, 200, 120, 80);
        }
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported),
                 (QStringList{u"First"_s, u"image"_s, u"Second"_s, u"image"_s, u"Third"_s, u"image"_s}));
        QCOMPARE(imported->resources.size(), size_t(3));
    }

    void theScanBehindTheText_isLeftOut()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("Scan");
        pdf.redAndBlue("Strip", 80, 20);
        pdf.paint("Scan", 0, 0, 595, 842);
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.nextPage();
        pdf.paint("Strip", 0, 0, 595, 421);
        pdf.paint("Strip", 0, 421, 595, 421);
        pdf.lines(60, 90, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"Second"_s}));
    }

    void aPlateWithoutText_isKeptOnItsPage()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("Plate");
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.nextPage();
        pdf.paint("Plate", 0, 0, 595, 842);
        pdf.nextPage();
        pdf.lines(60, 90, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"image"_s, u"Second"_s}));
        QCOMPARE(imported->article.pages.back(), (PageStart{imported->article.blocks[2].range.start, u"3"_s}));
    }

    void aTurnedPage_givesAnUprightPicture()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.draw("q 0 1 -1 0 595 0 cm");
        pdf.draw("BT /F0 10 Tf 60 500 Td (The reader turned the page and found some letters of the night.) Tj ET");
        pdf.draw("BT /F0 10 Tf 60 488 Td (The reader turned the page and found some letters of the book.) Tj ET");
        pdf.draw("q 300 0 0 200 60 250 cm /I Do Q");
        pdf.draw("BT /F0 9 Tf 60 235 Td (Figure 1. Two colours side by side.) Tj ET Q");
        const QByteArray whole = pdf.finished();
        for (const bool isTurnedByThePage : {true, false}) {
            QByteArray bytes = whole;
            if (isTurnedByThePage) // the reader turns it by a quarter, else the letters lie on their side
                bytes.replace("/Annots[]", "/Rotate 90");
            const auto imported = readBytes(bytes);
            QVERIFY(imported);
            QCOMPARE(outlineOf(*imported), (QStringList{u"The"_s, u"image"_s, u"Figure"_s}));
            QVERIFY(isRedAndBlue(imageOf(*imported)));
            QVERIFY(imageOf(*imported).width() > imageOf(*imported).height());
        }
    }

    void aCroppedPage_isSeenFromItsCorner()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.lines(60, 130, prose(u"First"_s, 70));
        pdf.paint("I", 150, 230, 200, 100);
        QByteArray bytes = pdf.finished();
        bytes.replace("/Annots[]", "/CropBox[40 100 500 780]");
        const auto imported = readBytes(bytes);
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"image"_s}));
        const QImage image = imageOf(*imported);
        QVERIFY(isRedAndBlue(image));
        QVERIFY(isLike(colourAt(image, 0.01, 0.02), Red) && isLike(colourAt(image, 0.98, 0.97), Blue));
    }

    void masksAndFormsAndInlineImages_arePictures_data()
    {
        QTest::addColumn<QByteArray>("operators");
        QTest::newRow("mask") << "q 1 0 0 rg 200 0 0 200 100 400 cm /Mask Do Q"_ba;
        QTest::newRow("form") << "q 2 0 0 2 100 400 cm /Outer Do Q"_ba;
        QTest::newRow("inline") << "q 200 0 0 200 100 400 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x10\x80\xC0\xF0 EI Q"_ba;
        QTest::newRow("clipped") << "q 100 400 200 200 re W n 600 0 0 800 0 0 cm /I Do Q"_ba;
    }

    void masksAndFormsAndInlineImages_arePictures()
    {
        QFETCH(const QByteArray, operators);
        PdfPictureMaker pdf;
        pdf.redAndBlue("I", 61, 40);
        pdf.image("Mask", 8, 2, "/ImageMask true/BitsPerComponent 1", "\xF0\x0F");
        pdf.form("Outer", "/BBox[0 0 100 100]/Matrix[1 0 0 1 0 0]", "q 100 0 0 100 0 0 cm /I Do Q");
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.draw(operators);
        pdf.lines(60, 500, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"image"_s, u"Second"_s}));
        const QImage image = imageOf(*imported);
        QVERIFY(!image.isNull());
        QVERIFY(std::abs(image.width() - image.height()) < 3);
    }

    void inTwoColumns_aPictureStaysInItsOwn()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.redAndBlue("J", 80, 50);
        for (int row = 0; row < 3; ++row) {
            pdf.lines(60, 90 + row * 200, prose(u"Left"_s + QString::number(row), 48));
            pdf.lines(60, 162 + row * 200, prose(u"LeftEnd"_s + QString::number(row), 48));
            pdf.lines(320, 90 + row * 200, prose(u"Right"_s + QString::number(row), 48));
            pdf.lines(320, 162 + row * 200, prose(u"RightEnd"_s + QString::number(row), 48));
        }
        pdf.paint("I", 60, 432, 200, 50);
        pdf.paint("J", 320, 238, 200, 45);
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        const QStringList outline = outlineOf(*imported);
        QCOMPARE(outline.count(u"image"_s), 2);
        QCOMPARE(outline.indexOf(u"image"_s), outline.indexOf(u"LeftEnd1"_s) + 1);
        QCOMPARE(outline.lastIndexOf(u"image"_s), outline.indexOf(u"RightEnd0"_s) + 1);
    }

    void labelsInAPicture_areInThePictureOnly()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.redAndBlue("J", 80, 50);
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("I", 100, 180, 300, 200);
        pdf.text(120, 250, u"Label of the left"_s, 8, PdfMaker::Font::Sans);
        pdf.text(320, 300, u"Other"_s, 8, PdfMaker::Font::Sans);
        pdf.lines(60, 420, prose(u"Second"_s));
        pdf.paint("J", 100, 520, 300, 200);
        pdf.text(120, 600, u"A Title over a Picture"_s, 24, PdfMaker::Font::Sans);
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QVERIFY(!imported->article.text.contains(u"Label"));
        QVERIFY(!imported->article.text.contains(u"Other"));
        QVERIFY(imported->article.text.contains(u"A Title over a Picture"));
        QCOMPARE(outlineOf(*imported).first(3), (QStringList{u"First"_s, u"image"_s, u"Second"_s}));
    }

    void aPhotograph_isKeptAsJpeg()
    {
        PdfPictureMaker pdf;
        quint32 noise = 1;
        pdf.coloured("I", 200, 150, [&noise](int x, int y) {
            noise = noise * 1664525 + 1013904223;
            return QByteArray{} + char(x) + char(y) + char(noise >> 24);
        });
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("I", 100, 180, 144, 108);
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(imported->resources.size(), size_t(1));
        QCOMPARE(imported->resources.front().mediaType, u"image/jpeg"_s);
        QCOMPARE(imageOf(*imported).width(), 200);
    }

    void aDamagedImage_isSaidToBeMissing()
    {
        PdfPictureMaker pdf;
        pdf.image("Flate", 60, 40, "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode",
                  "nothing that was ever packed");
        pdf.image("Jpeg", 60, 40, "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
                  "nothing that was ever a photograph");
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("Flate", 100, 180, 200, 100);
        pdf.paint("Jpeg", 100, 300, 200, 100);
        pdf.lines(60, 430, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), (QStringList{u"First"_s, u"Second"_s}));
        QCOMPARE(imported->article.notices.size(), size_t(1));
        QCOMPARE(imported->article.notices.front(),
                 (Error{Error::Kind::Incomplete, u"made.pdf"_s, u"some of its pictures"_s}));
    }

    void anImageOfOneColour_isNoPicture()
    {
        PdfPictureMaker pdf;
        pdf.coloured("I", 20, 20, [](int, int) { return QByteArray("\xEE\xEE\xEE", 3); });
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("I", 100, 180, 200, 100);
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported), QStringList{u"First"_s});
        QCOMPARE(imported->article.notices.size(), size_t(0));
    }

    void aPageOfAHundredImages_hasFewPictures()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.lines(60, 90, prose(u"First"_s));
        for (int index = 0; index < 100; ++index)
            pdf.paint("I", 50 + index % 10 * 50, 200 + index / 10 * 50, 30, 30);
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported).count(u"image"_s), 24);
        QCOMPARE(imported->resources.size(), size_t(1)); // equal ones are kept once
    }

    void formsThatPaintEachOther_areBounded()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.form("F0", "/BBox[0 0 600 900]", "q 30 0 0 30 0 0 cm /I Do Q");
        for (int depth = 1; depth <= 12; ++depth) { // each paints the one before it ten times
            const QByteArray inner = "q 1 0 0 1 2 3 cm /F" + QByteArray::number(depth - 1) + " Do Q ";
            pdf.form("F" + QByteArray::number(depth), "/BBox[0 0 600 900]", inner.repeated(10));
        }
        pdf.form("Self", "/BBox[0 0 600 900]", "/Self Do /I Do");
        pdf.draw("/F12 Do /F4 Do /Self Do");
        const QByteArray bytes = pdf.finished();
        PdfImageFinder finder(bytes, {});
        QVERIFY(finder.imagesOn(0, {595, 842}).size() <= 2000);
    }

    void aBombOfContent_isBounded()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.form("Bomb", "/BBox[0 0 600 900]/Filter[/FlateDecode/FlateDecode]",
                 qCompress(qCompress(QByteArray(200'000'000, ' '), 9).sliced(4), 9).sliced(4));
        pdf.draw("/Bomb Do q 100 0 0 100 50 50 cm /I Do Q");
        const QByteArray bytes = pdf.finished();
        PdfImageFinder finder(bytes, {});
        QVERIFY(finder.imagesOn(0, {595, 842}).size() <= 1);
    }

    void aPageOfAnotherSize_hasNoImages()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.paint("I", 100, 100, 200, 100);
        const QByteArray bytes = pdf.finished();
        PdfImageFinder finder(bytes, {});
        QCOMPARE(finder.imagesOn(0, {595, 842}).size(), size_t(1));
        QCOMPARE(finder.imagesOn(0, {842, 595}).size(), size_t(0));
        QCOMPARE(finder.imagesOn(1, {595, 842}).size(), size_t(0));
        const QByteArray garbage = "%PDF-1.4\nnothing of the kind\n%%EOF";
        QCOMPARE(PdfImageFinder(garbage, {}).imagesOn(0, {595, 842}).size(), size_t(0));
    }
};

QTEST_APPLESS_MAIN(TestPdfPictures)
#include "tst_pdf_pictures.moc"
