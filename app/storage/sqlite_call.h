#pragma once
// Turns SQLiteCpp's exceptions into ours, wherever it is called.

#include "storage/storage_error.h"

#include <SQLiteCpp/Exception.h>
#include <utility>

/// What `call` returns; throws StorageError.
template <typename Call>
decltype(auto) sqliteCall(Call &&call)
{
    try {
        return std::forward<Call>(call)();
    } catch (const SQLite::Exception &exception) {
        const int extended = exception.getExtendedErrorCode();
        throw StorageError(extended > 0 ? extended : exception.getErrorCode(), QString::fromUtf8(exception.what()));
    }
}
