// How much of the articles of real pages is found, against bodies that people copied and segments that they marked.
// The pages stand beside the project (../shared) and not in it; without them the test is skipped.

#include "importers/html_importer.h"
#include "support/strict_test.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LeastF1 = 0.975;         ///< word 4-grams
constexpr double LeastSegmentsF1 = 0.935; ///< segments that must and must not be there

QByteArray unpacked(const QString &path)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-dc"_s, path});
    return gzip.waitForFinished() ? gzip.readAllStandardOutput() : QByteArray();
}

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The words of the article alone: what describes images and names authors is left out.
QString bodyOf(const QByteArray &html)
{
    QString text;
    const auto read = readHtml(html, {});
    if (!read)
        return text;
    for (const Block &block : read->article.blocks) {
        const bool isBeside =
            block.kind == Block::Kind::Image || block.kind == Block::Kind::Caption || block.kind == Block::Kind::Credit;
        if (!isBeside)
            text += read->article.textIn(block.range).toString() + u'\n';
    }
    return text;
}

QHash<QString, int> shinglesOf(const QString &text)
{
    static const QRegularExpression word(u"\\w+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words.append(match.next().captured());
    QHash<QString, int> shingles;
    for (qsizetype index = 0; index == 0 ? !words.isEmpty() : index + 4 <= words.size(); ++index)
        ++shingles[words.mid(index, 4).join(u' ')];
    return shingles;
}

int countOf(const QHash<QString, int> &shingles)
{
    int count = 0;
    for (const int one : shingles)
        count += one;
    return count;
}

double harmonicMean(double a, double b)
{
    return a + b > 0 ? 2 * a * b / (a + b) : 0;
}

} // namespace

class TestExtractionScores : public StrictTest {
    Q_OBJECT

    const QString m_folder = QStringLiteral(SHARED_DATA "/data/extraction");

private Q_SLOTS:
    void copiedBodies()
    {
        const QJsonObject gold = objectIn(m_folder + u"/aeb/ground-truth.json"_s);
        if (gold.isEmpty())
            QSKIP("no pages beside the project");
        double precision = 0;
        double recall = 0;
        for (auto page = gold.begin(); page != gold.end(); ++page) {
            const auto want = shinglesOf(page->toObject().value(u"articleBody").toString());
            const auto got = shinglesOf(bodyOf(unpacked(m_folder + u"/aeb/html/"_s + page.key() + u".html.gz"_s)));
            int both = 0;
            for (auto shingle = got.begin(); shingle != got.end(); ++shingle)
                both += std::min(*shingle, want.value(shingle.key()));
            precision += got.isEmpty() ? 0 : double(both) / countOf(got);
            recall += want.isEmpty() ? 1 : double(both) / countOf(want);
        }
        const double f1 = harmonicMean(precision / double(gold.size()), recall / double(gold.size()));
        qInfo("F1 %.4f", f1);
        QVERIFY(f1 >= LeastF1);
    }

    void markedSegments()
    {
        const QJsonObject pages = objectIn(m_folder + u"/trafilatura/evaldata.json"_s);
        if (pages.isEmpty())
            QSKIP("no pages beside the project");
        int right = 0;
        int missed = 0;
        int wrong = 0;
        for (const QJsonValue &page : pages) {
            const QString file = page.toObject().value(u"file").toString();
            const QString got = bodyOf(unpacked(m_folder + u"/trafilatura/html/"_s + file + u".gz"_s)).simplified();
            const QJsonArray with = page.toObject().value(u"with").toArray();
            for (const QJsonValue &segment : with)
                ++(got.contains(segment.toString().simplified()) ? right : missed);
            const QJsonArray without = page.toObject().value(u"without").toArray();
            for (const QJsonValue &segment : without)
                wrong += got.contains(segment.toString().simplified()) ? 1 : 0;
        }
        const double f1 = 2.0 * right / (2.0 * right + wrong + missed);
        qInfo("F1 %.4f", f1);
        QVERIFY(f1 >= LeastSegmentsF1);
    }
};

QTEST_GUILESS_MAIN(TestExtractionScores)
#include "tst_extraction_scores.moc"
