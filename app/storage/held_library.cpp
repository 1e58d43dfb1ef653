#include "storage/held_library.h"

#include "base/log.h"
#include "storage/database.h"
#include "storage/storage_error.h"
#include "storage/store.h"

HeldLibrary::HeldLibrary(Store &store)
    : m_database(store.database())
    , m_isOuter(!m_database.isInTransaction())
{
    if (!m_isOuter)
        return;
    m_database.execute("BEGIN");
    try {
        (void)m_database.integer("SELECT count(*) FROM sqlite_schema"); // what it sees is fixed by the first read
    } catch (...) {
        m_database.execute("ROLLBACK");
        throw;
    }
}

HeldLibrary::~HeldLibrary()
{
    if (!m_isOuter || !m_database.isInTransaction())
        return;
    try {
        m_database.execute("COMMIT");
    } catch (const StorageError &error) {
        qCWarning(logStorage, "a reading view can't be closed: %s", error.what());
    }
}
