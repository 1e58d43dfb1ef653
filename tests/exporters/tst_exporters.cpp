#include "export_samples.h"
#include "exporters/highlight_facts.h"
#include "support/golden.h"
#include "support/strict_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

/// 5,000 highlights that overlap in every way.
ExportSnapshot crowded()
{
    ExportSnapshot snapshot = everything();
    ExportedArticle &exportedArticle = snapshot.articles.inMemory()[0];
    const Annotation pattern = exportedArticle.annotations[0];
    exportedArticle.annotations.clear();
    const qsizetype size = exportedArticle.article->text.size();
    for (int number = 0; number < 5'000; ++number) {
        Annotation annotation = pattern;
        annotation.id = AnnotationId::create();
        annotation.position.start = number * (size - 10) / 5'000;
        annotation.position.end = annotation.position.start + 1 + number % 9;
        exportedArticle.annotations.push_back(annotation);
    }
    return snapshot;
}

/// Two articles; all ids differ.
ExportSnapshot both()
{
    ExportSnapshot snapshot = everything();
    ExportedArticle second = workshop().articles.inMemory().front();
    for (Annotation &annotation : second.annotations)
        annotation.id = AnnotationId::fromString(u'1' + annotation.id.toString().sliced(1));
    snapshot.articles.inMemory().push_back(second);
    snapshot.resources = workshop().resources;
    return snapshot;
}

} // namespace

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
        QTest::newRow("both, html") << u"html"_s << true << u"both.html"_s;
        QTest::newRow("both, markdown") << u"markdown"_s << false << u"both.md"_s;
        QTest::newRow("workshop, json-ld") << u"json-ld"_s << true << u"workshop.jsonld"_s;
    }

    void golden()
    {
        QFETCH(QString, format);
        QFETCH(bool, whole);
        QFETCH(QString, file);
        ExportSnapshot snapshot = file.startsWith(u"workshop") ? workshop()
                                  : file.startsWith(u"both")   ? both()
                                                               : everything();
        snapshot.options.wholeText = whole;
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/") + file, exported(format, snapshot)));
    }

    void severalArticles_shareOneFrontMatter()
    {
        ExportSnapshot snapshot = everything();
        snapshot.articles.inMemory().push_back(snapshot.articles.inMemory().front());
        const QString text = QString::fromUtf8(exported(u"markdown"_s, snapshot));
        QCOMPARE(text.count(QRegularExpression(u"^---$"_s, QRegularExpression::MultilineOption)), 2);
        QVERIFY(text.contains(u"articles: 2\nhighlights: 6\n"_s));
        QCOMPARE(text.count(u"\n# La halle"_s), 2);
    }

    void times_areIsoInUtc()
    {
        QCOMPARE(isoTime({}), QString());
        for (const qint64 seconds :
             {0LL, 1'773'489'599LL, 951'782'400LL, -1LL, -86'400LL, -62'135'596'800LL, 253'402'300'799LL}) {
            const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
            QCOMPARE(isoTime(time), time.toString(Qt::ISODate));
            QCOMPARE(isoTime(time.toOffsetFromUtc(3600)), time.toString(Qt::ISODate));
        }
    }

    void unknownFormat_isNull() { QCOMPARE(exporterNamed(u"nonsense"_s), nullptr); }

    void html_neverRunsOrLoadsAnything()
    {
        const QString html = QString::fromUtf8(exported(u"html"_s, everything()));
        QVERIFY(!html.contains(u"javascript:"_s));
        QCOMPARE(html.count(u"<script"_s), 1); // the one that the policy names
        QVERIFY(html.contains(u"script-src 'sha256-"_s));
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
        const ArticlePtr article = snapshot.articles.inMemory()[0].article;
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
        const QList<uint> points = snapshot.articles.inMemory()[0].article->text.toUcs4();
        const qsizetype start = position[u"start"_s].toInteger(), end = position[u"end"_s].toInteger();
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(points.data()) + start, end - start),
                 u"ouvrent à six heures"_s);
    }

    void jsonLd_namesWhatAHighlightIsFor()
    {
        ExportSnapshot snapshot = everything();
        std::vector<Annotation> &annotations = snapshot.articles.inMemory()[0].annotations;
        annotations[0].note.clear();
        annotations[1].tags = {TagId::create()}; // of a codebook that no longer has it
        const auto motivations = [&] {
            QStringList words;
            const QJsonObject page = QJsonDocument::fromJson(exported(u"json-ld"_s, snapshot)).object();
            for (const QJsonValue &item : page[u"items"_s].toArray())
                words += item[u"motivation"_s].toString();
            return words;
        };
        QCOMPARE(motivations(), (QStringList{u"tagging"_s, u"highlighting"_s, u"commenting"_s}));
        snapshot.options.includeTags = snapshot.options.includeNotes = false;
        QCOMPARE(motivations(), (QStringList{u"highlighting"_s, u"highlighting"_s, u"highlighting"_s}));
    }

    void jsonLd_escapesEverySign()
    {
        ExportSnapshot snapshot = everything();
        QString hostile = u"\"\\/\b\f\n\r\t\u0001\u007f é 🍎 "_s;
        hostile += QChar(0xD83D);
        snapshot.articles.inMemory()[0].annotations[0].note = hostile;
        const QJsonObject page = QJsonDocument::fromJson(exported(u"json-ld"_s, snapshot)).object();
        const QString value = page[u"items"_s][0][u"body"_s][0][u"value"_s].toString();
        QCOMPARE(value.first(value.size() - 1), hostile.chopped(1));
        QCOMPARE(page[u"items"_s].toArray().size(), 3);
    }

    void html_orphansAndLinksLeadSomewhere()
    {
        const QString html = QString::fromUtf8(exported(u"html"_s, workshop()));
        QVERIFY(html.contains(u"<q>gone</q>"_s));
        QVERIFY(html.contains(u"<span id=\"b3\"></span>"_s) && html.contains(u"href=\"#b3\""_s));
    }

    void html_aFootnotesSign_standsOnce()
    {
        const auto article = std::make_shared<Article>(*workshop().articles.inMemory()[0].article);
        for (const QString &label : {u"*"_s, u"†"_s, u"-2a"_s, u"*"_s})
            addBlock(*article, {.kind = Block::Kind::Footnote, .detail = label}, u"A note"_s);
        ExportSnapshot snapshot = workshop();
        snapshot.articles = ExportedArticles{{article, {}}};
        const QString html = QString::fromUtf8(exported(u"html"_s, snapshot));
        for (const QString &id : {u"fn--002a"_s, u"fn--2020"_s, u"fn--002d2a"_s})
            QCOMPARE(html.count(u"id=\""_s + id + u'"'), 1);
        QCOMPARE(html.count(u"<sup>*</sup>"_s), 1);
        QVERIFY(html.contains(u"<p class=\"footnote\" dir=\"auto\">A note</p>"_s));
    }

    void html_ofManyHighlights_isWellFormed()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("without Python");
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"crowded.html"_s));
        const QByteArray html = exported(u"html"_s, crowded());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(html) == html.size());
        file.close();
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(python, {QStringLiteral(PROJECT_SOURCE "/tests/exporters/check_html.py"), file.fileName()});
        QVERIFY(check.waitForFinished(-1));
        QVERIFY2(check.exitCode() == 0, check.readAll().constData());
    }

    void manyHighlights_areAllThere()
    {
        const ExportSnapshot snapshot = crowded();
        const QString html = QString::fromUtf8(exported(u"html"_s, snapshot));
        QCOMPARE(html.count(u"<aside "_s), 5'000);
        QCOMPARE(html.count(u"<mark "_s), html.count(u"</mark>"_s));
        QCOMPARE(QString::fromUtf8(exported(u"markdown"_s, snapshot)).count(u"<!-- scholiast highlight "_s), 5'000);
        QCOMPARE(exported(u"csv"_s, snapshot).count("\r\n"), 5'001);
        const QJsonObject page = QJsonDocument::fromJson(exported(u"json-ld"_s, snapshot)).object();
        QCOMPARE(page[u"items"_s].toArray().size(), 5'000);
        const QByteArray project = entryOf(exported(u"qdpx"_s, snapshot), u"project.qde"_s);
        QCOMPARE(project.count("<PlainTextSelection "), 5'000);
        const QByteArray sheet = entryOf(exported(u"xlsx"_s, snapshot), u"xl/worksheets/sheet1.xml"_s);
        QCOMPARE(sheet.count("<row "), 5'001);
    }

    void jsonLd_withoutAnnotationsIsAnEmptyCollection()
    {
        ExportSnapshot snapshot = everything();
        snapshot.articles.inMemory()[0].annotations.clear();
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
