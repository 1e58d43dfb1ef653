#include "export_samples.h"
#include "exporters/export_choices.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

struct Case {
    const char *name;
    ExportChoice choice;
    void (*flip)(ExportOptions &options);
};

const Case Cases[] = {
    {"notes", ExportChoice::Notes, [](ExportOptions &options) { options.includeNotes = false; }},
    {"tags", ExportChoice::Tags, [](ExportOptions &options) { options.includeTags = false; }},
    {"whole text", ExportChoice::WholeText, [](ExportOptions &options) { options.wholeText = true; }},
    {"callouts", ExportChoice::Callouts, [](ExportOptions &options) { options.callouts = true; }},
    {"report", ExportChoice::Report, [](ExportOptions &options) { options.report = true; }},
    {"headings", ExportChoice::Headings, [](ExportOptions &options) { options.includeHeadings = false; }},
    {"pages", ExportChoice::Pages, [](ExportOptions &options) { options.includePages = false; }},
    {"colours", ExportChoice::Colours, [](ExportOptions &options) { options.includeColours = false; }},
    {"dates", ExportChoice::Dates, [](ExportOptions &options) { options.includeDates = false; }},
    {"links", ExportChoice::Links, [](ExportOptions &options) { options.includeLinks = false; }},
    {"grouping", ExportChoice::Grouping,
     [](ExportOptions &options) { options.grouping = ExportOptions::Grouping::Colour; }},
    {"context", ExportChoice::Context,
     [](ExportOptions &options) { options.context = ExportOptions::Context::Paragraph; }},
};

/// With pages, and colours that are not in text order.
ExportSnapshot withPages()
{
    ExportSnapshot snapshot = everything();
    auto article = std::make_shared<Article>(*snapshot.articles.inMemory()[0].article);
    article->pages = {{0, u"iv"_s}, {40, u"v"_s}};
    snapshot.articles.inMemory()[0].article = article;
    return snapshot;
}

} // namespace

class TestExportChoices final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aChoiceIsOffered_whereItChangesTheFile_data()
    {
        QTest::addColumn<QString>("format");
        for (const Exporter &exporter : exporters())
            QTest::newRow(qPrintable(exporter.name)) << exporter.name;
    }

    void aChoiceIsOffered_whereItChangesTheFile()
    {
        QFETCH(QString, format);
        const ExportSnapshot snapshot = withPages();
        const QByteArray before = exported(format, snapshot);
        QCOMPARE(exported(format, snapshot), before);
        if (before.isEmpty())
            QSKIP("it is not made of articles in memory");
        QStringList useless, missing;
        for (const Case &each : Cases) {
            ExportSnapshot one = snapshot;
            one.options.report =
                choicesOf(format).testFlag(ExportChoice::Report) && ReportChoices.testFlag(each.choice);
            ExportSnapshot other = one;
            each.flip(other.options);
            const bool changes = exported(format, other) != exported(format, one);
            if (changes != choicesOf(format).testFlag(each.choice))
                (changes ? missing : useless) += QString::fromLatin1(each.name);
        }
        QCOMPARE(useless.join(u' '), QString());
        QCOMPARE(missing.join(u' '), QString());
    }

    void whatOnlyAReportHasAPlaceFor_changesNoArticle()
    {
        for (const QString &format : {u"docx"_s, u"odt"_s}) {
            for (const Case &each : Cases) {
                ExportSnapshot snapshot = withPages();
                const QByteArray before = exported(format, snapshot);
                each.flip(snapshot.options);
                if (ReportChoices.testFlag(each.choice))
                    QVERIFY2(exported(format, snapshot) == before, each.name);
            }
        }
    }

    void aTemplateMayUseAllButTheWholeText()
    {
        QVERIFY(choicesOf(u"a reader's own"_s).testFlag(ExportChoice::Grouping));
        QVERIFY(choicesOf(u"a reader's own"_s).testFlag(ExportChoice::Notes));
        QVERIFY(!choicesOf(u"a reader's own"_s).testFlag(ExportChoice::WholeText));
    }
};

QTEST_MAIN(TestExportChoices)
#include "tst_export_choices.moc"
