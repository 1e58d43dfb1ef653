#include "ui/articles/job_bar.h"

#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace {
constexpr int DelayBeforeShowing = 400; // ms
}

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(120);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayBeforeShowing);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    hide();
}

void JobBar::follow(ImportJob *job, Asked asked)
{
    connect(job, &BackgroundJob::finished, this, [this, job, asked] {
        if (asked == Asked::ByReader)
            Q_EMIT finished(job->reports());
        else
            Q_EMIT folderFinished(job->reports());
    });
    connect(job, &ImportJob::fetched, this, [this, job](qint64 got, qint64 all) {
        if (m_job == job)
            showFetched(got, all);
    });
    followAny(job);
}

void JobBar::follow(ExportJob *job)
{
    followAny(job);
}

void JobBar::followAny(BackgroundJob *job)
{
    connect(job, &BackgroundJob::finished, this, [this, job] {
        if (m_job == job)
            end();
    });
    connect(job, &BackgroundJob::progressed, this, [this, job](int done, int total) {
        if (m_job == job)
            showProgress(done, total);
    });
    m_waiting.emplace_back(job);
    if (!m_job)
        start();
}

void JobBar::start()
{
    while (!m_waiting.empty() && !m_job) {
        m_job = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        if (m_job && m_job->isFinished())
            m_job = nullptr;
    }
    if (!m_job)
        return;
    showProgress(0, m_job->total());
    m_delay.start();
}

void JobBar::showProgress(int done, int total)
{
    const bool isExport = qobject_cast<ExportJob *>(m_job);
    const QString counted = isExport ? tr("Reading article %1 of %2…") : tr("Importing %1 of %2…");
    const QString uncounted = isExport ? tr("Writing the file…") : tr("Looking for files…");
    m_text->setFullText(total > 0 ? counted.arg(qMin(done + 1, total)).arg(total) : uncounted);
    m_progress->setAccessibleName(isExport ? tr("Export progress") : tr("Import progress"));
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

/// Only the size tells how far a single page is; of several, each is a step.
void JobBar::showFetched(qint64 got, qint64 all)
{
    if (m_job->total() > 1)
        return;
    const QLocale locale;
    m_text->setFullText(
        got == 0 ? tr("Fetching the page…")
        : all > 0
            ? tr("Fetching the page… %1 of %2").arg(locale.formattedDataSize(got, 1), locale.formattedDataSize(all, 1))
            : tr("Fetching the page… %1").arg(locale.formattedDataSize(got, 1)));
    constexpr qint64 Steps = 1000;
    m_progress->setRange(0, all > 0 ? int(Steps) : 0);
    m_progress->setValue(all > 0 ? int(got * Steps / all) : 0);
}

void JobBar::end()
{
    m_delay.stop();
    m_job = nullptr;
    hide();
    start();
}
