#include "export_samples.h"
#include "support/golden.h"
#include "support/strict_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

class TestExporters : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<QString>("file");
        QTest::newRow("markdown") << u"markdown"_s << false << u"everything.md"_s;
        QTest::newRow("markdown, whole text") << u"markdown"_s << true << u"everything-whole.md"_s;
        QTest::newRow("html") << u"html"_s << true << u"everything.html"_s;
        QTest::newRow("json-ld") << u"json-ld"_s << true << u"everything.jsonld"_s;
        QTest::newRow("workshop, markdown") << u"markdown"_s << true << u"workshop.md"_s;
        QTest::newRow("workshop, html") << u"html"_s << true << u"workshop.html"_s;
        QTest::newRow("workshop, json-ld") << u"json-ld"_s << true << u"workshop.jsonld"_s;
    }

    void golden()
    {
        QFETCH(QString, format);
        QFETCH(bool, whole);
        QFETCH(QString, file);
        ExportSnapshot snapshot = file.startsWith(u"workshop") ? workshop() : everything();
        snapshot.options.wholeText = whole;
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/") + file, exported(format, snapshot)));
    }

    void severalArticles_shareOneFrontMatter()
    {
        ExportSnapshot snapshot = everything();
        snapshot.articles.push_back(snapshot.articles.front());
        const QString text = QString::fromUtf8(exported(u"markdown"_s, snapshot));
        QCOMPARE(text.count(QRegularExpression(u"^---$"_s, QRegularExpression::MultilineOption)), 2);
        QVERIFY(text.contains(u"articles: 2\nhighlights: 6\n"_s));
        QCOMPARE(text.count(u"\n# La halle"_s), 2);
    }

    void unknownFormat_isNull() { QCOMPARE(exporterNamed(u"nonsense"_s), nullptr); }

    void html_neverRunsOrLoadsAnything()
    {
        const QString html = QString::fromUtf8(exported(u"html"_s, everything()));
        QVERIFY(!html.contains(u"javascript:"_s));
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"<b>là"_s));
        QVERIFY(html.contains(u"default-src 'none'"_s));
        QVERIFY(html.contains(u"&lt;fraîches&gt;"_s));
    }

    void html_keepsEveryCharacterOfTheText()
    {
        ExportSnapshot snapshot = everything();
        snapshot.options.includeNotes = snapshot.options.includeTags = false;
        QString html = QString::fromUtf8(exported(u"html"_s, snapshot));
        html = html.mid(html.indexOf(u"<main"_s));
        html.remove(QRegularExpression(u"<[^>]*>"_s));
        html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
        const ArticlePtr article = snapshot.articles[0].article;
        for (const Block &block : article->blocks)
            QVERIFY2(html.contains(article->textIn(block.range)), qPrintable(article->textIn(block.range).toString()));
    }

    void jsonLd_countsCodePoints()
    {
        const ExportSnapshot snapshot = everything();
        const QJsonObject page = QJsonDocument::fromJson(exported(u"json-ld"_s, snapshot)).object();
        const QJsonArray items = page[u"items"_s].toArray();
        QCOMPARE(items.size(), 3);
        const QJsonObject position = items[0][u"target"_s][u"selector"_s][1].toObject();
        const QList<uint> points = snapshot.articles[0].article->text.toUcs4();
        const qsizetype start = position[u"start"_s].toInteger(), end = position[u"end"_s].toInteger();
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(points.data()) + start, end - start),
                 u"ouvrent à six heures"_s);
    }

    void jsonLd_withoutAnnotationsIsAnEmptyCollection()
    {
        ExportSnapshot snapshot = everything();
        snapshot.articles[0].annotations.clear();
        const QJsonObject page = QJsonDocument::fromJson(exported(u"json-ld"_s, snapshot)).object();
        QCOMPARE(page[u"type"_s].toString(), u"AnnotationCollection"_s);
        QCOMPARE(page[u"total"_s].toInt(-1), 0);
    }

    void options_leaveOutNotesAndTags()
    {
        ExportSnapshot snapshot = everything();
        snapshot.options.includeNotes = snapshot.options.includeTags = false;
        for (const Exporter &exporter : exporters()) {
            if (exporter.content != Exporter::Content::Text || exporter.name == u"qdc") // a codebook is its tags
                continue;
            const QString text = QString::fromUtf8(exported(exporter.name, snapshot));
            QVERIFY2(!text.isEmpty(), qPrintable(exporter.name));
            QVERIFY2(!text.contains(u"arrêté"_s), qPrintable(exporter.name));
            QVERIFY2(!text.contains(u"vérifier"_s), qPrintable(exporter.name));
        }
    }

    void fullDevice_isSaid()
    {
        QBuffer closed; // not open for writing
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        const Result<> result = exporterNamed(u"markdown"_s)->write(everything(), closed);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Unwritable);
    }
};

QTEST_APPLESS_MAIN(TestExporters)
#include "tst_exporters.moc"
