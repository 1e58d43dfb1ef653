#include "text/revision_map.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Harbour =
    u"The harbour wakes before the town. At four the first crates are on the quay, and the gulls know it.\n"
    "By six the auction is over. Nobody remembers what the fish cost, only who bought them.\n"
    "The café opens at seven. Its owner, Mrs Kerr, has never been to sea.\n"
    "On Sundays there is nothing: the boats lie still and the gulls walk about like owners."_s;

QString carried(const QString &before, const QString &after, const QString &quote)
{
    const qsizetype start = before.indexOf(quote);
    const auto found = RevisionMap(before, after).find({start, start + quote.size()});
    return found ? found->in(after).toString() : u"(lost)"_s;
}

} // namespace

class TestRevisionMap : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void sameText_staysWhereItIs()
    {
        QCOMPARE(carried(Harbour, Harbour, u"has never been to sea."_s), u"has never been to sea."_s);
        QCOMPARE(carried(Harbour, Harbour, u"the gulls"_s), u"the gulls"_s);
    }

    void textBefore_movesIt()
    {
        const QString after = u"A new first line.\n"_s + Harbour;
        QCOMPARE(carried(Harbour, after, u"who bought them"_s), u"who bought them"_s);
        const TextRange second =
            RevisionMap(Harbour, after)
                .find({Harbour.lastIndexOf(u"the gulls"_s), Harbour.lastIndexOf(u"the gulls"_s) + 9})
                .value();
        QCOMPARE(second.start, after.lastIndexOf(u"the gulls"_s));
    }

    void typography_doesNotCount()
    {
        const QString straight = u"He said \"don't\" - and left. The rest of the room went on as before."_s;
        const QString curly = u"He said “don’t” – and left. The rest of the room went on as be\u00ADfore."_s;
        QCOMPARE(carried(straight, curly, u"\"don't\" - and"_s), u"“don’t” – and"_s);
        QCOMPARE(carried(straight, curly, u"as before"_s), u"as be\u00ADfore"_s);
    }

    void editedInside_isFollowed()
    {
        QString after = Harbour;
        after.replace(u"the auction is over"_s, u"the loud morning auction is nearly over"_s);
        QCOMPARE(carried(Harbour, after, u"By six the auction is over."_s),
                 u"By six the loud morning auction is nearly over."_s);
    }

    void partOfAWord_staysPart()
    {
        QCOMPARE(carried(Harbour, u"Again. "_s + Harbour, u"arbour wakes bef"_s), u"arbour wakes bef"_s);
    }

    void movedParagraph_isFound()
    {
        QStringList paragraphs = Harbour.split(u'\n');
        paragraphs.append(paragraphs.takeFirst());
        QCOMPARE(carried(Harbour, paragraphs.join(u'\n'), u"the first crates are on the quay"_s),
                 u"the first crates are on the quay"_s);
    }

    void removed_isLost()
    {
        QStringList paragraphs = Harbour.split(u'\n');
        paragraphs.removeAt(1);
        const QString after = paragraphs.join(u'\n');
        QCOMPARE(carried(Harbour, after, u"Nobody remembers what the fish cost"_s), u"(lost)"_s);
        QCOMPARE(carried(Harbour, after, u"the auction"_s), u"(lost)"_s);
        QCOMPARE(carried(Harbour, u"Something else altogether."_s, u"has never been to sea"_s), u"(lost)"_s);
        QCOMPARE(carried(Harbour, QString(), u"has never been to sea"_s), u"(lost)"_s);
    }

    void removedLookAlike_doesNotMoveToItsTwin()
    {
        const QString before = u"Table one lists the boats that left the harbour in March.\nNothing else was kept.\n"
                               "Table two lists the boats that left the harbour in April."_s;
        const QString after = u"Nothing else was kept.\nTable two lists the boats that left the harbour in April."_s;
        QCOMPARE(carried(before, after, u"lists the boats that left the harbour in March"_s), u"(lost)"_s);
    }

    void strangeLetters_keepWholeCharacters()
    {
        const QString before = u"海边的灯塔亮了一夜，没有人知道为什么。渔夫们😀早上才回来。"_s;
        const QString after = u"那一年，海边的灯塔又亮了一整夜，没有人知道为什么。渔夫们😀早上才回来。"_s;
        QCOMPARE(carried(before, after, u"没有人知道为什么"_s), u"没有人知道为什么"_s);
        QCOMPARE(carried(before, after, u"渔夫们😀早上"_s), u"渔夫们😀早上"_s);
        const QString marks = u"e\u0301te\u0301 \u202B\u05D0\u05D1 \uFB01n"_s;
        QCOMPARE(carried(marks, u"x "_s + marks, u"\u05D0\u05D1"_s), u"\u05D0\u05D1"_s);
    }

    void farTooDifferent_ends()
    {
        QString before, after;
        for (int i = 0; i < 20000; ++i) {
            before += u"a%1 b "_s.arg(i % 700);
            after += u"b c%1 "_s.arg(i % 900);
        }
        QCOMPARE(carried(before, after, before.sliced(5000, 60)), u"(lost)"_s);
    }
};

QTEST_GUILESS_MAIN(TestRevisionMap)
#include "tst_revision_map.moc"
