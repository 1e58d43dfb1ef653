#include "ui/protected_files.h"

#include "library/library.h"
#include "library/read_article.h"

#include <algorithm>

namespace {

bool needsPassword(const ImportReport &report)
{
    return report.outcome == ImportReport::Outcome::Failed && opensWithPassword(report.error);
}

} // namespace

ProtectedFiles::ProtectedFiles(Library &library, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_window(window)
{
}

void ProtectedFiles::open(const std::vector<ImportReport> &reports)
{
    if (std::ranges::none_of(reports, needsPassword)) {
        Q_EMIT completed(reports);
        return;
    }
    m_waiting.push_back(reports);
    if (m_waiting.size() == 1)
        start();
}

void ProtectedFiles::start()
{
    m_at = 0;
    m_dialog = new PasswordDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &PasswordDialog::entered, this, &ProtectedFiles::tryPassword);
    connect(m_dialog, &PasswordDialog::skipped, this, [this] {
        ++m_at;
        askNext();
    });
    connect(m_dialog, &PasswordDialog::allSkipped, this, &ProtectedFiles::complete);
    askNext();
}

void ProtectedFiles::askNext()
{
    const std::vector<ImportReport> &reports = m_waiting.front();
    const auto next = std::find_if(reports.begin() + std::ptrdiff_t(m_at), reports.end(), needsPassword);
    if (next == reports.end())
        return complete();
    m_at = size_t(next - reports.begin());
    m_dialog->ask(next->path, int(std::count_if(next + 1, reports.end(), needsPassword)));
    m_dialog->open();
}

void ProtectedFiles::tryPassword(const QString &password)
{
    ImportJob *job = m_library.importFiles({m_waiting.front()[m_at].path}, password);
    connect(job, &ImportJob::finished, m_dialog, [this, job] {
        if (!job->reports().empty())
            take(job->reports().front());
    });
    connect(m_dialog, &PasswordDialog::allSkipped, job, &ImportJob::cancel);
}

void ProtectedFiles::take(const ImportReport &report)
{
    if (needsPassword(report))
        return m_dialog->sayWrong();
    // A file inside an archive can't be tried by itself: it stays as it was reported.
    if (report.error.kind != Error::Kind::NotFound || report.outcome != ImportReport::Outcome::Failed)
        m_waiting.front()[m_at] = report;
    ++m_at;
    askNext();
}

void ProtectedFiles::complete()
{
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->close();
    }
    const std::vector<ImportReport> reports = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    Q_EMIT completed(reports);
    if (!m_waiting.empty())
        start();
}
