#include "storage/watch_store.h"

#include "storage/database.h"
#include "storage/transaction.h"

WatchStore::WatchStore(Database &database)
    : m_database(database)
{
}

std::vector<WatchedFolder> WatchStore::folders()
{
    std::vector<WatchedFolder> folders;
    Statement row = m_database.statement("SELECT path, recursive FROM watched_folder ORDER BY path");
    while (row.step())
        folders.push_back({row.text(0), row.integer(1) != 0});
    return folders;
}

void WatchStore::setFolders(const std::vector<WatchedFolder> &folders)
{
    Transaction transaction(m_database);
    m_database.statement("DELETE FROM watched_folder").execute();
    for (const WatchedFolder &folder : folders)
        m_database.statement("INSERT OR REPLACE INTO watched_folder (path, recursive) VALUES (?, ?)")
            .bind(folder.path, qint64(folder.recursive))
            .execute();
    m_database
        .statement("DELETE FROM watched_file WHERE NOT EXISTS (SELECT 1 FROM watched_folder AS folder WHERE "
                   "substr(watched_file.path, 1, length(folder.path) + 1) = folder.path || '/')")
        .execute();
    transaction.commit();
}

QStringList WatchStore::knownFiles()
{
    QStringList files;
    Statement row = m_database.statement("SELECT path FROM watched_file ORDER BY path");
    while (row.step())
        files.append(row.text(0));
    return files;
}

void WatchStore::addKnownFiles(const QStringList &paths)
{
    Transaction transaction(m_database);
    for (const QString &path : paths)
        m_database.statement("INSERT OR IGNORE INTO watched_file (path) VALUES (?)").bind(path).execute();
    transaction.commit();
}
