// What is remembered of the window, and which panes there is room for.

#include "ui/annotation_commands.h"
#include "ui/annotations/annotation_panel.h"
#include "ui/appearance_popover.h"
#include "ui/articles/article_list_view.h"
#include "ui/export_commands.h"
#include "ui/main_window.h"
#include "ui/reading/reading_pane.h"
#include "ui/top_bar.h"
#include "ui/workspace.h"

#include <QMenuBar>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int NarrowWindow = 1080; // px: below it the list of articles makes room for the text
constexpr QSize UsualSize(1280, 820);
} // namespace

void MainWindow::restoreState()
{
    const WindowSettings &window = m_settings.window;
    resize(UsualSize);
    restoreGeometry(window.geometry);
    m_splitter->restoreState(window.panes);
    m_splitter->setHandleWidth(1);
    m_side->setCurrentIndex(window.panelTab);
    menuBar()->setVisible(window.menuBarVisible);
    m_actions->action(u"view.caret"_s)->setChecked(window.caretBrowsing);
    m_pane->setCaretBrowsing(window.caretBrowsing);
    m_side->highlights()->setSortedByDate(window.cardsByDate);
    arrange();
}

/// Which panes there is room for.
void MainWindow::arrange()
{
    const bool isNarrow = width() < NarrowWindow;
    if (isNarrow && !m_isNarrow)
        m_listAskedFor = false;
    m_isNarrow = isNarrow;
    const bool showsList = isNarrow ? m_listAskedFor : m_settings.window.articleListVisible;
    const int needed = m_articles->minimumWidth() + m_pane->minimumWidth() + m_side->minimumWidth() + 2;
    const bool showsPanel = m_settings.window.panelVisible && (!showsList || width() >= needed);
    m_articles->setVisible(showsList);
    m_side->setVisible(showsPanel);
    m_actions->action(u"view.articles"_s)->setChecked(showsList);
    m_actions->action(u"view.panel"_s)->setChecked(showsPanel);
    m_actions->action(u"view.menuBar"_s)->setChecked(m_settings.window.menuBarVisible);
}

Settings MainWindow::settings() const
{
    Settings settings = m_settings;
    settings.window.geometry = saveGeometry();
    settings.window.panes = m_splitter->saveState();
    settings.window.panelTab = m_side->currentIndex();
    settings.window.caretBrowsing = m_pane->isCaretBrowsing();
    settings.window.cardsByDate = m_side->highlights()->isSortedByDate();
    settings.window.lastStyle = m_commands->lastStyle();
    settings.exporting = m_exports->habits();
    if (m_workspace->session())
        settings.window.lastArticle = m_workspace->current().toString();
    return settings;
}

void MainWindow::applySettings(const Settings &settings, const ThemeColours &colours)
{
    m_actions->setShortcuts(settings.shortcuts);
    const WindowSettings window = m_settings.window;
    m_settings = settings;
    m_settings.window = window;
    if (m_colours != colours) {
        m_colours = colours;
        m_actions->setColours(colours);
        m_top->setColours(colours);
        m_articles->setAppearance(colours);
    }
    if (m_settingsDialog)
        m_settingsDialog->setSettings(m_settings);
    const Typography typography = typographyOf(settings.reading);
    m_pane->setAppearance(typography, colours);
    m_side->setAppearance(colours, typography.bodyFont());
    m_appearance->setReading(settings.reading);
    const char *themes[] = {"view.theme.system", "view.theme.light", "view.theme.sepia", "view.theme.dark"};
    m_actions->action(QString::fromLatin1(themes[size_t(settings.reading.theme)]))->setChecked(true);
    updateNumberActions();
}
