#pragma once
// The ways into the library: dialogs, paste, drop and command line, with one report at the end.

#include "library/import_job.h"

#include <QObject>

class JobBar;
class Library;
class QMimeData;
class QWidget;

class ImportCommands final : public QObject {
    Q_OBJECT
public:
    /// `window`: the parent of dialogs.
    ImportCommands(Library &library, JobBar *bar, QWidget *window);

    void chooseFiles();
    void chooseFolder();
    void paste();
    void importPaths(const QStringList &paths);
    /// Files or text that were dropped or pasted; false when there is nothing to import in it.
    bool importData(const QMimeData &data);
    [[nodiscard]] static bool canImport(const QMimeData &data);

Q_SIGNALS:
    void articleWanted(ArticleId id);
    void reported(const std::vector<ImportReport> &reports);
    void hinted(const QString &text);

private:
    void finish(const std::vector<ImportReport> &reports);

    Library &m_library;
    JobBar *m_bar;
    QWidget *m_window;
};
