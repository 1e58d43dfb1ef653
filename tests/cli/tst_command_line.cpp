#include "base/file.h"
#include "library/annotation_actions.h"
#include "storage/storage_error.h"
#include "storage/transaction.h"
#include "support/command_fixture.h"
#include "support/page_server.h"
#include "support/strict_test.h"
#include "support/zip_maker.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

class TestCommandLine : public StrictTest, protected CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        startAnew();
    }

    void mainJob_fromFileToMarkdown()
    {
        const QString path = fileWith(u"halle.txt"_s, "La halle ouvre à six heures.\n\nLe soir, on plie tout.\n");
        const Outcome imported = run({u"import"_s, u"--json"_s, path});
        QCOMPARE(imported.exit, Exit::Done);
        const QJsonObject row = imported.rows()[0].toObject();
        QCOMPARE(row[u"outcome"_s].toString(), u"imported"_s);
        for (const QString &key : {u"id"_s, u"title"_s, u"language"_s, u"added"_s, u"words"_s, u"highlights"_s})
            QVERIFY2(row.contains(key), qPrintable(key));
        const QString id = row[u"id"_s].toString();

        const Outcome marked = run({u"highlight"_s, id, u"--quote"_s, u"ouvre à six heures"_s, u"--tag"_s,
                                    u"chiffre/heure"_s, u"--tag"_s, u"à vérifier"_s, u"--note"_s, u"L'été aussi ?"_s});
        QCOMPARE(marked.exit, Exit::Done);
        QCOMPARE(marked.out.trimmed().size(), 36);

        const Outcome markdown = run({u"export"_s, id, u"--format"_s, u"markdown"_s});
        QCOMPARE(markdown.exit, Exit::Done);
        QVERIFY(markdown.out.contains(u"> ouvre à six heures\n"_s));
        QVERIFY(markdown.out.contains(u"#chiffre/heure · #à-vérifier"_s));
        QVERIFY(markdown.out.contains(u"L'été aussi ?"_s));

        const QJsonArray tags = run({u"tags"_s, u"--json"_s}).rows();
        QCOMPARE(tags.size(), 3);
        const QJsonObject shown = run({u"show"_s, u"--json"_s, id}).rows()[0].toObject();
        QCOMPARE(shown[u"highlights"_s].toInt(), 1);
        QCOMPARE(shown[u"annotations"_s][0][u"quote"_s].toString(), u"ouvre à six heures"_s);
        QCOMPARE(run({u"check"_s}).exit, Exit::Done);
    }

    void importingAgain_findsTheArticle()
    {
        const QString path = fileWith(u"a.txt"_s, "One text, twice.\n");
        const QString id = importedId(path);
        const QJsonObject again = run({u"import"_s, u"--json"_s, path}).rows()[0].toObject();
        QCOMPARE(again[u"outcome"_s].toString(), u"already there"_s);
        QCOMPARE(again[u"id"_s].toString(), id);
        QCOMPARE(run({u"list"_s, u"--json"_s}).rows().size(), 1);
    }

    void anAddress_isFetched()
    {
        PageServer server;
        server.setPage("/quay",
                       "<!doctype html><title>The quay</title><article><h1>The quay</h1><p>The crates of books "
                       "are still waiting on the quay, says the librarian, and nobody opens them.</p>"
                       "<p><a href='/more'>More of it</a> will come in the summer.</p></article>");
        const QString address = server.address(u"/quay"_s);
        const Outcome imported = run({u"import"_s, u"--json"_s, address, server.address(u"/none"_s)});
        QCOMPARE(imported.exit, Exit::NotFound);
        QVERIFY(imported.err.contains(server.address(u"/none"_s)));
        const QJsonObject row = imported.rows()[0].toObject();
        QCOMPARE(row[u"outcome"_s].toString(), u"imported"_s);
        QCOMPARE(row[u"path"_s].toString(), address);
        QCOMPARE(row[u"url"_s].toString(), address);
        QCOMPARE(run({u"list"_s, u"--json"_s}).rows().size(), 1);
        const QString file = QUrl::fromLocalFile(fileWith(u"a.txt"_s, "A text in a file.\n")).toString();
        QCOMPARE(run({u"import"_s, file}).exit, Exit::Done);
        QCOMPARE(run({u"list"_s, u"--json"_s}).rows().size(), 2);
    }

    void badFile_stopsNothing()
    {
        const QString good = fileWith(u"good.txt"_s, "A good text.\n");
        const QString empty = fileWith(u"empty.txt"_s, "");
        const Outcome outcome = run({u"import"_s, empty, u"/no/such/file.txt"_s, good});
        QCOMPARE(outcome.exit, Exit::NotRead);
        QVERIFY(outcome.err.contains(u"empty.txt"_s));
        QVERIFY(outcome.err.contains(u"file.txt"_s));
        QCOMPARE(run({u"list"_s, u"--json"_s}).rows().size(), 1);
    }

    void archives_areReadAsFolders()
    {
        const QString zip = fileWith(u"a.zip"_s, zipOf({{"one.txt", "One title\n\nSome words of it.\n"},
                                                        {"deep/two.md", "# Two\n\nOther words.\n"},
                                                        {"none.txt", ""}}));
        const Outcome read = run({u"import"_s, u"--dry-run"_s, u"--json"_s, zip});
        QCOMPARE(read.exit, Exit::NotRead); // for the empty one
        const QJsonArray rows = read.rows();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0][u"path"_s].toString(), zip + u"/deep/two.md"_s);
        QCOMPARE(rows[1][u"path"_s].toString(), zip + u"/none.txt"_s);
        QCOMPARE(rows[2][u"title"_s].toString(), u"One title"_s);
        const Outcome text = run({u"text"_s, zip});
        QVERIFY(text.out.contains(u"Some words of it.") && text.out.contains(u"Other words."));
        QCOMPARE(run({u"import"_s, u"--json"_s, zip}).rows()[2][u"outcome"_s].toString(), u"imported"_s);
        QCOMPARE(run({u"import"_s, u"--json"_s, zip}).rows()[2][u"outcome"_s].toString(), u"already there"_s);
    }

    void protectedDocuments_openWithTheirPassword()
    {
        const QString locked = QStringLiteral(TEST_DATA "/import/pdf/locked.pdf");
        for (const QStringList &command : {QStringList{u"text"_s}, {u"import"_s, u"--dry-run"_s}, {u"import"_s}}) {
            const Outcome refused = run(command + QStringList{locked});
            QCOMPARE(refused.exit, Exit::NotRead);
            QVERIFY(refused.err.contains(u"protected (password)"));
            QCOMPARE(run(command + QStringList{u"--password"_s, u"secret"_s, locked}).exit, Exit::Done);
        }
        QVERIFY(run({u"text"_s, u"--password"_s, u"secret"_s, locked}).out.contains(u"holds some words"));
    }

    void dryRun_tellsWhatAFileHolds()
    {
        const QString good = fileWith(u"list.md"_s, "---\nauthor: Ann Poole\n---\n# Tides\n\n- High *water*\n");
        const QString empty = fileWith(u"empty.txt"_s, "");
        const Outcome outcome = run({u"import"_s, u"--dry-run"_s, u"--json"_s, empty, good});
        QCOMPARE(outcome.exit, Exit::NotRead);
        const QJsonArray rows = outcome.rows();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][u"outcome"_s].toString(), u"failed"_s);
        const QJsonObject row = rows[1].toObject();
        for (const QString &key :
             {u"title"_s, u"authors"_s, u"site"_s, u"url"_s, u"language"_s, u"published"_s, u"identifier"_s,
              u"format"_s, u"words"_s, u"blocks"_s, u"pages"_s, u"notices"_s, u"images"_s, u"comments"_s})
            QVERIFY2(row.contains(key), qPrintable(key));
        QCOMPARE(row[u"title"_s].toString(), u"Tides"_s);
        QCOMPARE(row[u"authors"_s][0].toString(), u"Ann Poole"_s);
        const QJsonObject item{
            {u"kind"_s, u"list-item"_s}, {u"level"_s, 1}, {u"marker"_s, u"•"_s}, {u"text"_s, u"High water"_s}};
        QCOMPARE(row[u"blocks"_s][1].toObject(), item);
        QCOMPARE(row[u"spans"_s][0][u"kind"_s].toString(), u"emphasis"_s);
        QVERIFY(!QFile::exists(m_folder->filePath(u"library.db"_s)));
    }

    void quote_mustBeThereOnce()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "The sea, the sea. A boat.\n"));
        QCOMPARE(run({u"highlight"_s, id, u"--quote"_s, u"the mountain"_s}).exit, Exit::NotFound);
        const Outcome several = run({u"highlight"_s, id, u"--quote"_s, u"sea"_s});
        QCOMPARE(several.exit, Exit::Ambiguous);
        QVERIFY2(several.err.contains(u"--nth"_s), qPrintable(several.err));
        QCOMPARE(run({u"highlight"_s, id, u"--quote"_s, u"sea"_s, u"--nth"_s, u"2"_s}).exit, Exit::Done);
        QCOMPARE(run({u"highlight"_s, id, u"--quote"_s, u"sea"_s, u"--nth"_s, u"3"_s}).exit, Exit::NotFound);
        QCOMPARE(run({u"show"_s, u"--json"_s, id}).rows()[0][u"annotations"_s][0][u"start"_s].toInt(), 13);
    }

    /// Two programs at a time: the other one acts in the moment between finding the tag missing and making it.
    void aTagThatTwoProgramsMake_isMadeOnce()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "The sea and a boat.\n"));
        Store other(libraryPath());
        other.database().execute("PRAGMA busy_timeout = 0");
        bool isMade = false;
        const auto makeTag = [&] {
            try {
                Transaction transaction(other.database());
                const Codebook codebook(other.tags().all());
                if (!codebook.findPath(u"place/sea"_s))
                    other.apply(actions::createTag(codebook, u"place/sea"_s));
                transaction.commit();
                isMade = true;
            } catch (const StorageError &) { // this one has to wait
            }
        };
        const Clock clock = [&] { // asked once the codebook was read
            if (!isMade)
                makeTag();
            return noon();
        };
        QCOMPARE(run({u"highlight"_s, id, u"--quote"_s, u"sea"_s, u"--tag"_s, u"place/sea"_s}, {}, clock).exit,
                 Exit::Done);
        if (!isMade)
            makeTag();
        QVERIFY(isMade);
        QCOMPARE(other.tags().all().size(), size_t(2)); // place, and sea in it
    }

    void check_takesALostPassageForNoDamage()
    {
        const QString id =
            importedId(fileWith(u"a.txt"_s, "The ferry\n\nIt leaves at six.\n\nThe last one is late.\n"));
        QCOMPARE(run({u"highlight"_s, id, u"--quote"_s, u"leaves at six"_s}).exit, Exit::Done);
        QCOMPARE(run({u"highlight"_s, id, u"--quote"_s, u"The last one is late"_s}).exit, Exit::Done);
        QVERIFY(!run({u"check"_s}).out.contains(u"passage"_s));
        const Outcome newer = run({u"import"_s, u"--json"_s, fileWith(u"a.txt"_s, "Ferry\n\nIt leaves at six.\n")});
        QCOMPARE(newer.rows()[0][u"outcome"_s].toString(), u"new revision"_s);
        QCOMPARE(newer.rows()[0][u"lost"_s].toInt(), 1);
        const Outcome outcome = run({u"check"_s});
        QVERIFY2(outcome.exit == Exit::Done, qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains(u"stands elsewhere now: 0; whose passage is gone: 1."_s),
                 qPrintable(outcome.out));
        QCOMPARE(outcome.out.count(u'\n'), 2);
        const QJsonObject row = run({u"check"_s, u"--json"_s}).rows()[0].toObject();
        QVERIFY(row[u"ok"_s].toBool() && row[u"findings"_s].toArray().isEmpty());
        QCOMPARE(row[u"lost"_s].toInt(), 1);
        QCOMPARE(row[u"moved"_s].toInt(), 0);
    }

    void articles_areNamedByTitleToo()
    {
        importedId(fileWith(u"a.md"_s, "# The first boat\n\nText.\n"));
        importedId(fileWith(u"b.md"_s, "# The second boat\n\nText.\n"));
        QCOMPARE(run({u"show"_s, u"first boat"_s}).exit, Exit::Done);
        QCOMPARE(run({u"show"_s, u"boat"_s}).exit, Exit::Ambiguous);
        QCOMPARE(run({u"show"_s, u"train"_s}).exit, Exit::NotFound);
    }

    void export_takesScopeGroupsAndTemplates()
    {
        const QString first = importedId(fileWith(u"a.txt"_s, "The first boat\n\nIt leaves early.\n"));
        const QString second = importedId(fileWith(u"b.txt"_s, "The second boat\n\nIt leaves late.\n"));
        run({u"highlight"_s, first, u"--quote"_s, u"leaves early"_s, u"--tag"_s, u"time/day"_s});
        run({u"highlight"_s, second, u"--quote"_s, u"leaves late"_s, u"--tag"_s, u"night"_s, u"--note"_s, u"Mine"_s});
        const Outcome both = run({u"export"_s, first, second, u"--format"_s, u"quotes"_s});
        QVERIFY(both.out.contains(u"“leaves early”"_s) && both.out.contains(u"“leaves late”"_s));
        const Outcome tagged = run({u"export"_s, u"--tag"_s, u"time"_s});
        QVERIFY(tagged.out.contains(u"leaves early"_s) && !tagged.out.contains(u"leaves late"_s));
        QCOMPARE(run({u"export"_s, u"--tag"_s, u"nothing"_s}).exit, Exit::NotFound);
        const Outcome found = run({u"export"_s, u"--all"_s, u"--find"_s, u"MÍNE late"_s});
        QVERIFY(found.out.contains(u"leaves late"_s) && !found.out.contains(u"leaves early"_s));
        QCOMPARE(run({u"export"_s, u"--all"_s, u"--find"_s, u"mine early"_s}).exit, Exit::NotFound);
        QVERIFY(run({u"export"_s, u"--all"_s, u"--colour"_s, u"yellow"_s}).out.contains(u"leaves late"_s));
        QCOMPARE(run({u"export"_s, u"--all"_s, u"--colour"_s, u"purple"_s}).exit, Exit::NotFound);
        QCOMPARE(run({u"export"_s, u"--all"_s, u"--colour"_s, u"mauve"_s}).exit, Exit::Usage);
        const Outcome grouped = run({u"export"_s, u"--all"_s, u"--group-by"_s, u"tag"_s, u"--no-notes"_s});
        QVERIFY(grouped.out.contains(u"## time/day"_s) && !grouped.out.contains(u"Mine"_s));
        const Outcome context = run({u"export"_s, first, u"--context"_s, u"sentence"_s});
        QVERIFY(context.out.contains(u"It ==leaves early==."_s));
        QCOMPARE(run({u"export"_s, first, u"--format"_s, u"xlsx"_s}).exit, Exit::Usage);
        QVERIFY(run({u"export"_s, u"--help"_s}).out.contains(u"json-ld"_s));
    }

    void export_intoAFolder_keepsNamesAndWords()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "The first boat\n\nIt leaves early.\n"));
        importedId(fileWith(u"b.txt"_s, "The first boat\n\nIt leaves late.\n"));
        run({u"highlight"_s, id, u"--quote"_s, u"leaves early"_s});
        const QString folder = m_folder->filePath(u"notes"_s);
        const Outcome written = run({u"export"_s, u"--all"_s, u"--output-dir"_s, folder});
        QCOMPARE(written.exit, Exit::Done);
        QCOMPARE(written.out.count(u'\n'), 2);
        const QStringList names = QDir(folder).entryList(QDir::Files);
        QCOMPARE(names.size(), 2);
        QVERIFY(names.contains(u"The first boat.md"_s));
        // Renamed and written in, it is still the article's file.
        QVERIFY(QFile::rename(folder + u"/The first boat.md"_s, folder + u"/boat.md"_s));
        for (const QString &name :
             {u"boat.md"_s, names.front() == u"The first boat.md" ? names.back() : names.front()}) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::Append) && file.write("My words\n") == 9);
        }
        QCOMPARE(run({u"export"_s, u"--all"_s, u"--output-dir"_s, folder}).exit, Exit::Done);
        QVERIFY(!QFile::exists(folder + u"/The first boat.md"_s));
        QVERIFY(readFile(folder + u"/boat.md"_s)->endsWith("My words\n"));
    }

    void anEditedExport_keepsACopyAndSaysSo()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "The first boat\n\nIt leaves early.\n"));
        run({u"highlight"_s, id, u"--quote"_s, u"leaves early"_s});
        const QString target = m_folder->filePath(u"notes.md"_s);
        QCOMPARE(run({u"export"_s, id, u"-o"_s, target}).exit, Exit::Done);
        QByteArray edited = *readFile(target);
        edited.replace("> leaves early", "> leaves quite early");
        QVERIFY(writeFile(target, edited));
        const Outcome again = run({u"export"_s, id, u"-o"_s, target});
        QCOMPARE(again.exit, Exit::Done);
        const QStringList copies = QDir(m_folder->path()).entryList({u"notes.conflict-*.md"_s});
        QCOMPARE(copies.size(), 1);
        QVERIFY2(again.err.contains(copies[0]), qPrintable(again.err));
        QCOMPARE(*readFile(m_folder->filePath(copies[0])), edited);
        QVERIFY(!readFile(target)->contains("quite"));
        QCOMPARE(run({u"export"_s, id, u"-o"_s, target}).err, QString());
    }

    void aBrokenTemplate_namesItsLineAndWritesNothing()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "The first boat\n"));
        QVERIFY(QDir(m_folder->path()).mkpath(u"templates"_s));
        fileWith(u"templates/mine.mustache"_s, "one\n{{titel}}\n");
        const QString target = m_folder->filePath(u"out.txt"_s);
        QVERIFY(writeFile(target, "old"));
        const Outcome outcome = run({u"export"_s, id, u"--format"_s, u"mine"_s, u"-o"_s, target});
        QCOMPARE(outcome.exit, Exit::Usage);
        QVERIFY2(outcome.err.contains(u"line 2"_s), qPrintable(outcome.err));
        QCOMPARE(*readFile(target), QByteArray("old"));
    }

    void restore_fillsANewLibraryOnly()
    {
        const QString id = importedId(fileWith(u"a.txt"_s, "The first boat\n\nIt leaves early.\n"));
        run({u"highlight"_s, id, u"--quote"_s, u"leaves early"_s, u"--tag"_s, u"time"_s});
        const QString zip = m_folder->filePath(u"all.zip"_s);
        QCOMPARE(run({u"export"_s, u"--all"_s, u"--format"_s, u"zip"_s, u"-o"_s, zip}).exit, Exit::Done);
        QCOMPARE(run({u"restore"_s, zip}).exit, Exit::Usage); // this library has something
        const QString copy = m_folder->filePath(u"copy.db"_s);
        const Outcome restored = run({u"--library"_s, copy, u"restore"_s, u"--json"_s, zip});
        QCOMPARE(restored.exit, Exit::Done);
        QCOMPARE(restored.rows()[0][u"articles"_s].toInt(), 1);
        QCOMPARE(run({u"--library"_s, copy, u"export"_s, u"--all"_s}).out, run({u"export"_s, u"--all"_s}).out);
        const QString none = m_folder->filePath(u"none.db"_s);
        fileWith(u"bad.zip"_s, "no archive");
        QCOMPARE(run({u"--library"_s, none, u"restore"_s, m_folder->filePath(u"bad.zip"_s)}).exit, Exit::Usage);
        QCOMPARE(run({u"--library"_s, none, u"restore"_s, m_folder->filePath(u"missing.zip"_s)}).exit, Exit::NotFound);
        QVERIFY(!QFile::exists(none)); // nothing was made
    }

    void nonsense_isUsage()
    {
        QCOMPARE(run({}).exit, Exit::Usage);
        QCOMPARE(run({u"fly"_s}).exit, Exit::Usage);
        QCOMPARE(run({u"export"_s}).exit, Exit::Usage);
        QCOMPARE(run({u"export"_s, u"x"_s, u"--format"_s, u"docs"_s}).exit, Exit::Usage);
        QVERIFY(run({u"--help"_s}).out.contains(u"highlight"_s));
    }

    void nonsense_isSaidInASentenceOfOurs_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nothing") << QStringList{} << u"Say which command to run."_s;
        QTest::newRow("unknown") << QStringList{u"list"_s, u"--loud"_s} << u"“--loud” was not expected here."_s;
        QTest::newRow("missing") << QStringList{u"highlight"_s, u"x"_s} << u"--quote is missing."_s;
        QTest::newRow("choice") << QStringList{u"export"_s, u"x"_s, u"--format"_s, u"docs"_s}
                                << u"--format can’t be “docs”; it can be: markdown"_s;
        QTest::newRow("no value") << QStringList{u"export"_s, u"x"_s, u"--format"_s} << u"--format needs a value."_s;
        QTest::newRow("no number") << QStringList{u"highlight"_s, u"x"_s, u"--quote"_s, u"q"_s, u"--nth"_s, u"two"_s}
                                   << u"--nth"_s;
        QTest::newRow("of ours") << QStringList{u"export"_s} << u"Name an article, or say --all or --tag."_s;
    }

    void nonsense_isSaidInASentenceOfOurs()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, sentence);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.exit, Exit::Usage);
        QVERIFY2(outcome.err.startsWith(sentence) || outcome.err.contains(u": "_s + sentence), qPrintable(outcome.err));
        QVERIFY(outcome.err.endsWith(u"Add --help to see what can be said.\n"_s));
    }

    void help_hasNoWordOfTheParser()
    {
        for (const QStringList &arguments : {QStringList{u"--help"_s}, {u"highlight"_s, u"--help"_s}}) {
            const QString help = run(arguments).out;
            QVERIFY(help.contains(u"Print this help and exit"_s));
            QVERIFY(!help.contains(u"this help message"_s) && !help.contains(u"SUBCOMMAND"_s, Qt::CaseInsensitive) &&
                    !help.contains(u"program version"_s));
        }
    }

    void wrongLibrary_isSaidInASentence()
    {
        fileWith(u"library.db"_s, QByteArray(5000, 'x'));
        const Outcome outcome = run({u"list"_s});
        QCOMPARE(outcome.exit, Exit::Failed);
        QVERIFY(outcome.err.contains(u"library.db"_s));
    }
};

QTEST_MAIN(TestCommandLine) // PDF needs fonts
#include "tst_command_line.moc"
