#pragma once
// One SQLite connection with our settings; hides SQLiteCpp from everything else.

#include "storage/statement.h"

#include <QByteArray>
#include <memory>
#include <vector>

struct sqlite3;
namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

/// All functions throw StorageError.
class Database {
public:
    /// Opens or creates the file and its folder. Nothing in it is changed before useWriteAheadLog().
    explicit Database(const QString &path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Readers and the writer don't wait for each other, and a commit is on disk when it returns.
    void useWriteAheadLog();

    /// One or more statements without parameters and answers.
    void execute(const char *sql);
    /// Compiled once, kept for the next use; `sql` must live as long as the statement is used.
    [[nodiscard]] Statement statement(const char *sql);
    /// The first column of the first row, 0 when there is no row.
    [[nodiscard]] qint64 integer(const char *sql);
    QString text(const char *sql);

    [[nodiscard]] qint64 lastKey() const; ///< of the row inserted last
    [[nodiscard]] bool isInTransaction() const;
    /// The file was deleted, moved or replaced since it was opened: what is written now would be lost.
    [[nodiscard]] bool hasMoved() const;
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] sqlite3 *handle() const;

private:
    friend class Statement;
    struct Cache;
    std::unique_ptr<SQLite::Statement> borrow(const char *sql);
    void giveBack(const char *sql, std::unique_ptr<SQLite::Statement> statement);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<Cache> m_cache; ///< after the connection: statements are closed first
};
