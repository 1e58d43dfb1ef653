// Formats that a reader makes himself.

#include "exporters/templates.h"

#include "export_samples.h"
#include "exporters/template_escape.h"
#include "exporters/template_tags.h"
#include "support/golden.h"
#include "support/strict_test.h"

#include <QDir>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

QString rendered(const QString &source, const ExportSnapshot &snapshot)
{
    const Result<ExportTemplate> format = exportTemplate(u"mine"_s, source);
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    if (!format)
        return u"error: "_s + format.error().detail;
    const Result<> written = writeTemplate(*format, snapshot, buffer);
    return written ? QString::fromUtf8(buffer.data()) : u"error: "_s + written.error().detail;
}

ExportSnapshot two()
{
    ExportSnapshot snapshot = everything();
    snapshot.articles.inMemory().push_back(workshop().articles.inMemory().front());
    return snapshot;
}

} // namespace

class TestTemplates : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void shipped_golden_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("reading-note") << u"reading-note.md"_s;
        QTest::newRow("quotes-page") << u"quotes-page.html"_s;
        QTest::newRow("quotes") << u"quotes.txt"_s;
    }

    void shipped_golden()
    {
        QFETCH(QString, file);
        const Result<ExportTemplate> format = readTemplate({}, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(format.has_value());
        QVERIFY(!format->title.isEmpty() && !format->description.isEmpty());
        QCOMPARE(format->extension, file.section(u'.', -1));
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        QVERIFY(writeTemplate(*format, two(), buffer));
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/") + file, buffer.data()));
    }

    void sections_walkThroughArticlesAndHighlights()
    {
        QCOMPARE(
            rendered(u"{{count}}:{{#articles}}[{{title}}{{#highlights}}|{{number}}{{/highlights}}]{{/articles}}."_s,
                     two()),
            u"12:[La halle & le *marché*|1|2|3][A workshop|1|2|3|4|5|6|7|8|9]."_s);
        QCOMPARE(rendered(u"{{#articles}}\n{{author}}\n{{/articles}}\nend\n"_s, two()),
                 u"Élise van der Berg, Rédaction\nAda Berg\nend\n"_s);
        QCOMPARE(rendered(u"{{#articles}}{{#highlights}}{{#note}}{{number}} {{/note}}{{^note}}- {{/note}}"
                          "{{/highlights}}{{/articles}}"_s,
                          everything()),
                 u"1 - 3 "_s);
        QCOMPARE(rendered(u"{{title}}"_s, everything()), u"La halle & le *marché*"_s);
    }

    void linesOfTags_areNotWritten()
    {
        QCOMPARE(
            rendered(u"a\n\n{{#groups}}\n{{/groups}}\n  {{! nothing }}  \n{{^articles}}\nx\n{{/articles}}\n\nb\n"_s,
                     everything()),
            u"a\n\n\nb\n"_s);
        QCOMPARE(rendered(u"{{#articles}}\n{{#highlights}}\n{{#note}}\nyes\n\n{{/note}}\n\n- {{number}}\n"
                          "{{/highlights}}\n{{/articles}}\n"_s,
                          everything()),
                 u"yes\n\n\n- 1\n\n- 2\nyes\n\n\n- 3\n"_s);
    }

    void groups_followTheGrouping()
    {
        ExportSnapshot snapshot = everything();
        snapshot.options.grouping = ExportOptions::Grouping::Tag;
        const QString source =
            u"{{#groups}}{{#group}}{{group}}{{/group}}{{^group}}none{{/group}}={{count}} {{/groups}}"_s;
        QCOMPARE(rendered(source, snapshot), u"chiffre=1 chiffre/à vérifier=1 none=2 "_s);
    }

    void articlesOfOneTitle_areGroupsOfTheirOwn()
    {
        ExportSnapshot snapshot = two();
        auto article = std::make_shared<Article>(*snapshot.articles.inMemory()[1].article);
        article->metadata.title = u"La halle & le *marché*"_s;
        snapshot.articles.inMemory()[1].article = article;
        snapshot.options.grouping = ExportOptions::Grouping::Article;
        QCOMPARE(rendered(u"{{#groups}}{{number}}: {{group}}={{count}}\n{{/groups}}"_s, snapshot),
                 u"1: La halle & le *marché*=3\n2: La halle & le *marché*=9\n"_s);
    }

    void everyList_isCounted()
    {
        QCOMPARE(
            rendered(u"{{#articles}}{{#authors}}{{number}}{{#is_first}}!{{/is_first}} {{/authors}}"
                     "{{#highlights}}{{number}}:{{#tags}}{{number}} {{name}},{{/tags}} {{/highlights}}{{/articles}}"_s,
                     everything()),
            u"1! 2 1:1 chiffre/à vérifier,2 chiffre, 2: 3: "_s);
    }

    void manyHighlights_areAllThere()
    {
        ExportSnapshot snapshot = everything();
        std::vector<Annotation> &annotations = snapshot.articles.inMemory()[0].annotations;
        while (annotations.size() < 5'000)
            annotations.push_back(annotations[annotations.size() % 3]);
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        QVERIFY(writeTemplate(*readTemplate({}, u"reading-note"_s), snapshot, buffer));
        QCOMPARE(QString::fromUtf8(buffer.data()).count(u"\n— ¶"_s), 5'000);
        snapshot.options.grouping = ExportOptions::Grouping::Tag;
        const QString groups = rendered(u"{{#groups}}{{#highlights}}x{{/highlights}}{{/groups}}"_s, snapshot);
        QCOMPARE(groups.size(), 5'000 + 1'667); // those with two tags stand under both
    }

    void separators_standBetween()
    {
        QCOMPARE(rendered(u"{{#articles}}{{#authors}}{{name}}{{^is_last}}; {{/is_last}}{{/authors}}{{/articles}}"_s,
                          everything()),
                 u"Élise van der Berg; Rédaction"_s);
    }

    void values_areEscapedForTheFile_data()
    {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<QString>("expected");
        QTest::newRow("html") << u"html"_s << u"a &lt;b&gt; &quot;c&quot; &amp; d\\e"_s;
        QTest::newRow("md") << u"md"_s << u"a \\<b> \"c\" & d\\\\e"_s;
        QTest::newRow("tex") << u"tex"_s << u"a <b> \"c\" \\& d\\textbackslash{}e"_s;
        QTest::newRow("json") << u"json"_s << u"a <b> \\\"c\\\" & d\\\\e"_s;
        QTest::newRow("csv") << u"csv"_s << u"\"a <b> \"\"c\"\" & d\\e\""_s;
        QTest::newRow("txt") << u"txt"_s << u"a <b> \"c\" & d\\e"_s;
    }

    void values_areEscapedForTheFile()
    {
        QFETCH(QString, extension);
        QFETCH(QString, expected);
        ExportSnapshot snapshot = everything();
        snapshot.articles.inMemory()[0].annotations.resize(1);
        snapshot.articles.inMemory()[0].annotations[0].note = u"a <b> \"c\" & d\\e"_s;
        const QString source = u"#! extension: %1\n{{#articles}}{{#highlights}}{{note}}|{{{note}}}{{/highlights}}"
                               "{{/articles}}"_s;
        QCOMPARE(rendered(source.arg(extension), snapshot), expected + u"|a <b> \"c\" & d\\e"_s);
    }

    void escape_canBeChosen()
    {
        ExportSnapshot snapshot = everything();
        QCOMPARE(rendered(u"#! extension: txt\n#! escape: html\n{{title}}"_s, snapshot),
                 u"La halle &amp; le *marché*"_s);
    }

    void problems_nameTheirLine_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("line");
        QTest::newRow("unknown variable") << u"#! extension: md\none\n{{titel}}\n"_s << 3;
        QTest::newRow("section not closed") << u"a\n{{#articles}}\n{{title}}\n"_s << 2;
        QTest::newRow("closed but not opened") << u"a\n\n{{/articles}}\n"_s << 3;
        QTest::newRow("crossed") << u"{{#articles}}\n{{#note}}\n{{/articles}}{{/note}}"_s << 3;
        QTest::newRow("tag without end") << u"a\n{{title"_s << 2;
        QTest::newRow("half a tag at the end") << u"a\n{{"_s << 2;
        QTest::newRow("partial") << u"{{> other}}"_s << 1;
        QTest::newRow("delimiters") << u"\n{{=<% %>=}}"_s << 2;
        QTest::newRow("empty tag") << u"\n\n{{ }}"_s << 3;
        QTest::newRow("setting") << u"#! title: x\n#! colour: red\n"_s << 2;
        QTest::newRow("escape") << u"#! title: x\n#! escape: rot13\n"_s << 2;
        QTest::newRow("extension") << u"#! extension: ../x\n"_s << 1;
        QTest::newRow("file name") << u"#! title: x\n#! file-name: {{titel}}\n"_s << 2;
    }

    void problems_nameTheirLine()
    {
        QFETCH(QString, source);
        QFETCH(int, line);
        const std::optional<TemplateProblem> problem = templateProblem(source);
        QVERIFY(problem.has_value());
        QCOMPARE(problem->line, line);
        const Result<ExportTemplate> format = exportTemplate(u"mine"_s, source);
        QCOMPARE(format.error().kind, Error::Kind::Invalid);
        QCOMPARE(format.error().detail, u"line %1: %2"_s.arg(line).arg(problem->text));
    }

    void hostileTemplates_areSurvived()
    {
        for (const QString &source :
             {u"{{{"_s, u"{{}}"_s, u"{{{}}}"_s, u"{{#}}{{/}}"_s, u"{{="_s, u"{{#note}}{{/note}}{{"_s, u"{{{title}}"_s,
              u"{{#articles}}{{#articles}}{{/articles}}{{/articles}}"_s})
            (void)rendered(source, everything());
        QString deep;
        for (int depth = 0; depth < 2000; ++depth)
            deep += u"{{#note}}"_s;
        QVERIFY(templateProblem(deep).has_value());
    }

    void fileNames_areSafe()
    {
        ExportSnapshot snapshot = everything();
        snapshot.articles.inMemory()[0].article = [&] {
            auto article = std::make_shared<Article>(*snapshot.articles.inMemory()[0].article);
            article->metadata.title = u"../a: <b> | c?\n"_s;
            return article;
        }();
        const ExportTemplate format =
            exportTemplate(u"x"_s, u"#! extension: md\n#! file-name: {{title}} {{date}}\n"_s).value();
        QCOMPARE(templateFileName(format, snapshot), u"a b c 2026-03-14.md"_s);
        QCOMPARE(safeFileName(u"..."_s), u"Scholiast"_s);
        QCOMPARE(safeFileName(QString(300, u'x')).size(), 120);
        QCOMPARE(templateFileName(format, two()), u"Scholiast 2026-03-14.md"_s);
    }

    void aFolder_addsAndHides()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &source) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(source) == source.size();
        };
        QVERIFY(write(u"mine.mustache"_s, "#! title: My own\r\n{{title}}\r\n"));
        QVERIFY(write(u"quotes.mustache"_s, "{{count}}"));
        QVERIFY(write(u"markdown.mustache"_s, "{{count}}"));
        QVERIFY(write(u"broken.mustache"_s, "{{"));
        QCOMPARE(templateNames(folder.path()),
                 (QStringList{u"broken"_s, u"mine"_s, u"quotes"_s, u"quotes-page"_s, u"reading-note"_s}));
        QCOMPARE(readTemplate(folder.path(), u"mine"_s)->title, u"My own"_s);
        QCOMPARE(readTemplate(folder.path(), u"quotes"_s)->body, u"{{count}}"_s);
        QCOMPARE(readTemplate(folder.path(), u"broken"_s).error().kind, Error::Kind::Invalid);
        QCOMPARE(readTemplate(folder.path(), u"../mine"_s).error().kind, Error::Kind::NotFound);
        QCOMPARE(readTemplate(folder.path(), u"none"_s).error().kind, Error::Kind::NotFound);
    }
};

QTEST_APPLESS_MAIN(TestTemplates)
#include "tst_templates.moc"
