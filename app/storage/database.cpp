#include "storage/database.h"

#include "storage/sqlite_call.h"

#include <QDir>
#include <QFileInfo>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>
#include <unordered_map>

namespace {

constexpr int BusyTimeout = 60'000; ///< ms; the other program may be adding a file of 256 MB

std::unique_ptr<SQLite::Database> opened(const QString &path)
{
    const QFileInfo file(path);
    const bool isName = !path.isEmpty() && !path.startsWith(u':'); // ":memory:" forgets, ":/…" are Qt's resources
    if (!isName || !QDir().mkpath(file.absolutePath()))
        throw StorageError(SQLITE_CANTOPEN, QStringLiteral("no such folder, and it can't be made"));
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX; // one thread uses it
    const std::string absolute = file.absoluteFilePath().toStdString(); // or names like "file:…" had a meaning
    return sqliteCall([&] { return std::make_unique<SQLite::Database>(absolute, flags, BusyTimeout); });
}

} // namespace

/// Statements that nobody uses at the moment, by their text.
struct Database::Cache {
    std::unordered_map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> idle;
};

Database::Database(const QString &path)
    : m_path(path)
    , m_database(opened(path))
    , m_cache(std::make_unique<Cache>())
{
    sqlite3_extended_result_codes(handle(), 1);
    execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;");
}

Database::~Database() = default;

void Database::useWriteAheadLog()
{
    text("PRAGMA journal_mode = WAL");
    execute("PRAGMA synchronous = FULL;");
}

void Database::execute(const char *sql)
{
    sqliteCall([&] { m_database->exec(sql); });
}

Statement Database::statement(const char *sql)
{
    return Statement(*this, sql);
}

qint64 Database::integer(const char *sql)
{
    Statement row(*this, sql);
    return row.step() ? row.integer(0) : 0;
}

QString Database::text(const char *sql)
{
    Statement row(*this, sql);
    return row.step() ? row.text(0) : QString();
}

qint64 Database::lastKey() const
{
    return m_database->getLastInsertRowid();
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

bool Database::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(handle(), nullptr, SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

sqlite3 *Database::handle() const
{
    return m_database->getHandle();
}

std::unique_ptr<SQLite::Statement> Database::borrow(const char *sql)
{
    auto &idle = m_cache->idle[sql];
    if (idle.empty())
        return sqliteCall([&] { return std::make_unique<SQLite::Statement>(*m_database, sql); });
    auto statement = std::move(idle.back());
    idle.pop_back();
    return statement;
}

void Database::giveBack(const char *sql, std::unique_ptr<SQLite::Statement> statement)
{
    m_cache->idle[sql].push_back(std::move(statement));
}
