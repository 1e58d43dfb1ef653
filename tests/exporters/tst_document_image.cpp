#include "exporters/document_image.h"

#include "support/strict_test.h"

#include <QImage>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

class TestDocumentImage : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    /// Its decoder comes with a package of its own (packaging/dependencies.sh).
    void webP_becomesPng()
    {
        const auto webP = QByteArray::fromBase64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        const auto image = documentImage({u"a"_s, u"image/webp"_s, webP});
        QVERIFY(image);
        QCOMPARE(image->mediaType, u"image/png"_s);
        QCOMPARE(QImage::fromData(image->bytes).size(), QSize(1, 1));
    }

    /// Drawings that older versions stored as they came.
    void aDrawing_showsNoFileOfThisComputer()
    {
        const QTemporaryDir folder;
        QImage secret(20, 20, QImage::Format_RGB32);
        secret.fill(Qt::red);
        QVERIFY(secret.save(folder.filePath(u"secret.png"_s)));
        const QByteArray drawing =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\" "
            "height=\"20\"><rect width=\"10\" height=\"20\" fill=\"#00ff00\"/><image width=\"20\" height=\"20\" "
            "xlink:href=\"" +
            folder.filePath(u"secret.png"_s).toUtf8() + "\"/></svg>";
        const auto image = documentImage({u"a"_s, u"image/svg+xml"_s, drawing});
        QVERIFY(image);
        QCOMPARE(image->mediaType, u"image/png"_s);
        const QImage shown = QImage::fromData(image->bytes);
        QCOMPARE(shown.pixelColor(5, 10), QColor(Qt::green));
        QCOMPARE(shown.pixelColor(15, 10).alpha(), 0);
    }
};

QTEST_MAIN(TestDocumentImage)
#include "tst_document_image.moc"
