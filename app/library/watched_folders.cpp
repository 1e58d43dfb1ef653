#include "library/watched_folders.h"

#include "base/when_done.h"
#include "library/import_job.h"
#include "library/import_paths.h"
#include "library/watched_sight.h"
#include "storage/store_thread.h"

#include <QDir>
#include <QtConcurrentRun>
#include <algorithm>

namespace {

constexpr qint64 SettleTime = 2000; ///< ms without a change before a file counts as written
constexpr std::chrono::milliseconds Soon{500};
constexpr std::chrono::milliseconds Always{30'000};

struct Remembered {
    std::vector<WatchedFolder> folders;
    QStringList known;
};

/// Those that were not watched before, or not so far down.
std::vector<WatchedFolder> newAmong(const std::vector<WatchedFolder> &folders, const std::vector<WatchedFolder> &old)
{
    std::vector<WatchedFolder> fresh;
    for (const WatchedFolder &folder : folders) {
        const auto same = std::ranges::find(old, folder.path, &WatchedFolder::path);
        if (same == old.end() || (folder.recursive && !same->recursive))
            fresh.push_back(folder);
    }
    return fresh;
}

/// Which of the files a report is about: itself, or the archive that it stood in. Empty for none of them.
QString fileOf(const ImportReport &report, const QSet<QString> &files)
{
    QString path = report.path;
    while (!path.isEmpty() && !files.contains(path))
        path.truncate(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
    return path;
}

bool isUndone(const ImportReport &report)
{
    return report.outcome == ImportReport::Outcome::Failed &&
           (report.error.kind == Error::Kind::Storage || report.error.kind == Error::Kind::Cancelled);
}

/// Those of the files that the job took or refused: what it was stopped before, or could not save, is not among them.
QStringList settled(const QStringList &files, const ImportJob &job)
{
    const bool wasStopped = qsizetype(job.reports().size()) < job.total();
    const QSet<QString> asked(files.begin(), files.end());
    QSet<QString> done, undone;
    for (const ImportReport &report : job.reports()) {
        const QString file = fileOf(report, asked);
        // Nobody knows whether an archive had more to come.
        const bool isPart = wasStopped && isNamedArchive(file);
        (isPart || isUndone(report) ? undone : done).insert(file);
    }
    return ((done - undone) & asked).values();
}

} // namespace

WatchedFolders::WatchedFolders(StoreThread &store, QThreadPool &pool, Clock clock, Import import, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_pool(pool)
    , m_clock(std::move(clock))
    , m_import(std::move(import))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Soon);
    m_always.setInterval(Always);
    connect(&m_soon, &QTimer::timeout, this, &WatchedFolders::look);
    connect(&m_always, &QTimer::timeout, this, &WatchedFolders::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

void WatchedFolders::start()
{
    const auto read = [](Store &store) { return Remembered{store.watched().folders(), store.watched().knownFiles()}; };
    whenDone(m_store.run(read), this, [this](const Result<Remembered> &remembered) {
        if (!remembered) {
            Q_EMIT failed(remembered.error());
            return;
        }
        m_folders = remembered->folders;
        m_known = QSet<QString>(remembered->known.begin(), remembered->known.end());
        m_isStarted = true;
        Q_EMIT foldersChanged();
        look();
    });
}

void WatchedFolders::setFolders(const std::vector<WatchedFolder> &folders)
{
    std::vector<WatchedFolder> wanted = folders;
    for (WatchedFolder &folder : wanted)
        folder.path = QDir::cleanPath(folder.path);
    const auto seen = QtConcurrent::run(&m_pool, [fresh = newAmong(wanted, m_folders)] { return sightOf(fresh, {}); });
    whenDone(seen, this, [this, wanted](const WatchedSight &sight) {
        QStringList there;
        for (const WatchedFile &file : sight.files)
            there.push_back(file.path);
        m_known.unite(QSet<QString>(there.begin(), there.end()));
        m_folders = wanted;
        m_waiting.clear();
        const auto saved = m_store.run([wanted, there](Store &store) {
            store.watched().setFolders(wanted);
            store.watched().addKnownFiles(there);
        });
        whenDone(saved, this, [this](const Result<> &result) {
            if (!result)
                Q_EMIT failed(result.error());
        });
        Q_EMIT foldersChanged();
        look();
    });
}

void WatchedFolders::look()
{
    m_looksAgain = m_isLooking;
    if (m_isLooking || !m_isStarted)
        return;
    m_isLooking = true;
    const auto seen =
        QtConcurrent::run(&m_pool, [folders = m_folders, known = m_known] { return sightOf(folders, known); });
    whenDone(seen, this, [this](const WatchedSight &sight) { take(sight); });
}

void WatchedFolders::take(const WatchedSight &sight)
{
    m_isLooking = false;
    watch(sight.folders);
    takeNew(sight.files);
    if (m_folders.empty())
        m_always.stop();
    else if (!m_always.isActive())
        m_always.start();
    if (!m_waiting.isEmpty())
        m_soon.start();
    if (std::exchange(m_looksAgain, false))
        look();
}

void WatchedFolders::watch(const QStringList &folders)
{
    const QStringList now = m_watcher.directories();
    const QSet<QString> wanted(folders.begin(), folders.end());
    const QSet<QString> watched(now.begin(), now.end());
    if (const QStringList gone = (watched - wanted).values(); !gone.isEmpty())
        m_watcher.removePaths(gone);
    const QStringList fresh = (wanted - watched).values();
    if (fresh.isEmpty())
        return;
    const QStringList unwatchable = m_watcher.addPaths(fresh); // they are looked at every half minute
    if (unwatchable.size() < fresh.size())
        m_soon.start(); // something may have come between the look and the watch
}

void WatchedFolders::takeNew(const std::vector<WatchedFile> &files)
{
    if (files.empty())
        return m_waiting.clear();
    const QDateTime now = m_clock();
    const QHash<QString, Waiting> before = std::exchange(m_waiting, {});
    QStringList written;
    for (const WatchedFile &file : files) {
        if (m_known.contains(file.path)) // since the look began
            continue;
        const Waiting known = before.value(file.path);
        const bool isSame = known.since.isValid() && known.size == file.size && known.modified == file.modified;
        const Waiting waiting{file.size, file.modified, isSame ? known.since : now};
        if (waiting.since.msecsTo(now) >= SettleTime)
            written.push_back(file.path);
        else
            m_waiting.insert(file.path, waiting);
    }
    if (!written.isEmpty())
        import(written);
}

/// In the file they become known when the job is over: what it leaves undone, or a crash, is done at the next start.
void WatchedFolders::import(const QStringList &files)
{
    m_known.unite(QSet<QString>(files.begin(), files.end()));
    ImportJob *job = m_import(files);
    connect(job, &ImportJob::finished, this, [this, job, files] { know(settled(files, *job)); });
    Q_EMIT importStarted(job);
}

void WatchedFolders::know(const QStringList &files)
{
    const auto saved = m_store.run([files](Store &store) { store.watched().addKnownFiles(files); });
    whenDone(saved, this, [this](const Result<> &result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}
