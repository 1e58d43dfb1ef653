// Quotes of real documents in their next revision, against places that were settled with care
// (../shared/data/anchoring): nothing may attach in a wrong place, and nearly all must attach.

#include "support/strict_test.h"
#include "text/anchoring.h"
#include "text/code_points.h"
#include "text/revision_map.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pair {
    QString name, before, after;
    QList<QJsonObject> quotes;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Pair> pairsIn(const QString &folder, const QString &suffix)
{
    QList<Pair> pairs;
    const QDir dir(QStringLiteral(SHARED_DATA "/data/anchoring/") + folder);
    for (const QString &gold : dir.entryList({u"*.gold.jsonl"_s}, QDir::Files, QDir::Name)) {
        const QString name = gold.chopped(11);
        Pair pair{name,
                  QString::fromUtf8(bytesOf(dir.filePath(name + u".old"_s + suffix))),
                  QString::fromUtf8(bytesOf(dir.filePath(name + u".new"_s + suffix))),
                  {}};
        for (const QByteArray &line : bytesOf(dir.filePath(gold)).split('\n')) {
            if (!line.isEmpty())
                pair.quotes.append(QJsonDocument::fromJson(line).object());
        }
        pairs.append(pair);
    }
    return pairs;
}

QList<Pair> allPairs()
{
    return pairsIn(u"pairs"_s, u".txt"_s) + pairsIn(u"code-civil"_s, u".md"_s);
}

TextRange rangeOf(QStringView text, const QJsonObject &quote, const QString &start, const QString &end)
{
    return {utf16Offset(text, quote[start].toInteger()), utf16Offset(text, quote[end].toInteger())};
}

struct Score {
    int quotes = 0, right = 0, wrong = 0;

    void add(const Pair &pair, const QJsonObject &quote, const std::optional<TextRange> &found)
    {
        ++quotes;
        const bool isGone = quote[u"kind"_s] == u"gone"_s;
        if (!found) {
            right += isGone ? 1 : 0;
            return;
        }
        const TextRange gold = isGone ? TextRange() : rangeOf(pair.after, quote, u"gold_start"_s, u"gold_end"_s);
        const auto shared = double(std::min(gold.end, found->end) - std::max(gold.start, found->start));
        const auto both = double(std::max(gold.end, found->end) - std::min(gold.start, found->start));
        const bool isRight = !isGone && shared / std::max(both, 1.0) >= 0.5;
        right += isRight ? 1 : 0;
        wrong += isRight ? 0 : 1;
        if (!isRight)
            qInfo("%s %lld (%s)\n  quote: %s\n  found: %s\n  gold:  %s", qPrintable(pair.name),
                  static_cast<long long>(quote[u"id"_s].toInteger()), qPrintable(quote[u"kind"_s].toString()),
                  qPrintable(quote[u"exact"_s].toString()), qPrintable(found->in(pair.after).toString()),
                  qPrintable(gold.in(pair.after).toString()));
    }
};

} // namespace

class TestAnchoringPairs : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void revisions_moveQuotesToTheirPlace()
    {
        Score score;
        for (const Pair &pair : allPairs()) {
            const RevisionMap map(pair.before, pair.after);
            for (const QJsonObject &quote : pair.quotes)
                score.add(pair, quote, map.find(rangeOf(pair.before, quote, u"start"_s, u"end"_s)));
        }
        judge(score, 0.985, 0);
    }

    /// As a highlight is stored: its words and their surroundings, without the text they were in.
    void storedQuotes_attachInTheirPlace()
    {
        Score score;
        for (const Pair &pair : allPairs()) {
            for (const QJsonObject &quote : pair.quotes) {
                const TextRange range = rangeOf(pair.before, quote, u"start"_s, u"end"_s);
                const Annotation annotation{.position = range, .quote = describe(pair.before, range)};
                const Anchor anchor = anchorIn(pair.after, annotation);
                score.add(pair, quote,
                          anchor.quality == AnchorQuality::Orphan ? std::nullopt : std::optional(anchor.range));
            }
        }
        judge(score, 0.8, 0.0025); // less: there is no old text to compare with
    }

private:
    static void judge(const Score &score, double leastRight, double mostWrong)
    {
        if (score.quotes == 0)
            QSKIP("No pairs of revisions beside the project");
        qInfo("%d quotes: %.4f right, %d in a wrong place", score.quotes, double(score.right) / score.quotes,
              score.wrong);
        QVERIFY(score.wrong <= mostWrong * score.quotes);
        QVERIFY(score.right >= leastRight * score.quotes);
    }
};

QTEST_APPLESS_MAIN(TestAnchoringPairs)
#include "tst_anchoring_pairs.moc"
