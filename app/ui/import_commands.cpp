#include "ui/import_commands.h"

#include "library/library.h"
#include "library/read_address.h"
#include "library/watched_folders.h"
#include "ui/articles/file_filters.h"
#include "ui/articles/job_bar.h"
#include "ui/protected_files.h"
#include "ui/typed_field.h"
#include "ui/workspace.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

/// The links that a browser hands over, or a text that is nothing but one.
QStringList addresses(const QMimeData &data)
{
    QStringList found;
    for (const QUrl &url : data.urls()) {
        if (const QString address = addressFrom(QString::fromLatin1(url.toEncoded()));
            !url.isLocalFile() && !address.isEmpty())
            found << address;
    }
    if (found.isEmpty() && data.hasText() && isAddress(data.text()))
        found << data.text().trimmed();
    return found;
}

ArticleId firstArticle(const std::vector<ImportReport> &reports)
{
    const auto inLibrary =
        std::ranges::find_if(reports, [](const ImportReport &report) { return !report.article.isNull(); });
    return inLibrary == reports.end() ? ArticleId() : inLibrary->article;
}

} // namespace

ImportCommands::ImportCommands(Library &library, JobBar *bar, const Workspace *workspace, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_bar(bar)
    , m_workspace(workspace)
    , m_window(window)
    , m_protected(new ProtectedFiles(library, window))
{
    connect(bar, &JobBar::finished, m_protected, &ProtectedFiles::open);
    connect(m_protected, &ProtectedFiles::completed, this, &ImportCommands::finish);
    connect(&library.watchedFolders(), &WatchedFolders::importStarted, bar,
            [bar](ImportJob *job) { bar->follow(job, JobBar::Asked::ByFolder); });
    connect(bar, &JobBar::folderFinished, this, &ImportCommands::finishFolder);
}

void ImportCommands::chooseFiles()
{
    auto *dialog = new QFileDialog(m_window, tr("Import Files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(importFilters());
    dialog->setOption(QFileDialog::HideNameFilterDetails);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportCommands::importPaths);
    dialog->open();
}

void ImportCommands::chooseFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Import Folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportCommands::importPaths);
    dialog->open();
}

void ImportCommands::importPaths(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_bar->follow(m_library.importFiles(paths));
}

void ImportCommands::addAddress()
{
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    const QStringList found = clipboard ? addresses(*clipboard) : QStringList();
    auto *dialog = new AddressDialog(found.isEmpty() ? QString() : found.front(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddressDialog::addressChosen, this, &ImportCommands::importAddress);
    connect(dialog, &AddressDialog::fileChosen, this, [this](const QString &path) { importPaths({path}); });
    dialog->open();
}

/// Only what was typed may lead into a private network: what lies on the clipboard may have been put there by a page.
void ImportCommands::importAddress(const QString &address, AddressDialog::Origin origin)
{
    const bool isTyped = origin == AddressDialog::Origin::Typed;
    m_bar->follow(m_library.importAddresses({address}, isTyped ? AskedBy::Reader : AskedBy::Document));
}

bool ImportCommands::canImport(const QMimeData &data)
{
    return !localFiles(data).isEmpty() || !addresses(data).isEmpty() ||
           (data.hasText() && !data.hasUrls() && !data.text().trimmed().isEmpty());
}

bool ImportCommands::importData(const QMimeData &data)
{
    if (!canImport(data))
        return false;
    const QStringList paths = localFiles(data);
    const QStringList pages = addresses(data);
    importPaths(paths);
    if (!pages.isEmpty())
        m_bar->follow(m_library.importAddresses(pages, AskedBy::Document));
    if (paths.isEmpty() && pages.isEmpty())
        m_bar->follow(m_library.importText(data.text()));
    return true;
}

void ImportCommands::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data && localFiles(*data).isEmpty() && !addresses(*data).isEmpty())
        addAddress();
    else if (!data || !importData(*data))
        Q_EMIT hinted(tr("The clipboard holds no text: copy some first."));
}

/// What was asked for opens, but a reader who meanwhile types keeps the place, and so does who reads while many come
/// in.
void ImportCommands::finish(const std::vector<ImportReport> &reports)
{
    const ArticleId first = firstArticle(reports);
    const bool opens = !typedField(m_window) && (reports.size() == 1 || !m_workspace->session());
    Q_EMIT reported(reports, opens ? ArticleId() : first);
    if (opens && !first.isNull())
        Q_EMIT articleWanted(first);
}

/// Nobody asked for it just now: nothing opens, and what was there already is no news.
void ImportCommands::finishFolder(const std::vector<ImportReport> &reports)
{
    std::vector<ImportReport> news;
    std::ranges::copy_if(reports, std::back_inserter(news), [](const ImportReport &report) {
        return report.outcome != ImportReport::Outcome::AlreadyThere;
    });
    if (!news.empty())
        Q_EMIT reported(news, firstArticle(news));
}
