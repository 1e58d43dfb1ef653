// The real window, highlighting and writing notes by key as fast as it can, acknowledging what is on disk.
//   kill_reader write LIBRARY   prints "done ID" for a highlight and "done ID note" for its note, without end
//   kill_reader list LIBRARY    prints the same keys for what is there

#include "base/when_done.h"
#include "library/library.h"
#include "storage/store.h"
#include "ui/main_window.h"
#include "ui/reader_application.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QTest>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

void acknowledge(const QString &key)
{
    std::printf("done %s\n", qPrintable(key));
    std::fflush(stdout);
}

class Writer final : public QObject {
public:
    explicit Writer(ReaderApplication &reader)
        : m_reader(reader)
    {
    }

    void begin()
    {
        if (!m_reader.window()->workspace().session()) {
            QTimer::singleShot(5, this, &Writer::begin);
            return;
        }
        highlight();
    }

private:
    void highlight()
    {
        ReadingPane *pane = m_reader.window()->readingPane();
        const qsizetype size = pane->session()->article().text.size();
        const qsizetype start = QRandomGenerator::global()->bounded(qint64(size - 60));
        pane->view()->setFocus();
        pane->view()->select({start, start + 40});
        QTest::keyClick(pane->view(), Qt::Key_H);
        const AnnotationId id = pane->focusedAnnotation();
        whenDone(m_reader.library().flushed(), this, [this, id](const Result<> &saved) {
            if (saved && !id.isNull())
                acknowledge(id.toString());
            note(id);
        });
    }

    void note(AnnotationId id)
    {
        QTest::keyClick(m_reader.window()->readingPane()->view(), Qt::Key_N);
        QWidget *editor = QApplication::focusWidget();
        if (id.isNull() || !editor || editor == m_reader.window()->readingPane()->view())
            return highlight();
        QTest::keyClicks(editor, u"a note"_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        whenDone(m_reader.library().flushed(), this, [this, id](const Result<> &saved) {
            if (saved)
                acknowledge(id.toString() + u" note"_s);
            highlight();
        });
    }

    ReaderApplication &m_reader;
};

int write(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"scholiast"_s);
    const QString library = QString::fromLocal8Bit(argv[2]);
    ReaderApplication reader(library, library + u".ini"_s);
    Writer writer(reader);
    QObject::connect(&reader, &ReaderApplication::windowReady, &writer, &Writer::begin);
    reader.start({});
    return QApplication::exec();
}

int list(const char *path)
{
    Store store(QString::fromLocal8Bit(path));
    for (const ArticleSummary &article : store.articles().list({}, false, 0, -1)) {
        for (const Annotation &annotation : store.annotations().ofArticle(article.id)) {
            std::printf("%s\n", qPrintable(annotation.id.toString()));
            if (annotation.note.contains(u"a note"))
                std::printf("%s note\n", qPrintable(annotation.id.toString()));
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    return qstrcmp(argv[1], "write") == 0 ? write(argc, argv) : list(argv[2]);
}
