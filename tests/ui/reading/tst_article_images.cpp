#include "ui/reading/article_images.h"

#include "support/article_maker.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

QString resourceIn(const Article &article)
{
    for (const Block &block : article.blocks)
        if (block.kind == Block::Kind::Image)
            return block.detail;
    return {};
}

/// A Markdown text with a red picture of 300 × 200 px between many paragraphs.
SessionPtr illustrated(Library &library, const QString &folder)
{
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::red);
    if (!picture.save(folder + u"/red.png"_s))
        qFatal("can't write the picture");
    QFile file(folder + u"/text.md"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("can't write the text");
    file.write("# Pictures\n\nBefore.\n\n![A red field](red.png)\n\n");
    for (int i = 0; i < 50; ++i)
        file.write("A paragraph that comes after the picture, with some words in it.\n\n");
    file.close();
    const auto reports = reportsOf(library.importFiles({file.fileName()}));
    return answerOf(library.open(reports.at(0).article)).value();
}

} // namespace

class TestArticleImages : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void picture_arrivesLater()
    {
        const TempLibrary file;
        Library library(file.path());
        QVERIFY(answerOf(library.load()));
        const SessionPtr session = illustrated(library, file.folder());
        const QString resource = resourceIn(session->article());
        QVERIFY(!resource.isEmpty());
        ArticleImages images(library);
        QSignalSpy arrived(&images, &ArticleImages::arrived);
        QVERIFY(images.image(resource).isNull());
        QVERIFY(images.image(resource).isNull()); // asked for once
        QVERIFY(arrived.wait());
        QCOMPARE(arrived.count(), 1);
        QCOMPARE(images.image(resource).size(), QSize(300, 200));
    }

    void unknownPicture_neverArrives()
    {
        const TempLibrary file;
        Library library(file.path());
        QVERIFY(answerOf(library.load()));
        ArticleImages images(library);
        QSignalSpy arrived(&images, &ArticleImages::arrived);
        QVERIFY(images.image(u"nothing"_s).isNull());
        QVERIFY(images.image(QString()).isNull());
        QVERIFY(answerOf(library.flushed()));
        QVERIFY(!arrived.wait(200));
    }

    /// One that an older version stored as it came.
    void drawing_showsNoFileOfThisComputer()
    {
        const TempLibrary file;
        QImage secret(20, 20, QImage::Format_RGB32);
        secret.fill(Qt::red);
        QVERIFY(secret.save(file.folder() + u"/secret.png"_s));
        const QByteArray drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                   "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\" height=\"20\">"
                                   "<rect width=\"10\" height=\"20\" fill=\"#00ff00\"/><image width=\"20\" "
                                   "height=\"20\" xlink:href=\"" +
                                   (file.folder() + u"/secret.png"_s).toUtf8() + "\"/></svg>";
        const auto article = makeArticle({u"A drawing"_s});
        article->id = ArticleId::create();
        article->added = QDateTime::currentDateTimeUtc();
        Store(file.path()).articles().add(*article, {{u"drawing"_s, u"image/svg+xml"_s, drawing}}, {});
        Library library(file.path());
        QVERIFY(answerOf(library.load()));
        ArticleImages images(library);
        QSignalSpy arrived(&images, &ArticleImages::arrived);
        QVERIFY(images.image(u"drawing"_s).isNull());
        QVERIFY(arrived.wait());
        QCOMPARE(images.image(u"drawing"_s).pixelColor(5, 10), QColor(Qt::green));
        QCOMPARE(images.image(u"drawing"_s).pixelColor(15, 10).alpha(), 0);
    }

    void pane_keepsItsPlaceWhenOneArrives()
    {
        const TempLibrary file;
        Library library(file.path());
        QVERIFY(answerOf(library.load()));
        const SessionPtr session = illustrated(library, file.folder());
        QWidget window;
        window.resize(700, 500);
        ReadingPane pane(library, &window);
        pane.resize(700, 500);
        pane.setSession(session);
        window.show();
        pane.view()->scrollByPixels(150);
        const Place place = pane.place();
        const auto hasRed = [&pane] {
            const QImage shown = pane.view()->viewport()->grab().toImage();
            for (int y = 0; y < shown.height(); y += 5)
                for (int x = 0; x < shown.width(); x += 5)
                    if (shown.pixelColor(x, y) == QColor(Qt::red))
                        return true;
            return false;
        };
        QTRY_VERIFY(hasRed());
        QCOMPARE(pane.place(), place);
    }
};

QTEST_MAIN(TestArticleImages)
#include "tst_article_images.moc"
