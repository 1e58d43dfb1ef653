#include "layout/line_breaking.h"
#include "support/strict_test.h"

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal Letter = 10; ///< px

/// Of a text in which every letter, space and hyphen is as wide; “|” is where a word may be divided.
std::vector<BreakPoint> pointsOf(const QString &text)
{
    std::vector<BreakPoint> points;
    qreal x = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int next = int(i) + 1;
        if (text[i] == u'|') {
            points.push_back({next, x + Letter, x, BreakPoint::Kind::Division});
            continue;
        }
        x += Letter;
        if (text[i] == u' ')
            points.push_back({next, x - Letter, x, BreakPoint::Kind::Plain});
        else if (text[i] == u'-')
            points.push_back({next, x, x, BreakPoint::Kind::Hyphen});
    }
    points.push_back({int(text.size()), x, x, BreakPoint::Kind::Plain});
    return points;
}

/// The lines, the last one with what could not be reached.
QStringList linesOf(const QString &text, const LineRules &rules)
{
    const auto points = pointsOf(text);
    QStringList lines;
    int start = 0;
    for (const size_t end : evenBreaks(points, rules)) {
        lines << text.sliced(start, points[end].position - start);
        start = points[end].position;
    }
    if (start < text.size())
        lines << text.sliced(start);
    return lines;
}

bool isDivided(const QString &line)
{
    return line.endsWith(u'|');
}

/// px, with the hyphen of a division.
qreal widthOf(const QString &line)
{
    return Letter * qreal(QString(line).remove(u'|').trimmed().size() + (isDivided(line) ? 1 : 0));
}

/// The line without the piece of a word at its end.
QString withoutPiece(const QString &line)
{
    return line.first(line.lastIndexOf(u' ') + 1);
}

} // namespace

class TestLineBreaking : public StrictTest {
    Q_OBJECT

    static QString randomProse(QRandomGenerator &random)
    {
        QString text;
        for (int words = 20 + random.bounded(60); words > 0; --words) {
            for (int syllables = 1 + random.bounded(4); syllables > 0; --syllables)
                text += u"abcd"_s.first(1 + random.bounded(4)) + u'|';
            text.chop(1);
            text += random.bounded(12) == 0 ? u'-' : u' ';
        }
        text.chop(1);
        return text;
    }

private Q_SLOTS:
    void lines_areEvenRatherThanFull()
    {
        QCOMPARE(linesOf(u"aaa bb cc ddddd"_s, {60, 0.9}), (QStringList{u"aaa "_s, u"bb cc "_s, u"ddddd"_s}));
    }

    void aParagraphOfOneLineStaysOne()
    {
        QCOMPARE(linesOf(u"aaa bb"_s, {60, 0.9}), QStringList{u"aaa bb"_s});
        QCOMPARE(linesOf(u"a"_s, {60, 0.9}), QStringList{u"a"_s});
    }

    void words_areDividedOnlyInLooseLines()
    {
        QCOMPARE(linesOf(u"aaa b ccc|ccc dddd ee"_s, {100, 0.8})[0], u"aaa b ccc|"_s);
        QCOMPARE(linesOf(u"aaa b ccc|ccc dddd ee"_s, {100, 0.5})[0], u"aaa b "_s); // half a line is enough
    }

    void theLastWord_isNotDivided()
    {
        QCOMPARE(linesOf(u"aaa b ccc|ccc"_s, {100, 0.8}), (QStringList{u"aaa b "_s, u"ccc|ccc"_s}));
    }

    void theLastLine_isNotAlmostEmpty()
    {
        QCOMPARE(linesOf(u"aaaa bbbb ccc d"_s, {130, 0.5}), (QStringList{u"aaaa bbbb "_s, u"ccc d"_s}));
    }

    void headings_areBalanced()
    {
        const auto balanced = [](const QString &text) {
            const auto points = pointsOf(text);
            QList<int> starts;
            for (const size_t end : balancedBreaks(points, {200, 0.85}))
                starts << points[end].position;
            return starts;
        };
        QCOMPARE(balanced(u"aaaa bbbb cccc dddd e"_s), (QList<int>{10, 21}));
        QCOMPARE(balanced(u"aaaa bbbb cccc dddd"_s), QList<int>{19}); // no more lines than it takes
        QCOMPARE(balanced(u"aaaa bb|bb cccc dd|dd e"_s), (QList<int>{11, 23}));
        QCOMPARE(balanced(u"aaaa bbbbbbbbbbbbbbbbbbbbbbbbb cccc"_s), QList<int>{5});
    }

    void wordsWiderThanALine_endThePlan()
    {
        QCOMPARE(linesOf(u"aaa bbbbbbbbbbbb cc"_s, {100, 0.8}), (QStringList{u"aaa "_s, u"bbbbbbbbbbbb cc"_s}));
        QCOMPARE(linesOf(u"bbbbbbbbbbbb cc"_s, {100, 0.8}), QStringList{u"bbbbbbbbbbbb cc"_s});
        // unless they can be divided
        QCOMPARE(linesOf(u"bbbbbb|bbbbbb cc"_s, {100, 0.8}), (QStringList{u"bbbbbb|"_s, u"bbbbbb cc"_s}));
        QVERIFY(evenBreaks({}, {100, 0.8}).empty());
    }

    void hyphensAboveCount()
    {
        const QString text = u"aaa b ccc|ccc dddd ee"_s;
        LineRules rules{100, 0.8};
        rules.ladder = LineRules::LongestLadder;
        QCOMPARE(linesOf(text, rules)[0], u"aaa b "_s);
    }

    void theLineThatIsCutOff_mayBeAsItIs()
    {
        LineRules rules{130, 0.5};
        rules.end = LineRules::TextEnd::CutOff;
        QCOMPARE(linesOf(u"aaaa bbbb ccc d"_s, rules), (QStringList{u"aaaa bbbb ccc "_s, u"d"_s}));
    }

    void anyText_keepsTheRules_data()
    {
        QTest::addColumn<int>("letters");
        for (const int letters : {24, 33, 45, 66, 80})
            QTest::addRow("%d letters", letters) << letters;
    }
    void anyText_keepsTheRules()
    {
        QFETCH(int, letters);
        QRandomGenerator random(quint32(letters) + 3);
        const LineRules rules = LineRules::justified(letters * Letter);
        for (int round = 0; round < 60; ++round) {
            const QString text = randomProse(random);
            const QStringList lines = linesOf(text, rules);
            QCOMPARE(lines.join(QString()), text);
            int ladder = 0;
            for (const QString &line : lines) {
                QVERIFY2(widthOf(line) <= rules.width, line.toUtf8());
                const bool hasHyphen = &line != &lines.back() && (isDivided(line) || line.endsWith(u'-'));
                ladder = hasHyphen ? ladder + 1 : 0;
                QVERIFY2(ladder <= LineRules::LongestLadder, text.toUtf8());
                if (isDivided(line))
                    QVERIFY2(widthOf(withoutPiece(line)) < rules.fullEnough * rules.width, line.toUtf8());
            }
            const bool isPiece = !lines.last().contains(u' ') && !lines.last().contains(u'-');
            QVERIFY2(!isPiece || !isDivided(lines.value(lines.size() - 2)), text.toUtf8());
        }
    }
};

QTEST_APPLESS_MAIN(TestLineBreaking)
#include "tst_line_breaking.moc"
