#include "library/annotation_actions.h"
#include "support/article_maker.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Then(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC);
const QDateTime Now = Then.addSecs(60);

Annotation added(const Article &article, TextRange range)
{
    return *actions::addHighlight(article, range, {}, Then).annotations.at(0).after;
}

} // namespace

class TestAnnotationActions : public StrictTest {
    Q_OBJECT
    const std::shared_ptr<Article> m_article = makeArticle({u"A first line."_s, u"  The budget grows.  "_s, u"End."_s});
    const TagId m_tag = TagId::create();
    const TagId m_other = TagId::create();

    TextRange rangeOf(const QString &quote) const
    {
        const qsizetype start = m_article->text.indexOf(quote);
        return {start, start + quote.size()};
    }

private Q_SLOTS:
    void addHighlight_fillsEverything()
    {
        const ChangeSet change =
            actions::addHighlight(*m_article, rangeOf(u"budget"_s), {HighlightStyle::Shape::Underline, Colour::Pink},
                                  Now, {m_tag, m_other, m_tag}, u"why?"_s);
        QCOMPARE(change.label, u"Underline"_s);
        QCOMPARE(change.annotations.size(), size_t(1));
        QVERIFY(!change.annotations[0].before);
        const Annotation annotation = *change.annotations[0].after;
        QVERIFY(!annotation.id.isNull());
        QCOMPARE(annotation.article, m_article->id);
        QCOMPARE(annotation.position, rangeOf(u"budget"_s));
        QCOMPARE(annotation.quote.exact, u"budget"_s);
        QVERIFY(annotation.quote.prefix.endsWith(u"The "_s));
        QVERIFY(annotation.quote.suffix.startsWith(u" grows."_s));
        QCOMPARE(annotation.style.colour, Colour::Pink);
        QCOMPARE(annotation.tags, (std::vector{m_tag, m_other}));
        QCOMPARE(annotation.note, u"why?"_s);
        QCOMPARE(annotation.created, Now);
        QCOMPARE(annotation.modified, Now);
        QCOMPARE(actions::addHighlight(*m_article, {0, 5}, {}, Now).label, u"Highlight"_s);
    }

    void addHighlight_trimsToWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("start");
        QTest::addColumn<qsizetype>("end");
        QTest::addColumn<QString>("expected");
        QTest::newRow("white space") << u"a  word  b"_s << qsizetype(1) << qsizetype(9) << u"word"_s;
        QTest::newRow("no-break space") << u"«\u00a0mot\u202f»"_s << qsizetype(1) << qsizetype(6) << u"mot"_s;
        QTest::newRow("half a surrogate pair") << u"x🦍y"_s << qsizetype(2) << qsizetype(3) << u"🦍"_s;
        QTest::newRow("half an accent") << u"cafe\u0301s"_s << qsizetype(0) << qsizetype(4) << u"cafe\u0301"_s;
        QTest::newRow("from inside an accent") << u"cafe\u0301s"_s << qsizetype(4) << qsizetype(6) << u"e\u0301s"_s;
        QTest::newRow("half a family") << u"👩‍👩‍👧 x"_s << qsizetype(0) << qsizetype(2)
                                       << u"👩‍👩‍👧"_s;
        QTest::newRow("beyond the text") << u"word"_s << qsizetype(-3) << qsizetype(99) << u"word"_s;
        QTest::newRow("only spaces") << u"a   b"_s << qsizetype(1) << qsizetype(4) << QString();
        QTest::newRow("empty") << u"word"_s << qsizetype(2) << qsizetype(2) << QString();
        QTest::newRow("backwards") << u"word"_s << qsizetype(3) << qsizetype(1) << QString();
    }
    void addHighlight_trimsToWords()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, start);
        QFETCH(qsizetype, end);
        QFETCH(QString, expected);
        const auto article = makeArticle({text});
        const ChangeSet change = actions::addHighlight(*article, {start, end}, {}, Now);
        QCOMPARE(change.isEmpty(), expected.isEmpty());
        if (!expected.isEmpty())
            QCOMPARE(article->textIn(change.annotations[0].after->position).toString(), expected);
    }

    void addHighlight_crossesParagraphs()
    {
        const TextRange all{0, m_article->text.size()};
        QCOMPARE(added(*m_article, all).position, all);
        const TextRange newline{13, 16}; // the line's end and the next one's indent
        QVERIFY(actions::addHighlight(*m_article, newline, {}, Now).isEmpty());
        const TextRange toNewline{2, 14};
        QCOMPARE(added(*m_article, toNewline).quote.exact, u"first line."_s);
    }

    void setNote_changesNoteAndDate()
    {
        const Annotation before = added(*m_article, {0, 5});
        const ChangeSet change = actions::setNote(before, u"mine"_s, Now);
        Annotation expected = before;
        expected.note = u"mine"_s;
        expected.modified = Now;
        QCOMPARE(change, (ChangeSet{u"Edit note"_s, {}, {{before, expected}}, {}}));
        QVERIFY(actions::setNote(before, {}, Now).isEmpty());
    }

    void setNoteLanguage_changesOnlyThat()
    {
        const Annotation before = added(*m_article, {0, 5});
        const ChangeSet change = actions::setNoteLanguage(before, u"fr"_s, Now);
        QCOMPARE(change.annotations.at(0).after->noteLanguage, u"fr"_s);
        QVERIFY(actions::setNoteLanguage(before, {}, Now).isEmpty());
    }

    void setStyle_touchesOnlyWhatDiffers()
    {
        const HighlightStyle green{HighlightStyle::Shape::Highlight, Colour::Green};
        Annotation greenAlready = added(*m_article, {0, 5});
        greenAlready.style = green;
        const std::vector both{added(*m_article, {2, 7}), greenAlready};
        const ChangeSet change = actions::setStyle(both, green, Now);
        QCOMPARE(change.label, u"Change colour"_s);
        QCOMPARE(change.annotations.size(), size_t(1));
        QCOMPARE(change.annotations[0].after->style, green);
        QCOMPARE(change.annotations[0].after->modified, Now);
        QVERIFY(actions::setStyle(std::span(both).subspan(1), green, Now).isEmpty());
        const HighlightStyle underlined{HighlightStyle::Shape::Underline, Colour::Green};
        QCOMPARE(actions::setStyle(std::vector{greenAlready}, underlined, Now).label, u"Change style"_s);
    }

    void setTagsAndToggleTag_keepOrderAndNoDoubles()
    {
        const Annotation bare = added(*m_article, {0, 5});
        const ChangeSet one = actions::toggleTag(bare, m_tag, Now);
        QCOMPARE(one.label, u"Tag"_s);
        QCOMPARE(one.annotations.at(0).after->tags, std::vector{m_tag});
        const Annotation tagged = *one.annotations.at(0).after;
        const ChangeSet two = actions::setTags(tagged, {m_other, m_tag, m_other}, Now);
        QCOMPARE(two.annotations.at(0).after->tags, (std::vector{m_other, m_tag}));
        const ChangeSet none = actions::toggleTag(tagged, m_tag, Now);
        QCOMPARE(none.label, u"Remove tag"_s);
        QVERIFY(none.annotations.at(0).after->tags.empty());
        QVERIFY(actions::setTags(tagged, {m_tag}, Now).isEmpty());
    }

    void setRange_movesTheEdges()
    {
        const Annotation before = added(*m_article, rangeOf(u"budget"_s));
        const ChangeSet change = actions::setRange(*m_article, before, rangeOf(u"The budget "_s), Now);
        QCOMPARE(change.label, u"Move edge"_s);
        QCOMPARE(change.annotations.at(0).after->quote.exact, u"The budget"_s);
        QCOMPARE(change.annotations.at(0).after->position, rangeOf(u"The budget"_s));
        QCOMPARE(change.annotations.at(0).after->created, before.created);
        QVERIFY(actions::setRange(*m_article, before, before.position, Now).isEmpty());
        QVERIFY(actions::setRange(*m_article, before, {3, 3}, Now).isEmpty());
    }

    void remove_takesAllAway()
    {
        const std::vector two{added(*m_article, {0, 5}), added(*m_article, {2, 7})};
        QCOMPARE(actions::remove(two), (ChangeSet{u"Delete highlights"_s, {}, {{two[0], {}}, {two[1], {}}}, {}}));
        QCOMPARE(actions::remove(std::span(two).first(1)).label, u"Delete highlight"_s);
        QVERIFY(actions::remove({}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestAnnotationActions)
#include "tst_annotation_actions.moc"
