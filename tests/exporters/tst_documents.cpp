// Word and OpenDocument: shading, comments on the exact passages, structure.

#include "document_samples.h"
#include "exporters/document_report.h"
#include "exporters/list_numbers.h"
#include "exporters/note_text.h"
#include "support/golden.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestDocuments : public StrictTest {
    Q_OBJECT

    /// "workshop", "everything", "workshop report", "everything report by tag".
    static ExportSnapshot sample(const QString &name)
    {
        ExportSnapshot snapshot = name.startsWith(u"workshop") ? workshop() : everything();
        snapshot.options.report = name.contains(u"report");
        if (name.endsWith(u"by tag"))
            snapshot.options.grouping = ExportOptions::Grouping::Tag;
        return snapshot;
    }

    /// Two articles, one of which comes again.
    static ExportSnapshot three()
    {
        ExportSnapshot snapshot = everything();
        ExportSnapshot second = workshop();
        articlesOf(snapshot).push_back(articlesOf(second).front());
        articlesOf(snapshot).push_back(articlesOf(snapshot).front());
        snapshot.resources = second.resources;
        return snapshot;
    }

    /// "Quote: stands by" of each paragraph of a report.
    static QStringList reportOf(ExportSnapshot snapshot)
    {
        QStringList lines;
        QString style;
        snapshot.options.report = true;
        QXmlStreamReader xml(bodyOf(u"docx"_s, snapshot));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"pStyle")
                lines += xml.attributes().value(u"w:val"_s).toString() + u": "_s;
            else if (xml.isStartElement() && xml.name() == u"t")
                lines.back() += xml.readElementText();
        }
        return lines;
    }

    static QMap<QString, FoundComment> commentsIn(const QString &format, const ExportSnapshot &snapshot)
    {
        const QByteArray bytes = exported(format, snapshot);
        return format == u"docx" ? docxComments(bytes) : odtComments(bytes);
    }

    static QByteArray bodyOf(const QString &format, const ExportSnapshot &snapshot)
    {
        return entryOf(exported(format, snapshot), format == u"docx" ? u"word/document.xml"_s : u"content.xml"_s);
    }

    static FoundComment about(const QMap<QString, FoundComment> &comments, const QString &start)
    {
        for (const FoundComment &comment : comments) {
            if (comment.passage.startsWith(start))
                return comment;
        }
        return {};
    }

    static void formats()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("docx") << u"docx"_s;
        QTest::newRow("odt") << u"odt"_s;
    }

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("part");
        for (const QString &name : {u"workshop"_s, u"everything"_s}) {
            for (const QString &part :
                 {u"word/document.xml"_s, u"word/comments.xml"_s, u"word/footnotes.xml"_s, u"word/numbering.xml"_s,
                  u"word/_rels/document.xml.rels"_s, u"docProps/core.xml"_s})
                QTest::addRow("%s, %s", qPrintable(name), qPrintable(part)) << u"docx"_s << name << part;
            for (const QString &part : {u"content.xml"_s, u"meta.xml"_s, u"META-INF/manifest.xml"_s})
                QTest::addRow("%s, %s", qPrintable(name), qPrintable(part)) << u"odt"_s << name << part;
        }
        for (const QString &name : {u"workshop report"_s, u"everything report by tag"_s}) {
            for (const QString &part : {u"word/document.xml"_s, u"word/_rels/document.xml.rels"_s})
                QTest::addRow("%s, %s", qPrintable(name), qPrintable(part)) << u"docx"_s << name << part;
            QTest::addRow("%s, content.xml", qPrintable(name)) << u"odt"_s << name << u"content.xml"_s;
        }
    }

    void golden()
    {
        QFETCH(QString, format);
        QFETCH(QString, name);
        QFETCH(QString, part);
        const QString path = QStringLiteral(TEST_DATA "/export/") + format + u'/' + QString(name).replace(u' ', u'-') +
                             u'.' + part.section(u'/', -1);
        QVERIFY(matchesGolden(path, onLines(entryOf(exported(format, sample(name)), part))));
    }

    void everyPart_isWellFormed_data() { formats(); }
    void everyPart_isWellFormed()
    {
        QFETCH(QString, format);
        for (const QString &name : {u"workshop"_s, u"everything"_s, u"workshop report"_s}) {
            ExportSnapshot snapshot = sample(name);
            articlesOf(snapshot)[0].annotations[0].note += QChar(7) + u"\uFFFE & <w:p> \u2028"_s;
            articlesOf(snapshot)[0].annotations[0].author = u"\"A\" <a@b> \u0001"_s;
            QCOMPARE(brokenParts(exported(format, snapshot)), QString());
        }
    }

    void comments_areOnTheirPassages_data() { formats(); }
    void comments_areOnTheirPassages()
    {
        QFETCH(QString, format);
        const auto comments = commentsIn(format, workshop());
        QCOMPARE(comments.size(), 7); // two say nothing
        const FoundComment outer = about(comments, u"The bench"_s);
        QVERIFY(outer.passage.startsWith(u"The bench stands by the window.") && outer.passage.endsWith(u" Its vice"));
        QCOMPARE(outer.author, u"Ada"_s);
        QCOMPARE(outer.date, u"2026-03-14T12:00:00Z"_s);
        QCOMPARE(outer.text, u"First line\nSecond, with a \"quote\"\n"_s);
        QCOMPARE(about(comments, u"stands by"_s).passage, u"stands by"_s);
        QCOMPARE(about(comments, u"stands by"_s).text, u"#chiffre\n"_s);
        QCOMPARE(about(comments, u"a saw"_s).passage, u"a sawFourth, a fileMeasure twice."_s);
        QCOMPARE(about(comments, u"والحديد"_s).text, u"بارد\n"_s);
    }

    void aFootnotesComment_isOnItsReference_data() { formats(); }
    void aFootnotesComment_isOnItsReference()
    {
        QFETCH(QString, format);
        const QByteArray body = bodyOf(format, workshop());
        const qsizetype reference = body.indexOf(format == u"docx" ? "<w:footnoteReference" : "<text:note ");
        QVERIFY(reference > 0);
        const QByteArray before = body.first(reference);
        const QByteArray start = format == u"docx" ? "<w:commentRangeStart" : "<office:annotation ";
        const QByteArray end = format == u"docx" ? "<w:commentRangeEnd" : "<office:annotation-end";
        // open when the reference comes: the one around it, and the one of the footnote
        QCOMPARE(before.count(start) - before.count(end), 2);
    }

    void aLostPassage_keepsItsNoteAtTheEnd_data() { formats(); }
    void aLostPassage_keepsItsNoteAtTheEnd()
    {
        QFETCH(QString, format);
        bool isFound = false;
        for (const FoundComment &comment : commentsIn(format, workshop()))
            isFound = isFound || (comment.passage.isEmpty() && comment.text == u"“gone”\nStill here\n");
        QVERIFY(isFound);
    }

    void overlaps_blend_data() { formats(); }
    void overlaps_blend()
    {
        QFETCH(QString, format);
        const QByteArray body = bodyOf(format, workshop()).toLower();
        QVERIFY(body.contains("ffe694"));  // yellow alone
        QVERIFY(!body.contains("bcdff8")); // blue stands only inside yellow
        QVERIFY(body.contains("bcc990"));  // what both give
    }

    void everyWord_isThere_data() { formats(); }
    void everyWord_isThere()
    {
        QFETCH(QString, format);
        for (const QString &name : {u"workshop"_s, u"everything"_s}) {
            ExportSnapshot snapshot = sample(name);
            const QByteArray bytes = exported(format, snapshot);
            QString text;
            static const QRegularExpression Comment(u"<office:annotation .*?</office:annotation>"_s);
            for (const auto &[part, content] : unzipped(bytes)) {
                QXmlStreamReader xml(QString::fromUtf8(content).remove(Comment));
                while (!xml.atEnd()) {
                    if (xml.readNext() == QXmlStreamReader::Characters)
                        text += xml.text();
                }
            }
            text.remove(u' ');
            const Article &article = articleOf(snapshot);
            for (const Block &block : article.blocks) {
                for (QString line : article.textIn(block.range).toString().split(QRegularExpression(u"[\\n\\t]"_s))) {
                    line.remove(u' ');
                    for (const QString &piece : line.split(u"window.1"_s)) // the footnote's number is counted
                        QVERIFY2(text.contains(piece), qPrintable(piece));
                }
            }
        }
    }

    void options_leaveOut_data() { formats(); }
    void options_leaveOut()
    {
        QFETCH(QString, format);
        ExportSnapshot snapshot = everything();
        snapshot.options.includeDates = false;
        for (const FoundComment &comment : commentsIn(format, snapshot))
            QCOMPARE(comment.date, QString());
        snapshot.options.includeTags = false;
        for (const FoundComment &comment : commentsIn(format, snapshot))
            QVERIFY(!comment.text.contains(u"vérifier"));
        snapshot.options.includeColours = false;
        const QByteArray grey = bodyOf(format, snapshot).toLower();
        QVERIFY(!grey.contains("ffe694") && !grey.contains("c4ebb5") && grey.contains("e4e2de"));
        snapshot.options.includeNotes = false;
        QCOMPARE(commentsIn(format, snapshot).size(), 0);
    }

    void severalArticles_beginOnNewPages_data() { formats(); }
    void severalArticles_beginOnNewPages()
    {
        QFETCH(QString, format);
        const ExportSnapshot snapshot = three();
        QCOMPARE(brokenParts(exported(format, snapshot)), QString());
        const QByteArray body = bodyOf(format, snapshot);
        if (format == u"docx")
            QCOMPARE(body.count("<w:pageBreakBefore/>"), 2);
        else
            QCOMPARE(body.count("fo:break-before=\"page\""), 1); // one look for both
        QCOMPARE(commentsIn(format, snapshot).size(), 11);
    }

    void theSameLibrary_givesTheSameBytes_data() { formats(); }
    void theSameLibrary_givesTheSameBytes()
    {
        QFETCH(QString, format);
        ExportSnapshot later = workshop();
        later.now = Noon.addYears(1);
        QCOMPARE(exported(format, workshop()), exported(format, later));
    }

    void aReport_saysWhereEachQuoteStands()
    {
        const QStringList lines = reportOf(workshop());
        QCOMPARE(
            lines.first(7),
            (QStringList{u"Heading1: A workshop"_s, u"ArticleSource: The Bench · Ada Berg · 2025"_s,
                         u"Quote: The bench stands by the window.1 Its vice"_s, u"Credit: p.\u00A0ix · 2026-03-14"_s,
                         u"BodyText: First line"_s, u"BodyText: Second, with a \"quote\""_s, u"Quote: stands by"_s}));
        QVERIFY(lines.contains(u"Credit: p.\u00A0ix · #chiffre · 2026-03-14"_s));
        const qsizetype tools = lines.indexOf(u"Heading2: Tools"_s);
        QCOMPARE(lines.sliced(tools + 1, 4),
                 (QStringList{u"Quote: a saw"_s, u"Quote: Fourth, a file"_s, u"Quote: Measure twice."_s,
                              u"Credit: p.\u00A0ix · #chiffre · 2026-03-14"_s}));
        QCOMPARE(lines.last(3), (QStringList{u"Quote: gone"_s, u"Credit: 2026-03-14"_s, u"BodyText: Still here"_s}));
        QVERIFY(!lines.join(u'\n').contains(u"Wood is warm"_s));
    }

    void aReport_isGroupedAsAskedFor()
    {
        ExportSnapshot snapshot = three();
        articlesOf(snapshot).pop_back();
        snapshot.options.grouping = ExportOptions::Grouping::Tag;
        const QStringList lines = reportOf(snapshot);
        QCOMPARE(lines[0], u"Heading1: chiffre"_s);
        QVERIFY(lines.contains(u"Heading1: chiffre/à vérifier"_s) && lines.contains(u"Heading1: Untagged"_s));
        QCOMPARE(lines.count(u"Quote: ouvrent à six heures"_s), 2); // it has both tags
        QVERIFY(lines.contains(u"Credit: La halle & le *marché* · Le matin · #chiffre/à vérifier · #chiffre · "
                               "2026-03-14 · ↗"_s));
        snapshot.options.grouping = ExportOptions::Grouping::Article;
        QCOMPARE(reportOf(snapshot).filter(u"Heading1"_s),
                 (QStringList{u"Heading1: La halle & le *marché*"_s, u"Heading1: A workshop"_s}));
    }

    void aReport_marksTheQuotesOwnPlace()
    {
        const auto article = makeArticle({u"# T"_s, u"So no and no."_s});
        Annotation second = annotationOn(*article, u"no"_s, Colour::Yellow, 1);
        second.position = {article->text.indexOf(u"no."_s), article->text.indexOf(u"no."_s) + 2};
        ExportSnapshot snapshot = everything();
        snapshot.articles = ExportedArticles{{article, {second}}};
        snapshot.options.report = true;
        snapshot.options.context = ExportOptions::Context::Sentence;
        QStringList runs;
        const auto take = [&runs](const ReportParagraph &paragraph) {
            for (const ReportRun &run : paragraph.runs) {
                if (paragraph.kind == ReportParagraph::Kind::Quote)
                    runs += run.look.shade.isEmpty() ? run.text : u'=' + run.text + u'=';
            }
        };
        QVERIFY(eachReportParagraph(snapshot, take));
        QCOMPARE(runs, (QStringList{u"So no and "_s, u"=no="_s, u"."_s}));
    }

    void aReport_marksTheQuoteInItsSentence()
    {
        ExportSnapshot snapshot = everything();
        snapshot.options.context = ExportOptions::Context::Sentence;
        QVERIFY(reportOf(snapshot).contains(u"Quote: Les étals 🍎 ouvrent à six heures : 1. pommes, 2. poires "
                                            "<fraîches>."_s));
        snapshot.options.report = true;
        for (const QString &format : {u"docx"_s, u"odt"_s}) {
            const QByteArray body = bodyOf(format, snapshot).toLower();
            QVERIFY(body.contains("ffe694"));
            const qsizetype quote = body.indexOf("ouvrent");
            QCOMPARE(body.sliced(body.lastIndexOf('>', quote) + 1, 22), QByteArray("ouvrent à six heures<"));
        }
    }

    void manyHighlights_areAllThere()
    {
        constexpr int Many = 5'000; // nested, crossing and side by side
        ExportSnapshot snapshot = everything();
        ExportedArticle &exportedArticle = articlesOf(snapshot)[0];
        const Annotation pattern = exportedArticle.annotations[0];
        const qsizetype size = exportedArticle.article->text.size();
        exportedArticle.annotations.clear();
        for (int number = 0; number < Many; ++number) {
            Annotation annotation = pattern;
            annotation.id = AnnotationId::create();
            annotation.position.start = number * (size - 10) / Many;
            annotation.position.end = annotation.position.start + 1 + number % 9;
            exportedArticle.annotations.push_back(annotation);
        }
        QCOMPARE(commentsIn(u"docx"_s, snapshot).size(), Many);
        QCOMPARE(commentsIn(u"odt"_s, snapshot).size(), Many);
        snapshot.options.report = true;
        QCOMPARE(bodyOf(u"docx"_s, snapshot).count("w:val=\"Quote\""), Many);
        QCOMPARE(bodyOf(u"odt"_s, snapshot).count("#chiffre/"), Many);
    }

    void withoutATemporaryFolder_nothingIsWritten_data() { formats(); }
    void withoutATemporaryFolder_nothingIsWritten()
    {
        QFETCH(QString, format);
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/proc"); // where nobody can make a file
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        const Result<> written = exporterNamed(format)->write(workshop(), buffer);
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Unwritable);
    }

    void odt_saysWhatItIsFirst()
    {
        const QByteArray bytes = exported(u"odt"_s, workshop());
        QCOMPARE(bytes.mid(30, 8), "mimetype");
        QCOMPARE(bytes.mid(38, 39), "application/vnd.oasis.opendocument.text");
    }

    void noArticle_isStillADocument_data() { formats(); }
    void noArticle_isStillADocument()
    {
        QFETCH(QString, format);
        const QByteArray bytes = exported(format, {});
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(brokenParts(bytes), QString());
    }

    void lists_followTheirNumbers()
    {
        Article article;
        using enum Block::Kind;
        const QStringList markers{u"1."_s, u"2."_s, u"•"_s, u"a)"_s, u"b)"_s, u"i."_s, u"ii."_s, u"7."_s, u""_s};
        for (const QString &marker : markers)
            addBlock(article, {.kind = ListItem, .level = 1, .marker = marker}, u"x"_s);
        addBlock(article, {.kind = ListItem, .level = 2, .marker = u"•"_s}, u"x"_s);
        addBlock(article, {.kind = ListItem, .level = 1, .marker = u"8."_s}, u"x"_s);
        addBlock(article, {.kind = Heading, .level = 2}, u"x"_s);
        addBlock(article, {.kind = ListItem, .level = 1, .marker = u"9."_s}, u"x"_s);
        std::vector<DocumentList> lists;
        QCOMPARE(listsIn(article, lists), (std::vector<int>{0, 0, 1, 2, 2, 3, 3, 4, -1, 5, 4, -1, 6}));
        QCOMPARE(lists[2].format, DocumentList::Format::LowerLetter);
        QCOMPARE(lists[3].format, DocumentList::Format::LowerRoman);
        QCOMPARE(lists[4].start, 7);
        QCOMPARE(lists[6].start, 9);
    }

    void notes_areReadAsMarkdown()
    {
        const auto paragraphs =
            noteParagraphs(u"One **two *three***  \nnew\n\n1. a\n2. b\n   - c\n\n[x](javascript:a) &amp; <b>\n"_s);
        QCOMPARE(paragraphs.size(), size_t(5));
        QCOMPARE(paragraphs[0].text(), u"One two three\nnew"_s);
        QVERIFY(paragraphs[0].runs[1].isStrong && !paragraphs[0].runs[1].isEmphasis);
        QVERIFY(paragraphs[0].runs[2].isStrong && paragraphs[0].runs[2].isEmphasis);
        QCOMPARE(paragraphs[2].marker, u"2."_s);
        QCOMPARE(paragraphs[3].level, 2);
        QCOMPARE(paragraphs[4].text(), u"x & <b>"_s);
        QVERIFY(paragraphs[4].runs[0].link.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
