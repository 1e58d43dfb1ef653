#pragma once
// A slim strip that shows an import or an export on its way and can stop it.

#include "library/export_job.h"
#include "library/import_job.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class ElidedLabel;
class QProgressBar;
class QPushButton;

class JobBar final : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(QWidget *parent = nullptr);
    /// Who wanted the import.
    enum class Asked { ByReader, ByFolder };
    /// Shows the job until it is finished; quick ones never show. Jobs that come meanwhile are followed after it.
    void follow(ImportJob *job, Asked asked = Asked::ByReader);
    void follow(ExportJob *job);
    [[nodiscard]] bool isFollowing() const { return m_job; }

Q_SIGNALS:
    /// Of an import.
    void finished(const std::vector<ImportReport> &reports);
    /// The same for what a watched folder brought.
    void folderFinished(const std::vector<ImportReport> &reports);

private:
    void followAny(BackgroundJob *job);
    void start();
    void showProgress(int done, int total);
    void showFetched(qint64 got, qint64 all);
    void end();

    ElidedLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_delay; ///< before it shows, so that a short import doesn't flicker
    QPointer<BackgroundJob> m_job;
    std::vector<QPointer<BackgroundJob>> m_waiting;
};
