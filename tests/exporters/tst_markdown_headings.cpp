// Highlights in Markdown stand under their own heading, in the first export and in all that follow.

#include "markdown_samples.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Four highlights under three headings, two of which have the same text.
ExportSnapshot sections()
{
    const auto article = makeArticle(
        {u"# Title"_s, u"## A"_s, u"one"_s, u"## B"_s, u"two"_s, u"## A"_s, u"three"_s, u"## C"_s, u"four"_s});
    article->id = ArticleId::fromString(u"33333333-2222-4333-8444-555555555555"_s);
    article->metadata.title = u"Title"_s;
    ExportedArticle exported{article, {}};
    for (const QString &words : {u"one"_s, u"two"_s, u"three"_s, u"four"_s})
        exported.annotations.push_back(annotationOn(*article, words, Colour::Yellow, int(exported.annotations.size())));
    ExportSnapshot snapshot = everything();
    snapshot.articles = ExportedArticles{exported};
    return snapshot;
}

/// Headings and quotes, "gone" before those that are.
QStringList outlineOf(const QString &text)
{
    QStringList outline;
    bool isGone = false;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u"<!-- "))
            isGone = line.endsWith(u" gone -->");
        if (line.startsWith(u'#') || line.startsWith(u"> "))
            outline += (isGone ? u"gone "_s : QString()) + line;
    }
    return outline;
}

} // namespace

class TestMarkdownHeadings : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void headingsOfOneText_areTold()
    {
        const ExportSnapshot snapshot = sections();
        QCOMPARE(outlineOf(exportedText(snapshot)),
                 (QStringList{u"# Title"_s, u"## A"_s, u"> one"_s, u"## B"_s, u"> two"_s, u"## A"_s, u"> three"_s,
                              u"## C"_s, u"> four"_s}));
        QCOMPARE(updated(snapshot, exportedText(snapshot)).text, exportedText(snapshot));
    }

    /// Looking back from each of them over all before would take a minute.
    void theHeadingsOfALongGlossary_areTold()
    {
        auto article = std::make_shared<Article>();
        article->metadata.title = u"Words"_s;
        addBlock(*article, {.kind = Block::Kind::Heading, .level = 1}, u"Words"_s);
        for (int word = 0; word < 100'000; ++word)
            addBlock(*article, {.kind = Block::Kind::Heading, .level = 2}, u"A"_s);
        addBlock(*article, {.kind = Block::Kind::Heading, .level = 3}, u"A"_s);
        addBlock(*article, {}, u"end"_s);
        ExportSnapshot snapshot = everything();
        snapshot.articles = ExportedArticles{{article, {annotationOn(*article, u"end"_s, Colour::Yellow, 1)}}};
        const QString text = exportedText(snapshot);
        QCOMPARE(outlineOf(text), (QStringList{u"# Words"_s, u"## A"_s, u"### A"_s, u"> end"_s}));
        QCOMPARE(updated(snapshot, text).text, text);
    }

    void orphans_haveAHeadingOfTheirOwn()
    {
        ExportSnapshot snapshot = sections();
        for (size_t orphan : {2, 3})
            annotationsOf(snapshot)[orphan].position = {};
        const QString text = exportedText(snapshot);
        QCOMPARE(outlineOf(text), (QStringList{u"# Title"_s, u"## A"_s, u"> one"_s, u"## B"_s, u"> two"_s,
                                               u"## Not found in this text"_s, u"> three"_s, u"> four"_s}));
        QCOMPARE(updated(snapshot, text).text, text);
        QString older = text; // of a version without that heading
        const qsizetype start = older.lastIndexOf(u"<!-- scholiast heading "_s);
        older.remove(start, older.indexOf(End, start) + End.size() + 1 - start);
        const Updated again = updated(snapshot, older);
        QCOMPARE(again.text, text);
        QVERIFY(!again.hasConflict);
    }

    void aVanishedHighlight_keepsItsHeading()
    {
        ExportSnapshot snapshot = sections();
        const QString before = exportedText(snapshot);
        annotationsOf(snapshot).erase(annotationsOf(snapshot).begin() + 1); // the only one under "B"
        const Updated again = updated(snapshot, before);
        QCOMPARE(outlineOf(again.text), (QStringList{u"# Title"_s, u"## A"_s, u"> one"_s, u"## B"_s, u"gone > two"_s,
                                                     u"## A"_s, u"> three"_s, u"## C"_s, u"> four"_s}));
        QVERIFY(!again.hasConflict);
        QCOMPARE(updated(snapshot, again.text).text, again.text);
        QCOMPARE(updated(sections(), again.text).text, before);
        annotationsOf(snapshot).clear();
        QCOMPARE(outlineOf(updated(snapshot, again.text).text),
                 (QStringList{u"# Title"_s, u"## A"_s, u"gone > one"_s, u"## B"_s, u"gone > two"_s, u"## A"_s,
                              u"gone > three"_s, u"## C"_s, u"gone > four"_s}));
    }

    void aVanishedArticle_keepsItsTitle()
    {
        ExportSnapshot snapshot = sections();
        ExportedArticle other = everything().articles.inMemory()[0];
        for (Annotation &annotation : other.annotations)
            annotation.id = AnnotationId::fromString(u'2' + annotation.id.toString().sliced(1));
        snapshot.articles.inMemory().insert(snapshot.articles.inMemory().begin(), other);
        const QString before = exportedText(snapshot);
        snapshot.articles.inMemory().erase(snapshot.articles.inMemory().begin());
        const QStringList outline = outlineOf(updated(snapshot, before).text);
        QCOMPARE(outline.first(3),
                 (QStringList{u"# La halle & le \\*marché\\*"_s, u"## Le matin"_s, u"gone > ouvrent à six heures"_s}));
        QCOMPARE(outline.indexOf(u"## A"_s), outline.indexOf(u"# Title"_s) + 1);
        QCOMPARE(outline.filter(u"gone"_s).size(), 5); // with the three lines of the last one
    }

    void aNewHeading_leavesWhatIsGoneUnderTheOldOne()
    {
        ExportSnapshot fewer = sections(), later = sections();
        annotationsOf(fewer).erase(annotationsOf(fewer).begin() + 2); // only "one", "two" and "four"
        const QString before = exportedText(fewer);
        annotationsOf(later).erase(annotationsOf(later).begin() + 1); // "two" goes, "three" comes
        QCOMPARE(outlineOf(updated(later, with(before, u"## B\n"_s + End, u"\nMine of B\n"_s)).text),
                 (QStringList{u"# Title"_s, u"## A"_s, u"> one"_s, u"## B"_s, u"gone > two"_s, u"## A"_s, u"> three"_s,
                              u"## C"_s, u"> four"_s}));
    }

    void withoutHeadings_noneStaysAboveOtherHighlights()
    {
        ExportSnapshot snapshot = sections();
        const QString before = exportedText(snapshot);
        annotationsOf(snapshot).erase(annotationsOf(snapshot).begin());
        snapshot.options.includeHeadings = false;
        QCOMPARE(outlineOf(updated(snapshot, before).text),
                 (QStringList{u"# Title"_s, u"gone > one"_s, u"> two"_s, u"> three"_s, u"> four"_s}));
    }
};

QTEST_APPLESS_MAIN(TestMarkdownHeadings)
#include "tst_markdown_headings.moc"
