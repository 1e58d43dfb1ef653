#include "storage/storage_error.h"

#include <sqlite3.h>

StorageError::StorageError(int code, const QString &detail, Error::Kind kind)
    : std::runtime_error(detail.toStdString())
    , m_code(code)
    , m_kind(kind == Error::Kind::Storage && (code & 0xff) == SQLITE_NOTADB ? Error::Kind::NotALibrary : kind)
{
}

bool StorageError::isEnvironmentError() const
{
    return ::isEnvironmentError(m_code);
}

Error StorageError::toError(const QString &path) const
{
    return {m_kind, path, QString::fromUtf8(what())};
}

bool isEnvironmentError(int code)
{
    switch (code & 0xff) { // extended codes keep the primary one in the low byte
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_READONLY:
    case SQLITE_INTERRUPT:
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL:
    case SQLITE_NOTADB:
        return true;
    default:
        return false;
    }
}
