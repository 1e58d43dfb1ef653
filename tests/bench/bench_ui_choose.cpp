// How long a reader waits for a file that he chose: until its text is painted in the open window.
//   bench_ui_choose LIBRARY FILE…    one after the other, into a library with an article. One JSON array of
//                                    milliseconds; the first file also starts the import worker.

#include "library/library.h"
#include "ui/import_commands.h"
#include "ui/main_window.h"
#include "ui/reader_application.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

class PaintWatch final : public QObject {
public:
    int paints = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }
};

/// Milliseconds until the file's article is painted; negative when it never is.
double choose(MainWindow &window, const QString &path)
{
    const ArticleId before = window.workspace().current();
    PaintWatch watch;
    window.readingPane()->view()->viewport()->installEventFilter(&watch);
    bool isPainted = false;
    QObject::connect(&window.workspace(), &Workspace::sessionChanged, &watch, [&] { watch.paints = 0; });
    QElapsedTimer timer;
    timer.start();
    window.imports().importPaths({path});
    isPainted = QTest::qWaitFor([&] { return window.workspace().current() != before && watch.paints > 0; }, 60000);
    return isPainted ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"scholiast"_s);
    const QStringList files = QCoreApplication::arguments().sliced(1);
    QTemporaryDir folder;
    ReaderApplication reader(files.value(0), folder.filePath(u"settings.ini"_s));
    reader.start({});
    if (files.size() < 2 ||
        !QTest::qWaitFor([&] { return reader.window() && reader.window()->workspace().session(); }, 60000)) {
        fprintf(stderr, "usage: bench_ui_choose LIBRARY FILE…\n");
        return 2;
    }
    QTest::qWait(1000);
    QJsonArray times;
    for (const QString &path : files.sliced(1)) {
        times.append(choose(*reader.window(), path));
        QTest::qWait(300);
    }
    printf("%s\n", QJsonDocument(times).toJson(QJsonDocument::Compact).constData());
    return 0;
}
