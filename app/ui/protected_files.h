#pragma once
// The second try for files that need a password: asks for each, imports it, and completes the report.

#include "library/import_job.h"
#include "ui/articles/password_dialog.h"

#include <QObject>
#include <QPointer>

class Library;
class QWidget;

class ProtectedFiles final : public QObject {
    Q_OBJECT
public:
    /// `window`: the parent of the dialog.
    ProtectedFiles(Library &library, QWidget *window);

    /// Announces the reports again when all that can be opened is; at once when none of them needs a password.
    void open(const std::vector<ImportReport> &reports);
    [[nodiscard]] PasswordDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void completed(const std::vector<ImportReport> &reports);

private:
    void start();
    void askNext();
    void tryPassword(const QString &password);
    void take(const ImportReport &report);
    void complete();

    Library &m_library;
    QWidget *m_window;
    std::vector<std::vector<ImportReport>> m_waiting; ///< the first is being asked about
    size_t m_at = 0;                                  ///< in the first
    QPointer<PasswordDialog> m_dialog;
};
