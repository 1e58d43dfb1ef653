// What a content stream paints is found with its place, whatever else stands in it.

#include "importers/pdf_content.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<PdfPaint> paintsIn(const QByteArray &content)
{
    std::vector<PdfPaint> paints;
    readPdfContent(content, {}, QRectF(0, 0, 600, 800), [&paints](const PdfPaint &paint) {
        paints.push_back(paint);
        return paints.size() < 5;
    });
    return paints;
}

QRectF boxOf(const PdfPaint &paint)
{
    return paint.matrix.mapRect(QRectF(0, 0, 1, 1));
}

} // namespace

class TestPdfContent : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void anImageStandsWhereTheMatricesPutIt()
    {
        const auto paints = paintsIn("q 2 0 0 2 10 20 cm q 50 0 0 30 5 5 cm /Im1 Do Q /Im2 Do Q /Im3 Do");
        QCOMPARE(paints.size(), size_t(3));
        QCOMPARE(paints[0].name, "Im1"_ba);
        QCOMPARE(boxOf(paints[0]), QRectF(20, 30, 100, 60));
        QCOMPARE(boxOf(paints[1]), QRectF(10, 20, 2, 2));
        QCOMPARE(boxOf(paints[2]), QRectF(0, 0, 1, 1));
    }

    void numbersAreReadAsPdfWritesThem()
    {
        const auto paints = paintsIn("-.5 0 0 +1.25 100. 007 cm /I Do");
        QCOMPARE(paints.front().matrix, QTransform(-0.5, 0, 0, 1.25, 100, 7));
    }

    void aPathClipsWhatComesBehindIt()
    {
        const auto paints = paintsIn("q 10 20 30 40 re W n /A Do q 0 0 m 25 0 l 25 30 l h W* n /B Do Q Q /C Do "
                                     "1 2 3 4 re f /D Do");
        QCOMPARE(paints[0].clip, QRectF(10, 20, 30, 40));
        QCOMPARE(paints[1].clip, QRectF(10, 20, 15, 10));
        QCOMPARE(paints[2].clip, QRectF(0, 0, 600, 800));
        QCOMPARE(paints[3].clip, QRectF(0, 0, 600, 800));
    }

    void textAndCommentsAreNoOperators()
    {
        const auto paints =
            paintsIn("% /No Do\nBT (q 2 0 0 2 0 0 cm /No \\) (Do) Do) Tj <2f4e6f20446f> Tj ET % /No Do\r"
                     "/P <</MCID 0>> BDC [(a) -120 (Do)] TJ /Yes Do EMC");
        QCOMPARE(paints.size(), size_t(1));
        QCOMPARE(paints.front().name, "Yes"_ba);
        QCOMPARE(boxOf(paints.front()), QRectF(0, 0, 1, 1));
    }

    void anImageInTheContent_mayHoldAnything()
    {
        const auto paints = paintsIn("q 40 0 0 40 0 0 cm BI /W 8 /H 4 /CS /G /BPC 8 ID \x01 EI\x80/No Do Q( EI\nQ "
                                     "/Yes Do");
        QCOMPARE(paints.size(), size_t(2));
        QVERIFY(paints[0].name.isEmpty());
        QCOMPARE(paints[0].pixels, QSize(8, 4));
        QCOMPARE(boxOf(paints[0]), QRectF(0, 0, 40, 40));
        QCOMPARE(paints[1].name, "Yes"_ba);
        QCOMPARE(boxOf(paints[1]), QRectF(0, 0, 1, 1));
    }

    void paintingStopsWhenNobodyWantsMore()
    {
        QCOMPARE(paintsIn(QByteArray("/I Do ").repeated(100)).size(), size_t(5));
    }

    void brokenContentIsHarmless_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("open string") << "(abc\\"_ba;
        QTest::newRow("open name") << "/"_ba;
        QTest::newRow("open hexadecimal") << "<41"_ba;
        QTest::newRow("open image") << "BI /W 1 ID xx"_ba;
        QTest::newRow("image without a start") << "ID xx EI"_ba;
        QTest::newRow("too few operands") << "1 2 cm 1 re 3 m 4 c W n Q Q"_ba;
        QTest::newRow("deep") << "q "_ba.repeated(100'000) + "Q "_ba.repeated(100'001);
        QTest::newRow("large image") << "BI /W -99999999999 /H 99999999999 ID x EI"_ba;
        QTest::newRow("large numbers") << "9"_ba.repeated(400) + " 0 0 1 0 0 cm W n";
    }

    void brokenContentIsHarmless()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(paintsIn(content).size() <= 1);
    }
};

QTEST_APPLESS_MAIN(TestPdfContent)
#include "tst_pdf_content.moc"
