#pragma once
// The real window over a library in a temporary folder, and ways to wait for it.

#include "support/library_journey.h"
#include "support/temp_library.h"
#include "ui/annotations/annotation_panel.h"
#include "ui/annotations/spelling.h"
#include "ui/main_window.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/workspace.h"

class WindowFixture {
public:
    explicit WindowFixture(const QString &libraryPath = {})
        : m_library(libraryPath.isEmpty() ? m_folder.path() : libraryPath, steppingClock())
    {
        if (!answerOf(m_library.load()))
            qFatal("the library can't be made");
        makeWindow();
    }

    void makeWindow()
    {
        window = std::make_unique<MainWindow>(m_library, m_spelling, settings);
        QObject::connect(window.get(), &MainWindow::settingsEdited, window.get(), [this](const Settings &edited) {
            settings = edited;
            window->applySettings(settings, lightTheme());
        });
        window->applySettings(settings, lightTheme());
        window->resize(1200, 800);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not become active");
    }

    /// Imports the text and waits until it is open in the window.
    SessionPtr openText(const QString &text)
    {
        const std::vector<ImportReport> reports = reportsOf(m_library.importText(text));
        window->workspace().open(reports.at(0).article);
        if (!QTest::qWaitFor([this, &reports] { return window->workspace().current() == reports.at(0).article; }))
            qFatal("the article does not open");
        return window->workspace().session();
    }

    [[nodiscard]] Library &library() { return m_library; }
    [[nodiscard]] ReadingView *view() const { return window->readingPane()->view(); }
    [[nodiscard]] AnnotationPanel *panel() const { return window->sidePanel()->highlights(); }
    [[nodiscard]] QAction *action(const QString &id) const { return window->actions().action(id); }
    [[nodiscard]] QString folder() const { return m_folder.folder(); }

    /// Selects the first place of these words.
    void select(const QString &words) const
    {
        const qsizetype start = window->workspace().session()->article().text.indexOf(words);
        if (start < 0)
            qFatal("no such words");
        view()->setFocus();
        view()->select({start, start + words.size()});
    }

    /// Drags the mouse over the words as a reader would.
    void dragOver(const QString &words) const
    {
        const qsizetype start = window->workspace().session()->article().text.indexOf(words);
        const QPoint from = view()->caretRect(start).center();
        const QPoint to = view()->caretRect(start + words.size()).center();
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view()->viewport(), (from + to) / 2);
        QTest::mouseMove(view()->viewport(), to);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, to);
    }

private:
    TempLibrary m_folder;
    Library m_library;
    Spelling m_spelling;

public:
    Settings settings;
    std::unique_ptr<MainWindow> window; ///< last: goes before the library
};
