#include "storage/transaction.h"

#include "base/log.h"
#include "storage/storage_error.h"

#include <sqlite3.h>

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_isNested(database.isInTransaction())
{
    if (!m_isNested && m_database.hasMoved())
        throw StorageError(SQLITE_READONLY_DBMOVED, QStringLiteral("the file was moved, replaced or deleted"));
    try {
        m_database.execute(m_isNested ? "SAVEPOINT nested" : "BEGIN IMMEDIATE");
    } catch (...) {
        if (!m_isNested)
            rollback(); // the destructor of an object that was never finished does not run
        throw;
    }
}

Transaction::~Transaction()
{
    if (m_isOpen)
        rollback();
}

void Transaction::commit()
{
    try {
        m_database.execute(m_isNested ? "RELEASE nested" : "COMMIT"); // when it fails, the destructor undoes
    } catch (const StorageError &error) {
        // SQLite may be interrupted between having committed and saying so.
        const bool isDone = (error.code() & 0xff) == SQLITE_INTERRUPT && !m_isNested && !m_database.isInTransaction();
        if (!isDone)
            throw;
    }
    m_isOpen = false;
}

bool Transaction::undo(const char *sql) noexcept
{
    try {
        m_database.execute(sql);
        return true;
    } catch (const StorageError &error) {
        qCDebug(logStorage, "%s: %s", sql, error.what());
        return false;
    }
}

void Transaction::rollback() noexcept
{
    if (!m_database.isInTransaction())
        return; // SQLite rolled back itself, as it does on a full disk
    if (m_isNested && undo("ROLLBACK TO nested; RELEASE nested"))
        return;
    // Where a savepoint can't be undone, all is: the outer commit fails then, and nothing is half done.
    for (int attempt = 0; attempt < 2 && m_database.isInTransaction(); ++attempt)
        undo("ROLLBACK");
    if (m_database.isInTransaction())
        qCWarning(logStorage, "a transaction can't be rolled back");
}
