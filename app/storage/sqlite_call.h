#pragma once
// Turns SQLiteCpp's exceptions into ours, wherever it is called.

#include "storage/storage_error.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>
#include <utility>

/// What `call` returns; throws StorageError.
template <typename Call>
decltype(auto) sqliteCall(Call &&call)
{
    try {
        return std::forward<Call>(call)();
    } catch (const SQLite::Exception &exception) {
        const int extended = exception.getExtendedErrorCode();
        const int code = extended > 0 ? extended : exception.getErrorCode();
        throw StorageError(code > 0 ? code : SQLITE_MISUSE, QString::fromUtf8(exception.what())); // -1: SQLiteCpp's own
    }
}
