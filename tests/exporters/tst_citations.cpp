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
    }

    void golden()
    {
        QFETCH(QString, file);
        const QString format = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/") + file, exported(format, both())));
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
