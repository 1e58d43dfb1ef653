// How smoothly a window scrolls while a library of 1,000 articles with 10,000 highlights is exported behind it, how
// soon its preview is there, and how long the export takes. Run with QT_QPA_PLATFORM=offscreen or in a real session.
//   bench_ui_export [FORMAT…]     all formats when none is named; prints one line a format

#include "library/annotation_actions.h"
#include "library/export_job.h"
#include "support/article_maker.h"
#include "support/library_journey.h"
#include "support/temp_library.h"
#include "ui/annotations/spelling.h"
#include "ui/articles/export_dialog.h"
#include "ui/articles/export_preview.h"
#include "ui/main_window.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Articles = 1000;
constexpr int HighlightsOfArticle = 10;
constexpr int WordsOfParagraph = 60;
constexpr int Paragraphs = 16;
constexpr double FrameTime = 16; // ms

QString paragraph(QRandomGenerator &random)
{
    static const QStringList vocabulary =
        u"crates of books are still waiting on the quay and the librarian keeps a notebook in her hand "
        "while the town council promises a common declaration before the summer for public reading"_s.split(u' ');
    QStringList words;
    for (int i = 0; i < WordsOfParagraph; ++i)
        words << vocabulary[random.bounded(int(vocabulary.size()))];
    return words.join(u' ') + u'.';
}

/// Straight into the file: importing a thousand texts is another matter.
void fill(const QString &path)
{
    Store store(path);
    QRandomGenerator random(7);
    const ChangeSet tags = actions::createTag(Codebook(), u"figures/budget"_s);
    store.apply(tags);
    for (int number = 0; number < Articles; ++number) {
        QStringList texts{u"# Article %1"_s.arg(number)};
        for (int i = 0; i < Paragraphs; ++i)
            texts << paragraph(random);
        Article article = *makeArticle(texts);
        article.id = ArticleId::create();
        article.metadata.title = u"Article %1"_s.arg(number);
        article.added = QDateTime::currentDateTimeUtc();
        store.articles().add(article, {}, {});
        ChangeSet all{u"Highlight"_s};
        for (int i = 0; i < HighlightsOfArticle; ++i) {
            const qsizetype start = random.bounded(article.text.size() - 200);
            const HighlightStyle style{HighlightStyle::Shape::Highlight, AllColours[size_t(i) % AllColours.size()]};
            const ChangeSet one = actions::addHighlight(article, {start, start + 20 + random.bounded(100)}, style,
                                                        article.added, {tags.tags.back().value().id}, u"A note"_s);
            all.annotations.insert(all.annotations.end(), one.annotations.begin(), one.annotations.end());
        }
        store.apply(all);
    }
}

/// Scrolls on at every frame until `isDone`; how long each frame took, ms.
std::vector<double> framesUntil(ReadingView &view, const std::function<bool()> &isDone)
{
    std::vector<double> frames;
    while (!isDone()) {
        QElapsedTimer frame;
        frame.start();
        if (view.progress() >= 0.99)
            view.showPlace({});
        view.scrollByPixels(40);
        QCoreApplication::processEvents();
        const double took = double(frame.nsecsElapsed()) / 1e6;
        frames.push_back(took);
        if (took < FrameTime)
            QThread::usleep(static_cast<unsigned long>((FrameTime - took) * 1000));
    }
    return frames;
}

void report(const QString &what, std::vector<double> frames, const QString &rest)
{
    std::ranges::sort(frames);
    const auto at = [&frames](size_t percent) {
        return frames.empty() ? 0 : frames[std::min(frames.size() - 1, frames.size() * percent / 100)];
    };
    std::printf("%-14s frames %5zu  p50 %6.2f  p99 %6.2f  max %6.2f ms  %s\n", qPrintable(what), frames.size(), at(50),
                at(99), frames.empty() ? 0 : frames.back(), qPrintable(rest));
    std::fflush(stdout);
}

void measure(Library &library, ReadingView &view, const QString &format, const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    bool isDone = false;
    QString rest;
    ExportJob *job = library.startExport({{}, format, {}}, path);
    QObject::connect(job, &ExportJob::finished, job, [&] {
        isDone = true;
        rest = job->result()
                   ? u"%1 highlights, %2 kB"_s.arg(job->result()->amount.highlights).arg(QFileInfo(path).size() / 1024)
                   : u"failed: "_s + job->result().error().detail;
    });
    const std::vector<double> frames = framesUntil(view, [&isDone] { return isDone; });
    report(format, frames, u"%1 ms, %2"_s.arg(clock.elapsed()).arg(rest));
}

void measurePreview(MainWindow &window, Library &library, const QString &format)
{
    QElapsedTimer clock;
    clock.start();
    ExportDialog dialog(library, {.scope = ExportSubject::Scope::Everything}, {.format = format}, &window);
    dialog.open();
    const auto *preview = dialog.findChild<ExportPreview *>();
    std::vector<double> frames =
        framesUntil(*window.readingPane()->view(), [preview] { return preview->amount().has_value(); });
    report(u"preview "_s + format, frames, u"%1 ms"_s.arg(clock.elapsed()));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const TempLibrary folder;
    fill(folder.path());
    Library library(folder.path());
    if (!answerOf(library.load()))
        return 1;
    Spelling spelling;
    MainWindow window(library, spelling, Settings());
    window.applySettings(Settings(), lightTheme());
    window.show();
    window.openLastArticle();
    if (!QTest::qWaitFor([&window] { return window.workspace().session() != nullptr; }, 30000))
        return 1;
    ReadingView &view = *window.readingPane()->view();
    QElapsedTimer idle;
    idle.start();
    report(u"idle"_s, framesUntil(view, [&idle] { return idle.hasExpired(3000); }), {});
    QStringList formats = QApplication::arguments().sliced(1);
    if (formats.isEmpty())
        formats = exporterNames();
    for (const QString &format : formats) {
        measurePreview(window, library, format);
        measure(library, view, format, folder.path(u"out"_s));
    }
    return 0;
}
