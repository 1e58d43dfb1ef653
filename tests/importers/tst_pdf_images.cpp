// Images are found on their pages, in documents that would have one look for ever, too.

#include "importers/pdf_images.h"
#include "support/pdf_picture_maker.h"
#include "support/strict_test.h"

class TestPdfImages : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
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

QTEST_APPLESS_MAIN(TestPdfImages)
#include "tst_pdf_images.moc"
