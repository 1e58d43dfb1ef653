// How long a start takes until the text is on screen, and what the program then holds in memory.
//   bench_ui_start bare START            an empty QMainWindow, for comparison
//   bench_ui_start app LIBRARY START     Scholiast on that library, with its last article
//   bench_ui_start key LIBRARY START     the same; then a highlight is added by key, until painted and until on disk
// START: CLOCK_MONOTONIC in nanoseconds when the process was asked for. Prints one JSON object.

#include "library/library.h"
#include "ui/main_window.h"
#include "ui/reader_application.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

double millisecondsSince(qint64 start)
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double(now.tv_sec) * 1e9 + double(now.tv_nsec) - double(start)) / 1e6;
}

/// `field` of this process: VmRSS is all that is in memory, RssAnon what is the program's own – the rest are pages of
/// programs, libraries and fonts.
double megabytes(const QByteArray &field)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size()).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Counts the paints of one widget.
class PaintWatch final : public QObject {
public:
    int paints = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }
};

void report(QJsonObject figures)
{
    QTest::qWait(700); // what a reader sees as idle: lazily loaded parts are there
    figures[u"resident_mb"_s] = megabytes("VmRSS:");
    figures[u"own_mb"_s] = megabytes("RssAnon:");
    printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
}

int bare(qint64 start)
{
    QMainWindow window;
    PaintWatch watch;
    window.installEventFilter(&watch);
    window.resize(1280, 850);
    window.show();
    if (!QTest::qWaitFor([&] { return watch.paints > 0; }, 20000))
        return 1;
    report({{u"first_paint_ms"_s, millisecondsSince(start)}});
    return 0;
}

/// Selects a word in view and presses H.
void addByKey(ReaderApplication &reader, QJsonObject &figures)
{
    ReadingPane *pane = reader.window()->readingPane();
    PaintWatch watch;
    pane->view()->viewport()->installEventFilter(&watch);
    QTest::mouseDClick(pane->view()->viewport(), Qt::LeftButton, {}, pane->view()->viewport()->rect().center());
    QTest::qWait(300);
    watch.paints = 0;
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 pressed = qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
    QTest::keyClick(pane->view(), Qt::Key_H);
    if (QTest::qWaitFor([&] { return watch.paints > 0; }, 5000))
        figures[u"key_to_painted_ms"_s] = millisecondsSince(pressed);
    if (QTest::qWaitFor([&] { return !reader.library().isSaving(); }, 5000))
        figures[u"key_to_disk_ms"_s] = millisecondsSince(pressed);
    figures[u"highlights"_s] = qint64(pane->session()->anchors().size());
}

int app(const QString &library, qint64 start, bool withKey)
{
    QTemporaryDir folder;
    ReaderApplication reader(library, folder.filePath(u"settings.ini"_s));
    reader.start({});
    PaintWatch watch;
    const auto isShown = [&] {
        if (!reader.window() || !reader.window()->readingPane()->session())
            return false;
        static const bool watched = [&] {
            reader.window()->readingPane()->view()->viewport()->installEventFilter(&watch);
            return true;
        }();
        return watched && watch.paints > 0;
    };
    if (!QTest::qWaitFor(isShown, 60000))
        return 1;
    QJsonObject figures{{u"first_paint_ms"_s, millisecondsSince(start)}};
    if (withKey)
        addByKey(reader, figures);
    report(figures);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"scholiast"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"bare")
        return bare(arguments[2].toLongLong());
    if (arguments.size() == 4 && (arguments[1] == u"app" || arguments[1] == u"key"))
        return app(arguments[2], arguments[3].toLongLong(), arguments[1] == u"key");
    fprintf(stderr, "usage: bench_ui_start bare START | app LIBRARY START | key LIBRARY START\n");
    return 2;
}
