#include "ui/reading/decorations.h"

#include "library/annotation_actions.h"
#include "library/library.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

namespace {

ChangeSet highlightOf(const ReadingSession &session, TextRange range, const QString &note = {})
{
    return actions::addHighlight(session.article(), range, {}, QDateTime(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC), {},
                                 note);
}

std::vector<TextRange> rangesOf(const Decorations &decorations, int layer)
{
    std::vector<TextRange> ranges;
    for (const Decoration &decoration : decorations.set().all())
        if (decoration.layer == layer)
            ranges.push_back(decoration.range);
    return ranges;
}

} // namespace

class TestDecorations : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void session_isFollowedChangeByChange()
    {
        const TempLibrary file;
        Library library(file.path());
        QVERIFY(answerOf(library.load()));
        const SessionPtr session = openedText(library, u"Title\n\nOne two three four five.\n\nSix seven.\n"_s);
        Decorations decorations;
        decorations.setSession(session);
        QVERIFY(decorations.set().all().empty());
        QSignalSpy changed(&decorations, &Decorations::changed);
        QSignalSpy highlights(&decorations, &Decorations::highlightsChanged);
        const qsizetype start = session->article().text.indexOf(u"two"_s);
        const AnnotationId id = highlighted(library, *session, highlightOf(*session, {start, start + 3}, u"a note"_s));
        QCOMPARE(rangesOf(decorations, Layer::Highlight), (std::vector{TextRange{start, start + 3}}));
        QVERIFY(decorations.set().all().front().hasNote);
        QCOMPARE(changed.back()[0].value<TextRange>(), (TextRange{start, start + 3}));
        QCOMPARE(highlights.count(), 1);
        library.perform(
            actions::setRange(session->article(), *session->annotation(id), {start, start + 9}, library.now()));
        QCOMPARE(rangesOf(decorations, Layer::Highlight), (std::vector{TextRange{start, start + 9}}));
        library.undo();
        library.undo();
        QVERIFY(decorations.set().all().empty());
        decorations.setSession(nullptr);
        library.redo();
        QVERIFY(decorations.set().all().empty());
        QVERIFY(answerOf(library.flushed()));
    }

    void preview_showsOtherEdgesUntilItEnds()
    {
        const TempLibrary file;
        Library library(file.path());
        QVERIFY(answerOf(library.load()));
        const SessionPtr session = openedText(library, u"One two three four five.\n"_s);
        Decorations decorations;
        decorations.setSession(session);
        const AnnotationId id = highlighted(library, *session, highlightOf(*session, {4, 7}));
        decorations.preview(id, {4, 13});
        QCOMPARE(rangesOf(decorations, Layer::Highlight), (std::vector{TextRange{4, 13}}));
        decorations.endPreview(id);
        QCOMPARE(rangesOf(decorations, Layer::Highlight), (std::vector{TextRange{4, 7}}));
        QVERIFY(answerOf(library.flushed()));
    }

    void hits_haveLayersOfTheirOwn()
    {
        Decorations decorations;
        decorations.setHits({{0, 2}, {5, 7}}, 1);
        QCOMPARE(rangesOf(decorations, Layer::SearchHit).size(), size_t(2));
        QCOMPARE(rangesOf(decorations, Layer::CurrentHit), (std::vector{TextRange{5, 7}}));
        decorations.setCurrentHit(0);
        QCOMPARE(rangesOf(decorations, Layer::CurrentHit), (std::vector{TextRange{0, 2}}));
        decorations.setHits({}, -1);
        QVERIFY(decorations.set().all().empty());
    }
};

QTEST_GUILESS_MAIN(TestDecorations)
#include "tst_decorations.moc"
