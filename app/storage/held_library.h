#pragma once
// A library held still for somebody who reads it for a while.

#include <QtGlobal>

class Database;
class Store;

/// While it lives, its store's reads see the library as it was when it was made, whatever other connections write
/// meanwhile. Made and destroyed on the store's thread, before the store itself. The constructor throws StorageError.
class HeldLibrary {
public:
    explicit HeldLibrary(Store &store);
    ~HeldLibrary();
    Q_DISABLE_COPY_MOVE(HeldLibrary)

private:
    Database &m_database;
    bool m_isOuter; ///< false inside another transaction, which holds the library still already
};
