// CSV and XLSX: one row a highlight.

#include "export_samples.h"
#include "exporters/highlight_groups.h"
#include "support/golden.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

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
            snapshot.articles[0].annotations[0].author = start + u"cmd|' /C calc'!A0"_s;
            const QByteArray csv = exported(u"csv"_s, snapshot);
            QVERIFY2(csv.contains("'" + start.toUtf8() + "cmd"), qPrintable(start));
        }
    }

    void xlsx_golden()
    {
        const QByteArray sheet = entryOf(exported(u"xlsx"_s, workshop()), u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(matchesGolden(QStringLiteral(TEST_DATA "/export/workshop.sheet.xml"), sheet));
    }

    void xlsx_cutsWhatExcelCantHold()
    {
        ExportSnapshot snapshot = everything();
        snapshot.articles[0].annotations[0].note = QString(32766, u'x') + u"🍎🍎"_s;
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
        const auto byTag = inGroupOrder(snapshot);
        QCOMPARE(byTag.size(), size_t(9));
        QCOMPARE(byTag[0].annotation->quote.exact, u"stands by"_s);
        QCOMPARE(groupsOf(snapshot).front().title, u"chiffre"_s);
        QCOMPARE(groupsOf(snapshot).back().title, QString());
        snapshot.options.grouping = ExportOptions::Grouping::Colour;
        QStringList titles;
        for (const HighlightGroup &group : groupsOf(snapshot))
            titles += group.title;
        QCOMPARE(titles, (QStringList{u"yellow"_s, u"green"_s, u"blue"_s, u"pink"_s, u"orange"_s, u"purple"_s}));
        snapshot.options.grouping = ExportOptions::Grouping::Date;
        QCOMPARE(groupsOf(snapshot).front().title, u"2026-03-14"_s);
        snapshot.options.grouping = ExportOptions::Grouping::Article;
        QCOMPARE(groupsOf(snapshot).front().title, u"A workshop"_s);
    }
};

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
