// What a reader feels while very many files come in: frame times of the text being scrolled, files a second, memory.
//   bench_ui_import COUNT    imports COUNT small web pages into a fresh library, in the real window. One JSON object.
// A frame is due every 16 ms: what is reported is how late it was finished, counted from when it was due (by the
// clock on the wall, so other programs count too), and how much the GUI thread itself computed for it.

#include "base/file.h"
#include "library/import_job.h"
#include "library/library.h"
#include "ui/import_commands.h"
#include "ui/main_window.h"
#include "ui/reader_application.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FrameInterval = 16; // ms
constexpr int StepOfScroll = 24;  // px

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double megabytes(const QByteArray &key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QByteArray sentence(QRandomGenerator &random)
{
    static const QByteArrayList words =
        QByteArray("crates of books are still waiting on the quay and the librarian keeps a notebook in her hand while "
                   "the town council promises a common declaration before the summer for public reading")
            .split(' ');
    QByteArray text;
    for (int word = 0; word < 18; ++word)
        text += words[random.bounded(int(words.size()))] + (word < 17 ? ' ' : '.');
    return text + ' ';
}

QByteArray page(int number, QRandomGenerator &random)
{
    QByteArray html = "<!doctype html><html lang=en><head><title>Page " + QByteArray::number(number) +
                      "</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Page " +
                      QByteArray::number(number) + "</h1>";
    for (int paragraph = 0; paragraph < 8; ++paragraph)
        html += "<p>" + sentence(random) + sentence(random) + sentence(random) + "</p>\n";
    return html + "</article><footer>All about this site</footer></body></html>";
}

bool writePages(const QString &folder, int count)
{
    QRandomGenerator random(5);
    for (int number = 0; number < count; ++number) {
        const QString below = folder + u"/%1"_s.arg(number / 500);
        if ((number % 500 == 0 && !QDir().mkpath(below)) ||
            !writeFile(below + u"/page %1.html"_s.arg(number), page(number, random)))
            return false;
    }
    return true;
}

/// Scrolls a text and notes when each frame was due and done.
class Frames final : public QObject {
public:
    explicit Frames(ReadingView *view)
        : m_view(view)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Frames::draw);
    }
    void start()
    {
        m_due = milliseconds(CLOCK_MONOTONIC) + FrameInterval;
        m_used = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        m_timer.start(FrameInterval);
    }
    [[nodiscard]] QJsonObject figures()
    {
        m_timer.stop();
        return {{u"frames"_s, qint64(m_wall.size())},        {u"frame_p50_ms"_s, at(m_wall, 0.5)},
                {u"frame_p99_ms"_s, at(m_wall, 0.99)},       {u"frame_max_ms"_s, at(m_wall, 1)},
                {u"computed_p50_ms"_s, at(m_computed, 0.5)}, {u"computed_p99_ms"_s, at(m_computed, 0.99)},
                {u"computed_max_ms"_s, at(m_computed, 1)}};
    }

private:
    void draw()
    {
        m_view->scrollByPixels(StepOfScroll);
        if (m_view->progress() > 0.98)
            m_view->showPlace({});
        m_view->viewport()->repaint();
        const double done = milliseconds(CLOCK_MONOTONIC);
        const double used = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        m_wall.push_back(done - m_due);
        m_computed.push_back(used - m_used);
        m_due = std::max(m_due + FrameInterval, done);
        m_used = used;
    }
    static double at(std::vector<double> &values, double share)
    {
        if (values.empty())
            return 0;
        std::ranges::sort(values);
        return values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
    }

    ReadingView *m_view;
    QTimer m_timer;
    double m_due = 0;
    double m_used = 0;
    std::vector<double> m_wall, m_computed;
};

QString longText()
{
    QRandomGenerator random(9);
    QByteArray text = "A long text to read meanwhile\n\n";
    for (int paragraph = 0; paragraph < 600; ++paragraph)
        text += sentence(random) + sentence(random) + sentence(random) + "\n\n";
    return QString::fromUtf8(text);
}

/// The window of a fresh library with a long text in it.
bool openText(ReaderApplication &reader)
{
    reader.start({});
    if (!QTest::qWaitFor([&] { return reader.window() && reader.window()->workspace().session(); }, 60000))
        return false;
    ImportJob *job = reader.library().importText(longText());
    ArticleId text;
    QObject::connect(job, &ImportJob::imported, [&text](const ImportReport &report) { text = report.article; });
    if (!QTest::qWaitFor([&] { return !text.isNull(); }, 60000))
        return false;
    QTest::qWait(500);
    reader.window()->workspace().open(text);
    return QTest::qWaitFor([&] { return reader.window()->workspace().current() == text; }, 60000);
}

int run(int count)
{
    QTemporaryDir folder;
    if (!writePages(folder.filePath(u"pages"_s), count))
        return 1;
    ReaderApplication reader(folder.filePath(u"library.db"_s), folder.filePath(u"settings.ini"_s));
    if (!openText(reader))
        return 1;
    reader.window()->resize(1280, 850);
    Frames frames(reader.window()->readingPane()->view());
    frames.start();
    QTest::qWait(3000);
    QJsonObject result{{u"idle"_s, frames.figures()}, {u"before_mb"_s, megabytes("VmRSS:")}};

    Frames busy(reader.window()->readingPane()->view());
    QJsonArray memory;
    int done = 0;
    bool finished = false;
    const double begin = milliseconds(CLOCK_MONOTONIC);
    ImportJob *job = reader.library().importFiles({folder.filePath(u"pages"_s)});
    QObject::connect(job, &ImportJob::imported, [&] {
        if (++done % std::max(1, count / 10) == 0)
            memory.append(megabytes("VmRSS:"));
    });
    QObject::connect(job, &ImportJob::finished, [&finished] { finished = true; });
    busy.start();
    if (!QTest::qWaitFor([&finished] { return finished; }, 3'600'000))
        return 1;
    const double seconds = (milliseconds(CLOCK_MONOTONIC) - begin) / 1e3;
    result[u"importing"_s] = busy.figures();
    result[u"files"_s] = done;
    result[u"files_per_second"_s] = done / seconds;
    result[u"memory_mb"_s] = memory;
    result[u"peak_mb"_s] = megabytes("VmHWM:");
    printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Indented).constData());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"scholiast"_s);
    const int count = argc == 2 ? QByteArray(argv[1]).toInt() : 0;
    if (count < 1) {
        fprintf(stderr, "usage: bench_ui_import COUNT\n");
        return 2;
    }
    return run(count);
}
