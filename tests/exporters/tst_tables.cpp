// CSV and XLSX: one row a highlight.

#include "export_samples.h"
#include "exporters/csv_exporter.h"
#include "exporters/highlight_groups.h"
#include "support/golden.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// "group: quote" of each row.
QStringList visited(const ExportSnapshot &snapshot, Repeats repeats)
{
    QStringList rows;
    const Result<> done = eachHighlight(snapshot, repeats, [&](const QString &group, const HighlightRow &row) {
        rows += group + u": "_s + row.facts.quote;
        return Result<>();
    });
    return done ? rows : QStringList();
}

QStringList titles(const ExportSnapshot &snapshot)
{
    QStringList titles;
    for (const QString &row : visited(snapshot, Repeats::Once))
        titles += row.section(u": "_s, 0, 0);
    titles.removeDuplicates();
    return titles;
}

} // namespace

class TestTables : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void csv_golden()
    {
        ExportSnapshot snapshot = workshop();
        snapshot.options.context = ExportOptions::Context::Sentence;
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/workshop.csv"), exported(u"csv"_s, snapshot)));
    }

    void csv_neverStartsAFormula()
    {
        for (const QString &start : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"＝"_s}) {
            ExportSnapshot snapshot = everything();
            snapshot.articles.inMemory()[0].annotations[0].author = start + u"cmd|' /C calc'!A0"_s;
            const QByteArray csv = exported(u"csv"_s, snapshot);
            QVERIFY2(csv.contains("'" + start.toUtf8() + "cmd"), qPrintable(start));
        }
    }

    void csv_cellsWithTabs_areOneCell()
    {
        QCOMPARE(csvCell(u"a\tb"_s), u"\"a\tb\""_s);
        QCOMPARE(csvCell(u"a\t=1+1\t\t@b"_s), u"\"a\t'=1+1\t\t'@b\""_s);
        QCOMPARE(csvCell(u"\t=1"_s), u"\"'\t'=1\""_s);
    }

    void aTable_standsAroundItsCells()
    {
        ExportSnapshot snapshot = workshop();
        snapshot.options.context = ExportOptions::Context::Paragraph;
        const ExportedArticle &all = snapshot.articles.inMemory()[0];
        const HighlightFacts facts = factsOf(all, all.annotations[4], snapshot);
        QCOMPARE(facts.around, u"Tool Price\nPlane 40\nSaw 25"_s);
        QCOMPARE(facts.inAround.in(facts.around), facts.quote);
    }

    void xlsx_golden()
    {
        const QByteArray sheet = entryOf(exported(u"xlsx"_s, workshop()), u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/workshop.sheet.xml"), sheet));
    }

    void xlsx_cutsWhatExcelCantHold()
    {
        ExportSnapshot snapshot = everything();
        snapshot.articles.inMemory()[0].annotations[0].note = QString(32766, u'x') + u"🍎🍎"_s;
        const QByteArray sheet = entryOf(exported(u"xlsx"_s, snapshot), u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(sheet.contains("xxx…<"));
        QVERIFY(!sheet.contains("<f>"));
    }

    void theSameLibrary_givesTheSameBytes()
    {
        ExportSnapshot later = workshop();
        later.now = Noon.addYears(1);
        for (const QString &format : {u"csv"_s, u"xlsx"_s})
            QCOMPARE(exported(format, workshop()), exported(format, later));
    }

    void grouping_ordersTheRows()
    {
        ExportSnapshot snapshot = workshop();
        snapshot.options.grouping = ExportOptions::Grouping::Tag;
        const QStringList once = visited(snapshot, Repeats::Once);
        QCOMPARE(once.size(), 9);
        QCOMPARE(once.front(), u"chiffre: stands by"_s);
        QVERIFY(once.back().startsWith(u": "));
        snapshot.options.grouping = ExportOptions::Grouping::Colour;
        QCOMPARE(titles(snapshot),
                 (QStringList{u"yellow"_s, u"green"_s, u"blue"_s, u"pink"_s, u"orange"_s, u"purple"_s}));
        snapshot.options.grouping = ExportOptions::Grouping::Date;
        QCOMPARE(titles(snapshot), QStringList{u"2026-03-14"_s});
        snapshot.options.grouping = ExportOptions::Grouping::Article;
        QCOMPARE(titles(snapshot), QStringList{u"A workshop"_s});
    }

    void aHighlightWithTwoTags_standsUnderBoth()
    {
        ExportSnapshot snapshot = everything();
        snapshot.options.grouping = ExportOptions::Grouping::Tag;
        QCOMPARE(visited(snapshot, Repeats::Once).size(), 3);
        const QStringList each = visited(snapshot, Repeats::EachTag);
        QCOMPARE(each.first(2),
                 (QStringList{u"chiffre: ouvrent à six heures"_s, u"chiffre/à vérifier: ouvrent à six heures"_s}));
        QCOMPARE(each.size(), 4);
    }

    void aFailure_endsTheRows()
    {
        const ExportSnapshot snapshot = everything();
        int rows = 0;
        const Result<> done = eachHighlight(snapshot, Repeats::Once, [&](const QString &, const HighlightRow &) {
            return ++rows == 2 ? Result<>(fail(Error::Kind::Unwritable)) : Result<>();
        });
        QCOMPARE(done.error().kind, Error::Kind::Unwritable);
        QCOMPARE(rows, 2);
    }
};

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
