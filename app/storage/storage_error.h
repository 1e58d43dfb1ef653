#pragma once
// The database failed: thrown inside storage/, and turned into an Error at its two doors (StoreThread, command line).

#include "base/result.h"

#include <stdexcept>

class StorageError : public std::runtime_error {
public:
    /// `code`: an SQLite result code, may be extended. `kind`: NewerLibrary or NotALibrary where that is known.
    StorageError(int code, const QString &detail, Error::Kind kind = Error::Kind::Storage);

    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] Error::Kind kind() const { return m_kind; }
    /// True when the computer is to blame (disk full, file damaged, locked …) and not the program.
    [[nodiscard]] bool isEnvironmentError() const;
    /// What a caller outside storage/ gets; the subject is the library's path.
    [[nodiscard]] Error toError(const QString &path) const;

private:
    int m_code;
    Error::Kind m_kind;
};

[[nodiscard]] bool isEnvironmentError(int code);
