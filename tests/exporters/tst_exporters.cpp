#include "exporters/exporters.h"
#include "support/article_maker.h"
#include "support/golden.h"
#include "support/strict_test.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Noon(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);

Annotation annotationOn(const Article &article, const QString &quote, Colour colour, int number)
{
    const qsizetype start = article.text.indexOf(quote);
    Annotation annotation;
    annotation.id = AnnotationId::fromString(u"0000000%1-0000-4000-8000-000000000000"_s.arg(number));
    annotation.article = article.id;
    annotation.position = {start, start + quote.size()};
    annotation.quote = {quote, u"before"_s, u"after"_s};
    annotation.style.colour = colour;
    annotation.created = Noon;
    annotation.modified = Noon.addSecs(60);
    return annotation;
}

/// A little of everything: headings, an emoji before a quote, overlaps, mark-up signs, a note with a hostile link.
ExportSnapshot everything()
{
    const auto article =
        makeArticle({u"# La halle & le *marché*"_s, u"## Le matin"_s,
                     u"Les étals 🍎 ouvrent à six heures : 1. pommes, 2. poires <fraîches>."_s,
                     u"> Rien ne se perd, dit-elle."_s, u"## Le soir"_s, u"On plie tout en vingt minutes."_s},
                    u"fr"_s);
    article->id = ArticleId::fromString(u"11111111-2222-4333-8444-555555555555"_s);
    article->metadata.title = u"La halle & le *marché*"_s;
    article->metadata.site = u"Le Quai"_s;
    article->metadata.url = u"https://example.org/halle"_s;
    article->metadata.credits = {u"Texte : la rédaction"_s};
    const qsizetype soon = article->text.indexOf(u"tout"_s);
    article->spans = {{Span::Kind::Emphasis, {soon, soon + 4}, {}}};

    const Tag figures{.id = TagId::fromString(u"aaaaaaaa-0000-4000-8000-000000000001"_s),
                      .name = u"chiffre"_s,
                      .colour = Colour::Yellow};
    const Tag budget{.id = TagId::fromString(u"aaaaaaaa-0000-4000-8000-000000000002"_s),
                     .parent = figures.id,
                     .name = u"à vérifier"_s,
                     .colour = Colour::Orange};
    Annotation first = annotationOn(*article, u"ouvrent à six heures"_s, Colour::Yellow, 1);
    first.tags = {budget.id, figures.id};
    first.note = u"Voir **l'arrêté** [ici](javascript:alert(1)) et <b>là</b>."_s;
    Annotation second = annotationOn(*article, u"six heures : 1. pommes"_s, Colour::Blue, 2);
    second.style.shape = HighlightStyle::Shape::Underline;
    Annotation third = annotationOn(*article, u"dit-elle.\nLe soir\nOn plie tout"_s, Colour::Green, 3);
    third.note = u"Deux blocs."_s;
    third.noteLanguage = u"fr"_s;
    return {{{article, {first, second, third}}}, Codebook({figures, budget}), {}, {}, Noon};
}

QByteArray exported(const QString &format, const ExportSnapshot &snapshot)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exporterNamed(format)->write(snapshot, buffer) ? buffer.data() : QByteArray();
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
    }

    void golden()
    {
        QFETCH(QString, format);
        QFETCH(bool, whole);
        QFETCH(QString, file);
        ExportSnapshot snapshot = everything();
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

    void unknownFormat_isNull() { QCOMPARE(exporterNamed(u"docx"_s), nullptr); }

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
            const QString text = QString::fromUtf8(exported(exporter.name, snapshot));
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
