#pragma once
// The ways into the library: dialogs, paste, drop and command line, with one report at the end.

#include "library/import_job.h"
#include "ui/articles/address_dialog.h"

#include <QObject>

class JobBar;
class Library;
class ProtectedFiles;
class QMimeData;
class QWidget;
class Workspace;

class ImportCommands final : public QObject {
    Q_OBJECT
public:
    /// `window`: the parent of dialogs.
    ImportCommands(Library &library, JobBar *bar, const Workspace *workspace, QWidget *window);

    void chooseFiles();
    void chooseFolder();
    /// Asks for the address of a page; the clipboard's stands there already, if it holds one.
    void addAddress();
    void paste();
    void importPaths(const QStringList &paths);
    /// Files, addresses or text that were dropped or pasted; false when there is nothing to import in it.
    bool importData(const QMimeData &data);
    [[nodiscard]] static bool canImport(const QMimeData &data);
    [[nodiscard]] ProtectedFiles &protectedFiles() { return *m_protected; }

Q_SIGNALS:
    void articleWanted(ArticleId id);
    /// `offered`: an article that did not open by itself, to offer; may be null.
    void reported(const std::vector<ImportReport> &reports, ArticleId offered);
    void hinted(const QString &text);

private:
    void importAddress(const QString &address, AddressDialog::Origin origin);
    void finish(const std::vector<ImportReport> &reports);
    void finishFolder(const std::vector<ImportReport> &reports);

    Library &m_library;
    JobBar *m_bar;
    const Workspace *m_workspace;
    QWidget *m_window;
    ProtectedFiles *m_protected;
};
