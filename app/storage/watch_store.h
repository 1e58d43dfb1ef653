#pragma once
// The folders that are watched, and what is known to be in them. Used from its Store's thread only.

#include "model/watched_folder.h"

#include <QStringList>
#include <vector>

class Database;

/// All functions throw StorageError.
class WatchStore {
public:
    explicit WatchStore(Database &database);

    /// By path.
    [[nodiscard]] std::vector<WatchedFolder> folders();
    /// These and no others; files that are in none of them any more are forgotten.
    void setFolders(const std::vector<WatchedFolder> &folders);
    /// Files that were imported, refused, or there before their folder was watched. Absolute paths.
    [[nodiscard]] QStringList knownFiles();
    void addKnownFiles(const QStringList &paths);

private:
    Database &m_database;
};
