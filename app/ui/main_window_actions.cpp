// What each action of the table does in the window, and when it can be done.

#include "ui/annotation_commands.h"
#include "ui/annotations/annotation_panel.h"
#include "ui/annotations/codebook_view.h"
#include "ui/appearance_popover.h"
#include "ui/article_commands.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_view.h"
#include "ui/export_commands.h"
#include "ui/import_commands.h"
#include "ui/main_window.h"
#include "ui/reading/outline_view.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/top_bar.h"
#include "ui/typed_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

void MainWindow::bindActions()
{
    bindFileActions();
    bindEditActions();
    bindViewActions();
    bindThemeActions();
    bindGoActions();
    bindAnnotateActions();
    m_actions->bind(u"help.shortcuts"_s, this, [this] { openSettings(SettingsDialog::Page::Shortcuts); });
    m_actions->bind(u"help.about"_s, this, &MainWindow::showAbout);
}

void MainWindow::bindFileActions()
{
    m_actions->bind(u"file.import"_s, m_imports, &ImportCommands::chooseFiles);
    m_actions->bind(u"file.importFolder"_s, m_imports, &ImportCommands::chooseFolder);
    m_actions->bind(u"file.importAddress"_s, m_imports, [this] { m_imports->addAddress(); });
    m_actions->bind(u"file.paste"_s, m_imports, &ImportCommands::paste);
    m_actions->bind(u"file.export"_s, m_exports, &ExportCommands::exportOpen);
    m_actions->bind(u"file.exportAll"_s, m_exports, &ExportCommands::exportEverything);
    m_actions->bind(u"file.templates"_s, m_exports, &ExportCommands::editTemplates);
    m_actions->bind(u"file.close"_s, m_workspace, &Workspace::close);
    m_actions->bind(u"file.reopen"_s, m_workspace, &Workspace::reopen);
    m_actions->bind(u"file.remove"_s, this, [this] { m_workspace->removeArticles({m_workspace->current()}); });
    m_actions->bind(u"file.bin"_s, this, [this](bool shown) {
        setListVisible(true);
        m_articles->showBin(shown);
    });
    m_actions->bind(u"file.settings"_s, this, [this] { openSettings(SettingsDialog::Page::Reading); });
    m_actions->bind(u"file.quit"_s, this, &QWidget::close);
}

void MainWindow::bindEditActions()
{
    m_actions->bind(u"edit.undo"_s, this, [this] {
        if (editField("undo"))
            return;
        m_side->highlights()->saveNote();
        m_library.undo();
    });
    m_actions->bind(u"edit.redo"_s, this, [this] {
        if (!editField("redo"))
            m_library.redo();
    });
    m_actions->bind(u"edit.copy"_s, this, [this] {
        if (!editField("copy"))
            m_pane->copySelection();
    });
    m_actions->bind(u"edit.copyCitation"_s, m_commands, &AnnotationCommands::copyCitation);
    m_actions->bind(u"edit.selectAll"_s, this, [this] {
        if (m_articles->list()->hasFocus())
            m_articles->list()->selectAll();
        else if (!editField("selectAll"))
            m_pane->selectAll();
    });
    m_actions->bind(u"edit.find"_s, m_pane, &ReadingPane::openFind);
    m_actions->bind(u"edit.findNext"_s, m_pane, &ReadingPane::findNext);
    m_actions->bind(u"edit.findPrevious"_s, m_pane, &ReadingPane::findPrevious);
}

/// Where the reader types, the menu Edit means what is typed; false when that is nowhere.
bool MainWindow::editField(const char *slot)
{
    QWidget *field = typedField(this);
    return field && QMetaObject::invokeMethod(field, slot);
}

void MainWindow::bindViewActions()
{
    m_actions->bind(u"view.articles"_s, this, &MainWindow::setListVisible);
    m_actions->bind(u"view.panel"_s, this, &MainWindow::setPanelVisible);
    m_actions->bind(u"view.highlights"_s, this, [this] {
        showPanelTab(SidePanel::Tab::Highlights);
        m_side->highlights()->focusFilter();
    });
    m_actions->bind(u"view.tags"_s, this, [this] {
        showPanelTab(SidePanel::Tab::Tags);
        m_side->tags()->setFocus();
    });
    m_actions->bind(u"view.outline"_s, this, [this] {
        showPanelTab(SidePanel::Tab::Outline);
        m_side->outline()->setFocus();
    });
    m_actions->bind(u"view.extent"_s, m_article, &ArticleCommands::switchExtent);
    m_actions->bind(u"view.source"_s, m_article, &ArticleCommands::openSource);
    m_actions->bind(u"view.zoomIn"_s, this, [this] { zoom(1); });
    m_actions->bind(u"view.zoomOut"_s, this, [this] { zoom(-1); });
    m_actions->bind(u"view.zoomReset"_s, this, [this] { zoom(0); });
    m_actions->bind(u"view.appearance"_s, this, [this] { m_appearance->openBelow(m_top->appearanceButton()); });
    m_actions->bind(u"view.caret"_s, m_pane, &ReadingPane::setCaretBrowsing);
    m_actions->bind(u"view.menu"_s, this, [this] { m_top->menuButton()->showMenu(); });
    m_actions->bind(u"view.menuBar"_s, this, [this](bool shown) {
        m_settings.window.menuBarVisible = shown;
        menuBar()->setVisible(shown);
    });
    m_actions->bind(u"view.fullScreen"_s, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
        m_actions->action(u"view.fullScreen"_s)->setChecked(full);
    });
}

void MainWindow::bindThemeActions()
{
    auto *group = new QActionGroup(this);
    constexpr std::pair<const char *, ThemeMode> themes[] = {{"view.theme.system", ThemeMode::System},
                                                             {"view.theme.light", ThemeMode::Light},
                                                             {"view.theme.sepia", ThemeMode::Sepia},
                                                             {"view.theme.dark", ThemeMode::Dark}};
    for (const auto &[id, mode] : themes) {
        group->addAction(m_actions->action(QString::fromLatin1(id)));
        m_actions->bind(QString::fromLatin1(id), this, [this, theme = mode] { setTheme(theme); });
    }
    m_actions->bind(u"view.theme.next"_s, this, &MainWindow::switchTheme);
}

void MainWindow::bindGoActions()
{
    m_actions->bind(u"go.back"_s, m_pane, &ReadingPane::back);
    m_actions->bind(u"go.forward"_s, m_pane, &ReadingPane::forward);
    m_actions->bind(u"go.nextHighlight"_s, m_pane, &ReadingPane::nextAnnotation);
    m_actions->bind(u"go.previousHighlight"_s, m_pane, &ReadingPane::previousAnnotation);
    m_actions->bind(u"go.nextArticle"_s, this, [this] { m_workspace->open(m_articles->neighbour(1)); });
    m_actions->bind(u"go.previousArticle"_s, this, [this] { m_workspace->open(m_articles->neighbour(-1)); });
    m_actions->bind(u"go.page"_s, m_article, &ArticleCommands::goToPage);
    m_actions->bind(u"go.filter"_s, this, [this] {
        setListVisible(true);
        m_articles->focusFilter();
    });
    m_actions->bind(u"go.text"_s, this, [this] { m_pane->view()->setFocus(Qt::ShortcutFocusReason); });
    m_actions->bind(u"go.pane"_s, this, &MainWindow::focusNextPane);
}

void MainWindow::bindAnnotateActions()
{
    m_actions->bind(u"annotate.highlight"_s, m_commands, &AnnotationCommands::highlight);
    m_actions->bind(u"annotate.underline"_s, m_commands, &AnnotationCommands::underline);
    m_actions->bind(u"annotate.tag"_s, m_commands, &AnnotationCommands::pickTags);
    m_actions->bind(u"annotate.note"_s, m_commands, &AnnotationCommands::editNote);
    m_actions->bind(u"annotate.remove"_s, m_commands, &AnnotationCommands::remove);
    for (int number = 1; number <= 9; ++number)
        m_actions->bind(u"annotate.%1"_s.arg(number), m_commands, [this, number] { m_commands->applyNumber(number); });
    using Edge = ReadingPane::Edge;
    m_actions->bind(u"annotate.startLeft"_s, m_commands, [this] { m_commands->moveEdge(Edge::Start, -1); });
    m_actions->bind(u"annotate.startRight"_s, m_commands, [this] { m_commands->moveEdge(Edge::Start, 1); });
    m_actions->bind(u"annotate.endLeft"_s, m_commands, [this] { m_commands->moveEdge(Edge::End, -1); });
    m_actions->bind(u"annotate.endRight"_s, m_commands, [this] { m_commands->moveEdge(Edge::End, 1); });
    const auto named = [this](const char *id) { return m_actions->action(QString::fromLatin1(id)); };
    const QList<QAction *> marking{named("annotate.highlight"), named("annotate.underline"), named("annotate.tag"),
                                   named("annotate.note")};
    const QList<QAction *> copying{named("edit.copy"), named("edit.copyCitation")};
    m_pane->setContextActions(copying + marking, copying + marking + QList<QAction *>{named("annotate.remove")});
}

void MainWindow::updateActions()
{
    const bool hasArticle = m_workspace->session() != nullptr;
    const bool hasTarget = m_commands->hasTarget();
    const bool hasHighlight = m_commands->hasHighlight();
    const bool isTyping = typedField(this);
    m_actions->setEnabled({"file.export", "file.close", "file.remove", "edit.find", "edit.findNext",
                           "edit.findPrevious", "go.nextHighlight", "go.previousHighlight", "go.text",
                           "annotate.highlight", "annotate.underline", "annotate.tag", "annotate.note"},
                          hasArticle);
    m_actions->setEnabled({"edit.copy"}, hasArticle || isTyping);
    m_actions->setEnabled({"edit.selectAll"}, hasArticle || isTyping || m_articles->list()->hasFocus());
    m_actions->setEnabled({"annotate.1", "annotate.2", "annotate.3", "annotate.4", "annotate.5", "annotate.6",
                           "annotate.7", "annotate.8", "annotate.9", "edit.copyCitation"},
                          hasTarget);
    m_actions->setEnabled(
        {"annotate.remove", "annotate.startLeft", "annotate.startRight", "annotate.endLeft", "annotate.endRight"},
        hasHighlight);
    m_actions->setReadingKeysEnabled(hasTarget);
    m_actions->setEnabled({"go.back"}, m_pane->canGoBack());
    m_actions->setEnabled({"go.forward"}, m_pane->canGoForward());
    m_actions->setEnabled({"file.reopen"}, m_workspace->canReopen());
    m_actions->setEnabled({"go.page"}, m_article->hasPages());
    m_actions->setEnabled({"view.extent"}, m_article->canSwitchExtent());
    m_actions->setEnabled({"view.source"}, m_article->hasSource());
    m_actions->action(u"view.extent"_s)->setText(m_article->extentText());
    updateHistoryActions();
}

void MainWindow::updateHistoryActions()
{
    const bool isTyping = typedField(this);
    const auto show = [=, this](const QString &id, const QString &plain, const QString &naming, const QString &label) {
        QAction *action = m_actions->action(id);
        action->setEnabled(isTyping || !label.isEmpty());
        action->setText(isTyping || label.isEmpty()
                            ? plain
                            : naming.arg(QCoreApplication::translate("ChangeSet", label.toUtf8().constData())));
    };
    show(u"edit.undo"_s, tr("&Undo"), tr("&Undo: %1"), m_library.undoLabel());
    show(u"edit.redo"_s, tr("&Redo"), tr("&Redo: %1"), m_library.redoLabel());
}

void MainWindow::updateNumberActions()
{
    for (int number = 1; number <= 9; ++number) {
        QString meaning = m_commands->numberText(number);
        m_actions->action(u"annotate.%1"_s.arg(number))
            ->setText(u"&%1  %2"_s.arg(QString::number(number), meaning.replace(u'&', u"&&"_s)));
    }
}

void MainWindow::setListVisible(bool visible)
{
    if (m_isNarrow)
        m_listAskedFor = visible;
    else
        m_settings.window.articleListVisible = visible;
    arrange();
}

void MainWindow::setPanelVisible(bool visible)
{
    m_settings.window.panelVisible = visible;
    arrange();
    if (visible && !m_side->isVisibleTo(this))
        setListVisible(false); // no room for both
    if (!visible)
        m_pane->view()->setFocus();
}

void MainWindow::showPanelTab(SidePanel::Tab tab)
{
    setPanelVisible(true);
    m_side->showTab(tab);
}

void MainWindow::zoom(int steps)
{
    ReadingSettings reading = m_settings.reading;
    reading.size = zoomedSize(reading.size, steps);
    editReading(reading);
}

void MainWindow::editReading(const ReadingSettings &reading)
{
    if (reading == m_settings.reading)
        return;
    Settings edited = m_settings;
    edited.reading = reading;
    Q_EMIT settingsEdited(edited);
}

void MainWindow::setTheme(ThemeMode mode)
{
    ReadingSettings reading = m_settings.reading;
    reading.theme = mode;
    editReading(reading);
}

/// Light, sepia, dark and around; from “follow the system” to the opposite of what is seen.
void MainWindow::switchTheme()
{
    switch (m_settings.reading.theme) {
    case ThemeMode::Light:
        return setTheme(ThemeMode::Sepia);
    case ThemeMode::Sepia:
        return setTheme(ThemeMode::Dark);
    case ThemeMode::Dark:
        return setTheme(ThemeMode::Light);
    case ThemeMode::System:
        return setTheme(m_colours && m_colours->isDark ? ThemeMode::Light : ThemeMode::Dark);
    }
}

void MainWindow::focusNextPane()
{
    struct Stop {
        QWidget *pane;
        QWidget *target;
    };
    const Stop stops[] = {
        {m_articles, m_articles->list()}, {m_pane, m_pane->view()}, {m_side, m_side->currentWidget()}};
    size_t here = 0;
    for (size_t index = 0; index < std::size(stops); ++index) {
        if (stops[index].pane->isAncestorOf(focusWidget()))
            here = index;
    }
    for (size_t step = 1; step <= std::size(stops); ++step) {
        const auto &[pane, target] = stops[(here + step) % std::size(stops)];
        if (pane->isVisible())
            return pane == m_side ? m_side->focusCurrent() : target->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Scholiast"));
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setText(u"<b>Scholiast %1</b>"_s.arg(QStringLiteral(SCHOLIAST_VERSION)));
    box->setInformativeText(
        tr("Read articles and keep what you thought of them.\n\nFree software under the GNU General "
           "Public License, version 3 or later. Everything stays on this computer."));
    box->open();
}
