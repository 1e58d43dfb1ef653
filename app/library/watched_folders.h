#pragma once
// Imports what appears in folders that the reader chose.

#include "base/clock.h"
#include "base/result.h"
#include "model/watched_folder.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <functional>
#include <vector>

class ImportJob;
class QThreadPool;
class StoreThread;
struct WatchedFile;
struct WatchedSight;

/// A file is new once: when it is not known from before its folder was chosen, nor from an earlier import, whether it
/// was taken or refused; what the reader cancelled, or what could not be saved, is tried again at the next start. It is
/// read when it kept its size and date for a while, so that nothing is read half written.
/// What came while the program was not running is found by the first look. Folders that are not there (an unmounted
/// disk) are left alone until they are.
class WatchedFolders final : public QObject {
    Q_OBJECT
public:
    using Import = std::function<ImportJob *(const QStringList &files)>;
    /// `import` starts a job for files; the clock tells how long a file has been left alone.
    WatchedFolders(StoreThread &store, QThreadPool &pool, Clock clock, Import import, QObject *parent = nullptr);

    /// Reads which folders there are, and begins.
    void start();
    [[nodiscard]] const std::vector<WatchedFolder> &folders() const { return m_folders; }
    /// What is in the new ones now is not imported.
    void setFolders(const std::vector<WatchedFolder> &folders);
    /// Looks for new files now, as it does when the system tells of a change, and every half minute for the disks whose
    /// system tells nothing.
    void look();
    [[nodiscard]] bool isLooking() const { return m_isLooking; }

Q_SIGNALS:
    void foldersChanged();
    /// New files are on their way.
    void importStarted(ImportJob *job);
    void failed(const Error &error);

private:
    struct Waiting {
        qint64 size = 0;
        qint64 modified = 0; ///< ms since 1970
        QDateTime since;     ///< when it was seen so first
    };
    void take(const WatchedSight &sight);
    void takeNew(const std::vector<WatchedFile> &files);
    void watch(const QStringList &folders);
    void import(const QStringList &files);
    void know(const QStringList &files);

    StoreThread &m_store;
    QThreadPool &m_pool;
    Clock m_clock;
    Import m_import;
    std::vector<WatchedFolder> m_folders;
    QSet<QString> m_known;             ///< files that are no news
    QHash<QString, Waiting> m_waiting; ///< new files that may still be written
    QFileSystemWatcher m_watcher;
    QTimer m_soon;   ///< while files wait
    QTimer m_always; ///< for systems that tell nothing
    bool m_isLooking = false;
    bool m_looksAgain = false;
    bool m_isStarted = false;
};
