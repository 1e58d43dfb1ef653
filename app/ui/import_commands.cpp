#include "ui/import_commands.h"

#include "library/library.h"
#include "ui/articles/job_bar.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

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

} // namespace

ImportCommands::ImportCommands(Library &library, JobBar *bar, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_bar(bar)
    , m_window(window)
{
    connect(bar, &JobBar::finished, this, &ImportCommands::finish);
}

void ImportCommands::chooseFiles()
{
    auto *dialog = new QFileDialog(m_window, tr("Import Files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Texts (*.txt *.text *.md *.markdown)"), tr("All files (*)")});
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

bool ImportCommands::canImport(const QMimeData &data)
{
    return !localFiles(data).isEmpty() || (data.hasText() && !data.hasUrls() && !data.text().trimmed().isEmpty());
}

bool ImportCommands::importData(const QMimeData &data)
{
    if (const QStringList paths = localFiles(data); !paths.isEmpty()) {
        importPaths(paths);
        return true;
    }
    if (!canImport(data))
        return false;
    m_bar->follow(m_library.importText(data.text()));
    return true;
}

void ImportCommands::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !importData(*data))
        Q_EMIT hinted(tr("The clipboard holds no text: copy some first."));
}

void ImportCommands::finish(const std::vector<ImportReport> &reports)
{
    Q_EMIT reported(reports);
    const auto inLibrary =
        std::ranges::find_if(reports, [](const ImportReport &report) { return !report.article.isNull(); });
    if (inLibrary != reports.end())
        Q_EMIT articleWanted(inLibrary->article);
}
