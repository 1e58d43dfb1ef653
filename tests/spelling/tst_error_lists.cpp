// Lists of common errors against the dictionaries that are installed: what is found, kept and offered.

#include "spelling/spell_checker.h"

#include "support/strict_test.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

using Pairs = QList<QPair<QString, QString>>; // wrong, right

Pairs pairsOf(const QString &path)
{
    QFile file(path);
    Pairs pairs;
    if (!file.open(QIODevice::ReadOnly))
        return pairs;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        pairs += {line.section(u'\t', 0, 0), line.section(u'\t', 1, 1)};
    return pairs;
}

struct Score {
    double flagged = 0;
    double kept = 0;
    double first = 0;
    double firstFive = 0;
};

Score scored(const SpellChecker &checker, const Pairs &pairs, int step)
{
    Score score;
    int asked = 0;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto &[wrong, right] = pairs[i];
        const bool isFlagged = !checker.isCorrect(wrong);
        const bool isKept = checker.isCorrect(right);
        score.flagged += isFlagged ? 1 : 0;
        score.kept += isKept ? 1 : 0;
        if (!isFlagged || !isKept || i % step != 0)
            continue;
        const QStringList offered = checker.suggestions(wrong);
        score.first += offered.value(0) == right ? 1 : 0;
        score.firstFive += offered.mid(0, 5).contains(right) ? 1 : 0;
        ++asked;
    }
    const auto all = double(pairs.size());
    return {score.flagged / all, score.kept / all, score.first / asked, score.firstFive / asked};
}

} // namespace

class TestErrorLists : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void commonErrors_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("step");              // suggestions are slow: every n-th is asked for
        QTest::addColumn<QList<double>>("atLeast"); // flagged, kept, first, first five
        QTest::newRow("english") << u"autocorrect-en.tsv"_s << u"en"_s << 24 << QList<double>{0.98, 0.98, 0.80, 0.92};
        QTest::newRow("french") << u"autocorrect-fr.tsv"_s << u"fr"_s << 16 << QList<double>{0.95, 0.98, 0.75, 0.88};
        QTest::newRow("learners") << u"birkbeck-norvig1-en.tsv"_s << u"en"_s << 12
                                  << QList<double>{0.97, 0.98, 0.50, 0.72};
    }
    void commonErrors()
    {
        QFETCH(QString, list);
        QFETCH(QString, language);
        QFETCH(int, step);
        QFETCH(QList<double>, atLeast);
        const Pairs pairs = pairsOf(QStringLiteral(SHARED_DATA "/data/spelling/") + list);
        if (pairs.isEmpty())
            QSKIP("the lists of errors are not here");
        const std::vector<Dictionary> installed = installedDictionaries();
        QStringList languages;
        for (const Dictionary &dictionary : installed)
            languages += dictionary.language;
        const auto found = std::ranges::find(installed, bestLanguage(language, languages), &Dictionary::language);
        if (found == installed.end())
            QSKIP("no dictionary of the language is installed");
        const Score score = scored(SpellChecker(*found), pairs, step);
        qInfo("%s: flagged %.3f, right kept %.3f, first %.3f, among five %.3f", qPrintable(list), score.flagged,
              score.kept, score.first, score.firstFive);
        QVERIFY(score.flagged >= atLeast[0]);
        QVERIFY(score.kept >= atLeast[1]);
        QVERIFY(score.first >= atLeast[2]);
        QVERIFY(score.firstFive >= atLeast[3]);
    }
};

QTEST_APPLESS_MAIN(TestErrorLists)
#include "tst_error_lists.moc"
