// The pictures of PDFs made here become images at their places, as they look on their pages.

#include "importers/pdf_reader.h"
#include "support/pdf_pictures.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

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

    void whenTheTimeIsUp_picturesAreSaidToBeMissing()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("I", 150, 180, 300, 200);
        const QByteArray bytes = pdf.finished();
        const auto late = readPdfDocument(bytes, {}, std::clock() - 40 * CLOCKS_PER_SEC);
        QVERIFY(late && !late->pages.front().words.empty());
        QCOMPARE(late->pages.front().pictures.size(), size_t(0));
        QCOMPARE(late->notices.size(), size_t(1));
        QCOMPARE(late->notices.front().detail, u"some of its pictures"_s);
        const auto inTime = readPdfDocument(bytes, {});
        QCOMPARE(inTime->pages.front().pictures.size(), size_t(1));
        QCOMPARE(inTime->notices.size(), size_t(0));
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
};

QTEST_APPLESS_MAIN(TestPdfPictures)
#include "tst_pdf_pictures.moc"
