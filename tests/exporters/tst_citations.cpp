// CSL-JSON, BibLaTeX, RIS, and a quote with its source.

#include "export_samples.h"
#include "exporters/bibtex_exporter.h"
#include "exporters/citation.h"
#include "exporters/quote_citation.h"
#include "support/golden.h"
#include "support/strict_test.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

ExportSnapshot both()
{
    ExportSnapshot snapshot = everything();
    snapshot.articles.inMemory().push_back(workshop().articles.inMemory().front());
    return snapshot;
}

/// Chinese, Arabic, and what organisations have written.
ExportSnapshot world()
{
    ExportSnapshot snapshot;
    const auto add = [&snapshot](const Metadata &metadata) {
        auto article = std::make_shared<Article>();
        article->id = ArticleId::fromString(
            u"0000000%1-2222-4333-8444-555555555555"_s.arg(snapshot.articles.inMemory().size() + 1));
        article->metadata = metadata;
        article->added = Noon;
        snapshot.articles.inMemory().push_back({article, {}});
    };
    add({.title = u"木头是温的，铁是冷的"_s,
         .authors = {u"李明"_s, u"王 小明"_s, u"山田 太郎"_s, u"김 민수"_s},
         .site = u"新华社"_s,
         .language = u"zh"_s,
         .published = u"2026-02-03"_s});
    add({.title = u"الخشب دافئ: \"والحديد\" بارد {50%}"_s,
         .authors = {u"نجيب محفوظ"_s, u"محمد بن سلمان"_s, u"مراسلون بلا حدود"_s},
         .url = u"https://example.org/خشب"_s,
         .language = u"ar"_s,
         .published = u"٢٠٢٦"_s});
    add({.title = u"Press freedom & the law"_s,
         .authors = {u"Reporters without Borders"_s, u"Ministry of Health, Labour and Welfare"_s, u"Smith & Sons"_s,
                     u"Ana da Silva"_s},
         .language = u"en"_s,
         .published = u"2025"_s,
         .identifier = u"isbn:978-3-16-148410-0"_s});
    return snapshot;
}

} // namespace

class TestCitations : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("csl-json") << u"both.csl.json"_s;
        QTest::newRow("bibtex") << u"both.bib"_s;
        QTest::newRow("ris") << u"both.ris"_s;
        QTest::addRow("csl-json, the world") << u"world.csl.json"_s;
        QTest::addRow("bibtex, the world") << u"world.bib"_s;
        QTest::addRow("ris, the world") << u"world.ris"_s;
    }

    void golden()
    {
        QFETCH(QString, file);
        const QString format = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
        const ExportSnapshot snapshot = file.startsWith(u"world") ? world() : both();
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/") + file, exported(format, snapshot)));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("literal");
        QTest::newRow("plain") << u"Ada Mary Berg"_s << u"Berg"_s << u"Ada Mary"_s << QString();
        QTest::newRow("particles") << u"Ada van der Berg"_s << u"van der Berg"_s << u"Ada"_s << QString();
        QTest::newRow("turned") << u"de la Cruz, Ana"_s << u"de la Cruz"_s << u"Ana"_s << QString();
        QTest::newRow("one word") << u"AFP"_s << QString() << QString() << u"AFP"_s;
        QTest::newRow("Chinese") << u"李明"_s << QString() << QString() << u"李明"_s;
        const auto person = [](const char *row, const QString &name, const QString &family, const QString &given) {
            QTest::newRow(row) << name << family << given << QString();
        };
        person("Chinese, with a blank", u"王 小明"_s, u"王"_s, u"小明"_s);
        person("Japanese", u"山田 タロウ"_s, u"山田"_s, u"タロウ"_s);
        person("Korean", u"김 민수"_s, u"김"_s, u"민수"_s);
        person("Korean in Latin letters", u"Kim Min-su"_s, u"Min-su"_s, u"Kim"_s); // nothing tells which is which
        person("Arabic", u"نجيب محفوظ"_s, u"محفوظ"_s, u"نجيب"_s);
        person("Arabic, the son of", u"محمد بن سلمان"_s, u"بن سلمان"_s, u"محمد"_s);
        person("Arabic, turned", u"محفوظ، نجيب"_s, u"محفوظ"_s, u"نجيب"_s);
        person("Arabic in Latin letters", u"Nagib al-Hakim"_s, u"al-Hakim"_s, u"Nagib"_s);
        person("Hebrew", u"דוד בן גוריון"_s, u"בן גוריון"_s, u"דוד"_s);
        person("d’", u"Jeanne d’Arc"_s, u"d’Arc"_s, u"Jeanne"_s);
        person("y", u"José Ortega y Gasset"_s, u"Ortega y Gasset"_s, u"José"_s);
        person("da", u"Ana da Silva"_s, u"da Silva"_s, u"Ana"_s);
        person("small letters", u"bell hooks"_s, u"hooks"_s, u"bell"_s);
        person("Georg Zu", u"Karl zu Guttenberg"_s, u"zu Guttenberg"_s, u"Karl"_s);
        for (const QString &name :
             {u"Reporters without Borders"_s, u"Reporters Without Borders"_s, u"Médecins sans frontières"_s,
              u"Académie française"_s, u"Institute for Advanced Study"_s, u"University of Oxford"_s,
              u"Simon & Schuster"_s, u"Bund für Umwelt und Naturschutz"_s, u"World Health Organization"_s,
              u"Ministry of Health, Labour and Welfare"_s, u"The Guardian"_s, u"Health, Labour, Welfare"_s,
              u"مراسلون بلا حدود"_s, u"وزارة الصحة"_s, u"约翰·史密斯"_s, u"国境 なき 記者団"_s, u"新华社"_s, QString()})
            QTest::newRow(qPrintable(u"whole: "_s + name)) << name << QString() << QString() << name;
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, family);
        QFETCH(QString, given);
        QFETCH(QString, literal);
        QCOMPARE(citedName(name), (CitedName{family, given, literal}));
    }

    void dates()
    {
        QCOMPARE(citedDate(u"2026"_s), (CitedDate{2026, 0, 0, u"2026"_s}));
        QCOMPARE(citedDate(u"2026-03"_s), (CitedDate{2026, 3, 0, u"2026-03"_s}));
        QCOMPARE(citedDate(u"2026-03-14T10:00Z"_s), (CitedDate{2026, 3, 14, u"2026-03-14T10:00Z"_s}));
        QCOMPARE(citedDate(u"last spring"_s), (CitedDate{0, 0, 0, u"last spring"_s}));
    }

    void keys_areUnique()
    {
        ExportSnapshot snapshot = both();
        snapshot.articles.inMemory().push_back(snapshot.articles.inMemory()[0]);
        snapshot.articles.inMemory().push_back(snapshot.articles.inMemory()[0]);
        const auto citations = citationsOf(snapshot);
        QCOMPARE(citations[0].key, u"vanderberg2026halle"_s);
        QCOMPARE(citations[2].key, u"vanderberg2026halleb"_s);
        QCOMPARE(citations[3].key, u"vanderberg2026hallec"_s);
    }

    void latex_keepsEverySign()
    {
        QCOMPARE(latexEscaped(u"50% of $3 & #1_a {x} ~ ^ \\"_s),
                 u"50\\% of \\$3 \\& \\#1\\_a \\textbraceleft{}x\\textbraceright{} \\textasciitilde{} "
                 u"\\textasciicircum{} \\textbackslash{}"_s);
    }

    void quote_namesItsSource()
    {
        const ExportSnapshot french = everything(), english = workshop();
        QCOMPARE(
            quoteWithCitation(*french.articles.inMemory()[0].article, french.articles.inMemory()[0].annotations[0]),
            u"«\u202Fouvrent à six heures\u202F» (Élise van der Berg, Rédaction, «\u202FLa halle & le "
            u"*marché*\u202F», Le Quai, 2026-02-03, https://example.org/halle)"_s);
        QCOMPARE(
            quoteWithCitation(*english.articles.inMemory()[0].article, english.articles.inMemory()[0].annotations[1]),
            u"“stands by” (Ada Berg, “A workshop”, The Bench, 2025, p.\u00A0ix)"_s);
    }
};

QTEST_APPLESS_MAIN(TestCitations)
#include "tst_citations.moc"
