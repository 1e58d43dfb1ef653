// Random texts out of the characters that are hardest to treat: what must hold for every text.

#include "text/anchoring.h"
#include "text/breaks.h"
#include "text/code_points.h"
#include "text/find.h"
#include "text/normalize.h"

#include "support/strict_test.h"

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &pieces()
{
    static const QStringList list{u"a"_s,
                                  u"l'"_s,
                                  u"L’É"_s,
                                  u"qu’"_s,
                                  u" "_s,
                                  u"\n"_s,
                                  u"\r\n"_s,
                                  u"œ"_s,
                                  u"ﬃ"_s,
                                  u"…"_s,
                                  u"\u0301"_s,
                                  u"\u0323"_s,
                                  u"\u00AD"_s,
                                  u"\u200B"_s,
                                  u"\u200D"_s,
                                  u"\uFE0F"_s,
                                  u"👩"_s,
                                  u"🇫"_s,
                                  u"我们"_s,
                                  u"ไทย"_s,
                                  u"हि"_s,
                                  u"مُ"_s,
                                  u"\u1112"_s,
                                  u"\u1161"_s,
                                  u"ｶﾞ"_s,
                                  u"𐐀"_s,
                                  u"1"_s,
                                  u"."_s,
                                  u"»"_s,
                                  u"_"_s,
                                  u"\u2028"_s,
                                  u"\u00A0"_s,
                                  u"İ"_s,
                                  u"ß"_s,
                                  u"-"_s,
                                  u"M. "_s,
                                  QString(QChar(0xD835)),
                                  QString(QChar(0xDC9C)),
                                  QString(QChar(0xFFFF)),
                                  QString(QChar(u'\0'))};
    return list;
}

QString randomText(std::mt19937 &random, size_t most)
{
    QString text;
    for (size_t n = random() % most; n > 0; --n)
        text += pieces()[qsizetype(random() % size_t(pieces().size()))];
    return text;
}

} // namespace

class TestHostile : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void steps_alwaysArrive()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 300; ++round) {
            const QString text = randomText(random, 40);
            for (const QString &language : {QString(), u"fr"_s}) {
                for (qsizetype at = 0; at < text.size(); ++at) {
                    const TextRange word = wordAt(text, at, language);
                    QVERIFY(word.start <= at && at < word.end && word.end <= text.size());
                    QVERIFY(nextWord(text, at, language) > at);
                    QVERIFY(nextSentence(text, at, language) > at);
                    QVERIFY(nextGrapheme(text, at) > at);
                    QVERIFY(previousWord(text, at + 1, language) <= at);
                    QVERIFY(previousSentence(text, at + 1, language) <= at);
                    QVERIFY(previousGrapheme(text, at + 1) <= at);
                    QCOMPARE(graphemeStart(text, word.start), word.start);
                }
            }
        }
    }

    void words_areSortedAndWhole()
    {
        std::mt19937 random(12);
        for (int round = 0; round < 500; ++round) {
            const QString text = randomText(random, 40);
            qsizetype end = 0;
            for (const TextRange word : words(text, u"fr"_s)) {
                QVERIFY(word.start >= end && word.end > word.start && word.end <= text.size());
                QCOMPARE(wordAt(text, word.start, u"fr"_s), word);
                end = word.end;
            }
            QVERIFY(wordCount(text) >= 0);
        }
    }

    void foldedTexts_knowWhereTheyComeFrom()
    {
        std::mt19937 random(13);
        for (int round = 0; round < 2000; ++round) {
            const QString text = randomText(random, 30);
            const FoldedText result = folded(text, Fold(random() % 16));
            QCOMPARE(result.origin.size(), size_t(result.text.size()) + 1);
            QVERIFY(std::ranges::is_sorted(result.origin));
            QCOMPARE(result.origin.back(), text.size());
            QCOMPARE(result.original({0, result.text.size()}).end, text.size());
        }
    }

    void hits_areWholeGraphemes()
    {
        std::mt19937 random(14);
        for (int round = 0; round < 2000; ++round) {
            const QString text = randomText(random, 30);
            const QString needle = randomText(random, 4);
            qsizetype end = 0;
            for (const TextRange hit : findAll(text, needle, {.wholeWord = round % 2 == 0})) {
                QVERIFY(hit.start >= end && hit.end > hit.start && hit.end <= text.size());
                QCOMPARE(graphemeStart(text, hit.start), hit.start);
                QCOMPARE(graphemeStart(text, hit.end), hit.end);
                end = hit.end;
            }
        }
    }

    void describedRanges_areFoundWhereTheyAre()
    {
        std::mt19937 random(15);
        for (int round = 0; round < 500; ++round) {
            const QString text = randomText(random, 60);
            const qsizetype start = qsizetype(random() % size_t(text.size() + 1));
            Annotation annotation;
            annotation.position = {start, std::min(text.size(), start + 1 + qsizetype(random() % 12))};
            annotation.quote = describe(text, annotation.position);
            QVERIFY(text.first(start).endsWith(annotation.quote.prefix));
            QVERIFY(text.sliced(annotation.position.end).startsWith(annotation.quote.suffix));
            const Anchor there = anchorIn(text, annotation);
            QCOMPARE(there.quality, start == text.size() ? AnchorQuality::Orphan : AnchorQuality::Exact);
            const QString other = randomText(random, 60);
            const Anchor elsewhere = anchorIn(other, annotation);
            QVERIFY(elsewhere.range.start >= 0 && elsewhere.range.end <= other.size());
            QCOMPARE(elsewhere.range.isEmpty(), elsewhere.quality == AnchorQuality::Orphan);
        }
    }

    void codePoints_countWhatQtCounts()
    {
        std::mt19937 random(16);
        for (int round = 0; round < 500; ++round) {
            const QString text = randomText(random, 30);
            QCOMPARE(codePointOffset(text, text.size()), text.toUcs4().size());
        }
    }
};

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_hostile.moc"
