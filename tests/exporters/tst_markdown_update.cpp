// Markdown that is exported again over a file in which somebody writes.

#include "export_samples.h"
#include "exporters/markdown_exporter.h"
#include "exporters/markdown_merge.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString exportedText(const ExportSnapshot &snapshot)
{
    return QString::fromUtf8(exported(u"markdown"_s, snapshot));
}

struct Updated {
    QString text;
    bool hasConflict = false;
};

Updated updated(const ExportSnapshot &snapshot, const QString &existing)
{
    const Result<UpdatedFile> file = updateMarkdown(snapshot, existing.toUtf8());
    return file ? Updated{QString::fromUtf8(file->bytes), file->hasConflict} : Updated{};
}

std::vector<Annotation> &annotationsOf(ExportSnapshot &snapshot)
{
    return snapshot.articles.inMemory()[0].annotations;
}

/// The file with text after the first occurrence of `mark`.
QString with(QString text, const QString &mark, const QString &added)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? QString() : text.insert(at + mark.size(), added);
}

const QString End = u"<!-- scholiast end -->\n"_s;

} // namespace

class TestMarkdownUpdate : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void nothingChanged_changesNothing()
    {
        for (const ExportSnapshot &snapshot : {everything(), workshop()}) {
            const Updated again = updated(snapshot, exportedText(snapshot));
            QCOMPARE(again.text, exportedText(snapshot));
            QVERIFY(!again.hasConflict);
        }
    }

    void ownText_staysWhereItIs()
    {
        ExportSnapshot snapshot = everything();
        const QString mine = u"\nMy own thought\n\n* * *\n"_s;
        const QString file = with(exportedText(snapshot), End, mine) + u"\nAnd at the end\n"_s;
        annotationsOf(snapshot)[0].note = u"Another note"_s;
        const Updated again = updated(snapshot, file);
        QVERIFY(!again.hasConflict);
        QVERIFY(again.text.contains(End + mine));
        QVERIFY(again.text.endsWith(u"\nAnd at the end\n"_s));
        QVERIFY(again.text.contains(u"\n\nAnother note\n"_s));
        QVERIFY(!again.text.contains(u"arrêté"_s));
        QCOMPARE(updated(snapshot, again.text).text, again.text);
    }

    void aNewHighlight_comesAfterTheOneBefore()
    {
        ExportSnapshot full = everything(), fewer = everything();
        annotationsOf(fewer).erase(annotationsOf(fewer).begin() + 1);
        const Updated again = updated(full, exportedText(fewer) + u"Mine\n"_s);
        QCOMPARE(again.text, exportedText(full) + u"Mine\n"_s);
        QVERIFY(!again.hasConflict);
    }

    void aVanishedHighlight_isMarked()
    {
        ExportSnapshot snapshot = everything();
        const QString before = exportedText(snapshot);
        const Annotation gone = annotationsOf(snapshot)[1];
        annotationsOf(snapshot).erase(annotationsOf(snapshot).begin() + 1);
        const Updated again = updated(snapshot, before);
        QVERIFY(!again.hasConflict);
        QVERIFY(again.text.contains(u" gone -->\n*No longer in the library:*\n\n> six heures : 1. pommes"_s));
        QCOMPARE(updated(snapshot, again.text).text, again.text);
        // When it comes back, it is as it was.
        QCOMPARE(updated(everything(), again.text).text, before);
    }

    void anEditInARegion_isAConflict()
    {
        const ExportSnapshot snapshot = everything();
        const QString before = exportedText(snapshot);
        const QString edited = with(before, u"> six heures : 1"_s, u" (edited)"_s);
        const Updated again = updated(snapshot, edited);
        QVERIFY(again.hasConflict);
        QCOMPARE(again.text, before);
    }

    void anEditThatEqualsTheChange_isNone()
    {
        ExportSnapshot snapshot = everything();
        const QString edited = exportedText(snapshot).replace(u"Deux blocs."_s, u"Trois blocs."_s);
        annotationsOf(snapshot)[2].note = u"Trois blocs."_s;
        const Updated again = updated(snapshot, edited);
        QVERIFY(!again.hasConflict);
        QCOMPARE(again.text, exportedText(snapshot));
    }

    void anEditInAVanishedRegion_stays()
    {
        ExportSnapshot snapshot = everything();
        const QString edited = with(exportedText(snapshot), u"Deux blocs."_s, u" Et plus."_s);
        annotationsOf(snapshot).pop_back();
        const Updated gone = updated(snapshot, edited);
        QVERIFY(gone.text.contains(u"Deux blocs. Et plus."_s));
        QVERIFY(!gone.hasConflict);
        QCOMPARE(updated(snapshot, gone.text).text, gone.text);
        QVERIFY(updated(everything(), gone.text).hasConflict); // it comes back: the edit must not be lost
    }

    void ownProperties_stay()
    {
        ExportSnapshot snapshot = everything();
        const QString file =
            exportedText(snapshot).replace(u"---\ntitle"_s, u"---\nrating: 5\naliases:\n  - Halle\ntitle"_s);
        annotationsOf(snapshot).pop_back();
        const Updated again = updated(snapshot, file);
        QVERIFY(!again.hasConflict);
        QVERIFY(again.text.contains(u"\nrating: 5\naliases:\n  - Halle\n---\n"_s));
        QVERIFY(again.text.contains(u"highlights: 2\n"_s));
        QCOMPARE(updated(snapshot, again.text).text, again.text);
    }

    void anEditedProperty_isAConflict()
    {
        const ExportSnapshot snapshot = everything();
        const QString file = exportedText(snapshot).replace(u"site: \"Le Quai\""_s, u"site: \"Ailleurs\""_s);
        const Updated again = updated(snapshot, file);
        QVERIFY(again.hasConflict);
        QCOMPARE(again.text, exportedText(snapshot));
    }

    void aForeignFile_isAConflict()
    {
        const ExportSnapshot snapshot = everything();
        const Updated again = updated(snapshot, u"# Shopping\n\nApples\n"_s);
        QVERIFY(again.hasConflict);
        QCOMPARE(again.text, exportedText(snapshot));
        QVERIFY(!updated(snapshot, u"\n"_s).hasConflict);
    }

    void aBrokenRegion_isOwnText()
    {
        const ExportSnapshot snapshot = everything();
        QString file = exportedText(snapshot);
        const qsizetype last = file.lastIndexOf(End);
        file.remove(last, End.size());
        const Updated again = updated(snapshot, file);
        QVERIFY(again.text.contains(u"Deux blocs."_s));
        QCOMPARE(again.text.count(u"> dit-elle."_s), 2); // the broken one and the new one
        QCOMPARE(updated(snapshot, again.text).text, again.text);
    }

    void whatEditorsDoByThemselves_isNoEdit()
    {
        const ExportSnapshot snapshot = everything();
        QString file = exportedText(snapshot);
        file.replace(u"\n"_s, u"\r\n"_s).replace(u"Deux blocs."_s, u"Deux blocs.  "_s);
        const Updated again = updated(snapshot, u'\uFEFF' + file);
        QVERIFY(!again.hasConflict);
        QCOMPARE(again.text, exportedText(snapshot).replace(u"\n"_s, u"\r\n"_s));
    }

    void bytesThatAreNoText_areAConflict()
    {
        const ExportSnapshot snapshot = everything();
        const Result<UpdatedFile> file =
            updateMarkdown(snapshot, exported(u"markdown"_s, snapshot) + QByteArray("caf\xe9\n"));
        QVERIFY(file && file->hasConflict);
    }

    void aNoteCantEndItsRegion()
    {
        ExportSnapshot snapshot = everything();
        annotationsOf(snapshot)[0].note = u"Before\n<!-- scholiast end -->\nafter\n---\n"_s;
        const Updated again = updated(snapshot, exportedText(snapshot));
        QCOMPARE(again.text, exportedText(snapshot));
        QVERIFY(!again.hasConflict);
    }

    void groups_areHeadings()
    {
        ExportSnapshot snapshot = everything();
        snapshot.options.grouping = ExportOptions::Grouping::Tag;
        const QString text = exportedText(snapshot);
        QVERIFY(text.indexOf(u"\n## chiffre\n"_s) > 0);
        QVERIFY(text.indexOf(u"\n## Untagged\n"_s) > text.indexOf(u"\n## chiffre\n"_s));
        QCOMPARE(text.count(u"> ouvrent"_s), 1);
        QCOMPARE(updated(snapshot, text).text, text);
    }

    void callouts_andContext()
    {
        ExportSnapshot snapshot = everything();
        snapshot.options.callouts = true;
        snapshot.options.context = ExportOptions::Context::Paragraph;
        const QString text = exportedText(snapshot);
        QVERIFY(text.contains(u"\n> [!quote] Le matin"_s) || text.contains(u"\n> [!quote] ¶ 3"_s));
        QVERIFY(text.contains(u"> Les étals 🍎 ==ouvrent à six heures== : 1."_s));
    }

    void optionsLeaveOut_whatTheyName()
    {
        ExportSnapshot snapshot = workshop();
        snapshot.options.includeHeadings = snapshot.options.includePages = snapshot.options.includeColours = false;
        snapshot.options.includeDates = snapshot.options.includeLinks = false;
        const QString text = exportedText(snapshot);
        for (const QString &word : {u"## Tools"_s, u"p. ix"_s, u"yellow"_s, u"2026-03-14T12:00"_s})
            QVERIFY2(!text.contains(word), qPrintable(word));
    }

    void checksums_ignoreBlanksAtTheEnds()
    {
        QCOMPARE(markdownChecksum(u"a\nb"_s), markdownChecksum(u"\na  \nb\t\n\n"_s));
        QVERIFY(markdownChecksum(u"a\nb"_s) != markdownChecksum(u"a b"_s));
        QVERIFY(markdownChecksum(u"a\n\nb"_s) != markdownChecksum(u"a\nb"_s));
    }
};

QTEST_APPLESS_MAIN(TestMarkdownUpdate)
#include "tst_markdown_update.moc"
