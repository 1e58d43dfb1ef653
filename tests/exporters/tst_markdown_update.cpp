// Markdown that is exported again over a file in which somebody writes.

#include "exporters/markdown_merge.h"
#include "markdown_samples.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

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
        QVERIFY(again.text.contains(u" gone -->\n*No longer exported:*\n\n> six heures : 1. pommes"_s));
        QCOMPARE(updated(snapshot, again.text).text, again.text);
        // When it comes back, it is as it was.
        QCOMPARE(updated(everything(), again.text).text, before);
    }

    void theWordsOfEarlierVersions_areKnown()
    {
        ExportSnapshot snapshot = everything();
        const QString before = exportedText(snapshot);
        annotationsOf(snapshot).erase(annotationsOf(snapshot).begin() + 1);
        const QString now = updated(snapshot, before).text;
        QString old = now;
        const qsizetype at = old.indexOf(u"*No longer exported:*"_s);
        const qsizetype end = old.indexOf(End, at), sum = old.lastIndexOf(u" gone -->"_s, at) - 16;
        QString content = old.sliced(at, end - at - 1).replace(u"exported"_s, u"in the library"_s);
        old.replace(at, end - at - 1, content).replace(sum, 16, markdownChecksum(content));
        QVERIFY(old.contains(u"*No longer in the library:*"_s));
        const Updated again = updated(snapshot, old);
        QCOMPARE(again.text, now);
        QVERIFY(!again.hasConflict);
        QCOMPARE(updated(everything(), old).text, before);
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

    void propertyEditors_changeNothing_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("no quotation marks") << u"site: \"Le Quai\""_s << u"site: Le Quai"_s;
        QTest::newRow("other ones") << u"site: \"Le Quai\""_s << u"site: 'Le Quai'"_s;
        QTest::newRow("list") << u"  - \"Rédaction\""_s << u"- Rédaction"_s;
        QTest::newRow("folded") << u"title: \"La halle & le *marché*\""_s << u"title: La halle &\n  le *marché*"_s;
        QTest::newRow("folded in marks") << u"\"La halle & le *marché*\""_s
                                         << u"\"La halle & le *mar\\\n  ch\\xE9*\""_s;
        QTest::newRow("folded block") << u"title: \"La halle & le *marché*\""_s
                                      << u"title: >-\n  La halle &\n  le *marché*"_s;
        QTest::newRow("folded item") << u"  - \"Texte : la rédaction\""_s << u"  - >-\n    Texte : la\n    rédaction"_s;
    }

    void propertyEditors_changeNothing()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const ExportSnapshot snapshot = everything();
        QString file = exportedText(snapshot);
        QVERIFY(file.contains(before));
        file.replace(before, after);
        static const QRegularExpression Checksum(u"(scholiast-checksum: )\"(\\w+)\""_s);
        for (const QString &text : {file, QString(file).replace(Checksum, u"\\1\\2"_s)}) {
            const Updated again = updated(snapshot, text);
            QVERIFY(!again.hasConflict);
            QCOMPARE(again.text, exportedText(snapshot));
        }
        QVERIFY(updated(snapshot, file.replace(u"highlights: 3"_s, u"highlights: 4"_s)).hasConflict);
    }

    void propertyEditors_mayChangeWhatIsOutOfDate()
    {
        ExportSnapshot snapshot = everything();
        QString file = exportedText(snapshot);
        file.replace(u"site: \"Le Quai\""_s, u"site: Le Quai"_s);
        annotationsOf(snapshot).pop_back();
        QVERIFY(!updated(snapshot, file).hasConflict);
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

    void theContextsMark_isOnTheWordsThemselves()
    {
        const auto article = makeArticle({u"# T"_s, u"No, no and no. "_s + u"Yes"_s, u"Last"_s});
        Annotation third = annotationOn(*article, u"no. Yes\nLast"_s, Colour::Yellow, 1);
        Annotation second = annotationOn(*article, u"no "_s, Colour::Yellow, 2);
        ExportSnapshot snapshot = everything();
        snapshot.articles = ExportedArticles{{article, {third, second}}};
        snapshot.options.context = ExportOptions::Context::Paragraph;
        const QString text = exportedText(snapshot);
        QVERIFY(text.contains(u"> No, no and ==no. Yes==\n>\n> ==Last==\n"_s));
        QVERIFY(text.contains(u"> No, ==no== and no. Yes\n"_s));
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

    void whatComesTwiceBeforeARegion_isKeptTwice()
    {
        const MarkdownRegion quote{u"highlight a1"_s, u"> A"_s};
        const MarkdownExport fresh{{}, {{u"heading b1"_s, u"## B"_s}, quote, {u"heading c1"_s, u"## C"_s}, quote}};
        const QString text = mergedMarkdown(markdownText({{}, {quote}}), fresh).text;
        QVERIFY(text.contains(u"\n## B\n"_s) && text.contains(u"\n## C\n"_s));
        QVERIFY(text.indexOf(u"## B"_s) < text.indexOf(u"## C"_s) && text.indexOf(u"## C"_s) < text.indexOf(u"> A"_s));
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
