// Figures are told from logos, scans and ornaments, and their labels from text.

#include "support/pdf_pictures.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestPdfFigures : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
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
        pdf.paint("A", 80, 180, 180, 120);
        pdf.paint("B", 80, 320, 180, 120);
        pdf.text(80, 455, u"Figure 1. Two pictures."_s, 9);
        pdf.lines(60, 490, prose(u"Second"_s));
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

    void aPagesOnlyWords_stayThoughAPictureShowsThem()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.paint("I", 100, 180, 300, 200);
        pdf.text(120, 250, u"Label of the left"_s, 8, PdfMaker::Font::Sans);
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(imported->article.text.trimmed(), u"Label of the left"_s);
        QCOMPARE(imported->resources.size(), size_t(1));
    }

    void linesBesideAPicture_areNoLabels()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("I");
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("I", 60, 180, 170, 60); // a bit over the starts of the lines beside it
        pdf.lines(210, 190, {u"These words go on beside the picture"_s, u"and so do these, to the very end."_s}, 12);
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QVERIFY(imported->article.text.contains(u"These words go on"));
        QVERIFY(imported->article.text.contains(u"and so do these"));
        QCOMPARE(outlineOf(*imported).count(u"image"_s), 1);
    }

    void fragmentsOfADrawing_areOnePicture()
    {
        PdfPictureMaker pdf;
        pdf.redAndBlue("A");
        pdf.redAndBlue("B", 70, 50);
        pdf.redAndBlue("C", 80, 50);
        pdf.lines(60, 90, prose(u"First"_s));
        pdf.paint("A", 100, 190, 80, 60);
        pdf.draw("140 592 m 140 562 l S");
        pdf.text(150, 268, u"leads to"_s, 8, PdfMaker::Font::Sans);
        pdf.paint("B", 100, 280, 80, 60);
        pdf.text(100, 360, u"Figure 1. Boxes and an arrow."_s, 9);
        pdf.paint("C", 100, 375, 80, 60);
        pdf.lines(60, 470, prose(u"Second"_s));
        const auto imported = readBytes(pdf.finished());
        QVERIFY(imported);
        QCOMPARE(outlineOf(*imported).count(u"image"_s), 2);
        QVERIFY(!imported->article.text.contains(u"leads to"));
        QCOMPARE(outlineOf(*imported).first(3), (QStringList{u"First"_s, u"image"_s, u"Figure"_s}));
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
};

QTEST_APPLESS_MAIN(TestPdfFigures)
#include "tst_pdf_figures.moc"
