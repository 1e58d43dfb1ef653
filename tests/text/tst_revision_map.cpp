#include "text/revision_map.h"

#include "support/strict_test.h"
#include "text/code_points.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

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

QString textIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// How the passages of a real pair of revisions fared.
struct Score {
    int all = 0, right = 0, wrong = 0, falseAnchors = 0;

    void add(const QJsonObject &gold, const QString &after, std::optional<TextRange> found)
    {
        ++all;
        if (gold[u"gold_start"_s].isNull()) {
            falseAnchors += found ? 1 : 0;
            right += found ? 0 : 1;
            return;
        }
        if (!found)
            return;
        const TextRange place{utf16Offset(after, gold[u"gold_start"_s].toInt()),
                              utf16Offset(after, gold[u"gold_end"_s].toInt())};
        const qsizetype both = place.intersected(*found).length();
        const qsizetype either = std::max(place.end, found->end) - std::min(place.start, found->start);
        (2 * both >= either ? right : wrong) += 1;
    }
};

void scorePair(const QString &goldPath, Score &score)
{
    const QString base = goldPath.chopped(qsizetype(std::size(".gold.jsonl")) - 1);
    const QString suffix = QFile::exists(base + u".old.txt"_s) ? u".txt"_s : u".md"_s;
    const QString before = textIn(base + u".old"_s + suffix);
    const QString after = textIn(base + u".new"_s + suffix);
    const RevisionMap map(before, after);
    for (const QByteArray &line : textIn(goldPath).toUtf8().split('\n')) {
        const QJsonObject gold = QJsonDocument::fromJson(line).object();
        if (gold.isEmpty())
            continue;
        score.add(
            gold, after,
            map.find({utf16Offset(before, gold[u"start"_s].toInt()), utf16Offset(before, gold[u"end"_s].toInt())}));
    }
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

    /// Real revisions of documents; more than their bar, without one passage from removed text.
    void realRevisions_areFollowed()
    {
        const QString folder = QStringLiteral(SHARED_DATA) + u"/data/anchoring"_s;
        Score score;
        for (const QString &kind : {u"pairs"_s, u"code-civil"_s}) {
            const QDir pairs(folder + u'/' + kind);
            for (const QString &gold : pairs.entryList({u"*.gold.jsonl"_s}, QDir::Files))
                scorePair(pairs.filePath(gold), score);
        }
        if (score.all == 0)
            QSKIP("The collections beside the project are not there.");
        const QString text = u"of %1: %2 right, %3 wrong, %4 false"_s.arg(score.all)
                                 .arg(score.right)
                                 .arg(score.wrong)
                                 .arg(score.falseAnchors);
        QCOMPARE(score.falseAnchors, 0);
        QVERIFY2(score.right >= score.all * 0.985, qPrintable(text));
        QVERIFY2(score.wrong <= score.all * 0.005, qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestRevisionMap)
#include "tst_revision_map.moc"
