#include "base/harmless_picture.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Begin = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

QByteArray drawing(const QByteArray &content)
{
    return content.isEmpty() ? QByteArray(Begin).chopped(1) + "/>" : Begin + content + "</svg>";
}

/// A picture that is written out in a drawing.
QByteArray embedded(const QByteArray &bytes, const QByteArray &mediaType)
{
    return "<image href=\"data:" + mediaType + ";base64," + bytes.toBase64() + "\"/>";
}

} // namespace

class TestHarmlessPicture : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void whatLeadsNowhere_isTheSame_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::newRow("shapes") << drawing("<rect width=\"3\" height=\"3\" fill=\"url(#fade)\"/><!-- a field -->");
        QTest::newRow("declared") << "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                                     "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" +
                                         drawing("<path d=\"M0 0\"/>");
        QTest::newRow("places") << drawing("<use xlink:href=\"#star\"/><use href=\" #star\"/>");
        QTest::newRow("styles") << drawing("<style>rect { fill: url( '#a' ) } @font-face { src: url(data:font/woff) }"
                                           "</style><g style=\"clip-path: url(#b)\"/>");
        QTest::newRow("undeclared prefixes") << drawing("<sodipodi:view inkscape:zoom=\"1\"/>");
        QTest::newRow("a raster picture in it") << drawing(embedded("\x89PNG\r\n\x1A\n", "image/png"));
        QTest::newRow("a drawing in it") << drawing(embedded(drawing("<g/>"), "image/svg+xml"));
        QTest::newRow("PNG") << "\x89PNG\r\n\x1A\n"_ba;
        QTest::newRow("JPEG") << "\xFF\xD8\xFF\xE0"_ba;
        QTest::newRow("GIF") << "GIF89a"_ba;
        QTest::newRow("WebP") << "RIFF0000WEBPVP8 "_ba;
        QTest::newRow("BMP") << "BM0000"_ba;
    }

    void whatLeadsNowhere_isTheSame()
    {
        QFETCH(QByteArray, picture);
        QCOMPARE(harmlessPicture(picture), picture);
    }

    void whatLeadsOut_isLeftOut_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char *name, const QByteArray &content, const QByteArray &kept) {
            QTest::newRow(name) << content << kept;
        };
        row("a file", "<image xlink:href=\"/home/me/letter.png\" width=\"9\"/><g/>", "<g/>");
        row("an address", "<image href=\" file:///home/me/letter.png\"/>", "");
        row("upper case", "<IMAGE HREF=\"/home/me/letter.png\"/>", "");
        row("another prefix", "<image a:href=\"x.png\"/>", "");
        row("a filter's", "<filter><feImage href=\"x.png\"/></filter>", "<filter/>");
        row("another drawing's", "<use href=\"x.svg#star\"/>", "");
        row("a link", "<a href=\"https://example.org\"><g/></a>", "<a><g/></a>");
        row("an entity", "<image href=\"&#47;etc&#47;x.png\"/>", "");
        row("a later address", "<image id=\"a\"/><set href=\"#a\" attributeName=\"xlink:href\" to=\"x.png\"/>",
            "<image id=\"a\"/>");
        row("a script", "<script>steal()</script><g onload=\"steal()\"/>", "<g/>");
        row("a page", "<foreignObject><p>Words</p></foreignObject>", "");
        row("a base", "<g xml:base=\"file:///home\"/>", "<g/>");
        row("a style", "<g style=\"fill:URL( 'file:///x.png' )\" mask=\"url(x.svg#m)\"/>",
            "<g style=\"fill:none\" mask=\"none\"/>");
        row("a style sheet", "<style><![CDATA[@import \"x.css\";a > b { fill: url(/x.png) }]]></style>",
            "<style> a &gt; b { fill: none }</style>");
        row("one style sheet in another", "<style>@im@import x;port y;</style>", "<style>@im port y;</style>");
        row("a text under a picture's type", embedded("letters", "image/png"), "");
        row("a file in a drawing in it", embedded(drawing("<image href=\"/x.png\"/>"), "image/png"),
            embedded(drawing({}), "image/png"));
        row("two commas", "<image href=\"data:image/png,GIF8;base64,PHN2Zz48L3N2Zz4=\"/>",
            "<image href=\"data:image/png;base64," + "GIF8;base64,PHN2Zz48L3N2Zz4="_ba.toBase64() + "\"/>");
    }

    void whatLeadsOut_isLeftOut()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, kept);
        QCOMPARE(harmlessPicture(drawing(content)), drawing(kept));
        QCOMPARE(harmlessPicture(drawing(kept)), drawing(kept));
    }

    void styleSheetsBesideTheDrawing_areLeftOut()
    {
        QCOMPARE(harmlessPicture("<?xml-stylesheet type=\"text/css\" href=\"/home/me/x.css\"?>" + drawing("<g/>")),
                 drawing("<g/>"));
    }

    void whatIsNoPicture_isEmpty_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << "Words."_ba;
        QTest::newRow("a page") << "<html><svg></svg></html>"_ba;
        QTest::newRow("a broken drawing") << "<svg><g></svg>"_ba;
        QTest::newRow("a cut off drawing") << "<svg><g>"_ba;
        QTest::newRow("a packed drawing") << "\x1F\x8B\x08\x00\x00\x00\x00\x00"_ba;
        QTest::newRow("too many entities") << "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" +
                                                  "&a;"_ba.repeated(400) + "\"><!ENTITY c \"" + "&b;"_ba.repeated(400) +
                                                  "\">]><svg><desc>&c;</desc></svg>";
    }

    void whatIsNoPicture_isEmpty()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(harmlessPicture(bytes), QByteArray());
    }

    void drawingsInDrawings_endSomewhere()
    {
        QByteArray nested = drawing("<g/>");
        for (int depth = 0; depth < 6; ++depth)
            nested = drawing(embedded(nested, "image/svg+xml"));
        QVERIFY(harmlessPicture(nested).size() < nested.size());
    }

    void nestingBeyondAllSense_doesNoHarm()
    {
        const QByteArray deep = drawing(QByteArray("<g>").repeated(100'000) + QByteArray("</g>").repeated(100'000));
        QVERIFY(harmlessPicture(deep).size() <= deep.size());
    }
};

QTEST_APPLESS_MAIN(TestHarmlessPicture)
#include "tst_harmless_picture.moc"
