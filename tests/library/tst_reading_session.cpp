#include "library/reading_session.h"

#include "library/annotation_actions.h"
#include "library/library.h"
#include "support/article_maker.h"
#include "support/library_journey.h"
#include "support/strict_test.h"
#include "support/temp_library.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Then(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC);

Annotation marked(const Article &article, TextRange range, int second = 0)
{
    return *actions::addHighlight(article, range, {}, Then.addSecs(second)).annotations.at(0).after;
}

std::vector<AnnotationId> orderOf(const ReadingSession &session)
{
    std::vector<AnnotationId> ids;
    for (const Anchor &anchor : session.anchors())
        ids.push_back(anchor.annotation);
    return ids;
}

} // namespace

class TestReadingSession : public StrictTest {
    Q_OBJECT
    const std::shared_ptr<Article> m_article = makeArticle({u"One two three four five."_s, u"Six seven eight."_s});

private Q_SLOTS:
    void anchors_standInTextOrderLongerFirstOrphansLast()
    {
        const Annotation late = marked(*m_article, {8, 13});
        const Annotation shorter = marked(*m_article, {0, 3});
        const Annotation longer = marked(*m_article, {0, 7});
        const Annotation sameButNewer = marked(*m_article, {0, 3}, 1);
        Annotation orphan = marked(*m_article, {0, 3});
        orphan.quote = {u"nowhere to be found in here"_s, u"xyz"_s, u"zyx"_s};
        const ReadingSession session(m_article, {orphan, late, sameButNewer, shorter, longer}, {1, 0.5});
        QCOMPARE(orderOf(session), (std::vector{longer.id, shorter.id, sameButNewer.id, late.id, orphan.id}));
        QCOMPARE(session.anchor(orphan.id)->quality, AnchorQuality::Orphan);
        QCOMPARE(session.anchor(late.id)->range, (TextRange{8, 13}));
        QCOMPARE(session.annotations().front(), longer);
        QCOMPARE(session.annotation(shorter.id)->position, shorter.position);
        QCOMPARE(session.place(), (Place{1, 0.5}));
        QVERIFY(!session.annotation(AnnotationId::create()));
        QVERIFY(!session.anchor(AnnotationId::create()));
    }

    void aMovedQuote_isFoundAgain()
    {
        Annotation moved = marked(*m_article, {8, 13});
        moved.position = {2, 7};
        const ReadingSession session(m_article, {moved}, {});
        QCOMPARE(session.anchor(moved.id)->quality, AnchorQuality::Moved);
        QCOMPARE(session.anchor(moved.id)->range, (TextRange{8, 13}));
    }
};

/// What Library does to a session is seen only through Library.
class TestLiveSession : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void itFollowsEveryStepAndStaysSorted()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr session = openedText(library, u"A title\n\nOne two three four five six seven.\n"_s);
        const Article &article = session->article();
        QSignalSpy changes(session.get(), &ReadingSession::changed);
        std::vector<AnnotationId> ids;
        for (const QString &word : {u"four"_s, u"two"_s, u"six"_s, u"three"_s}) {
            const qsizetype at = article.text.indexOf(word);
            ids.push_back(highlighted(library, *session,
                                      actions::addHighlight(article, {at, at + word.size()}, {}, library.now())));
        }
        QCOMPARE(orderOf(*session), (std::vector{ids[1], ids[3], ids[0], ids[2]}));
        const Annotation four = *session->annotation(ids[0]);
        library.perform(
            actions::setRange(article, four, {article.text.indexOf(u"six"), article.text.size()}, library.now()));
        QCOMPARE(orderOf(*session), (std::vector{ids[1], ids[3], ids[0], ids[2]}));
        library.perform(actions::setRange(article, *session->annotation(ids[0]),
                                          {article.text.size() - 6, article.text.size()}, library.now()));
        QCOMPARE(orderOf(*session), (std::vector{ids[1], ids[3], ids[2], ids[0]}));
        library.perform(actions::setNote(*session->annotation(ids[1]), u"a note"_s, library.now()));
        QCOMPARE(session->annotation(ids[1])->note, u"a note"_s);
        library.perform(actions::remove(std::array{*session->annotation(ids[3])}));
        QCOMPARE(orderOf(*session), (std::vector{ids[1], ids[2], ids[0]}));
        QCOMPARE(changes.size(), 8);
        (void)answerOf(library.flushed());
    }

    void itHearsOnlyOfItsOwnArticle()
    {
        const TempLibrary file;
        Library library(file.path(), steppingClock());
        const SessionPtr one = openedText(library, u"First title\n\nFirst text.\n"_s);
        const SessionPtr two = openedText(library, u"Second title\n\nSecond text.\n"_s);
        QSignalSpy heardByOne(one.get(), &ReadingSession::changed);
        QSignalSpy heardByTwo(two.get(), &ReadingSession::changed);
        const ChangeSet first = actions::addHighlight(one->article(), {0, 5}, {}, library.now());
        const ChangeSet second = actions::addHighlight(two->article(), {0, 6}, {}, library.now());
        library.perform(joined(first, second));
        QCOMPARE(heardByOne.size(), 1);
        QCOMPARE(heardByOne[0][0].value<ChangeSet>().annotations, first.annotations);
        QCOMPARE(heardByTwo[0][0].value<ChangeSet>().annotations, second.annotations);
        library.perform(actions::setNote(*second.annotations[0].after, u"x"_s, library.now()));
        QCOMPARE(heardByOne.size(), 1);
        QCOMPARE(heardByTwo.size(), 2);
        (void)answerOf(library.flushed());
    }

    void tenThousandHighlights_stayInOrder()
    {
        const auto article = makeArticle({QString(u"word "_s).repeated(20000)});
        std::vector<Annotation> annotations;
        for (qsizetype index = 0; index < 10000; ++index)
            annotations.push_back(marked(*article, {((index * 7919) % 20000) * 5, ((index * 7919) % 20000) * 5 + 4}));
        const ReadingSession session(article, annotations, {});
        QCOMPARE(session.anchors().size(), size_t(10000));
        QVERIFY(std::ranges::is_sorted(session.anchors(), {}, [](const Anchor &anchor) { return anchor.range.start; }));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TestReadingSession values;
    TestLiveSession live;
    return QTest::qExec(&values, argc, argv) + QTest::qExec(&live, argc, argv);
}
#include "tst_reading_session.moc"
