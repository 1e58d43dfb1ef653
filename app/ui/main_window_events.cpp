// The window's events and what floats over it.

#include "base/when_done.h"
#include "library/error_text.h"
#include "library/watched_folders.h"
#include "ui/actions.h"
#include "ui/annotations/annotation_panel.h"
#include "ui/annotations/spelling.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_view.h"
#include "ui/articles/import_report.h"
#include "ui/export_commands.h"
#include "ui/import_commands.h"
#include "ui/main_window.h"
#include "ui/reading/outline_view.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_view.h"
#include "ui/status_line.h"
#include "ui/top_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/workspace.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QListView>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

void MainWindow::openLastArticle()
{
    const ArticleId last = ArticleId::fromString(m_settings.window.lastArticle);
    if (last.isNull())
        openFirstArticle();
    else
        m_workspace->openIfThere(last, [this] { openFirstArticle(); });
}

void MainWindow::openFirstArticle()
{
    const auto openFirst = [this] {
        if (!m_workspace->session())
            m_workspace->open(m_articles->neighbour(0));
    };
    connect(m_articles->model(), &ArticleListModel::rowsReady, this, openFirst, Qt::SingleShotConnection);
    openFirst();
}

void MainWindow::openSettings(SettingsDialog::Page page)
{
    if (!m_settingsDialog) {
        const SettingsFacts facts{.libraryPath = m_library.path(),
                                  .watchedFolders = m_library.watchedFolders().folders(),
                                  .dictionaries = m_spelling.availableLanguages(),
                                  .languageTitle = languageTitle,
                                  .shortcuts = m_actions->shortcutRows()};
        m_settingsDialog = new SettingsDialog(m_settings, facts, this);
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settingsDialog, &SettingsDialog::changed, this, &MainWindow::settingsEdited);
        connect(m_settingsDialog, &SettingsDialog::watchedFoldersEdited, &m_library.watchedFolders(),
                &WatchedFolders::setFolders);
    }
    m_settingsDialog->showPage(page);
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void MainWindow::saveEverything()
{
    m_side->highlights()->saveNote();
    m_workspace->savePlaceNow();
}

void MainWindow::showReports(const std::vector<ImportReport> &reports, ArticleId offered)
{
    const bool failed = std::ranges::any_of(
        reports, [](const ImportReport &report) { return report.outcome == ImportReport::Outcome::Failed; });
    const auto tone = failed ? MessageBar::Tone::Problem : MessageBar::Tone::Information;
    if (!hasDetails(reports) && offered.isNull())
        return m_messages->showMessage(importSummary(reports), tone);
    if (!hasDetails(reports))
        return m_messages->showMessage(
            importSummary(reports), tr("Open"), [this, offered] { m_workspace->open(offered); }, tone);
    const auto showDetails = [this, reports] {
        auto *dialog = new ImportReportDialog(reports, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ImportReportDialog::articleChosen, m_workspace, &Workspace::open);
        dialog->open();
    };
    m_messages->showMessage(importSummary(reports), tr("Details"), showDetails, tone);
}

void MainWindow::connectExports()
{
    connect(m_exports, &ExportCommands::exported, this, [this](const QString &sentence, const QString &path) {
        const QUrl folder = QUrl::fromLocalFile(QFileInfo(path).absolutePath());
        m_messages->showMessage(sentence, tr("Open Folder"), [folder] { QDesktopServices::openUrl(folder); });
    });
    connect(m_exports, &ExportCommands::failed, this, [this](const Error &error) {
        if (error.kind == Error::Kind::Cancelled)
            return m_messages->showMessage(errorText(error));
        m_messages->showMessage(
            errorText(error), tr("Try Again"), [this] { m_exports->exportAgain(); }, MessageBar::Tone::Problem);
    });
}

void MainWindow::showSaveFailed(const Error &error)
{
    m_isWarnedOfLoss = false;
    if (!m_library.hasFailedSteps())
        return m_messages->showMessage(errorText(error), MessageBar::Tone::Problem);
    m_messages->showMessage(
        errorText(error), tr("Try Again"), [this] { m_library.repeatFailedSteps(); }, MessageBar::Tone::Problem);
}

/// Stays until the last step is on disk, and when that fails, for the reader to try again; closing once more is his
/// answer.
void MainWindow::closeEvent(QCloseEvent *event)
{
    saveEverything();
    if (m_library.isBusy()) {
        event->ignore();
        whenDone(m_library.flushed(), this, [this](const Result<> &saved) {
            if (saved)
                close();
        });
        return;
    }
    if (m_library.hasFailedSteps() && !m_isWarnedOfLoss) {
        event->ignore();
        showSaveFailed(*m_library.failure());
        m_isWarnedOfLoss = true;
        return;
    }
    Q_EMIT closed();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_actions->action(u"view.fullScreen"_s)->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

/// Escape steps outwards: message, full screen, back to the text.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QMainWindow::keyPressEvent(event);
    if (!m_messages->text().isEmpty())
        m_messages->dismiss();
    else if (isFullScreen())
        m_actions->action(u"view.fullScreen"_s)->trigger();
    else
        m_pane->view()->setFocus();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == nullptr && ImportCommands::canImport(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (m_imports->importData(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::showSession(const SessionPtr &session)
{
    m_side->highlights()->saveNote();
    m_pane->setSession(session);
    m_side->setSession(session);
    m_status->setSession(session);
    m_articles->setCurrentArticle(m_workspace->current());
    const QString title = session ? session->article().metadata.title : QString();
    m_top->setTitle(title);
    setWindowTitle(title.isEmpty() ? u"Scholiast"_s : title + u" — Scholiast"_s);
    if (session) {
        m_status->setPlace(m_pane->place(), m_pane->progress());
        m_side->outline()->showCurrent(m_pane->place());
        if (!m_articles->list()->hasFocus()) // there the arrow keys go on to the next article
            m_pane->view()->setFocus();
    }
    updateActions();
}

void MainWindow::showStep(const ChangeSet &change)
{
    for (const Change<Annotation> &each : change.annotations) {
        if (each.value().article != m_workspace->current())
            continue;
        if (each.after)
            m_pane->showAnnotation(each.after->id);
        else
            m_pane->showRange(each.before->position);
        return;
    }
}
