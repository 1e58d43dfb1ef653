#include "storage/transaction.h"

#include "base/log.h"
#include "storage/storage_error.h"

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_isNested(database.isInTransaction())
{
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
    m_database.execute(m_isNested ? "RELEASE nested" : "COMMIT"); // when it fails, the destructor undoes
    m_isOpen = false;
}

void Transaction::rollback() noexcept
{
    if (!m_database.isInTransaction())
        return; // SQLite rolled back itself, as it does on a full disk
    try {
        m_database.execute(m_isNested ? "ROLLBACK TO nested; RELEASE nested" : "ROLLBACK");
    } catch (const StorageError &error) {
        qCWarning(logStorage, "rollback: %s", error.what());
    }
}
