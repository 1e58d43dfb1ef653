#include "ui/main_window.h"

#include "library/error_text.h"
#include "library/watched_folders.h"
#include "ui/annotation_commands.h"
#include "ui/annotations/annotation_panel.h"
#include "ui/annotations/codebook_view.h"
#include "ui/appearance_popover.h"
#include "ui/article_commands.h"
#include "ui/articles/article_list_view.h"
#include "ui/articles/import_report.h"
#include "ui/articles/job_bar.h"
#include "ui/export_commands.h"
#include "ui/import_commands.h"
#include "ui/reading/outline_view.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/reading/selection_toolbar.h"
#include "ui/status_line.h"
#include "ui/top_bar.h"
#include "ui/undo_offers.h"
#include "ui/widgets/message_bar.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

MainWindow::MainWindow(Library &library, Spelling &spelling, const Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_spelling(spelling)
    , m_settings(settings)
    , m_actions(new Actions(settings.shortcuts, this))
    , m_workspace(new Workspace(library, this))
    , m_splitter(new QSplitter(this))
    , m_articles(new ArticleListView(library, this))
    , m_pane(new ReadingPane(library, this))
    , m_side(new SidePanel(library, spelling, this))
    , m_messages(new MessageBar(m_pane))
    , m_offers(new UndoOffers(library, m_workspace, m_messages))
    , m_jobs(new JobBar(this))
    , m_status(new StatusLine(library, this))
    , m_commands(new AnnotationCommands(library, m_pane, m_side->highlights(), this))
    , m_imports(new ImportCommands(library, m_jobs, m_workspace, this))
    , m_exports(new ExportCommands(library, {m_jobs, m_workspace, m_articles, m_side}, settings.exporting, this))
    , m_article(new ArticleCommands(library, m_pane, this))
    , m_appearance(new AppearancePopover(this))
    , m_menu(new QMenu(this))
    , m_top(nullptr)
{
    setAcceptDrops(true);
    buildMenus();
    buildPanes();
    bindActions();
    connectLibrary();
    connectArticles();
    connectReading();
    m_commands->setLastStyle(settings.window.lastStyle);
    connectPanel();
    connectExports();
    restoreState();
    showSession(nullptr);
    m_pane->view()->setFocus(); // not the filter of the articles: nobody types yet
}

/// Parts that go one after the other must not tell this window about it any more: it is half gone by then.
MainWindow::~MainWindow()
{
    saveEverything();
    qApp->disconnect(this);
    m_library.disconnect(this);
    for (QObject *part : findChildren<QObject *>())
        part->disconnect(this);
    delete m_splitter;
}

void MainWindow::buildMenus()
{
    for (const MenuName name : topMenus()) {
        QMenu *menu = m_actions->makeMenu(name, this);
        menuBar()->addMenu(menu);
        m_menu->addMenu(menu);
    }
    m_actions->addReadingScope(m_pane);
    m_actions->addReadingScope(m_side->highlights());
}

void MainWindow::buildPanes()
{
    m_top = new TopBar(*m_actions, m_menu, this);
    m_articles->setMinimumWidth(180);
    m_pane->setMinimumWidth(320);
    m_side->setMinimumWidth(240);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget *part :
         {static_cast<QWidget *>(m_articles), static_cast<QWidget *>(m_pane), static_cast<QWidget *>(m_side)})
        m_splitter->addWidget(part);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({260, 700, 320});

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_jobs);
    setCentralWidget(centre);
    setStatusBar(m_status);
}

void MainWindow::connectLibrary()
{
    connect(&m_library, &Library::historyChanged, this, &MainWindow::updateHistoryActions);
    connect(&m_library, &Library::reloaded, this, &MainWindow::updateNumberActions);
    connect(&m_library, &Library::changed, this, [this](const ChangeSet &change) {
        if (!change.tags.empty())
            updateNumberActions();
    });
    connect(&m_library, &Library::saveFailed, this, &MainWindow::showSaveFailed);
    connect(&m_library.watchedFolders(), &WatchedFolders::failed, this,
            [this](const Error &error) { m_messages->showMessage(errorText(error), MessageBar::Tone::Problem); });
    connect(m_workspace, &Workspace::sessionChanged, this, &MainWindow::showSession);
    connect(m_workspace, &Workspace::stepShown, this, &MainWindow::showStep);
    connect(m_workspace, &Workspace::placeSaved, m_articles, &ArticleListView::refresh);
    connect(m_workspace, &Workspace::reopenChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::failed, this,
            [this](const Error &error) { m_messages->showMessage(errorText(error), MessageBar::Tone::Problem); });
}

void MainWindow::connectArticles()
{
    connect(m_articles, &ArticleListView::articleChosen, m_workspace, &Workspace::open);
    connect(m_articles, &ArticleListView::removeRequested, m_workspace, &Workspace::removeArticles);
    connect(m_articles, &ArticleListView::restoreRequested, m_workspace, &Workspace::restoreArticles);
    connect(m_articles, &ArticleListView::importRequested, m_imports, &ImportCommands::chooseFiles);
    connect(m_articles, &ArticleListView::binShown, m_actions->action(u"file.bin"_s), &QAction::setChecked);
    connect(m_articles, &ArticleListView::failed, this,
            [this](const Error &error) { m_messages->showMessage(errorText(error), MessageBar::Tone::Problem); });
    connect(m_imports, &ImportCommands::articleWanted, m_workspace, &Workspace::open);
    connect(m_imports, &ImportCommands::reported, this, &MainWindow::showReports);
    connect(m_imports, &ImportCommands::hinted, this, [this](const QString &text) { m_messages->showMessage(text); });
}

void MainWindow::connectReading()
{
    connect(m_pane, &ReadingPane::selectionChanged, this, &MainWindow::updateActions);
    connect(m_pane, &ReadingPane::historyChanged, this, &MainWindow::updateActions);
    connect(m_pane, &ReadingPane::annotationFocused, this, [this](AnnotationId id) {
        if (!id.isNull())
            m_side->showTab(SidePanel::Tab::Highlights);
        m_side->highlights()->selectCard(id);
        updateActions();
    });
    connect(m_pane, &ReadingPane::annotationActivated, m_commands, &AnnotationCommands::editNote);
    connect(m_pane, &ReadingPane::placeChanged, this, [this](Place place, qreal progress) {
        m_workspace->setPlace(place, progress);
        m_status->setPlace(place, progress);
        m_side->outline()->showCurrent(place);
    });
    connect(m_pane, &ReadingPane::highlightRequested, m_commands, &AnnotationCommands::applyStyle);
    connect(m_pane, &ReadingPane::tagRequested, m_commands, &AnnotationCommands::pickTags);
    connect(m_pane, &ReadingPane::noteRequested, m_commands, &AnnotationCommands::editNote);
    connect(m_pane, &ReadingPane::citationRequested, m_commands, &AnnotationCommands::copyCitation);
    connect(m_pane, &ReadingPane::zoomRequested, this, &MainWindow::zoom);
    connect(m_pane, &ReadingPane::linkActivated, m_article, &ArticleCommands::openLink);
    connect(m_article, &ArticleCommands::hinted, this, [this](const QString &text) { m_messages->showMessage(text); });
    connect(m_article, &ArticleCommands::undoOffered, m_offers, &UndoOffers::offer);
    connect(m_article, &ArticleCommands::failed, this,
            [this](const Error &error) { m_messages->showMessage(errorText(error), MessageBar::Tone::Problem); });
    connect(m_commands, &AnnotationCommands::hinted, this,
            [this](const QString &text) { m_messages->showMessage(text); });
    connect(m_commands, &AnnotationCommands::lastStyleChanged, this,
            [this](HighlightStyle style) { m_pane->selectionToolbar()->setLastColour(style.colour); });
    connect(m_commands, &AnnotationCommands::panelWanted, this, [this] { showPanelTab(SidePanel::Tab::Highlights); });
    connect(m_commands, &AnnotationCommands::removed, this, [this] { m_offers->offer(tr("Highlight deleted.")); });
}

void MainWindow::connectPanel()
{
    AnnotationPanel *panel = m_side->highlights();
    connect(panel, &AnnotationPanel::cardChosen, m_pane, &ReadingPane::showAnnotation);
    connect(panel, &AnnotationPanel::editingFinished, this, [this] { m_pane->view()->setFocus(); });
    connect(panel, &AnnotationPanel::citationRequested, m_commands, &AnnotationCommands::copyCitationOf);
    connect(panel, &AnnotationPanel::deleted, this,
            [this](int count) { m_offers->offer(tr("%n highlights deleted.", nullptr, count)); });
    connect(m_side->outline(), &OutlineView::headingChosen, m_pane, &ReadingPane::goTo);
    connect(m_appearance, &AppearancePopover::edited, this, &MainWindow::editReading);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *focus) {
        if (!qobject_cast<const QMenuBar *>(focus)) // it has the focus only while a menu is chosen from
            updateActions();
    });
}
